import { useTranslations } from "next-intl";
import { EmptyState } from "@/ui/empty-state";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";

/** A coach without a team; an admin can do something about that. */
export function NoTeams() {
  const t = useTranslations("board");
  return (
    <Page>
      <PageHeader kind="noun" title={t("title")} />
      <EmptyState kind="not-set-up" level={2} title={t("noTeams.title")}>
        {t("noTeams.text")}
      </EmptyState>
    </Page>
  );
}

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";

/** Nobody was in the team, or was coached, in the days that were chosen. */
export function NoAgents({ allData }: { allData: Route }) {
  const t = useTranslations("board.noAgents");
  return (
    <EmptyState
      kind="no-data-in-period"
      title={t("title")}
      action={
        <ButtonLink href={allData} size="small">
          {t("action")}
        </ButtonLink>
      }
    >
      {t("text")}
    </EmptyState>
  );
}

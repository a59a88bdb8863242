import { useTranslations } from "next-intl";
import { EmptyState } from "@/ui/empty-state";

/** Before the first import. */
export function NoContactsYet() {
  const t = useTranslations("overview.empty");
  return (
    <EmptyState kind="not-set-up" level={2} title={t("title")}>
      {t("text")}
    </EmptyState>
  );
}

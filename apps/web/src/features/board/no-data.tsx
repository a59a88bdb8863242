import { useTranslations } from "next-intl";
import { EmptyState } from "@/ui/empty-state";

/** Before the first import. */
export function NoData() {
  const t = useTranslations("board.noData");
  return (
    <EmptyState kind="not-set-up" level={2} title={t("title")}>
      {t("text")}
    </EmptyState>
  );
}

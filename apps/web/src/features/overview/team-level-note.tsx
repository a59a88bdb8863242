import { useTranslations } from "next-intl";
import { EmptyState } from "@/ui/empty-state";

/** Why there is no person and no list of contacts here. */
export function TeamLevelNote() {
  const t = useTranslations("overview");
  return (
    <div className="mt-12">
      <EmptyState kind="hidden-to-protect" level={2} title={t("levelTitle")}>
        {t("levelText")}
      </EmptyState>
    </div>
  );
}

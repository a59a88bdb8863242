import { useTranslations } from "next-intl";
import { Notice } from "@/ui/notice";

/** Why there is no person and no list of contacts here. */
export function TeamLevelNote() {
  const t = useTranslations("overview");
  return (
    <div className="mt-12 max-w-measure">
      <Notice title={t("levelTitle")}>{t("levelText")}</Notice>
    </div>
  );
}

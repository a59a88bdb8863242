import { useTranslations } from "next-intl";
import { Kbd } from "@/ui/kbd";

/** Which keys do what while the form has the focus. */
export function KeyHints() {
  const t = useTranslations("reviews.desk.keys");
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-2 text-ink-3 text-small max-tablet:hidden">
      <span>
        <Kbd>1</Kbd> {t("to")} <Kbd>5</Kbd> {t("level")}
      </span>
      <span>
        <Kbd>N</Kbd> {t("notApplicable")}
      </span>
      <span>
        <Kbd>[</Kbd> <Kbd>]</Kbd> {t("move")}
      </span>
      <span>
        <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> {t("publish")}
      </span>
    </p>
  );
}

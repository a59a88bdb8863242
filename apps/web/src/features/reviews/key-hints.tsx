import { useTranslations } from "next-intl";
import { Kbd } from "@/ui/kbd";

type Props = { isOn: boolean; onSwitch: (isOn: boolean) => void };

/** Which keys do what while the form has the focus; single ones can be switched off (WCAG 2.1.4). */
export function KeyHints({ isOn, onSwitch }: Props) {
  const t = useTranslations("reviews.desk.keys");
  return (
    <p className="flex flex-wrap items-center gap-x-5 gap-y-2 text-ink-3 text-small max-tablet:hidden">
      {isOn ? (
        <>
          <span>
            <Kbd>1</Kbd> {t("to")} <Kbd>5</Kbd> {t("level")}
          </span>
          <span>
            <Kbd>N</Kbd> {t("notApplicable")}
          </span>
          <span>
            <Kbd>[</Kbd> <Kbd>]</Kbd> {t("move")}
          </span>
        </>
      ) : (
        <span role="status">{t("isOff")}</span>
      )}
      <span>
        <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> {t("publish")}
      </span>
      <button type="button" className="min-h-6 underline underline-offset-2" onClick={() => onSwitch(!isOn)}>
        {t(isOn ? "off" : "on")}
      </button>
    </p>
  );
}

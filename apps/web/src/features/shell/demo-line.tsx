import { useTranslations } from "next-intl";

/** On every page of the demo, so that no invented figure is ever taken for a real one. */
export function DemoLine() {
  const t = useTranslations("shell");
  return (
    <p className="mx-auto mb-4 w-full max-w-page border-line border-b pb-2 text-ink-3 text-label tablet:-mt-3 tablet:mb-5 print:mt-0 print:mb-2">
      <strong className="font-semibold text-ink-2">{t("demo.title")}</strong> {t("demo.text")}
    </p>
  );
}

import { formatValue } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";

const CERTAIN = 0.9;
const LIKELY = 0.6;

/** How sure a guess is, in a word and a figure. */
export function Sureness({ confidence }: { confidence: number }) {
  const t = useTranslations("import-wizard.read");
  const locale = useLocale();
  const word = confidence >= CERTAIN ? "certain" : confidence >= LIKELY ? "likely" : "unsure";
  return (
    <>
      {t(word)} <span className="text-ink-3">({formatValue(confidence, "share", locale)})</span>
    </>
  );
}

export const isUnsure = (confidence: number): boolean => confidence < CERTAIN;

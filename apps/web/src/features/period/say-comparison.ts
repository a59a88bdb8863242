import type { Locale } from "@kwartet/metrics/format";
import type { DayRange } from "@kwartet/metrics/period";
import type { useTranslations } from "next-intl";
import { sayRange } from "./describe-range";

type Text = ReturnType<typeof useTranslations<"period">>;
type Said = { range: DayRange; compared: DayRange | null; locale: Locale; t: Text };

/** "Week 23 tot en met 26, vergeleken met week 19 tot en met 22." */
export function sayComparison({ range, compared, locale, t }: Said): string {
  const said = capitalised(sayRange(range, { locale, t }));
  if (compared === null) return t("only", { range: said });
  return t("compared", { range: said, compared: sayRange(compared, { locale, t }) });
}

/** Sentence case: only the first letter, which is never half of a Dutch ij here. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

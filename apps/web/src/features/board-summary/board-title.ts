import type { BoardSummary } from "@kwartet/metrics/board/board-summary";
import type { Locale } from "@kwartet/metrics/format";
import type { useTranslations } from "next-intl";

type BoardTranslations = ReturnType<typeof useTranslations<"board-summary">>;

/** The sentence at the top: what somebody wrote under their name, else the one by rules. */
export function headlineOf({ headline }: BoardSummary, locale: Locale): string {
  return headline.written?.text ?? headline.byRules[locale];
}

/** The line below it; where somebody wrote the headline, who, and what the rules would have said. */
export function sublineOf({ headline, subline }: BoardSummary, locale: Locale, t: BoardTranslations): string {
  if (headline.written === null) return subline[locale];
  const { author } = headline.written;
  return `${subline[locale]} ${t("writtenBy", { author, byRules: headline.byRules[locale] })}`;
}

import type { Comparison } from "@kwartet/api/kpis/reading";
import { formatPoints, formatValue, type Locale } from "@kwartet/metrics/format";
import type { Figure } from "@kwartet/metrics/kpi";
import { canShowInterval } from "@kwartet/metrics/policy";
import type { Spoken } from "./figure-count";

type Said = { figure: Figure; target: number | null; comparison: Comparison | null };

/**
 * What a figure says and how sure that is, in two short sentences. Nothing in it calls a difference a
 * signal: that takes a fair comparison.
 */
export function figureSentence({ figure, target, comparison }: Said, spoken: Spoken): string {
  const { t } = spoken;
  if (figure.value === null) return t(figure.kpi === "friendliness" ? "says.noRating" : "says.noData");
  if (!canShowInterval(figure.n)) return t("says.tooFew");
  const finding =
    (comparison && changeSentence(comparison, spoken)) ?? targetSentence(figure, target, spoken);
  return [finding, certaintySentence(figure, spoken)].filter((part) => part !== null).join(" ");
}

/** "Het echte cijfer ligt waarschijnlijk tussen 70 en 80%." */
export function certaintySentence(figure: Figure, { locale, t }: Spoken): string | null {
  const { lower, upper, unit } = figure;
  if (lower === null || upper === null) return lower === null && upper === null ? t("says.noInterval") : null;
  return t("says.between", { lower: bare(lower, unit, locale), upper: formatValue(upper, unit, locale) });
}

/** The lower bound without its unit, where the upper one carries it: "tussen 70 en 80%". */
function bare(value: number, unit: Figure["unit"], locale: Locale): string {
  const text = formatValue(value, unit, locale);
  return unit === "share" ? text.replace("%", "") : text;
}

/** The difference from the range before, in percentage points with its interval; null where there is none. */
export function changeSentence({ figure, difference }: Comparison, { locale, t }: Spoken): string | null {
  if (difference === null || !canShowInterval(figure.n)) return null;
  const points = (value: number) => formatPoints(value, locale);
  const { value, lower, upper } = difference;
  const direction = lower > 0 ? "higher" : upper < 0 ? "lower" : "maybeChance";
  const [low, high] = [points(lower).replace(" pp", ""), points(upper).replace(" pp", "")];
  return t(`says.${direction}`, { points: points(value), low, high });
}

function targetSentence(figure: Figure, target: number | null, { locale, t }: Spoken): string | null {
  const { lower, upper, unit } = figure;
  if (target === null || lower === null || upper === null) return null;
  const place = lower > target ? "above" : upper < target ? "below" : "around";
  return t(`says.${place}`, { target: formatValue(target, unit, locale) });
}

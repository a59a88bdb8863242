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
export function figureSentence(said: Said, spoken: Spoken, length: "short" | "long" = "short"): string {
  const { figure, target, comparison } = said;
  const { t } = spoken;
  if (figure.value === null) return t(figure.kpi === "friendliness" ? "says.noRating" : "says.noData");
  if (!canShowInterval(figure.n)) return t("says.tooFew");
  const certainty = certaintySentence(figure, spoken, length);
  const change = comparison && changeSentence(comparison, spoken);
  // A change that may be chance is no finding: how high the figure is comes before it.
  const parts =
    change === null
      ? [targetSentence(figure, target, spoken), certainty]
      : change.isClear
        ? [change.text, certainty]
        : [certainty, change.text];
  return parts.filter((part) => part !== null).join(" ");
}

/** "Waarschijnlijk tussen 70 en 80%.", where there is room with what that is said of. */
function certaintySentence(figure: Figure, { locale, t }: Spoken, length: "short" | "long"): string | null {
  const { lower, upper, unit } = figure;
  if (lower === null || upper === null) return lower === null && upper === null ? t("says.noInterval") : null;
  const bounds = { lower: bareValue(lower, unit, locale), upper: formatValue(upper, unit, locale) };
  return t(length === "long" ? "says.betweenLong" : "says.between", bounds);
}

/** The lower bound without its unit, where the upper one carries it: "tussen 70 en 80%". */
export function bareValue(value: number, unit: Figure["unit"], locale: Locale): string {
  const text = formatValue(value, unit, locale);
  return unit === "share" ? text.replace("%", "") : text;
}

type Change = { text: string; isClear: boolean };

/** The difference from the range before, in percentage points with its interval; null where there is none. */
export function changeSentence({ figure, difference }: Comparison, { locale, t }: Spoken): Change | null {
  if (difference === null || !canShowInterval(figure.n)) return null;
  const { value, lower, upper } = difference;
  const isClear = lower > 0 || upper < 0;
  // As fine as the figure itself is shown; a clear but small difference would round to nothing.
  const decimals = isClear ? 1 : 0;
  const points = (share: number) => formatPoints(share, locale, decimals);
  const [low, high] = [points(lower).replace(" pp", ""), points(upper).replace(" pp", "")];
  const direction = isClear ? (lower > 0 ? "higher" : "lower") : "maybeChance";
  return { text: t(`says.${direction}`, { points: points(value), low, high }), isClear };
}

function targetSentence(figure: Figure, target: number | null, { locale, t }: Spoken): string | null {
  const { lower, upper, unit } = figure;
  if (target === null || lower === null || upper === null) return null;
  const place = lower > target ? "above" : upper < target ? "below" : "around";
  return t(`says.${place}`, { target: formatValue(target, unit, locale) });
}

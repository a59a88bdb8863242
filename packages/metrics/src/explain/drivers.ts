import type { Locale } from "../format";
import { formatNumber, formatPoints, formatValue } from "../format";
import type { Hinge } from "../stats/hinge";
import type { Lmg, LmgBounds } from "../stats/lmg";
import type { Logistic } from "../stats/logistic";
import type { PenaltyReward, PenaltyRewardClass } from "../stats/penalty-reward";
import { explainRefusal } from "./refusal";

/** Which driver weighs most, or that the first two cannot be told apart. */
export function explainLmg(
  result: Lmg,
  locale: Locale,
  { names, bounds }: { names: readonly string[]; bounds: LmgBounds | null },
): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const order = [...result.lmg.keys()].sort((a, b) => (result.lmg[b] ?? 0) - (result.lmg[a] ?? 0));
  const [first = 0, second] = order;
  const share = formatValue(result.share[first] ?? null, "share", locale);
  const warning =
    locale === "nl"
      ? "Antwoorden uit dezelfde vragenlijst maken dit verband sterker."
      : "Same-source answers inflate this link.";
  if (second !== undefined && bounds?.status === "ok" && overlaps(bounds, first, second)) {
    return locale === "nl"
      ? `${names[first]} en ${names[second]} wegen het meest, maar zijn niet te scheiden. ${warning}`
      : `${names[first]} and ${names[second]} weigh most but can't be separated. ${warning}`;
  }
  return locale === "nl"
    ? `${names[first]} weegt het meest: ${share} van wat te verklaren is. ${warning}`
    : `${names[first]} weighs most: ${share} of what can be explained. ${warning}`;
}

function overlaps(bounds: LmgBounds & { status: "ok" }, first: number, second: number): boolean {
  return (bounds.lower[first] ?? 0) <= (bounds.upper[second] ?? 0);
}

/** By how much the chance moves per unit of one driver. */
export function explainLogistic(
  result: Logistic,
  locale: Locale,
  { name, index }: { name: string; index: number },
): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const effect = formatPoints(result.ame[index] ?? null, locale);
  const isChance = (result.p[index + 1] ?? 1) >= 0.05;
  if (locale === "nl")
    return `1 punt meer ${name} hoort bij ${effect} kans; dat ${isChance ? "kan toeval zijn" : "is meer dan toeval"}.`;
  return `1 point more ${name} goes with ${effect} in chance; that ${isChance ? "could be chance" : "is more than chance"}.`;
}

/** Where more stops paying, if the data show it. */
export function explainHinge(result: Hinge, locale: Locale, names: { x: string; y: string }): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const [psi, low, high] = [result.psi, result.psiLower, result.psiUpper].map((value) =>
    formatNumber(value, locale),
  );
  const [before, after] = [result.slopeBefore, result.slopeAfter].map((value) =>
    formatNumber(value * 10, locale, 2),
  );
  const isFlat = result.slopeAfterLower <= 0 && result.slopeAfterUpper >= 0;
  if (locale === "nl") {
    const rest = isFlat ? "daarna is geen verschil te zien" : `daarna ${after}`;
    return `Tot ongeveer ${psi} (${low} tot ${high}) verandert ${names.y} met ${before} per 10 ${names.x}; ${rest}.`;
  }
  const rest = isFlat ? "beyond that no difference is visible" : `beyond that by ${after}`;
  return `Up to about ${psi} (${low} to ${high}) ${names.y} changes by ${before} per 10 ${names.x}; ${rest}.`;
}

const CLASSES: Readonly<Record<PenaltyRewardClass, { nl: string; en: string }>> = {
  dissatisfier: { nl: "slecht doet meer kwaad dan goed doet", en: "bad hurts more than good helps" },
  satisfier: { nl: "goed doet meer dan slecht kwaad doet", en: "good helps more than bad hurts" },
  linear: { nl: "slecht en goed wegen even zwaar", en: "bad and good weigh the same" },
};

/** What a low and a high value of each KPI does. */
export function explainPenaltyReward(
  result: PenaltyReward,
  locale: Locale,
  nameOf: (kpi: string) => string,
): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  return result.kpis.map((kpi) => `${nameOf(kpi.kpi)}: ${CLASSES[kpi.class][locale]}.`).join(" ");
}

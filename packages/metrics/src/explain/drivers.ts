import type { Locale } from "../format";
import { formatValue } from "../format";
import type { Localized } from "../kpi/definition";
import type { Lmg, LmgBounds } from "../stats/lmg";
import type { Logistic } from "../stats/logistic";
import type { PenaltyReward, PenaltyRewardClass } from "../stats/penalty-reward";
import { signedPoints, startSentence } from "./range";
import { explainRefusal } from "./refusal";

/** What is to be printed where a driver and the outcome come from one survey. */
export const SAME_SOURCE = {
  nl: "Antwoorden uit dezelfde vragenlijst maken dit verband sterker dan het is.",
  en: "Answers from the same survey inflate this link.",
} as const;

/** Which driver weighs most, or that the first two cannot be told apart. */
export function explainLmg(
  result: Lmg,
  locale: Locale,
  { names, bounds }: { names: readonly string[]; bounds: LmgBounds | null },
): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const order = [...result.lmg.keys()].sort((a, b) => (result.lmg[b] ?? 0) - (result.lmg[a] ?? 0));
  const [first = 0, second] = order;
  const leading = startSentence(names[first] ?? "");
  const warning = SAME_SOURCE[locale];
  if (second !== undefined && bounds?.status === "ok" && overlaps(bounds, first, second)) {
    return {
      nl: `${leading} en ${names[second]} wegen het meest, maar zijn niet van elkaar te scheiden. ${warning}`,
      en: `${leading} and ${names[second]} weigh most but can't be separated. ${warning}`,
    }[locale];
  }
  const part = result.share[first] ?? null;
  if (part === null) return explainRefusal("no-variation", locale);
  const share = formatValue(part, "share", locale);
  return {
    nl: `${leading} weegt het meest: ${share} van wat te verklaren is. ${warning}`,
    en: `${leading} weighs most: ${share} of what can be explained. ${warning}`,
  }[locale];
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
  const effect = result.ame[index];
  if (effect === undefined) return explainRefusal("insufficient", locale);
  const points = signedPoints(effect, locale);
  const isChance = (result.p[index + 1] ?? 1) >= 0.05;
  return {
    nl: `1 punt meer ${name} hoort bij ${points} kans; dat ${isChance ? "kan toeval zijn" : "is meer dan toeval"}. Dit is een samenhang, geen bewijs van oorzaak.`,
    en: `1 point more ${name} goes with ${points} of chance; that ${isChance ? "may be chance" : "is more than chance"}. This is an association.`,
  }[locale];
}

const CLASSES: Readonly<Record<PenaltyRewardClass, Localized>> = {
  dissatisfier: { nl: "slecht doet meer kwaad dan goed doet", en: "bad hurts more than good helps" },
  satisfier: { nl: "goed doet meer dan slecht kwaad doet", en: "good helps more than bad hurts" },
  linear: { nl: "slecht en goed wegen even zwaar", en: "bad and good weigh the same" },
};

/** What a low and a high value of each KPI does. */
export function explainPenaltyReward(
  result: PenaltyReward,
  locale: Locale,
  { nameOf }: { nameOf: (kpi: string) => string },
): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  if (result.kpis.length === 0) return explainRefusal("insufficient", locale);
  return result.kpis
    .map((kpi) => `${startSentence(nameOf(kpi.kpi))}: ${CLASSES[kpi.class][locale]}.`)
    .join(" ");
}

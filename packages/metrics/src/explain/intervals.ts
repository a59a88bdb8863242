import type { Locale } from "../format";
import {
  formatCount,
  formatDuration,
  formatInterval,
  formatNumber,
  formatOutOf,
  formatPoints,
  formatValue,
} from "../format";
import { canShowInterval } from "../policy";
import type { SurvivalCurve } from "../stats/kaplan-meier";
import { quantileOfCurve } from "../stats/kaplan-meier";
import type { ShareDifference } from "../stats/newcombe-difference";
import type { PoissonRate } from "../stats/poisson-rate";
import type { QuantileInterval } from "../stats/quantile-interval";
import type { RatingMean } from "../stats/rating-mean";
import type { RatioEstimate } from "../stats/ratio-estimate";
import type { Wilson } from "../stats/wilson";
import { explainRefusal } from "./refusal";

/** "7 of 10 (70%). The true figure may lie between 40 and 89%." */
export function explainWilson(result: Wilson, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const count = formatOutOf(result.x, result.n, locale);
  if (!canShowInterval(result.n)) {
    return locale === "nl"
      ? `${count}: te weinig voor een percentage.`
      : `${count}: too few for a percentage.`;
  }
  const share = formatValue(result.estimate, "share", locale);
  const range = formatInterval({ ...result, unit: "share" }, locale);
  return locale === "nl"
    ? `${count} (${share}). Het echte cijfer ligt waarschijnlijk binnen ${range}.`
    : `${count} (${share}). The true figure probably lies within ${range}.`;
}

/** "4.0 pp higher; the true difference probably lies within −1.0 to +9.0 pp." */
export function explainNewcombeDifference(result: ShareDifference, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const difference = formatPoints(result.difference, locale);
  const [low, high] = [formatPoints(result.lower, locale), formatPoints(result.upper, locale)];
  const canBeChance = result.lower <= 0 && result.upper >= 0;
  if (locale === "nl") {
    const verdict = canBeChance ? "Dat kan toeval zijn" : "Dat is meer dan toeval";
    return `Het verschil is ${difference}. ${verdict}: het echte verschil ligt waarschijnlijk tussen ${low} en ${high}.`;
  }
  const verdict = canBeChance ? "That can be chance" : "That is more than chance";
  return `The difference is ${difference}. ${verdict}: the true one probably lies between ${low} and ${high}.`;
}

/** The mean of ratings with its range, and how many customers it comes from. */
export function explainRatingMean(result: RatingMean, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const mean = formatValue(result.rawMean, "score", locale);
  const range = formatInterval({ ...result, unit: "score" }, locale);
  const top = formatValue(result.top2.estimate, "share", locale);
  const n = formatCount(result.n, locale);
  return locale === "nl"
    ? `Gemiddeld ${mean} uit ${n} oordelen (waarschijnlijk ${range}); ${top} gaf een van de twee hoogste cijfers.`
    : `On average ${mean} from ${n} ratings (probably ${range}); ${top} gave one of the two highest scores.`;
}

/** "Half waited less than 0:27 (probably 0:19–0:42)." */
export function explainQuantileInterval(
  result: QuantileInterval,
  locale: Locale,
  { p }: { p: number },
): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  return waitSentence({ ...result, value: result.estimate }, locale, p);
}

/** The same for waits in which those who gave up, or are still waiting, count as far as they were seen. */
export function explainKaplanMeier(
  curve: SurvivalCurve | null,
  locale: Locale,
  { p }: { p: number },
): string {
  if (!curve || curve.n === 0) return explainRefusal("insufficient", locale);
  const quantile = quantileOfCurve(curve, p);
  if (quantile.value === null) {
    return locale === "nl"
      ? "Zo veel klanten zijn nog niet beantwoord dat dit niet te zeggen is."
      : "So many customers were not answered that this cannot be said.";
  }
  const assumption =
    locale === "nl"
      ? " Afhakers tellen mee tot het moment van ophangen; dit neemt aan dat geduld en wachttijd los van elkaar staan."
      : " Those who gave up count until they did; this assumes that patience and wait are independent.";
  return waitSentence({ ...quantile, value: quantile.value }, locale, p) + assumption;
}

type Range = { value: number; lower: number | null; upper: number | null };

function waitSentence(range: Range, locale: Locale, p: number): string {
  const value = formatDuration(range.value, locale);
  const interval = formatInterval({ ...range, unit: "seconds" }, locale);
  const share = formatValue(p, "share", locale);
  return locale === "nl"
    ? `${share} wachtte korter dan ${value} (waarschijnlijk ${interval}).`
    : `${share} waited less than ${value} (probably ${interval}).`;
}

/** A rate of rare events, per unit of exposure. */
export function explainPoissonRate(result: PoissonRate, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const [rate, low, high] = [result.rate, result.lower, result.upper].map((value) =>
    formatNumber(value, locale, 2),
  );
  return locale === "nl"
    ? `${rate} per eenheid (waarschijnlijk ${low} tot ${high}).`
    : `${rate} per unit (probably ${low} to ${high}).`;
}

/** A ratio of minutes over days. */
export function explainRatioEstimate(result: RatioEstimate, locale: Locale): string {
  if (result.status === "insufficient" || result.status === "error")
    return explainRefusal(result.status, locale);
  const share = formatValue(result.ratio, "share", locale);
  if (result.status === "point-only") return `${share}. ${explainRefusal(result.status, locale)}`;
  const range = formatInterval({ ...result, unit: "share" }, locale);
  const days = formatCount(result.n, locale);
  return locale === "nl"
    ? `${share} over ${days} dagen (waarschijnlijk ${range}).`
    : `${share} over ${days} days (probably ${range}).`;
}

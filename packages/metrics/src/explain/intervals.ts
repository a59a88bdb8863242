import type { Locale } from "../format";
import { formatCount, formatNumber, formatOutOf, formatValue } from "../format";
import { canShowInterval, MINIMUMS } from "../policy";
import type { ShareDifference } from "../stats/newcombe-difference";
import type { PoissonRate } from "../stats/poisson-rate";
import type { RatingMean } from "../stats/rating-mean";
import type { RatioEstimate } from "../stats/ratio-estimate";
import type { Wilson } from "../stats/wilson";
import { includesNothing, pointsOf, rangeIn, rangeOfNumbers, rangeOfPoints } from "./range";
import { explainRefusal } from "./refusal";

/** "7 of 10 (70%). With so few contacts the true figure may lie between 40% and 89%." */
export function explainWilson(
  result: Wilson,
  locale: Locale,
  { basis = "contacts" }: { basis?: "contacts" | "ratings" } = {},
): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const count = formatOutOf(result.x, result.n, locale);
  if (!canShowInterval(result.n)) {
    return { nl: `${count}: te weinig voor een percentage.`, en: `${count}: too few for a percentage.` }[
      locale
    ];
  }
  const share = formatValue(result.estimate, "share", locale);
  const range = rangeIn("share", result, locale);
  if (result.n >= MINIMUMS.comparisonContacts) {
    return {
      nl: `${count} (${share}). Het echte cijfer ligt waarschijnlijk ${range}.`,
      en: `${count} (${share}). The true figure probably lies ${range}.`,
    }[locale];
  }
  const few = { contacts: "contacten", ratings: "oordelen" }[basis];
  return {
    nl: `${count} (${share}). Met zo weinig ${few} kan het echte cijfer ook ${range} liggen.`,
    en: `${count} (${share}). With so few ${basis} the true figure may lie ${range}.`,
  }[locale];
}

/** "4.0 points higher. That may be chance: the true difference probably lies between −1.0 and +9.0 points." */
export function explainNewcombeDifference(result: ShareDifference, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const { difference } = result;
  const size = pointsOf(difference, locale);
  const range = rangeOfPoints(result, locale);
  const mayBeChance = includesNothing(result);
  if (locale === "nl") {
    const what = difference === 0 ? "Geen verschil" : `${size} ${difference > 0 ? "hoger" : "lager"}`;
    const verdict = mayBeChance ? "Dat kan toeval zijn" : "Dat is meer dan toeval";
    return `${what}. ${verdict}: het echte verschil ligt waarschijnlijk ${range}.`;
  }
  const what = difference === 0 ? "No difference" : `${size} ${difference > 0 ? "higher" : "lower"}`;
  const verdict = mayBeChance ? "That may be chance" : "That is more than chance";
  return `${what}. ${verdict}: the true difference probably lies ${range}.`;
}

/** The mean of ratings with its range, and the share of the two highest; below five ratings only how many there are. */
export function explainRatingMean(result: RatingMean, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const n = formatCount(result.n, locale);
  if (!canShowInterval(result.n)) {
    const [nl, en] = result.n === 1 ? ["oordeel", "rating"] : ["oordelen", "ratings"];
    return { nl: `${n} ${nl}: te weinig voor een gemiddelde.`, en: `${n} ${en}: too few for a mean.` }[
      locale
    ];
  }
  const mean = formatValue(result.rawMean, "score", locale);
  const range = rangeIn("score", result, locale);
  const top = formatValue(result.top2.estimate, "share", locale);
  return {
    nl: `Gemiddeld ${mean} uit ${n} oordelen, waarschijnlijk ${range}; ${top} gaf een van de twee hoogste cijfers.`,
    en: `On average ${mean} from ${n} ratings, probably ${range}; ${top} gave one of the two highest scores.`,
  }[locale];
}

/** How often something rare happens, per unit of exposure such as "1,000 contacts". */
export function explainPoissonRate(result: PoissonRate, locale: Locale, { per }: { per: string }): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const rate = formatNumber(result.rate, locale, 2);
  const range = rangeOfNumbers(result.lower, result.upper, 2, locale);
  return {
    nl: `${rate} keer per ${per}; waarschijnlijk ${range}.`,
    en: `${rate} times per ${per}; probably ${range}.`,
  }[locale];
}

/** A share of minutes over days; a single day has no range. */
export function explainRatioEstimate(result: RatioEstimate, locale: Locale): string {
  if (result.status !== "ok" && result.status !== "point-only") return explainRefusal(result.status, locale);
  const share = formatValue(result.ratio, "share", locale);
  if (result.status === "point-only") return `${share}. ${explainRefusal(result.status, locale)}`;
  const days = formatCount(result.n, locale);
  // The method's bounds are those of any ratio; no part of the minutes is below none or above all.
  const upper = result.ratio <= 1 ? Math.min(1, result.upper) : result.upper;
  const range = rangeIn("share", { lower: Math.max(0, result.lower), upper }, locale);
  return {
    nl: `${share} over ${days} dagen; op den duur waarschijnlijk ${range}.`,
    en: `${share} over ${days} days; in the long run probably ${range}.`,
  }[locale];
}

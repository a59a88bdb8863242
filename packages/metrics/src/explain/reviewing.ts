import type { Locale } from "../format";
import { formatCount, formatNumber } from "../format";
import { canShowInterval } from "../policy";
import type { KrippendorffAlpha } from "../stats/krippendorff-alpha";
import type { ReviewerLeniency } from "../stats/reviewer-leniency";
import { includesNothing, pointsOf, rangeOfNumbers, rangeOfPoints } from "./range";
import { explainRefusal } from "./refusal";

const DECIMALS = 2;
/** Below the first nothing can be concluded, from the second on it can be relied on (Krippendorff 2018). */
const TENTATIVE = 0.667;
const RELIABLE = 0.8;

/** How far reviewers see the same; without a range around it nothing is claimed. */
export function explainKrippendorffAlpha(result: KrippendorffAlpha, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const { alpha, lower, upper, clusters } = result;
  if (lower === null || upper === null || !canShowInterval(clusters)) {
    const shown = formatCount(clusters, locale);
    return {
      nl: `Er zijn te weinig gesprekken om iets te zeggen over de overeenstemming (${shown}; 5 of meer is genoeg).`,
      en: `There are too few conversations to say how far reviewers agree (${shown}; 5 or more is enough).`,
    }[locale];
  }
  const size = formatNumber(alpha, locale, DECIMALS);
  const range = rangeOfNumbers(lower, upper, DECIMALS, locale);
  const enough = formatNumber(RELIABLE, locale, DECIMALS);
  return {
    nl: `De beoordelaars zijn het ${wordOf(alpha).nl} eens: ${size} (${range}; goed is ${enough} of meer).`,
    en: `The reviewers agree ${wordOf(alpha).en}: ${size} (${range}; ${enough} or more is good).`,
  }[locale];
}

function wordOf(alpha: number) {
  if (alpha >= RELIABLE) return { nl: "goed", en: "well" };
  return alpha >= TENTATIVE ? { nl: "redelijk", en: "fairly" } : { nl: "te weinig", en: "too little" };
}

/** Whether a reviewer scores otherwise than the others; said to that reviewer, as "you". */
export function explainReviewerLeniency(result: ReviewerLeniency, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const { difference, lower, upper, n } = result;
  const shown = formatCount(n, locale);
  if (lower === null || upper === null || !canShowInterval(n)) {
    return {
      nl: `Er zijn te weinig gesprekken die ook een ander scoorde (${shown}; 5 of meer is genoeg).`,
      en: `There are too few conversations that another scored too (${shown}; 5 or more is enough).`,
    }[locale];
  }
  const range = rangeOfPoints({ lower, upper }, locale);
  if (includesNothing({ lower, upper })) {
    return {
      nl: `Je scoort niet aantoonbaar hoger of lager dan de anderen bij dezelfde ${shown} gesprekken (${range}).`,
      en: `You do not clearly score higher or lower than the others on the same ${shown} conversations (${range}).`,
    }[locale];
  }
  const size = pointsOf(difference, locale);
  return {
    nl: `Je scoort ${size} ${difference > 0 ? "hoger" : "lager"} dan de anderen bij dezelfde ${shown} gesprekken (${range}).`,
    en: `You score ${size} ${difference > 0 ? "higher" : "lower"} than the others on the same ${shown} conversations (${range}).`,
  }[locale];
}

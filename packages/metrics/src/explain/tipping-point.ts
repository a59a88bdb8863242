import type { Locale } from "../format";
import { formatNumber } from "../format";
import type { Hinge } from "../stats/hinge";
import { rangeOfNumbers } from "./range";
import { explainRefusal } from "./refusal";

/**
 * The words for the two sides: "waiting", "s" and "rating points" with a step of 10 give "each 10 s of waiting costs 0.40
 * rating points". `decimals` is for the place of the bend.
 */
export type HingeNames = { x: string; unit: string; step: number; y: string; decimals?: number };

/** Where more stops paying, if the data show it. */
export function explainHinge(result: Hinge, locale: Locale, names: HingeNames): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const { decimals = 0, unit } = names;
  const psi = `${formatNumber(result.psi, locale, decimals)} ${unit}`.trim();
  const range = `${rangeOfNumbers(result.psiLower, result.psiUpper, decimals, locale)} ${unit}`.trim();
  const isFlatAfter = result.slopeAfterLower <= 0 && result.slopeAfterUpper >= 0;
  // The bounds before the bend are not among the results; two standard errors come close enough to choose words.
  const isFlatBefore = Math.abs(result.slopeBefore) < 2 * result.seBefore;
  if (isFlatBefore && !isFlatAfter) {
    const after = effectOf(result.slopeAfter, locale, names);
    return {
      nl: `Vanaf ongeveer ${psi} (${range}) ${after.inverted}; daaronder is geen winst te zien.`,
      en: `From about ${psi} (${range}) on ${after.plain}; below that no gain is visible.`,
    }[locale];
  }
  const before = effectOf(result.slopeBefore, locale, names);
  const beyond = isFlatAfter
    ? { nl: "daarboven is geen winst te zien", en: "beyond that no gain is visible" }[locale]
    : {
        nl: `daarboven ${effectOf(result.slopeAfter, "nl", names).inverted}`,
        en: `beyond that ${effectOf(result.slopeAfter, "en", names).plain}`,
      }[locale];
  return {
    nl: `Tot ongeveer ${psi} (${range}) ${before.inverted}; ${beyond}.`,
    en: `Up to about ${psi} (${range}) ${before.plain}; ${beyond}.`,
  }[locale];
}

/** What one step does; Dutch puts the verb first after "tot" or "vanaf". */
function effectOf(slope: number, locale: Locale, { x, unit, step, y }: HingeNames) {
  const size = formatNumber(Math.abs(slope * step), locale, 2);
  const steps = `${formatNumber(step, locale)} ${unit}`.trim();
  const isCost = slope < 0;
  return {
    plain: `each ${steps} of ${x} ${isCost ? "costs" : "gains"} ${size} ${y}`,
    inverted: `${isCost ? "kost" : "geeft"} elke ${steps} ${x} ${size} ${y}`,
  };
}

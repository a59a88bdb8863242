import type { Locale } from "../format";
import { formatCount, formatNumber } from "../format";
import type { TippingPoint } from "../outcome/tipping-point";
import { MINIMUMS } from "../policy";
import type { Hinge } from "../stats/hinge";
import { includesNothing, rangeOfNumbers } from "./range";
import { explainRefusal } from "./refusal";

/**
 * The words for the two sides: "waiting", "s" and "rating points" with a step of 10 give "each 10 s of waiting costs 0.40
 * rating points". `decimals` is for the place of the bend.
 */
export type HingeNames = { x: string; unit: string; step: number; y: string; decimals?: number };

/** Where more stops paying, if the data show it. */
export function explainHinge(result: Hinge, locale: Locale, names: HingeNames): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const flat = {
    // The bounds before the bend are not among the results; two standard errors come close enough to choose words.
    before: Math.abs(result.slopeBefore) < 2 * result.seBefore,
    after: result.slopeAfterLower <= 0 && result.slopeAfterUpper >= 0,
  };
  return sayBend({ ...result, flat }, locale, names);
}

type Bend = {
  psi: number;
  psiLower: number;
  psiUpper: number;
  slopeBefore: number;
  slopeAfter: number;
  /** On which side no effect can be seen. */
  flat: { before: boolean; after: boolean };
};

function sayBend(bend: Bend, locale: Locale, names: HingeNames): string {
  const { decimals = 0, unit } = names;
  const psi = `${formatNumber(bend.psi, locale, decimals)} ${unit}`.trim();
  const range = `${rangeOfNumbers(bend.psiLower, bend.psiUpper, decimals, locale)} ${unit}`.trim();
  if (bend.flat.before && bend.flat.after) {
    return {
      nl: `Bij ongeveer ${psi} (${range}) buigt de lijn, maar aan geen van beide kanten is een effect zeker.`,
      en: `At about ${psi} (${range}) the line bends, but on neither side is an effect certain.`,
    }[locale];
  }
  if (bend.flat.before) {
    const after = effectOf(bend.slopeAfter, locale, names);
    return {
      nl: `Vanaf ongeveer ${psi} (${range}) ${after.inverted}; daaronder is geen winst te zien.`,
      en: `From about ${psi} (${range}) on ${after.plain}; below that no gain is visible.`,
    }[locale];
  }
  const before = effectOf(bend.slopeBefore, locale, names);
  const beyond = bend.flat.after
    ? { nl: "daarboven is geen winst te zien", en: "beyond that no gain is visible" }[locale]
    : {
        nl: `daarboven ${effectOf(bend.slopeAfter, "nl", names).inverted}`,
        en: `beyond that ${effectOf(bend.slopeAfter, "en", names).plain}`,
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

/**
 * Where more stops paying, or why that cannot be said: too few values, no bend, or a bend with the waits that were looked
 * at. What a gain is worth is not in these data, so no word of it.
 */
export function explainTippingPoint(point: TippingPoint, locale: Locale, names: HingeNames): string {
  if (point.status === "no-variation") return explainRefusal("no-variation", locale);
  if (point.status === "insufficient") return explainTooFew(point, locale);
  const { decimals = 0, unit } = names;
  const range = `${rangeOfNumbers(point.from, point.to, decimals, locale)} ${unit}`.trim();
  if (point.status === "no-evidence") {
    return {
      nl: `Er is geen knik te zien ${range}.`,
      en: `No bend is visible ${range}.`,
    }[locale];
  }
  const sentence = explainBend(point, locale, names);
  if (!point.touchesFrom && !point.touchesTo) return sentence;
  return {
    nl: `${sentence} Er is gezocht ${range}; de knik kan ook net daarbuiten liggen.`,
    en: `${sentence} It was looked for ${range}; the bend may also lie just outside.`,
  }[locale];
}

function explainBend(
  { slopeBefore, slopeAfter, ...place }: Extract<TippingPoint, { status: "ok" }>,
  locale: Locale,
  names: HingeNames,
): string {
  const flat = { before: includesNothing(slopeBefore), after: includesNothing(slopeAfter) };
  return sayBend(
    { ...place, slopeBefore: slopeBefore.value, slopeAfter: slopeAfter.value, flat },
    locale,
    names,
  );
}

function explainTooFew(
  { lacks, n, distinct }: Extract<TippingPoint, { status: "insufficient" }>,
  locale: Locale,
): string {
  const [have, least] =
    lacks === "rows" ? [n, MINIMUMS.tippingPointRows] : [distinct, MINIMUMS.tippingPointDistinct];
  const [count, minimum] = [formatCount(have, locale), formatCount(least, locale)];
  const what = {
    rows: { nl: have === 1 ? "antwoord" : "antwoorden", en: have === 1 ? "answer" : "answers" },
    distinct: {
      nl: have === 1 ? "verschillende waarde" : "verschillende waarden",
      en: have === 1 ? "different value" : "different values",
    },
  }[lacks][locale];
  return {
    nl: `Onvoldoende gegevens: ${count} ${what}. Om een knik te zoeken zijn er minstens ${minimum} nodig.`,
    en: `Not enough data: ${count} ${what}. Looking for a bend takes at least ${minimum}.`,
  }[locale];
}

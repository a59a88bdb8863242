import type { Locale } from "../format";
import { formatCount, formatValue } from "../format";
import type { Localized } from "../kpi/definition";
import type { Word } from "../kpi/figure";
import type { benjaminiHochberg } from "../stats/benjamini-hochberg";
import type { Funnel } from "../stats/funnel";
import type { IndirectStandardise } from "../stats/indirect-standardise";
import type { IndirectStandardiseMean } from "../stats/indirect-standardise-mean";
import { pointsOf } from "./range";
import { explainRefusal } from "./refusal";

const VERDICTS: Readonly<Record<Word, Localized>> = {
  signal: { nl: "is meer dan toeval", en: "is more than chance" },
  noise: { nl: "valt binnen toeval", en: "is within chance" },
  "not enough data": {
    nl: "is met zo weinig gegevens niet te beoordelen",
    en: "cannot be judged from so few data",
  },
};

/** Which agent of a result, and what the comparison of all of them came to for that one. */
export type OfAgent = { index: number; word: Word };

/** "This agent reached 71%. Agents with the same mix of contacts reach 74%. The gap of 3.0 points is within chance." */
export function explainIndirectStandardise(
  result: IndirectStandardise,
  locale: Locale,
  { index, word }: OfAgent,
): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const agent = result.agents[index];
  if (!agent) return explainRefusal("insufficient", locale);
  const own = formatValue(agent.observed / agent.n, "share", locale);
  const expected = formatValue(agent.expected / agent.n, "share", locale);
  const gap = pointsOf(agent.difference, locale);
  const verdict = VERDICTS[word][locale];
  return {
    nl: `Deze medewerker haalde ${own}. Medewerkers met dezelfde soort contacten halen ${expected}. Het verschil van ${gap} ${verdict}.`,
    en: `This agent reached ${own}. Agents with the same mix of contacts reach ${expected}. The gap of ${gap} ${verdict}.`,
  }[locale];
}

/** The same for a mean rating. */
export function explainIndirectStandardiseMean(
  result: IndirectStandardiseMean,
  locale: Locale,
  { index, word }: OfAgent,
): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const agent = result.agents[index];
  if (!agent) return explainRefusal("insufficient", locale);
  const own = formatValue(agent.observedMean, "score", locale);
  const expected = formatValue(agent.expectedMean, "score", locale);
  const verdict = VERDICTS[word][locale];
  return {
    nl: `Deze medewerker kreeg gemiddeld ${own}. Bij dezelfde soort contacten is dat ${expected}. Het verschil ${verdict}.`,
    en: `This agent got ${own} on average. The same mix of contacts gets ${expected}. The difference ${verdict}.`,
  }[locale];
}

/** What a whole view of agents shows: how many stand out, or that they differ in general. */
export function explainFunnel(result: Funnel, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const [low, high] = (["low", "high"] as const).map((side) =>
    formatCount(result.signal.filter((word) => word === side).length, locale),
  );
  if (result.signal.some((word) => word === "low" || word === "high")) {
    return {
      nl: `Onder wat te verwachten is: ${low}. Erboven: ${high}. De rest valt binnen toeval.`,
      en: `Below what is to be expected: ${low}. Above it: ${high}. The rest is within chance.`,
    }[locale];
  }
  if (result.tau2 > 0) {
    const spread = pointsOf(Math.sqrt(result.tau2), locale);
    return {
      nl: `Niemand valt op, maar samen verschillen ze meer dan toeval: ongeveer ${spread}.`,
      en: `Nobody stands out, but together they differ by more than chance: about ${spread}.`,
    }[locale];
  }
  return { nl: "Alle verschillen vallen binnen toeval.", en: "All differences are within chance." }[locale];
}

/** How many of all comparisons hold when it counts that there were many. */
export function explainBenjaminiHochberg(
  result: ReturnType<typeof benjaminiHochberg>,
  locale: Locale,
): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const tested = result.q.filter((q) => q !== null).length;
  if (tested === 0) return explainRefusal("insufficient", locale);
  const isOne = result.rejectedAt05 === 1;
  const [found, all] = [formatCount(result.rejectedAt05, locale), formatCount(tested, locale)];
  return {
    nl: `Van ${all} vergelijkingen ${isOne ? "is" : "zijn"} er ${found} meer dan toeval. Gemiddeld is hoogstens 1 op de 20 van zulke signalen vals.`,
    en: `Of ${all} comparisons ${found} ${isOne ? "is" : "are"} more than chance. On average at most 1 in 20 such signals is false.`,
  }[locale];
}

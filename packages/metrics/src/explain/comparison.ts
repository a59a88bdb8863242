import type { Locale } from "../format";
import { formatInterval, formatPoints, formatValue } from "../format";
import type { Word } from "../kpi/figure";
import { canCarryConsequences } from "../policy";
import type { EbBetaBinomial } from "../stats/eb-beta-binomial";
import type { EbNormal } from "../stats/eb-normal";
import type { Funnel } from "../stats/funnel";
import type { StandardisedAgent } from "../stats/indirect-standardise";
import type { StandardisedMean } from "../stats/indirect-standardise-mean";
import { explainRefusal } from "./refusal";

const VERDICTS: Readonly<Record<Word, { nl: string; en: string }>> = {
  signal: { nl: "Dat is meer dan toeval.", en: "That is more than chance." },
  noise: { nl: "Dat valt binnen toeval.", en: "That is within chance." },
  "not enough data": {
    nl: "Er zijn te weinig gegevens om dat te beoordelen.",
    en: "There are not enough data to judge that.",
  },
};

/** "This agent: 71%. Agents with the same mix of contacts: 74%. That is within chance." */
export function explainIndirectStandardise(agent: StandardisedAgent, locale: Locale, word: Word): string {
  const own = formatValue(agent.observed / agent.n, "share", locale);
  const expected = formatValue(agent.expected / agent.n, "share", locale);
  const gap = formatPoints(agent.difference, locale);
  const verdict = VERDICTS[word][locale];
  return locale === "nl"
    ? `Deze medewerker: ${own}. Medewerkers met dezelfde contacten: ${expected}. Verschil ${gap}. ${verdict}`
    : `This agent: ${own}. Agents with the same mix of contacts: ${expected}. Difference ${gap}. ${verdict}`;
}

/** The same for a mean rating. */
export function explainIndirectStandardiseMean(agent: StandardisedMean, locale: Locale, word: Word): string {
  const own = formatValue(agent.observedMean, "score", locale);
  const expected = formatValue(agent.expectedMean, "score", locale);
  const verdict = VERDICTS[word][locale];
  return locale === "nl"
    ? `Deze medewerker: ${own}. Verwacht bij deze contacten: ${expected}. ${verdict}`
    : `This agent: ${own}. Expected for these contacts: ${expected}. ${verdict}`;
}

/** What a whole view of agents shows: how many stand out, or that they differ in general. */
export function explainFunnel(result: Funnel, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const low = result.signal.filter((word) => word === "low").length;
  const high = result.signal.filter((word) => word === "high").length;
  if (low + high > 0) {
    return locale === "nl"
      ? `${low} onder en ${high} boven wat te verwachten is; de rest valt binnen toeval.`
      : `${low} below and ${high} above what is to be expected; the rest is within chance.`;
  }
  if (result.tau2 > 0) {
    const spread = formatPoints(Math.sqrt(result.tau2), locale).replace("+", "");
    return locale === "nl"
      ? `Niemand valt op, maar samen verschillen ze meer dan toeval (ongeveer ${spread}).`
      : `Nobody stands out, but together they differ by more than chance (about ${spread}).`;
  }
  return locale === "nl" ? "Alle verschillen vallen binnen toeval." : "All differences are within chance.";
}

/** One agent's shrunken share; without a reliability of 0.7 also what it may not be used for. */
export function explainEbBetaBinomial(result: EbBetaBinomial, locale: Locale, index: number): string {
  if (result.status === "insufficient" || result.status === "error")
    return explainRefusal(result.status, locale);
  const share = formatValue(result.posteriorMean[index] ?? null, "share", locale);
  if (result.status === "no-overdispersion") return `${explainRefusal(result.status, locale)} (${share})`;
  const [lower = null, upper = null] = [result.lower[index], result.upper[index]];
  const range = formatInterval({ lower, upper, unit: "share" }, locale);
  const use = canCarryConsequences(result.reliability[index] ?? 0) ? "" : notForPay(locale);
  return locale === "nl" ? `Ongeveer ${share} (${range}).${use}` : `About ${share} (${range}).${use}`;
}

function notForPay(locale: Locale): string {
  return locale === "nl"
    ? " Niet gebruiken voor beslissingen over beloning."
    : " Do not use for pay decisions.";
}

/** One unit's shrunken value, on the scale of a score. */
export function explainEbNormal(result: EbNormal, locale: Locale, index: number): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const value = result.shrunk[index] ?? null;
  if (value === null) return explainRefusal("insufficient", locale);
  if (result.tau2 === 0) return explainRefusal("no-overdispersion", locale);
  const [lower = null, upper = null] = [result.lower[index], result.upper[index]];
  const range = formatInterval({ lower, upper, unit: "score" }, locale);
  const shown = formatValue(value, "score", locale);
  return locale === "nl" ? `Ongeveer ${shown} (${range}).` : `About ${shown} (${range}).`;
}

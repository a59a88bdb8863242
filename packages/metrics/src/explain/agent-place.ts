import type { AgentPlace } from "../agent-place";
import { formatCount, formatValue, type Locale } from "../format";
import type { Direction } from "../kpi/definition";
import { type ComparisonBasis, MINIMUMS, minimumForComparison } from "../policy";
import { pointsOf, rangeOfPoints } from "./range";

/** To whom it is said: the agent, or somebody who reads about an agent. */
export type Voice = "own" | "other";

/** `weeks` is how long the window is, which need not be the range in which the sentence is read. */
type Said = { locale: Locale; voice: Voice; basis: ComparisonBasis; weeks: number };

/** "Over 13 weeks you reached 71%. The same kind of contacts comes to 74%. The gap of 3.0 points is within chance." */
export function explainPlace(place: AgentPlace | null, { locale, voice, basis, weeks }: Said): string {
  if (place === null || place.word === "not enough data") return tooFew(place, { locale, basis });
  const own = formatValue(place.observed, "share", locale);
  const expected = formatValue(place.expected, "share", locale);
  const gap = pointsOf(place.difference, locale);
  const isSignal = place.word === "signal";
  if (locale === "nl") {
    const who = voice === "own" ? "jij" : "deze medewerker";
    const verdict = isSignal ? "is meer dan toeval" : "valt binnen toeval";
    return `Over ${formatCount(weeks, locale)} weken kwam ${who} op ${own}. Bij dezelfde soort contacten is ${expected} gewoon. Het verschil van ${gap} ${verdict}.`;
  }
  const who = voice === "own" ? "you" : "this agent";
  const verdict = isSignal ? "is more than chance" : "is within chance";
  return `Over ${formatCount(weeks, locale)} weeks ${who} reached ${own}. With the same kind of contacts ${expected} is usual. The gap of ${gap} ${verdict}.`;
}

/** "13.4 points lower than usual": of a signal, where there is room for little. */
export function explainGap({ difference }: Pick<AgentPlace, "difference">, locale: Locale): string {
  const gap = pointsOf(difference, locale);
  const isHigher = difference > 0;
  return {
    nl: `${gap} ${isHigher ? "hoger" : "lager"} dan gewoon`,
    en: `${gap} ${isHigher ? "higher" : "lower"} than usual`,
  }[locale];
}

function tooFew(place: AgentPlace | null, { locale, basis }: Pick<Said, "locale" | "basis">): string {
  const least = formatCount(minimumForComparison(basis), locale);
  const agents = formatCount(MINIMUMS.comparisonAgents, locale);
  const n = formatCount(place?.n ?? 0, locale);
  if (locale === "nl") {
    const counted = basis === "ratings" ? "oordelen" : "contacten";
    return `Nog te weinig om eerlijk te vergelijken: ${n} ${counted}. Daarvoor zijn minstens ${least} ${counted} en ${agents} medewerkers nodig.`;
  }
  return `Too little yet for a fair comparison: ${n} ${basis}. It takes at least ${least} ${basis} and ${agents} agents.`;
}

/** Why somebody is suggested, or praised, in one sentence. */
export function explainSuggestion(
  { difference, lower, upper, n }: Pick<AgentPlace, "difference" | "lower" | "upper" | "n">,
  { locale, basis, direction }: { locale: Locale; basis: ComparisonBasis; direction: Direction },
): string {
  const isBetter = difference > 0 === (direction !== "lower-is-better");
  const gap = pointsOf(difference, locale);
  const range = rangeOfPoints({ lower, upper }, locale);
  const counted = formatCount(n, locale);
  if (locale === "nl") {
    const what = basis === "ratings" ? "oordelen" : "contacten";
    const side = difference > 0 ? "hoger" : "lager";
    const end = isBetter ? "beter dan gewoon, en meer dan toeval" : "meer dan toeval";
    return `Over ${counted} ${what} ${gap} ${side} dan bij dezelfde soort contacten gewoon is (${range}): ${end}.`;
  }
  const side = difference > 0 ? "higher" : "lower";
  const end = isBetter ? "better than usual, and more than chance" : "more than chance";
  return `Over ${counted} ${basis} ${gap} ${side} than is usual with the same kind of contacts (${range}): ${end}.`;
}

/** The shrunken share in a sentence: what is best believed of somebody as long as the evidence is thin. */
export function explainShrunken({ shrunken }: Pick<AgentPlace, "shrunken">, locale: Locale): string | null {
  if (shrunken === null) return null;
  const share = formatValue(shrunken.value, "share", locale);
  if (shrunken.reliability === 0) {
    return {
      nl: `Tussen medewerkers zijn geen echte verschillen te zien: voor iedereen is ${share} de beste schatting.`,
      en: `No real differences between agents can be seen: ${share} is the best estimate for everybody.`,
    }[locale];
  }
  const [low, high] = [shrunken.lower, shrunken.upper].map((edge) => formatValue(edge, "share", locale));
  return {
    nl: `Beste schatting van wat er blijft: ongeveer ${share}, tussen ${low} en ${high}. Niet bedoeld voor beslissingen over beloning.`,
    en: `Best estimate of what lasts: about ${share}, between ${low} and ${high}. Not meant for pay decisions.`,
  }[locale];
}

/** What a comparison of all agents came to, as far as silence needs a reason. */
export type Silence = {
  agents: number;
  compared: number;
  /** Beyond chance, as a share; null without a comparison. */
  tau: number | null;
  /** Said to somebody who sees a part of them, of whom nobody stands out: of the rest nothing is said. */
  isOfPart: boolean;
};

/** Why nobody is suggested: too few agents, too few contacts of each, general differences, or nothing but chance. */
export function explainSilence({ agents, compared, tau, isOfPart }: Silence, locale: Locale): string {
  const group = formatCount(MINIMUMS.comparisonAgents, locale);
  const found = formatCount(agents, locale);
  if (agents < MINIMUMS.comparisonAgents) {
    return {
      nl: `Vergelijken kan vanaf ${group} medewerkers; dat zijn er hier ${found}.`,
      en: `Agents are compared from ${group} agents on; here there are ${found}.`,
    }[locale];
  }
  if (compared === 0) {
    return {
      nl: "Van niemand zijn er genoeg contacten om eerlijk te vergelijken.",
      en: "Nobody has enough contacts for a fair comparison.",
    }[locale];
  }
  const tested = formatCount(compared, locale);
  if (isOfPart) {
    return {
      nl: `Hier valt niets op, vergeleken met alle ${tested} medewerkers van wie er genoeg gegevens zijn.`,
      en: `Nothing stands out here, compared with all ${tested} agents of whom there is enough to go on.`,
    }[locale];
  }
  if (tau !== null && tau > 0) {
    const spread = pointsOf(tau, locale);
    return {
      nl: `Niemand van ${tested} valt op. Samen verschillen ze wel meer dan toeval, ongeveer ${spread}.`,
      en: `None of ${tested} stands out. Together they do differ by more than chance, about ${spread}.`,
    }[locale];
  }
  return {
    nl: `Niemand van ${tested} valt op: alle verschillen passen bij toeval.`,
    en: `None of ${tested} stands out: all differences fit chance.`,
  }[locale];
}

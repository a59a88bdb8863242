import type { Locale } from "../format";
import { formatCount } from "../format";
import type { Ancova } from "../stats/ancova";
import type { Did } from "../stats/did";
import type { MatchedPeers } from "../stats/match-peers";
import type { rtmExpected, rtmSelected } from "../stats/regression-to-the-mean";
import type { SingleCase } from "../stats/single-case";
import { pointsOf, rangeOfPoints, signedPoints } from "./range";
import { explainRefusal } from "./refusal";

/** Effects are differences of shares; values on another scale must be divided to shares first. */
type Effect = { effect: number; lower: number; upper: number; p: number };
/** The mean change of those who were coached, and of the colleagues beside them. */
export type Changes = { own: number; peers: number };

/**
 * "The figure rose by 6.0 points; that of similar colleagues rose by 2.0 points. The difference … is +4.0 points; that may
 * be chance (between −3.0 and +11.0 points). It was not randomised."
 */
export function explainDid(result: Did, locale: Locale, changes?: Changes): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  return explainCompared(result, locale, changes);
}

/** The same for one coached agent. */
export function explainSingleCase(result: SingleCase, locale: Locale, changes?: Changes): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  return explainCompared(result, locale, changes);
}

/** The same at equal starting values. */
export function explainAncova(result: Ancova, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const start = {
    nl: "Bij een gelijk begin is het verschil met vergelijkbare collega's",
    en: "At an equal start the difference from similar colleagues is",
  }[locale];
  return effectSentence(result, locale, start);
}

/** Both tests are told in the same words; only how they are computed differs. */
export function explainCompared(result: Effect, locale: Locale, changes?: Changes): string {
  const start = {
    nl: "Het verschil met vergelijkbare collega's is",
    en: "The difference from similar colleagues is",
  }[locale];
  const sentence = effectSentence(result, locale, start);
  return changes ? `${changesSentence(changes, locale)} ${sentence}` : sentence;
}

function effectSentence(result: Effect, locale: Locale, start: string): string {
  const extra = signedPoints(result.effect, locale);
  const range = rangeOfPoints(result, locale);
  const isChance = result.p >= 0.05;
  return {
    nl: `${start} ${extra}; dat ${isChance ? "kan toeval zijn" : "is meer dan toeval"} (${range}). Er is niet geloot.`,
    en: `${start} ${extra}; that ${isChance ? "may be chance" : "is more than chance"} (${range}). It was not randomised.`,
  }[locale];
}

function changesSentence({ own, peers }: Changes, locale: Locale): string {
  return {
    nl: `Het cijfer ${moved(own, locale)}; dat van vergelijkbare collega's ${moved(peers, locale)}.`,
    en: `The figure ${moved(own, locale)}; that of similar colleagues ${moved(peers, locale)}.`,
  }[locale];
}

function moved(change: number, locale: Locale): string {
  if (change === 0) return { nl: "bleef gelijk", en: "stayed the same" }[locale];
  const points = pointsOf(change, locale);
  const isUp = change > 0;
  return {
    nl: `${isUp ? "steeg" : "daalde"} met ${points}`,
    en: `${isUp ? "rose" : "fell"} by ${points}`,
  }[locale];
}

/** What would have happened without coaching: extreme values drift back by themselves. */
export function explainRtmExpected(result: ReturnType<typeof rtmExpected>, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  return withoutCoaching(result.expectedChange, locale);
}

/** The same for a group that was picked because it was low. */
export function explainRtmSelected(result: ReturnType<typeof rtmSelected>, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  return withoutCoaching(result.rtm, locale);
}

function withoutCoaching(change: number, locale: Locale): string {
  const points = signedPoints(change, locale);
  return {
    nl: `Ongeveer ${points} hiervan is ook zonder coaching te verwachten.`,
    en: `About ${points} of this would be expected without coaching.`,
  }[locale];
}

/** With how many colleagues somebody is compared, and whether one had to look further for them. */
export function explainMatchPeers(result: MatchedPeers, locale: Locale): string {
  const peers = formatCount(result.peers.length, locale);
  if (result.status !== "ok") {
    return {
      nl: `Er zijn te weinig vergelijkbare collega's (${peers}).`,
      en: `There are too few comparable colleagues (${peers}).`,
    }[locale];
  }
  const isWide = result.caliper > 0.2;
  return {
    nl: `Vergeleken met ${peers} collega's die vooraf ${isWide ? "ongeveer" : "bijna"} dezelfde score hadden.`,
    en: `Compared with ${peers} colleagues who had ${isWide ? "roughly" : "nearly"} the same score beforehand.`,
  }[locale];
}

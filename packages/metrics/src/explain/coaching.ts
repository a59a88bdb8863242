import type { Locale } from "../format";
import { formatCount, formatPoints, formatValue } from "../format";
import type { Ancova } from "../stats/ancova";
import type { Did } from "../stats/did";
import type { MatchedPeers } from "../stats/match-peers";
import type { designEffect, mdeProportion, nForMeans, nForProportions } from "../stats/power";
import type { rtmExpected, rtmSelected } from "../stats/regression-to-the-mean";
import type { SingleCase } from "../stats/single-case";
import type { SuggestedTarget } from "../stats/suggest-target";
import { explainRefusal } from "./refusal";

/** Effects are differences of shares; values on another scale must be divided to shares first. */
type Effect = { effect: number; lower: number; upper: number; p: number };

/** "The extra 4.0 pp could be chance (range −3.0 to +11.0 pp). This was not a randomised trial." */
export function explainDid(result: Did, locale: Locale): string {
  return result.status === "ok" ? effectSentence(result, locale) : explainRefusal(result.status, locale);
}

/** The same for one coached agent. */
export function explainSingleCase(result: SingleCase, locale: Locale): string {
  return result.status === "ok" ? effectSentence(result, locale) : explainRefusal(result.status, locale);
}

/** The same at equal starting values. */
export function explainAncova(result: Ancova, locale: Locale): string {
  return result.status === "ok" ? effectSentence(result, locale) : explainRefusal(result.status, locale);
}

function effectSentence(result: Effect, locale: Locale): string {
  const extra = formatPoints(result.effect, locale);
  const [low, high] = [formatPoints(result.lower, locale), formatPoints(result.upper, locale)];
  const isChance = result.p >= 0.05;
  if (locale === "nl") {
    const verdict = isChance ? "kan toeval zijn" : "is meer dan toeval";
    return `${extra} ten opzichte van vergelijkbare collega's: dat ${verdict} (tussen ${low} en ${high}). Dit was geen loting.`;
  }
  const verdict = isChance ? "could be chance" : "is more than chance";
  return `${extra} compared with similar colleagues: that ${verdict} (between ${low} and ${high}). Not randomised.`;
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
  const points = formatPoints(change, locale);
  return locale === "nl"
    ? `Ongeveer ${points} hiervan is ook zonder coaching te verwachten.`
    : `About ${points} of this would be expected without coaching.`;
}

type Sample = ReturnType<typeof nForProportions> | ReturnType<typeof nForMeans>;

/** How many contacts a proof takes. */
export function explainSampleSize(result: Sample, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const n = formatCount(result.nRounded, locale);
  return locale === "nl"
    ? `Om dit aan te tonen zijn ${n} contacten per periode nodig.`
    : `To show this takes ${n} contacts per period.`;
}

/** The smallest rise that could be shown. */
export function explainMdeProportion(result: ReturnType<typeof mdeProportion>, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const rise = formatPoints(result.mde, locale);
  return locale === "nl"
    ? `Met dit aantal contacten is een stijging vanaf ${rise} aan te tonen.`
    : `With this number of contacts a rise of ${rise} or more can be shown.`;
}

/** How much more is needed because answers of one agent resemble each other. */
export function explainDesignEffect(result: ReturnType<typeof designEffect>, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const n = formatCount(result.nNeeded, locale);
  return locale === "nl"
    ? `Omdat antwoorden per medewerker op elkaar lijken zijn er ${n} nodig.`
    : `Because answers within one agent are alike, ${n} are needed.`;
}

/** What to aim for, and whether it can be reached and proved. */
export function explainSuggestedTarget(result: SuggestedTarget, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const base = formatValue(result.base, "share", locale);
  if (result.advice === "maintain") {
    return locale === "nl"
      ? `Al bij de beste kwart van de collega's (${base}): vasthouden.`
      : `Already among the best quarter of colleagues (${base}): keep it up.`;
  }
  const target = formatValue(result.target, "share", locale);
  const proof = proofSentence(result, locale);
  return locale === "nl" ? `Van ${base} naar ${target}. ${proof}` : `From ${base} to ${target}. ${proof}`;
}

function proofSentence(result: SuggestedTarget & { status: "ok" }, locale: Locale): string {
  if (result.measurable) {
    return locale === "nl" ? "Dit is in die tijd aan te tonen." : "This can be shown in that time.";
  }
  if (result.weeksToProve === null) return explainRefusal("not-detectable", locale);
  const weeks = formatCount(result.weeksToProve, locale);
  return locale === "nl"
    ? `Aantonen duurt ongeveer ${weeks} weken; kies daarnaast een doel op gedrag.`
    : `Proving it takes about ${weeks} weeks; choose a behaviour goal beside it.`;
}

/** With how many colleagues somebody is compared, and whether one had to look further for them. */
export function explainMatchPeers(result: MatchedPeers, locale: Locale): string {
  const peers = formatCount(result.peers.length, locale);
  if (result.status !== "ok") {
    return locale === "nl"
      ? `Er zijn te weinig vergelijkbare collega's (${peers}).`
      : `There are too few comparable colleagues (${peers}).`;
  }
  const isWide = result.caliper > 0.2;
  if (locale === "nl") {
    return `Vergeleken met ${peers} collega's met ${isWide ? "ongeveer dezelfde" : "bijna dezelfde"} score vooraf.`;
  }
  return `Compared with ${peers} colleagues of ${isWide ? "roughly" : "nearly"} the same score beforehand.`;
}

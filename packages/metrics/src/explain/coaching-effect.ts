import type { CoachingEffect } from "../coaching/coaching-effect";
import type { PreTrend } from "../coaching/pre-trend";
import type { Locale } from "../format";
import { formatCount, formatPoints } from "../format";
import { explainCompared, explainRtmExpected } from "./coaching";
import { explainRefusal } from "./refusal";

/** What may be said of a stretch of coaching, from the shortest to the whole. */
export type ExplainedEffect = {
  /** "More than chance", "within chance", or "cannot tell yet". */
  verdict: string;
  /** What changed, beside colleagues, with its interval. */
  comparison: string;
  /** What would have changed anyway; null where nothing is compared. */
  regression: string | null;
  /** With whom it is compared, and who was left out. */
  basis: string | null;
};

/**
 * The sentences of an effect. "Cannot tell yet" is one of them, and says what is missing.
 *
 * @param effect shares; 0.04 is read as four points
 */
export function explainCoachingEffect(effect: CoachingEffect, locale: Locale): ExplainedEffect {
  if (effect.status !== "ok") {
    return {
      verdict: CANNOT_TELL[locale],
      comparison: effect.status === "insufficient" ? MISSING[locale] : explainRefusal(effect.status, locale),
      regression: null,
      basis: effect.leftOut > 0 ? leftOutSentence(effect.leftOut, locale) : null,
    };
  }
  const changes = { own: effect.ownChange, peers: effect.peerChange };
  const expected = { status: "ok", expectedAfter: 0, expectedChange: effect.expectedRegression } as const;
  return {
    verdict: verdictOf(effect, locale),
    comparison: explainCompared(effect, locale, changes),
    regression: explainRtmExpected(expected, locale),
    basis: [basisSentence(effect, locale), effect.leftOut > 0 ? leftOutSentence(effect.leftOut, locale) : ""]
      .join(" ")
      .trim(),
  };
}

/** Whether both moved alike before the choice was made; a drift of that time is a warning about the effect. */
export function explainPreTrend(drift: PreTrend["drift"], locale: Locale): string {
  if (drift.status !== "ok") return PRE_TREND_UNKNOWN[locale];
  const [value, lower, upper] = [drift.value, drift.lower, drift.upper].map((each) =>
    formatPoints(each, locale),
  );
  if (drift.word === "signal") {
    return {
      nl: `Let op: al voor de keuze liepen zij en hun collega's uiteen (verschil in ontwikkeling ${value}, tussen ${lower} en ${upper}). Een deel van het verschil kan daarvan komen.`,
      en: `Note: they and their colleagues moved apart before the choice already (difference in course ${value}, between ${lower} and ${upper}). Part of the effect may come from that.`,
    }[locale];
  }
  return {
    nl: `Voor de keuze liepen zij en hun collega's niet aantoonbaar uiteen (verschil in ontwikkeling ${value}, tussen ${lower} en ${upper}).`,
    en: `Before the choice they and their colleagues did not demonstrably move apart (difference in course ${value}, between ${lower} and ${upper}).`,
  }[locale];
}

const PRE_TREND_UNKNOWN = {
  nl: "Of zij en hun collega's voor de keuze al uiteen liepen, is met deze aantallen niet te zeggen.",
  en: "Whether they and their colleagues moved apart before the choice already cannot be told from these numbers.",
} as const;

const CANNOT_TELL = { nl: "Nog niet te zeggen", en: "Cannot tell yet" } as const;
const MISSING = {
  nl: "Er zijn nog te weinig contacten, of te weinig collega's die vooraf net zo stonden, om dit eerlijk te vergelijken.",
  en: "There are too few contacts so far, or too few colleagues who stood alike beforehand, to compare this fairly.",
} as const;

function verdictOf({ word, effect }: Extract<CoachingEffect, { status: "ok" }>, locale: Locale): string {
  if (word !== "signal") return { nl: "Binnen toeval", en: "Within chance" }[locale];
  return effect > 0
    ? { nl: "Beter, en meer dan toeval", en: "Better, by more than chance" }[locale]
    : { nl: "Slechter, en meer dan toeval", en: "Worse, by more than chance" }[locale];
}

function basisSentence(
  { nTreated, nPeers, caliper }: Extract<CoachingEffect, { status: "ok" }>,
  locale: Locale,
): string {
  const [own, peers] = [formatCount(nTreated, locale), formatCount(nPeers, locale)];
  if (caliper === null) {
    return {
      nl: `${own} gecoacht, naast alle ${peers} collega's in dezelfde soort team: te weinig van hen stonden bij de keuze net zo.`,
      en: `${own} coached, beside all ${peers} colleagues in the same kind of team: too few of them stood alike when the choice was made.`,
    }[locale];
  }
  const isWide = caliper > 0.2;
  return {
    nl: `${own} gecoacht, naast ${peers} collega's die bij de keuze ${isWide ? "ongeveer" : "bijna"} net zo stonden.`,
    en: `${own} coached, beside ${peers} colleagues who stood ${isWide ? "roughly" : "nearly"} alike when the choice was made.`,
  }[locale];
}

function leftOutSentence(leftOut: number, locale: Locale): string {
  const count = formatCount(leftOut, locale);
  return {
    nl: `Niet meegeteld: ${count}, zonder vergelijkbare collega's of met te weinig contacten.`,
    en: `Not counted: ${count}, without comparable colleagues or with too few contacts.`,
  }[locale];
}

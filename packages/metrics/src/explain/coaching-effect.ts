import type { CoachingEffect } from "../coaching/coaching-effect";
import type { Locale } from "../format";
import { formatCount } from "../format";
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

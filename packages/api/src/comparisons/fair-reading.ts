import type { AgentPlace } from "@kwartet/metrics/agent-place";
import { explainGap, explainPlace, explainShrunken, type Voice } from "@kwartet/metrics/explain/agent-place";
import { isBetterSide } from "@kwartet/metrics/figure-chart";
import { LOCALES, type Locale } from "@kwartet/metrics/format";
import type { Direction, Word } from "@kwartet/metrics/kpi";
import type { DayRange } from "@kwartet/metrics/period";
import type { ComparisonBasis } from "@kwartet/metrics/policy";
import type { OrganizationComparison } from "./compare-organization";
import { WINDOW_WEEKS } from "./window";

/** An agent against what the same contacts come to: all that may be shown of them, and nothing of anybody else. */
export type FairReading = {
  /** The weeks that it is about, whatever range is looked at; null before the first full week. */
  window: DayRange | null;
  direction: Direction;
  basis: ComparisonBasis;
  word: Word;
  /** Whether a signal is better or worse for the customer; null without one. */
  isFavourable: boolean | null;
  /** Null where the agent had no contacts in these weeks. */
  place: AgentPlace | null;
  says: Record<Locale, string>;
  /** The gap in few words; null where there is no signal. */
  saysShort: Record<Locale, string> | null;
  /** What is best believed of the agent; null without a comparison. */
  saysShrunken: Record<Locale, string> | null;
};

/** Null for an agent whom the caller may not see in these weeks. */
export function fairReadingOf(
  comparison: OrganizationComparison,
  agentId: string,
  voice: Voice,
): FairReading {
  const { kpi, window, direction, basis, visible } = comparison;
  const place = visible.has(agentId) ? (comparison.places.get(agentId) ?? null) : null;
  const side = place?.side ?? null;
  return {
    window,
    direction,
    basis,
    word: place?.word ?? "not enough data",
    isFavourable: side === null ? null : isBetterSide(side, direction),
    place,
    says: inEach((locale) => explainPlace(place, { locale, voice, basis, weeks: WINDOW_WEEKS[kpi] })),
    saysShort: place === null || side === null ? null : inEach((locale) => explainGap(place, locale)),
    saysShrunken:
      place === null || place.shrunken === null
        ? null
        : inEach((locale) => explainShrunken(place, locale) ?? ""),
  };
}

export const inEach = (say: (locale: Locale) => string): Record<Locale, string> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, say(locale)])) as Record<Locale, string>;

import type { AgentPlace } from "@kwartet/metrics/agent-place";
import { explainSilence, explainSuggestion } from "@kwartet/metrics/explain/agent-place";
import { isBetterSide } from "@kwartet/metrics/figure-chart";
import type { Locale } from "@kwartet/metrics/format";
import type { MeasureId } from "@kwartet/metrics/kpi";
import type { DayRange } from "@kwartet/metrics/period";
import type { OrganizationComparison } from "../comparisons/compare-organization";
import { inEach } from "../comparisons/fair-reading";
import type { ComparedKpi } from "../comparisons/window";

/** A point to talk about with an agent: a difference that is more than chance, and why it is one. */
export type Suggestion = {
  agentId: string;
  kpi: ComparedKpi;
  measure: MeasureId;
  /** Better for the customer: say well done. */
  isFavourable: boolean;
  window: DayRange;
  reason: Record<Locale, string>;
} & Pick<AgentPlace, "difference" | "lower" | "upper" | "n" | "observed" | "expected"> & { q: number };

/** More focus points at once are none. */
const MOST_PER_AGENT = 2;

/**
 * Only what the fair comparison calls a signal, surest first, and of one agent two at most. A pattern in a chart alone is
 * worth a look and no suggestion.
 */
export function suggestionsOf(comparisons: readonly OrganizationComparison[]): Suggestion[] {
  const all = comparisons
    .flatMap(suggestionsOn)
    .sort((a, b) => a.q - b.q || (a.agentId < b.agentId ? -1 : 1));
  const perAgent = new Map<string, number>();
  return all.filter(({ agentId }) => {
    const count = (perAgent.get(agentId) ?? 0) + 1;
    perAgent.set(agentId, count);
    return count <= MOST_PER_AGENT;
  });
}

function suggestionsOn(comparison: OrganizationComparison): Suggestion[] {
  const { kpi, measure, window, direction, basis, visible, places } = comparison;
  if (window === null) return [];
  return [...places].flatMap(([agentId, place]) => {
    const { side, q, difference, lower, upper, n, observed, expected } = place;
    if (side === null || q === null || !visible.has(agentId)) return [];
    return {
      agentId,
      kpi,
      measure,
      isFavourable: isBetterSide(side, direction),
      window,
      reason: inEach((locale) => explainSuggestion(place, { locale, basis, direction })),
      difference,
      lower,
      upper,
      q,
      n,
      observed,
      expected,
    };
  });
}

/**
 * Why there is nothing to suggest, from the comparison that came furthest. To who sees a part of the agents nothing is said
 * of the others, not even that they are ordinary.
 */
export function silenceOf(
  comparisons: readonly OrganizationComparison[],
  { isOfPart }: { isOfPart: boolean },
): Record<Locale, string> {
  const found = comparisons.map(({ result, places }) => ({
    agents: places.size,
    compared: result.status === "ok" ? result.compared : 0,
    tau: result.status === "ok" ? result.tau : null,
  }));
  const [furthest = { agents: 0, compared: 0, tau: null }] = found.toSorted(
    (a, b) => b.compared - a.compared || b.agents - a.agents,
  );
  return inEach((locale) => explainSilence({ ...furthest, isOfPart }, locale));
}

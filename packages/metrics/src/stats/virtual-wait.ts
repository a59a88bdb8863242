import type { Histogram } from "./histogram";
import type { SurvivalCurve } from "./kaplan-meier";
import { survivalCurve } from "./kaplan-meier";
import { CONFIDENCE } from "./status";
import { groupWaits } from "./survival-groups";

/**
 * How long a customer who never gives up would wait, as a survival curve in seconds, from the two histograms of a tally.
 *
 * @param openWaits ages of contacts that are still open; they are censored, not missing
 * @returns `null` without a single wait
 * @see Brown et al. (2005), JASA 100:36–50
 */
export function virtualWait(
  { answeredWaits, abandonedWaits }: { answeredWaits: Histogram; abandonedWaits: Histogram },
  openWaits: readonly number[] = [],
): SurvivalCurve | null {
  const groups = groupWaits(answeredWaits, abandonedWaits, openWaits);
  return groups.length === 0 ? null : survivalCurve(groups, { confType: "log-log", conf: CONFIDENCE });
}

/** How long customers wait before they give up: the reverse, with answered contacts censored. */
export function patience(
  { answeredWaits, abandonedWaits }: { answeredWaits: Histogram; abandonedWaits: Histogram },
  openWaits: readonly number[] = [],
): SurvivalCurve | null {
  const groups = groupWaits(abandonedWaits, answeredWaits, openWaits);
  return groups.length === 0 ? null : survivalCurve(groups, { confType: "log-log", conf: CONFIDENCE });
}

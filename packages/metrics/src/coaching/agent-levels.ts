import type { ComparisonBasis } from "../policy";
import { minimumForComparison } from "../policy";
import type { EbNormal } from "../stats/eb-normal";
import { ebNormal } from "../stats/eb-normal";
import type { CaseMixCell } from "../stats/indirect-standardise";
import { indirectStandardise } from "../stats/indirect-standardise";
import { mean } from "../stats/sum";

/** Where one agent stood in a window, given the contacts that they got. */
export type AgentLevel = {
  n: number;
  /** The overall share plus the difference from what was expected: a share. */
  value: number;
  /** The same, drawn towards the mean as far as the evidence is thin. */
  shrunken: number;
  /** How much of the differences between agents lasts, 0 to 1. */
  reliability: number;
};

/** All agents of a window who have enough data to stand anywhere. */
export type Levels = { byAgent: ReadonlyMap<string, AgentLevel>; mean: number | null };

/**
 * Where each agent stood in a window, adjusted for the mix of contacts.
 *
 * @param cells additive counts of all agents of the organisation in that window
 * @param basis whether n counts contacts or answers, which decides from how many on an agent counts
 * @returns agents below the minimum are left out; without any, the mean is null
 */
export function levelsOf(cells: readonly CaseMixCell[], basis: ComparisonBasis): Levels {
  const standardised = indirectStandardise({ cells });
  if (standardised.status !== "ok") return { byAgent: new Map(), mean: null };
  const { overall } = standardised;
  const agents = standardised.agents.filter(
    ({ n, variance }) => n >= minimumForComparison(basis) && variance > 0,
  );
  const values = agents.map(({ difference }) => overall + difference);
  const shrunk = ebNormal(
    values,
    agents.map(({ variance, n }) => variance / n ** 2),
  );
  return {
    mean: mean(values),
    byAgent: new Map(
      agents.map(({ agent, n }, index) => [
        agent,
        { n, value: values[index] as number, ...shrinkageOf(shrunk, index, values[index] as number) },
      ]),
    ),
  };
}

function shrinkageOf(shrunk: EbNormal, index: number, value: number) {
  if (shrunk.status !== "ok") return { shrunken: value, reliability: 0 };
  return { shrunken: shrunk.shrunk[index] ?? value, reliability: shrunk.weightOnOwn[index] ?? 0 };
}

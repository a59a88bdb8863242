import type { ComparisonBasis } from "../policy";
import { groupBy } from "../stats/group-by";
import type { CaseMixCell } from "../stats/indirect-standardise";
import type { MatchedPeers, PeerCandidate } from "../stats/match-peers";
import { FEWEST_PEERS, matchPeers } from "../stats/match-peers";
import { rtmExpected } from "../stats/regression-to-the-mean";
import { variance } from "../stats/sum";
import type { AgentLevel, Levels } from "./agent-levels";
import { levelsOf } from "./agent-levels";

/** From before to after, of one agent, as shares. */
export type CohortChange = { agent: string; before: number; change: number; expectedChange: number };

/** Goals whose windows are the same, beside the colleagues that they are compared with. */
export type Cohort = {
  treated: CohortChange[];
  peers: CohortChange[];
  /** Per coached agent, the colleagues chosen for them. */
  matches: { agent: string; peers: string[] }[];
  caliper: number;
  leftOut: number;
};

type Windowed<Of> = { selection: Of; before: Of; after: Of };

/**
 * Sets coached agents beside comparable colleagues: of the same kind of team, and nearest in the window in which the
 * agents were chosen, which is no part of "before" or "after".
 *
 * @param input.cells   additive counts of all agents of the organisation, per window
 * @param input.treated agents who were coached
 * @param input.barred  agents who may be nobody's colleague here, because they were coached on the same thing
 * @param input.kindOf  what colleagues must share, such as in-house or partner
 * @see Austin (2011), Pharmaceutical Statistics 10:150–161
 */
export function cohortOf(input: {
  cells: Windowed<readonly CaseMixCell[]>;
  basis: ComparisonBasis;
  treated: readonly string[];
  barred: ReadonlySet<string>;
  kindOf: (agent: string) => string;
}): Cohort {
  const { cells, basis, barred, kindOf } = input;
  const levels: Windowed<Levels> = {
    selection: levelsOf(cells.selection, basis),
    before: levelsOf(cells.before, basis),
    after: levelsOf(cells.after, basis),
  };
  const present = [...levels.selection.byAgent.keys()].filter(
    (agent) => levels.before.byAgent.has(agent) && levels.after.byAgent.has(agent),
  );
  const coached = new Set(input.treated);
  const sd = Math.sqrt(variance(present.map((agent) => levelIn(levels.selection, agent).shrunken)) ?? 0);
  const cohort: Cohort = { treated: [], peers: [], matches: [], caliper: 0, leftOut: 0 };
  const chosen = new Set<string>();
  for (const ofKind of groupBy(present, kindOf).values()) {
    const treated = ofKind.filter((agent) => coached.has(agent));
    const candidates = ofKind.filter((agent) => !coached.has(agent) && !barred.has(agent));
    const valued = (agent: string) => ({ id: agent, value: levelIn(levels.selection, agent).shrunken });
    if (treated.length === 0) continue;
    const found = matchComparable(treated.map(valued), candidates.map(valued), sd);
    if (!found) continue;
    cohort.caliper = Math.max(cohort.caliper, found.caliper);
    cohort.treated.push(...found.matches.map(({ id }) => changeOf(levels, id)));
    cohort.matches.push(...found.matches.map(({ id, peers }) => ({ agent: id, peers })));
    for (const peer of found.peers) chosen.add(peer);
  }
  cohort.peers = [...chosen].map((agent) => changeOf(levels, agent));
  cohort.leftOut = coached.size - cohort.treated.length;
  return cohort;
}

/** Coached agents without comparable colleagues are left out, so that they do not take the others along. */
function matchComparable(
  treated: readonly PeerCandidate[],
  candidates: readonly PeerCandidate[],
  sd: number,
): MatchedPeers | null {
  const found = matchPeers({ treated, candidates, sd });
  if (found.status === "ok") return found;
  const matched = new Set(
    found.matches.filter(({ peers }) => peers.length >= FEWEST_PEERS).map(({ id }) => id),
  );
  if (matched.size === 0 || matched.size === treated.length) return null;
  const rest = matchPeers({ treated: treated.filter(({ id }) => matched.has(id)), candidates, sd });
  return rest.status === "ok" ? rest : null;
}

function changeOf({ before, after }: Windowed<Levels>, agent: string): CohortChange {
  const [was, is] = [levelIn(before, agent), levelIn(after, agent)];
  const expected = rtmExpected({
    groupMean: before.mean ?? was.value,
    before: was.value,
    reliability: was.reliability,
  });
  return {
    agent,
    before: was.value,
    change: is.value - was.value,
    expectedChange: expected.status === "ok" ? expected.expectedChange : 0,
  };
}

function levelIn(levels: Levels, agent: string): AgentLevel {
  const level = levels.byAgent.get(agent);
  if (!level) throw new Error(`cohortOf: nothing is known of ${agent}`);
  return level;
}

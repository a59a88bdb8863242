import type { ComparisonBasis } from "../policy";
import { groupBy } from "../stats/group-by";
import type { CaseMixCell } from "../stats/indirect-standardise";
import type { MatchedPeers, PeerCandidate } from "../stats/match-peers";
import { FEWEST_IN_ALL, FEWEST_PEERS, matchPeers } from "../stats/match-peers";
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
  /** In standard deviations; null where nobody stood alike and all colleagues of the kind are taken, which must be said. */
  caliper: number | null;
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
 * Where nobody stood near enough, all colleagues of the same kind are taken: the windows keep the return to the mean out
 * all the same, and only a drift that low and high agents do not share is no longer guarded against.
 *
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
  const valued = (agent: string) => ({ id: agent, value: levelIn(levels.selection, agent).shrunken });
  const groups = [...groupBy(present, kindOf).values()].map((ofKind) => ({
    treated: ofKind.filter((agent) => coached.has(agent)).map(valued),
    candidates: ofKind.filter((agent) => !coached.has(agent) && !barred.has(agent)).map(valued),
  }));
  const near = groups.flatMap(({ treated, candidates }) => matchComparable(treated, candidates, sd) ?? []);
  const found = near.length > 0 ? near : groups.flatMap(takeAll);
  const matches = found.flatMap((each) => each.matches.map(({ id, peers }) => ({ agent: id, peers })));
  return {
    treated: matches.map(({ agent }) => changeOf(levels, agent)),
    peers: [...new Set(found.flatMap(({ peers }) => peers))].map((agent) => changeOf(levels, agent)),
    matches,
    caliper: near.length > 0 ? Math.max(...near.map(({ caliper }) => caliper)) : null,
    leftOut: coached.size - matches.length,
  };
}

type Matched = Pick<MatchedPeers, "matches" | "peers">;

function takeAll({ treated, candidates }: Record<"treated" | "candidates", PeerCandidate[]>): Matched[] {
  if (treated.length === 0 || candidates.length < FEWEST_IN_ALL) return [];
  const peers = candidates.map(({ id }) => id);
  return [{ matches: treated.map(({ id }) => ({ id, peers })), peers }];
}

/** Coached agents without comparable colleagues are left out, so that they do not take the others along. */
function matchComparable(
  treated: readonly PeerCandidate[],
  candidates: readonly PeerCandidate[],
  sd: number,
): MatchedPeers | null {
  if (treated.length === 0) return null;
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

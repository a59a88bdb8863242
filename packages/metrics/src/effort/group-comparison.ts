import { groupBy } from "../stats/group-by";
import { type CaseMixCell, indirectStandardise, type StandardisedAgent } from "../stats/indirect-standardise";
import { ratioEstimate } from "../stats/ratio-estimate";
import { insufficient, type Refusal } from "../stats/status";
import { sum } from "../stats/sum";
import { testEstimate } from "../stats/t-test";

/** Contacts of one group in one cell of the case mix, within what hangs together: a team's week. */
export type GroupCell = Omit<CaseMixCell, "agent"> & { group: string; cluster: string };

/** What a group's contacts came to, against what the other groups make of contacts like them. */
export type ComparedGroup = {
  group: string;
  n: number;
  observed: number;
  expected: number;
  /** Observed ÷ expected; null when nothing was expected. */
  ratio: number | null;
  /** (observed − expected) ÷ n. */
  difference: number;
  /** Null where there are too few weeks to tell how much they vary. */
  lower: number | null;
  upper: number | null;
  p: number | null;
};

const SEPARATOR = "\u0000";

export type GroupComparison = { status: "ok"; groups: ComparedGroup[] } | Refusal<"insufficient">;

/**
 * Compares groups of teams with what the others reach with the same mix of contacts: indirect standardisation with the
 * group itself left out, since each group is much of every cell.
 *
 * With few groups the expectation is an estimate as well, and contacts of one team in one week are no independent trials.
 * So the interval takes the weeks of teams as the sampling units, on both sides: of the group, as a ratio of totals; of the
 * others, by how much each of their weeks moves the expectation. Student's t with the fewer weeks less one.
 *
 * @see Breslow & Day (1987), Statistical Methods in Cancer Research II, chapter 2; Cochran (1977), Sampling Techniques, ch. 6
 */
export function compareGroups(cells: readonly GroupCell[]): GroupComparison {
  const counted = cells.filter(({ n }) => n > 0);
  const totals = totalsOf(counted);
  const standardised = indirectStandardise({ cells: totals, reference: "leaveOneOut" });
  if (standardised.status !== "ok" || standardised.agents.length < 2)
    return insufficient("fewer than 2 groups");
  return {
    status: "ok",
    groups: standardised.agents.map((agent) => {
      const own = totals.filter((cell) => cell.agent === agent.agent);
      return withInterval(agent, { own, cells: counted });
    }),
  };
}

/** The same without regard to the mix: each group against all others, as a table of averages would have it. */
export function compareGroupsRaw(cells: readonly GroupCell[]): GroupComparison {
  const weeks = [...groupBy(cells, ({ group, cluster }) => `${group}${SEPARATOR}${cluster}`).values()];
  return compareGroups(
    weeks.flatMap((week) => {
      const [first] = week;
      if (!first) return [];
      const { group, cluster } = first;
      const [n, x] = [sum(week.map((cell) => cell.n)), sum(week.map((cell) => cell.x))];
      return [{ group, cluster, channel: "", topic: "", hour: "", n, x }];
    }),
  );
}

type Mix = Pick<CaseMixCell, "channel" | "topic" | "hour">;

/** The grouping that gave a cell its expectation, by the level that `indirectStandardise` tells. */
function keyAt(level: number, { channel, topic, hour }: Mix): string {
  const parts = [channel, topic, hour].slice(0, 4 - level);
  return [level, ...parts].join(SEPARATOR);
}

function totalsOf(cells: readonly GroupCell[]): CaseMixCell[] {
  const totals = new Map<string, CaseMixCell>();
  for (const { group, channel, topic, hour, n, x } of cells) {
    const key = [group, channel, topic, hour].join(SEPARATOR);
    const total = totals.get(key);
    if (total) {
      total.n += n;
      total.x += x;
    } else totals.set(key, { agent: group, channel, topic, hour, n, x });
  }
  return [...totals.values()];
}

type Reference = { level: number; key: string };

function withInterval(
  agent: StandardisedAgent,
  { own, cells }: { own: readonly CaseMixCell[]; cells: readonly GroupCell[] },
): ComparedGroup {
  const references = new Map<string, Reference>(
    own.map((cell, index) => {
      const level = agent.levels[index] ?? 4;
      return [keyAt(1, cell), { level, key: keyAt(level, cell) }];
    }),
  );
  const others = cells.filter(({ group }) => group !== agent.agent);
  const levels = [...new Set(agent.levels)];
  const pools = poolsOf(others, levels);
  const rateOf = (key: string) => rateIn(pools.get(key));

  const mine = groupBy(
    cells.filter(({ group }) => group === agent.agent),
    ({ cluster }) => cluster,
  );
  const ratio = ratioEstimate(
    [...mine.values()].map((week) =>
      sum(week.map((cell) => cell.x - cell.n * rateOf(references.get(keyAt(1, cell))?.key ?? ""))),
    ),
    [...mine.values()].map((week) => sum(week.map(({ n }) => n))),
  );
  const weights = weightsOf(own, references, pools);
  const theirs = [...groupBy(others, ({ cluster }) => cluster).values()].map((week) =>
    sum(week.map((cell) => pullOf(cell, { levels, weights, rateOf }))),
  );
  const error =
    ratio.status === "ok" && theirs.length > 1 ? Math.hypot(ratio.se, spreadOf(theirs) / agent.n) : null;
  return {
    ...shownOf(agent),
    ...intervalOf(agent.difference, error, Math.min(mine.size, theirs.length) - 1),
  };
}

function shownOf({ agent, n, observed, expected, ratio, difference }: StandardisedAgent) {
  return { group: agent, n, observed, expected, ratio, difference };
}

type Pool = { n: number; x: number };

function poolsOf(cells: readonly GroupCell[], levels: readonly number[]): Map<string, Pool> {
  const pools = new Map<string, Pool>();
  for (const cell of cells) {
    for (const level of levels) {
      const key = keyAt(level, cell);
      const pool = pools.get(key);
      if (pool) {
        pool.n += cell.n;
        pool.x += cell.x;
      } else pools.set(key, { n: cell.n, x: cell.x });
    }
  }
  return pools;
}

const rateIn = (pool: Pool | undefined): number => (pool ? pool.x / pool.n : 0);

/** How many of the group's contacts rest on one contact of a grouping of the others. */
function weightsOf(
  own: readonly CaseMixCell[],
  references: ReadonlyMap<string, Reference>,
  pools: ReadonlyMap<string, Pool>,
): Map<string, number> {
  const weights = new Map<string, number>();
  for (const cell of own) {
    const key = references.get(keyAt(1, cell))?.key ?? "";
    const pool = pools.get(key);
    if (pool) weights.set(key, (weights.get(key) ?? 0) + cell.n / pool.n);
  }
  return weights;
}

type Pulling = {
  levels: readonly number[];
  weights: ReadonlyMap<string, number>;
  rateOf: (key: string) => number;
};

/** By how much a cell of the others moves the expectation; all of them together come to nothing. */
function pullOf(cell: GroupCell, { levels, weights, rateOf }: Pulling): number {
  return sum(
    levels.map((level) => {
      const key = keyAt(level, cell);
      return (weights.get(key) ?? 0) * (cell.x - cell.n * rateOf(key));
    }),
  );
}

const spreadOf = (pulls: readonly number[]): number =>
  Math.sqrt((pulls.length / (pulls.length - 1)) * sum(pulls.map((pull) => pull ** 2)));

function intervalOf(difference: number, error: number | null, degrees: number) {
  if (error === null || error === 0 || degrees < 1) return { lower: null, upper: null, p: null };
  const { lower, upper, p } = testEstimate(difference, { se: error, df: degrees });
  return { lower, upper, p };
}

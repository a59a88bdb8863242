import { groupBy } from "./group-by";
import type { Maybe } from "./missing";
import { areNumbers, isAmount } from "./missing";
import type { Refusal } from "./status";
import { insufficient, invalid } from "./status";
import { sum } from "./sum";
import { zOf } from "./wilson";

/** Contacts of one agent in one cell of the case mix. */
export type CaseMixCell = {
  agent: string;
  channel: string;
  topic: string;
  hour: string;
  n: number;
  x: number;
};

/** What an agent's contacts came to, against what the same contacts come to on average. */
export type StandardisedAgent = {
  agent: string;
  n: number;
  observed: number;
  expected: number;
  variance: number;
  /** Observed ÷ expected; null when nothing was expected. */
  ratio: number | null;
  /** (O − E) ÷ n: the figure to show. */
  difference: number;
  lower: number;
  upper: number;
  /** The overall share plus the difference, kept within [0, 1]. */
  adjusted: number;
  /** Null when chance leaves no room, such as when everybody succeeded. */
  z: number | null;
  /**
   * Per cell of the agent as it came in, empty ones too, which grouping gave the expectation: 1 is the cell itself, 4 is
   * all contacts.
   */
  levels: number[];
};

export type IndirectStandardise =
  | { status: "ok"; overall: number; agents: StandardisedAgent[]; dropped: number }
  | Refusal<"insufficient" | "error">;

/** A cell as it comes in, of which the counts may be missing. */
type CellInput = Omit<CaseMixCell, "n" | "x"> & { n: Maybe; x: Maybe };

export type Reference = "pooled" | "leaveOneOut";
type Pool = { n: number; x: number };

/**
 * Compares agents with what is expected of the contacts that they got (channel × topic × hour band).
 *
 * Each cell's expectation is the pooled success rate of the finest grouping with at least `minCell` contacts. Adjust only
 * for what an agent cannot choose: never for handle time or transfers.
 *
 * @param input.minCell contacts that a grouping needs; 20 unless given
 * @param input.reference `leaveOneOut` keeps an agent's own contacts out of the expectation
 * @param input.cells cells of which a count is missing are dropped and counted
 * @returns agents with contacts; `insufficient` without any, `error` for an x outside 0..n
 * @see Breslow & Day (1987), Statistical Methods in Cancer Research II, chapter 2; Spiegelhalter (2005)
 */
export function indirectStandardise(input: {
  cells: readonly CellInput[];
  minCell?: number | undefined;
  reference?: Reference | undefined;
}): IndirectStandardise {
  const cells = input.cells.filter((cell): cell is CaseMixCell => cell.n !== null && cell.x !== null);
  if (!areNumbers([...cells.flatMap(({ n, x }) => [n, x]), input.minCell ?? 20]))
    return invalid("not a number");
  if (cells.some((cell) => !(isAmount(cell.n) && isAmount(cell.x) && cell.x <= cell.n)))
    return invalid("x outside 0..n");
  if (cells.every((cell) => cell.n === 0)) return insufficient("n=0");
  const pools = poolsOf(cells);
  const everything = pools.get(ALL) as Pool;
  const overall = everything.x / everything.n;
  // A grouping without a single contact has no rate.
  const minCell = Math.max(input.minCell ?? 20, 1);
  const own = input.reference === "leaveOneOut" ? ownPoolsOf(cells) : null;

  const byAgent = [...groupBy(cells, (cell) => cell.agent)];
  const withContacts = byAgent.filter(([, ofAgent]) => ofAgent.some((cell) => cell.n > 0));
  const agents = withContacts.map(([agent, ofAgent]) => {
    const rates = ofAgent.map((cell) => rateFor(cell, { pools, own: own?.get(agent) ?? null, minCell }));
    return standardise({ agent, cells: ofAgent, rates, overall });
  });
  return { status: "ok", overall, agents, dropped: input.cells.length - cells.length };
}

const ALL = "";
const SEPARATOR = "\u0000";

/** The groupings of a cell, finest first. */
function keysOf({ channel, topic, hour }: CaseMixCell): string[] {
  const ofTopic = `${channel}${SEPARATOR}${topic}`;
  return [
    `0${SEPARATOR}${ofTopic}${SEPARATOR}${hour}`,
    `1${SEPARATOR}${ofTopic}`,
    `2${SEPARATOR}${channel}`,
    ALL,
  ];
}

function poolsOf(cells: readonly CaseMixCell[]): Map<string, Pool> {
  const pools = new Map<string, Pool>();
  for (const cell of cells) {
    for (const key of keysOf(cell)) {
      const pool = pools.get(key);
      if (pool) {
        pool.n += cell.n;
        pool.x += cell.x;
      } else pools.set(key, { n: cell.n, x: cell.x });
    }
  }
  return pools;
}

function ownPoolsOf(cells: readonly CaseMixCell[]): Map<string, Map<string, Pool>> {
  const own = new Map<string, Map<string, Pool>>();
  for (const [agent, ofAgent] of groupBy(cells, (cell) => cell.agent)) own.set(agent, poolsOf(ofAgent));
  return own;
}

type Rate = { rate: number; level: number };

function rateFor(
  cell: CaseMixCell,
  { pools, own, minCell }: { pools: Map<string, Pool>; own: Map<string, Pool> | null; minCell: number },
): Rate {
  let last: Pool = { n: 0, x: 0 };
  for (const [level, key] of keysOf(cell).entries()) {
    const all = pools.get(key) as Pool;
    const mine = own?.get(key) ?? { n: 0, x: 0 };
    const pool = { n: all.n - mine.n, x: all.x - mine.x };
    if (pool.n >= minCell) return { rate: rateOf(pool), level: level + 1 };
    last = pool;
  }
  // Fewer than minCell contacts in all: take what there is; an only agent is compared with themselves.
  const everything = pools.get(ALL) as Pool;
  return { rate: rateOf(last.n > 0 ? last : everything), level: 4 };
}

/** What is left after subtracting an agent's own contacts may lie a last digit outside. */
function rateOf(pool: Pool): number {
  return Math.min(1, Math.max(0, pool.x / pool.n));
}

function standardise(input: {
  agent: string;
  cells: readonly CaseMixCell[];
  rates: readonly Rate[];
  overall: number;
}): StandardisedAgent {
  const { agent, cells, rates, overall } = input;
  const n = sum(cells.map((cell) => cell.n));
  const observed = sum(cells.map((cell) => cell.x));
  const expected = sum(cells.map((cell, index) => cell.n * (rates[index] as Rate).rate));
  const variance = sum(
    cells.map((cell, index) => {
      const { rate } = rates[index] as Rate;
      return cell.n * rate * (1 - rate);
    }),
  );
  const difference = (observed - expected) / n;
  const margin = (zOf(0.95) * Math.sqrt(variance)) / n;
  return {
    agent,
    n,
    observed,
    expected,
    variance,
    ratio: expected > 0 ? observed / expected : null,
    difference,
    lower: difference - margin,
    upper: difference + margin,
    adjusted: Math.min(1, Math.max(0, overall + difference)),
    z: variance > 0 ? (observed - expected) / Math.sqrt(variance) : null,
    levels: rates.map((rate) => rate.level),
  };
}

import { groupBy } from "./group-by";
import type { Maybe } from "./missing";
import { areNumbers, isAmount } from "./missing";
import type { Refusal } from "./status";
import { insufficient, invalid } from "./status";
import { sum } from "./sum";

/** Additive statistics of one agent in one cell of the case mix. */
export type MeanCell = { agent: string; cell: string; n: number; sum: number; sumsq: number };

/** A cell as it comes in, of which the statistics may be missing. */
type CellInput = Omit<MeanCell, "n" | "sum" | "sumsq"> & { n: Maybe; sum: Maybe; sumsq: Maybe };

export type StandardisedMean = {
  agent: string;
  n: number;
  observedMean: number;
  expectedMean: number;
  difference: number;
  /** From the spread within cells; null where no cell has two values. */
  se: number | null;
  z: number | null;
  /** The overall mean plus the difference. */
  adjusted: number;
};

export type IndirectStandardiseMean =
  | { status: "ok"; overall: number; agents: StandardisedMean[]; dropped: number }
  | Refusal<"insufficient" | "error">;

type Pool = { n: number; total: number; squares: number };

/**
 * Case-mix adjustment of a mean: ratings as they are, times after taking logarithms.
 *
 * @param input.cells cells of which a statistic is missing are dropped and counted
 * @returns `insufficient` without values, `error` for a negative n or sum of squares
 * @see Spiegelhalter (2005), Statistics in Medicine 24:1185–1202
 */
export function indirectStandardiseMean(input: { cells: readonly CellInput[] }): IndirectStandardiseMean {
  const counted = input.cells.filter(
    (cell): cell is MeanCell => cell.n !== null && cell.sum !== null && cell.sumsq !== null,
  );
  if (!areNumbers(counted.flatMap((cell) => [cell.n, cell.sum, cell.sumsq]))) return invalid("not a number");
  if (counted.some((cell) => !isAmount(cell.n))) return invalid("negative n");
  if (counted.some((cell) => cell.sumsq < 0)) return invalid("negative sum of squares");
  const cells = counted.filter((cell) => cell.n > 0);
  if (cells.length === 0) return insufficient("n=0");
  const pools = new Map<string, Pool>();
  for (const [key, ofCell] of groupBy(cells, (cell) => cell.cell)) {
    pools.set(key, {
      n: sum(ofCell.map((cell) => cell.n)),
      total: sum(ofCell.map((cell) => cell.sum)),
      squares: sum(ofCell.map((cell) => cell.sumsq)),
    });
  }
  const overall = sum(cells.map((cell) => cell.sum)) / sum(cells.map((cell) => cell.n));
  const agents = [...groupBy(cells, (cell) => cell.agent)].map(([agent, ofAgent]) =>
    standardiseMean({ agent, cells: ofAgent, pools, overall }),
  );
  return { status: "ok", overall, agents, dropped: input.cells.length - counted.length };
}

function standardiseMean(input: {
  agent: string;
  cells: readonly MeanCell[];
  pools: ReadonlyMap<string, Pool>;
  overall: number;
}): StandardisedMean {
  const { cells, pools } = input;
  const n = sum(cells.map((cell) => cell.n));
  const observedMean = sum(cells.map((cell) => cell.sum)) / n;
  const expectedMean = sum(cells.map((cell) => cell.n * meanOf(pools.get(cell.cell)))) / n;
  const variances = cells.map((cell) => ({ n: cell.n, variance: varianceOf(pools.get(cell.cell)) }));
  const known = variances.every(({ variance }) => variance !== null);
  const se = known ? Math.sqrt(sum(variances.map((cell) => cell.n * (cell.variance ?? 0)))) / n : null;
  const difference = observedMean - expectedMean;
  return {
    agent: input.agent,
    n,
    observedMean,
    expectedMean,
    difference,
    se,
    z: se !== null && se > 0 ? difference / se : null,
    adjusted: input.overall + difference,
  };
}

function meanOf(pool: Pool | undefined): number {
  if (!pool) throw new RangeError("indirectStandardiseMean: unknown cell");
  return pool.total / pool.n;
}

function varianceOf(pool: Pool | undefined): number | null {
  if (!pool || pool.n < 2) return null;
  const squares = pool.squares - pool.total ** 2 / pool.n;
  // Of equal values the subtraction of two large sums leaves a few last digits, which are no spread.
  return squares <= 1e-14 * pool.n * pool.squares ? 0 : squares / (pool.n - 1);
}

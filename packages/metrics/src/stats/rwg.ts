import type { Maybe } from "./missing";
import { areColumns, areNumbers, dropMissing } from "./missing";
import type { Refusal } from "./status";
import { insufficient, invalid } from "./status";
import { sum, variance } from "./sum";

/** Agreement of a group on one question: 1 is unanimous, 0 no more than answering at random. */
export type Rwg =
  | {
      status: "ok";
      n: number;
      dropped: number;
      variance: number;
      expectedVariance: number;
      rwgRaw: number;
      /** Never below 0. */
      rwg: number;
    }
  | Refusal<"insufficient" | "error">;

/**
 * Within-group agreement against a uniform spread of answers.
 *
 * @param x       answers of the group
 * @param options points of the answer scale
 * @see James, Demaree & Wolf (1984), Journal of Applied Psychology 69:85–98
 */
export function rwg(x: readonly Maybe[], options: number): Rwg {
  if (!areNumbers([options]) || !areColumns([x])) return invalid("not a number");
  if (!(options >= 2)) return invalid("fewer than 2 answer options");
  const { values, dropped } = dropMissing(x);
  const spread = variance(values);
  if (spread === null) return insufficient("n<2");
  const expectedVariance = (options ** 2 - 1) / 12;
  const rwgRaw = 1 - spread / expectedVariance;
  return {
    status: "ok",
    n: values.length,
    dropped,
    variance: spread,
    expectedVariance,
    rwgRaw,
    rwg: Math.max(0, rwgRaw),
  };
}

export type RwgJ =
  | { status: "ok"; n: number; J: number; dropped: number; meanVariance: number; rwgJ: number }
  | Refusal<"insufficient" | "error">;

/**
 * The same for a score of several items.
 *
 * @param items one row per respondent; a row with a missing answer is dropped
 * @see James, Demaree & Wolf (1984), Journal of Applied Psychology 69:85–98
 */
export function rwgJ(items: readonly (readonly Maybe[])[], options: number): RwgJ {
  if (!areNumbers([options]) || !areColumns(items)) return invalid("not a number");
  if (!(options >= 2)) return invalid("fewer than 2 answer options");
  const J = items[0]?.length ?? 0;
  if (items.some((row) => row.length !== J)) return invalid("rows differ in length");
  const rows = items.filter((row): row is readonly number[] => row.every((answer) => answer !== null));
  if (rows.length < 2 || J === 0) return insufficient("n<2");
  const variances = Array.from(
    { length: J },
    (_, item) => variance(rows.map((row) => row[item] as number)) ?? 0,
  );
  const meanVariance = sum(variances) / J;
  const share = meanVariance / ((options ** 2 - 1) / 12);
  const agreement = J * (1 - share);
  return {
    status: "ok",
    n: rows.length,
    J,
    dropped: items.length - rows.length,
    meanVariance,
    rwgJ: share >= 1 ? 0 : agreement / (agreement + share),
  };
}

import { fQuantile } from "./distributions";
import type { Maybe } from "./missing";
import { areColumns } from "./missing";
import type { Refusal } from "./status";
import { CONFIDENCE, insufficient, invalid, isConfidence } from "./status";
import { sum, variance } from "./sum";

/** How well the items of a score hang together. */
export type CronbachAlpha =
  | {
      status: "ok";
      n: number;
      k: number;
      dropped: number;
      alpha: number;
      lower: number;
      upper: number;
      /** For two items the better figure; null otherwise. */
      spearmanBrown: number | null;
    }
  | Refusal<"insufficient" | "no-variation" | "error">;

/**
 * Cronbach's alpha with Feldt's interval.
 *
 * @param items one row per respondent, one answer per item; a row with a missing answer is dropped
 * @see Cronbach (1951), Psychometrika 16:297–334; Feldt (1965), Psychometrika 30:357–370
 */
export function cronbachAlpha(items: readonly (readonly Maybe[])[], conf = CONFIDENCE): CronbachAlpha {
  if (!areColumns(items)) return invalid("not a number");
  const k = items[0]?.length ?? 0;
  if (items.some((row) => row.length !== k)) return invalid("rows differ in length");
  if (!isConfidence(conf)) return invalid("conf outside 0..1");
  if (k < 2) return insufficient("k<2");
  const rows = items.filter((row): row is readonly number[] => row.every((answer) => answer !== null));
  const n = rows.length;
  if (n < 2) return insufficient("n<2");
  const columns = Array.from({ length: k }, (_, item) => rows.map((row) => row[item] as number));
  const totalVariance = variance(rows.map((row) => sum(row))) ?? 0;
  if (totalVariance === 0) return { status: "no-variation", reason: "total scores do not differ" };
  const itemVariances = columns.map((column) => variance(column) ?? 0);
  const alpha = (k / (k - 1)) * (1 - sum(itemVariances) / totalVariance);
  const [df1, df2] = [n - 1, (n - 1) * (k - 1)];
  const tail = (1 - conf) / 2;
  return {
    status: "ok",
    n,
    k,
    dropped: items.length - n,
    alpha,
    lower: 1 - (1 - alpha) * fQuantile(1 - tail, df1, df2),
    upper: 1 - (1 - alpha) * fQuantile(tail, df1, df2),
    spearmanBrown: k === 2 ? spearmanBrownOf(itemVariances, totalVariance) : null,
  };
}

/** 2r ÷ (1 + r), with the correlation from the variances of the items and of their sum. */
function spearmanBrownOf(itemVariances: readonly number[], totalVariance: number): number | null {
  const [first = 0, second = 0] = itemVariances;
  if (first === 0 || second === 0) return null;
  const r = (totalVariance - first - second) / (2 * Math.sqrt(first * second));
  return r <= -1 ? null : (2 * r) / (1 + r);
}

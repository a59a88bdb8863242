import { tTwoSided } from "./distributions";
import type { LeastSquares } from "./least-squares";
import { fitLeastSquares, ones } from "./least-squares";
import type { Maybe } from "./missing";
import { areColumns, completeRows, pickRows } from "./missing";
import type { Refusal } from "./status";
import { insufficient, invalid } from "./status";

export type PenaltyRewardClass = "dissatisfier" | "satisfier" | "linear";

/** What a low and what a high value of one KPI does to the outcome, against the middle. */
export type PenaltyRewardKpi = {
  kpi: string;
  penalty: number;
  penaltySe: number;
  reward: number;
  rewardSe: number;
  /** Penalty + reward: below 0 bad hurts more than good helps. */
  asymmetry: number;
  asymmetryP: number;
  class: PenaltyRewardClass;
};

export type PenaltyReward =
  | { status: "ok"; n: number; dropped: number; intercept: number; kpis: PenaltyRewardKpi[] }
  | Refusal<"insufficient" | "rank-deficient" | "no-variation" | "error">;

/**
 * Penalty–reward contrast analysis. Low and high are fixed beforehand, with at least ten rows each.
 *
 * @param input.low  per KPI a 1 for every row in which it was low
 * @param input.high per KPI a 1 for every row in which it was high
 * @see Brandt (1987); Mikulić & Prebežac (2011), Managing Service Quality 21:46–66
 */
export function penaltyReward(input: {
  y: readonly Maybe[];
  low: readonly (readonly Maybe[])[];
  high: readonly (readonly Maybe[])[];
  kpis: readonly string[];
}): PenaltyReward {
  const { y, low, high, kpis } = input;
  if (!areColumns([y, ...low, ...high])) return invalid("not a number");
  if (low.length !== kpis.length || high.length !== kpis.length)
    return invalid("one low and one high list per KPI");
  if ([...low, ...high].some((list) => list.length !== y.length)) return invalid("lists differ in length");
  const rows = completeRows([y, ...low, ...high]);
  const n = rows.length;
  if (n <= 2 * kpis.length + 1) return insufficient("too few rows");
  const columns = kpis.flatMap((_, k) => [pickRows(low[k] ?? [], rows), pickRows(high[k] ?? [], rows)]);
  const fit = fitLeastSquares(pickRows(y, rows), [ones(n), ...columns]);
  if (fit.qr.aliased.length > 0)
    return { status: "rank-deficient", reason: "low or high never or always occurs" };
  if (!(fit.rss > 0)) return { status: "no-variation", reason: "the outcome fits exactly" };
  return {
    status: "ok",
    n,
    dropped: y.length - n,
    intercept: fit.coef[0] as number,
    kpis: kpis.map((kpi, k) => contrastOf(fit, kpi, 1 + 2 * k)),
  };
}

function contrastOf(fit: LeastSquares, kpi: string, at: number): PenaltyRewardKpi {
  const s2 = fit.rss / fit.dfResidual;
  const v = (i: number, j: number): number => s2 * (fit.covariance[i]?.[j] ?? 0);
  const [penalty, reward] = [fit.coef[at] as number, fit.coef[at + 1] as number];
  const asymmetry = penalty + reward;
  const se = Math.sqrt(v(at, at) + v(at + 1, at + 1) + 2 * v(at, at + 1));
  const asymmetryP = tTwoSided(asymmetry / se, fit.dfResidual);
  return {
    kpi,
    penalty,
    penaltySe: Math.sqrt(v(at, at)),
    reward,
    rewardSe: Math.sqrt(v(at + 1, at + 1)),
    asymmetry,
    asymmetryP,
    class: asymmetryP >= 0.05 ? "linear" : asymmetry < 0 ? "dissatisfier" : "satisfier",
  };
}

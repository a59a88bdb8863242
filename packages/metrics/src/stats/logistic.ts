import { normalTwoSided } from "./distributions";
import type { LeastSquares } from "./least-squares";
import { fitLeastSquares, ones } from "./least-squares";
import type { Maybe } from "./missing";
import { completeRows, pickRows } from "./missing";
import type { Refusal } from "./status";
import { CONFIDENCE, insufficient, invalid } from "./status";
import { sum } from "./sum";
import { zOf } from "./wilson";

/** Logistic regression. `coef`, `se` and `p` start with the intercept, the other lists with the first column. */
export type Logistic =
  | {
      status: "ok";
      n: number;
      dropped: number;
      coef: number[];
      se: number[];
      p: number[];
      oddsRatio: number[];
      orLower: number[];
      orUpper: number[];
      deviance: number;
      nullDeviance: number;
      /** Average marginal effect: by how much the chance moves per unit, over these rows. */
      ame: number[];
      iterations: number;
    }
  | Refusal<"insufficient" | "separated" | "rank-deficient" | "unstable" | "error">;

const TOLERANCE = 1e-10;
const MOST_ITERATIONS = 50;
const EXTREME = 1e-8;

/**
 * Logistic regression by iteratively reweighted least squares (stay or leave, top box or not).
 *
 * @param input.y 0 or 1; rows with a missing value are dropped
 * @returns `separated` if a combination of columns tells the outcomes apart without error, so that no maximum exists
 * @see McCullagh & Nelder (1989), Generalized Linear Models, chapter 4; Albert & Anderson (1984), Biometrika 71:1–10
 */
export function logistic(input: {
  y: readonly Maybe[];
  columns: readonly (readonly Maybe[])[];
  conf?: number | undefined;
}): Logistic {
  const { y, columns } = input;
  if (columns.some((column) => column.length !== y.length)) return invalid("columns differ in length");
  const rows = completeRows([y, ...columns]);
  const outcome = pickRows(y, rows);
  if (outcome.some((value) => value !== 0 && value !== 1)) return invalid("y must be 0 or 1");
  const successes = sum(outcome);
  if (successes === 0 || successes === outcome.length) return insufficient("outcome has one class");
  if (outcome.length <= columns.length + 1) return insufficient("too few rows");
  const fit = iterate(outcome, [ones(outcome.length), ...columns.map((column) => pickRows(column, rows))]);
  if (fit === "rank-deficient") return { status: fit, reason: "columns are linearly dependent" };
  if (fit === "separated")
    return { status: fit, reason: "the columns tell the outcomes apart without error" };
  if (fit === "unstable") return { status: fit, reason: "no convergence" };

  const { coef } = fit.weighted;
  const se = coef.map((_, k) => Math.sqrt(fit.weighted.covariance[k]?.[k] ?? 0));
  const z = zOf(input.conf ?? CONFIDENCE);
  const slopes = coef.slice(1).map((value, k) => ({ value, margin: z * (se[k + 1] as number) }));
  const share = successes / outcome.length;
  const spread = sum(fit.fitted.map((p) => p * (1 - p))) / outcome.length;
  return {
    status: "ok",
    n: outcome.length,
    dropped: y.length - outcome.length,
    coef,
    se,
    p: coef.map((value, k) => normalTwoSided(value / (se[k] as number))),
    oddsRatio: slopes.map(({ value }) => Math.exp(value)),
    orLower: slopes.map(({ value, margin }) => Math.exp(value - margin)),
    orUpper: slopes.map(({ value, margin }) => Math.exp(value + margin)),
    deviance: fit.deviance,
    nullDeviance: devianceOf(
      outcome,
      outcome.map(() => share),
    ),
    ame: slopes.map(({ value }) => value * spread),
    iterations: fit.iterations,
  };
}

type Fit = { weighted: LeastSquares; fitted: number[]; deviance: number; iterations: number };

function iterate(
  y: readonly number[],
  columns: readonly ArrayLike<number>[],
): Fit | "rank-deficient" | "separated" | "unstable" {
  // The usual start: halfway between the outcome and a fair coin.
  let fitted = y.map((value) => (value + 0.5) / 2);
  let linear = fitted.map((p) => Math.log(p / (1 - p)));
  let deviance = devianceOf(y, fitted);
  let growth = Number.POSITIVE_INFINITY;
  for (let iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
    const roots = fitted.map((p) => Math.sqrt(p * (1 - p)));
    const working = y.map((value, row) => {
      const root = roots[row] as number;
      return root * (linear[row] as number) + (value - (fitted[row] as number)) / root;
    });
    const weighted = fitLeastSquares(
      working,
      columns.map((column) => roots.map((root, row) => root * (column[row] as number))),
    );
    if (weighted.qr.aliased.length > 0)
      return growth < 1e6 && isExtreme(fitted) ? "separated" : "rank-deficient";
    const next = y.map((_, row) =>
      weighted.coef.reduce((total, b, k) => total + b * (columns[k]?.[row] as number), 0),
    );
    growth = Math.max(...next.map((value, row) => Math.abs(value - (linear[row] as number))));
    linear = next.map((value) => Math.max(-30, Math.min(30, value)));
    fitted = linear.map((value) => 1 / (1 + Math.exp(-value)));
    if (isExtreme(fitted) && growth > 1e-4) return "separated";
    const before = deviance;
    deviance = devianceOf(y, fitted);
    const isSettled = Math.abs(deviance - before) <= TOLERANCE * (Math.abs(deviance) + 0.1);
    if (isSettled && growth < 1e-7) return { weighted, fitted, deviance, iterations: iteration };
  }
  return "unstable";
}

function isExtreme(fitted: readonly number[]): boolean {
  return fitted.some((p) => p < EXTREME || p > 1 - EXTREME);
}

function devianceOf(y: readonly number[], fitted: readonly number[]): number {
  return (
    -2 *
    sum(y.map((value, row) => Math.log(value === 1 ? (fitted[row] as number) : 1 - (fitted[row] as number))))
  );
}

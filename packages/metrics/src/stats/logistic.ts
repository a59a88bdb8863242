import { normalTwoSided } from "./distributions";
import { decompose } from "./householder";
import type { LeastSquares } from "./least-squares";
import { fitLeastSquares, ones } from "./least-squares";
import type { Maybe } from "./missing";
import { areColumns, completeRows, pickRows } from "./missing";
import type { Refusal } from "./status";
import { CONFIDENCE, insufficient, invalid, isConfidence } from "./status";
import { sum, sumOver } from "./sum";
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
      /** Null where it is beyond the largest number. */
      oddsRatio: Maybe[];
      orLower: Maybe[];
      orUpper: Maybe[];
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
/** A linear predictor beyond this is a chance of 0 or 1 to the last digit but three. */
const FARTHEST = 30;
/** By now the steps towards a maximum are small, if there is one. */
const STEPS_BEFORE_VERDICT = 25;

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
  if (!areColumns([y, ...columns])) return invalid("not a number");
  if (columns.some((column) => column.length !== y.length)) return invalid("columns differ in length");
  const conf = input.conf ?? CONFIDENCE;
  if (!isConfidence(conf)) return invalid("conf outside 0..1");
  const rows = completeRows([y, ...columns]);
  const outcome = pickRows(y, rows);
  if (outcome.some((value) => value !== 0 && value !== 1)) return invalid("y must be 0 or 1");
  const successes = sum(outcome);
  if (successes === 0 || successes === outcome.length) return insufficient("outcome has one class");
  const design = [ones(outcome.length), ...columns.map((column) => pickRows(column, rows))];
  if (decompose(design).aliased.length > 0)
    return { status: "rank-deficient", reason: "columns are linearly dependent" };
  const fit = iterate(outcome, design);
  if (fit === "separated")
    return { status: fit, reason: "the columns tell the outcomes apart without error" };
  if (fit === "unstable") return { status: fit, reason: "no convergence" };

  const { coef } = fit.weighted;
  const se = coef.map((_, k) => Math.sqrt(fit.weighted.covariance[k]?.[k] ?? 0));
  const z = zOf(conf);
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
    oddsRatio: slopes.map(({ value }) => finiteExp(value)),
    orLower: slopes.map(({ value, margin }) => finiteExp(value - margin)),
    orUpper: slopes.map(({ value, margin }) => finiteExp(value + margin)),
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

/**
 * Newton's steps for the maximum of the likelihood. With a maximum they shrink, however far out single rows lie; without
 * one the linear predictor of the rows told apart grows by about one with every step, for ever.
 */
function iterate(
  y: readonly number[],
  columns: readonly ArrayLike<number>[],
): Fit | "separated" | "unstable" {
  // The usual start: halfway between the outcome and a fair coin.
  let fitted = y.map((value) => (value + 0.5) / 2);
  let linear = fitted.map((p) => Math.log(p / (1 - p)));
  let deviance = devianceOf(y, fitted);
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
    // The columns were independent, so only weights that vanish can have made them dependent.
    if (weighted.qr.aliased.length > 0) return "separated";
    const next = y.map((_, row) =>
      sumOver(columns.length, (k) => termOf(weighted.coef, columns, { k, row })),
    );
    // By and by: as arguments of one function so many rows would not fit.
    let [growth, reach] = [0, 1];
    next.forEach((value, row) => {
      growth = Math.max(growth, Math.abs(value - (linear[row] as number)));
      reach = Math.max(reach, Math.abs(value));
    });
    const isExtreme = fitted.some((p) => p < EXTREME || p > 1 - EXTREME);
    linear = next;
    fitted = linear.map(chanceOf);
    const before = deviance;
    deviance = devianceOf(y, fitted);
    const isSettled = Math.abs(deviance - before) <= TOLERANCE * (Math.abs(deviance) + 0.1);
    if (isSettled && growth < 1e-8 * reach) return { weighted, fitted, deviance, iterations: iteration };
    if (iteration >= STEPS_BEFORE_VERDICT && isExtreme && growth > 0.1) return "separated";
  }
  return "unstable";
}

function termOf(
  coef: readonly number[],
  columns: readonly ArrayLike<number>[],
  { k, row }: { k: number; row: number },
): number {
  return (coef[k] as number) * (columns[k]?.[row] as number);
}

/** The chance that belongs to a linear predictor, held a little away from 0 and 1 so that every row keeps a weight. */
function chanceOf(linear: number): number {
  return 1 / (1 + Math.exp(-Math.max(-FARTHEST, Math.min(FARTHEST, linear))));
}

function finiteExp(power: number): Maybe {
  const value = Math.exp(power);
  return Number.isFinite(value) ? value : null;
}

function devianceOf(y: readonly number[], fitted: readonly number[]): number {
  return (
    -2 *
    sum(y.map((value, row) => Math.log(value === 1 ? (fitted[row] as number) : 1 - (fitted[row] as number))))
  );
}

import type { Qr } from "./householder";
import { decompose, inverseCrossProduct, reflect, reflectBack, solveTriangle } from "./householder";
import type { Maybe } from "./missing";
import { areColumns, completeRows, pickRows } from "./missing";
import type { Refusal } from "./status";
import { insufficient, invalid } from "./status";
import { sum, sumOfSquaredDeviations } from "./sum";

/** A least-squares fit of y on columns of full rank. */
export type LeastSquares = {
  coef: number[];
  residuals: number[];
  rss: number;
  dfResidual: number;
  /** (XᵀX)⁻¹. */
  covariance: number[][];
  qr: Qr;
};

/**
 * Fits y on the columns, by QR and never by normal equations. Aliased columns are the caller's to judge: see `qr.aliased`.
 */
export function fitLeastSquares(y: readonly number[], columns: readonly ArrayLike<number>[]): LeastSquares {
  const qr = decompose(columns);
  const effects = Float64Array.from(y);
  reflect(qr, effects);
  const coef = solveTriangle(qr, effects);
  effects.fill(0, 0, qr.kept.length);
  reflectBack(qr, effects);
  const residuals = Array.from(effects);
  return {
    coef,
    residuals,
    rss: sum(residuals.map((residual) => residual ** 2)),
    dfResidual: y.length - qr.kept.length,
    covariance: inverseCrossProduct(qr),
    qr,
  };
}

/** A column of ones. */
export function ones(length: number): Float64Array {
  return new Float64Array(length).fill(1);
}

export type Ols =
  | {
      status: "ok";
      n: number;
      dropped: number;
      coef: number[];
      /** Null without degrees of freedom. */
      se: Maybe[];
      sigma: Maybe;
      r2: Maybe;
      dfResidual: number;
    }
  | Refusal<"insufficient" | "rank-deficient" | "error">;

/**
 * Ordinary least squares.
 *
 * @param input.columns regressors, one array each; rows with a missing value are dropped and counted
 * @param input.intercept whether a constant comes first; yes unless said otherwise
 * @returns `rank-deficient` if a column is a combination of the others
 * @see Golub (1965), Numerische Mathematik 7:206–216; NIST Statistical Reference Datasets
 */
export function ols(input: {
  y: readonly Maybe[];
  columns: readonly (readonly Maybe[])[];
  intercept?: boolean | undefined;
}): Ols {
  if (!areColumns([input.y, ...input.columns])) return invalid("not a number");
  if (input.columns.some((column) => column.length !== input.y.length))
    return invalid("columns differ in length");
  const rows = completeRows([input.y, ...input.columns]);
  if (rows.length === 0) return insufficient("n=0");
  const hasIntercept = input.intercept ?? true;
  const y = pickRows(input.y, rows);
  const regressors = input.columns.map((column) => pickRows(column, rows));
  const fit = fitLeastSquares(y, hasIntercept ? [ones(y.length), ...regressors] : regressors);
  if (fit.qr.aliased.length > 0)
    return { status: "rank-deficient", reason: "columns are linearly dependent" };

  const sigma = fit.dfResidual > 0 ? Math.sqrt(fit.rss / fit.dfResidual) : null;
  const total = hasIntercept ? sumOfSquaredDeviations(y) : sum(y.map((value) => value ** 2));
  return {
    status: "ok",
    n: y.length,
    dropped: input.y.length - y.length,
    coef: fit.coef,
    se: fit.coef.map((_, k) => (sigma === null ? null : sigma * Math.sqrt(fit.covariance[k]?.[k] ?? 0))),
    sigma,
    r2: total === 0 ? null : 1 - fit.rss / total,
    dfResidual: fit.dfResidual,
  };
}

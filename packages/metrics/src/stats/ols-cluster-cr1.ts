import { clusterRobust } from "./cluster-robust";
import { groupBy } from "./group-by";
import { orthonormalBasis, solveTriangle } from "./householder";
import { fitLeastSquares, ones } from "./least-squares";
import type { Maybe } from "./missing";
import { areColumns, completeRows, pickRows } from "./missing";
import type { Refusal } from "./status";
import { insufficient, invalid } from "./status";

export type OlsClusterCr1 =
  | {
      status: "ok";
      n: number;
      G: number;
      dropped: number;
      coef: number[];
      /** Times √(G/(G−1)). */
      seCR1: number[];
      /** Times √(G/(G−1) · (N−1)/(N−K)), as Stata has it. */
      seCR1S: number[];
      seCR2: number[];
      dfSatterthwaite: number[];
    }
  | Refusal<"insufficient" | "rank-deficient" | "error">;

/**
 * Least squares with errors clustered by a label, such as the customer who answered more than once.
 *
 * @see Liang & Zeger (1986), Biometrika 73:13–22; Cameron & Miller (2015), Journal of Human Resources 50:317–372
 */
export function olsClusterCR1(input: {
  y: readonly Maybe[];
  columns: readonly (readonly Maybe[])[];
  cluster: readonly (string | number)[];
  intercept?: boolean | undefined;
}): OlsClusterCr1 {
  if (!areColumns([input.y, ...input.columns]) || !Array.isArray(input.cluster))
    return invalid("not a number");
  const lengths = [...input.columns.map((column) => column.length), input.cluster.length];
  if (lengths.some((length) => length !== input.y.length)) return invalid("columns differ in length");
  const rows = completeRows([input.y, ...input.columns]);
  if (rows.length === 0) return insufficient("n=0");
  const regressors = input.columns.map((column) => pickRows(column, rows));
  const columns = (input.intercept ?? true) ? [ones(rows.length), ...regressors] : regressors;
  const fit = fitLeastSquares(pickRows(input.y, rows), columns);
  if (fit.qr.aliased.length > 0)
    return { status: "rank-deficient", reason: "columns are linearly dependent" };
  const clusters = [...groupBy([...rows.keys()], (row) => input.cluster[rows[row] as number]).values()];
  const [n, G, K] = [rows.length, clusters.length, columns.length];
  if (G < 2 || n <= K) return insufficient("fewer than 2 clusters or no degrees of freedom");

  const basis = orthonormalBasis(fit.qr);
  const robust = clusterRobust({
    weights: weightsOf(fit.qr, basis),
    basis,
    residuals: fit.residuals,
    clusters,
  });
  const small = Math.sqrt((n - 1) / (n - K));
  return {
    status: "ok",
    n,
    G,
    dropped: input.y.length - n,
    coef: fit.coef,
    seCR1: robust.seCR1,
    seCR1S: robust.seCR1.map((se) => se * small),
    seCR2: robust.seCR2,
    dfSatterthwaite: robust.dfSatterthwaite,
  };
}

function weightsOf(
  qr: ReturnType<typeof fitLeastSquares>["qr"],
  basis: readonly Float64Array[],
): Float64Array[] {
  const inverse = basis.map((_, place) => {
    const unit = new Float64Array(basis.length);
    unit[place] = 1;
    return solveTriangle(qr, unit);
  });
  return basis.map((_, k) => {
    const weights = new Float64Array(qr.rows);
    basis.forEach((vector, place) => {
      const factor = inverse[place]?.[k] ?? 0;
      for (let row = 0; row < weights.length; row++) {
        weights[row] = (weights[row] as number) + factor * (vector[row] as number);
      }
    });
    return weights;
  });
}

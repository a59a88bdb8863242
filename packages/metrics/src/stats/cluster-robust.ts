import { EigenvalueDecomposition, Matrix } from "ml-matrix";

/**
 * A regression seen from the coefficients of interest: their weights on the rows, the basis of everything that was fitted,
 * the residuals, and which cluster each row belongs to.
 */
export type ClusteredFit = {
  /** Per coefficient, the row of (XᵀX)⁻¹Xᵀ that makes it from y. */
  weights: readonly ArrayLike<number>[];
  /** Orthonormal columns that span all regressors, dummies included. */
  basis: readonly ArrayLike<number>[];
  residuals: readonly number[];
  /** Row indices of each cluster. */
  clusters: readonly (readonly number[])[];
};

export type RobustErrors = { seCR0: number[]; seCR1: number[]; seCR2: number[]; dfSatterthwaite: number[] };

/** Below this an eigenvalue of I − H is a direction that the dummies took up whole. */
const EIGENVALUE_FLOOR = 1e-10;

/**
 * Cluster-robust standard errors: CR0, CR1 (times √(G/(G−1))) and CR2, the last with Satterthwaite degrees of freedom
 * under an identity working covariance.
 *
 * @see Bell & McCaffrey (2002), Survey Methodology 28:169–181; Pustejovsky & Tipton (2018), JBES 36:672–683
 */
export function clusterRobust(fit: ClusteredFit): RobustErrors {
  const groups = fit.clusters.length;
  const adjustments = fit.clusters.map((rows) => inverseRootOf(residualMaker(fit.basis, rows)));
  const errors: RobustErrors = { seCR0: [], seCR1: [], seCR2: [], dfSatterthwaite: [] };
  for (const weights of fit.weights) {
    const plain = fit.clusters.map((rows) => Float64Array.from(rows, (row) => weights[row] as number));
    const adjusted = plain.map((part, group) => multiply(adjustments[group] as number[][], part));
    const seCR0 = Math.hypot(...scores(fit, plain));
    errors.seCR0.push(seCR0);
    errors.seCR1.push(seCR0 * Math.sqrt(groups / (groups - 1)));
    errors.seCR2.push(Math.hypot(...scores(fit, adjusted)));
    const size = plain.reduce((total, part) => total + part.reduce((sum, value) => sum + value ** 2, 0), 0);
    errors.dfSatterthwaite.push(satterthwaite(fit, adjusted, size));
  }
  return errors;
}

function scores(fit: ClusteredFit, parts: readonly Float64Array[]): number[] {
  return fit.clusters.map((rows, group) => {
    const part = parts[group] as Float64Array;
    return rows.reduce(
      (total, row, place) => total + (part[place] as number) * (fit.residuals[row] as number),
      0,
    );
  });
}

/** The block of I − H that belongs to one cluster. */
function residualMaker(basis: ClusteredFit["basis"], rows: readonly number[]): number[][] {
  return rows.map((row, i) =>
    rows.map((column, j) => {
      let hat = 0;
      for (const vector of basis) hat += (vector[row] as number) * (vector[column] as number);
      return (i === j ? 1 : 0) - hat;
    }),
  );
}

/** A^(−1/2) of a symmetric matrix, with a pseudo-inverse for the directions in which it is zero. */
function inverseRootOf(matrix: number[][]): number[][] {
  if (matrix.length === 1) {
    const value = matrix[0]?.[0] ?? 0;
    return [[value < EIGENVALUE_FLOOR ? 0 : 1 / Math.sqrt(value)]];
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new Matrix(matrix), {
    assumeSymmetric: true,
  });
  const roots = realEigenvalues.map((value) => (value < EIGENVALUE_FLOOR ? 0 : 1 / Math.sqrt(value)));
  const vectors = eigenvectorMatrix.to2DArray();
  return vectors.map((left) =>
    vectors.map((right) =>
      roots.reduce((total, root, k) => total + root * (left[k] as number) * (right[k] as number), 0),
    ),
  );
}

function multiply(matrix: readonly (readonly number[])[], vector: Float64Array): Float64Array {
  return Float64Array.from(matrix, (row) =>
    row.reduce((total, value, column) => total + value * (vector[column] as number), 0),
  );
}

/**
 * (tr Ω)² ÷ tr(Ω²) with Ω_gh = u_gᵀ(I − H)_gh u_h. With d_g = |u_g|² on a diagonal and the rows p_g = Qᵀu_g in P, Ω is
 * diag(d) − PPᵀ: both traces follow from sums over clusters, so tens of thousands of them take no square of that.
 */
function satterthwaite(fit: ClusteredFit, parts: readonly Float64Array[], size: number): number {
  const width = fit.basis.length;
  const cross = new Float64Array(width * width);
  let [trace, squares] = [0, 0];
  fit.clusters.forEach((rows, group) => {
    const part = parts[group] as Float64Array;
    const projected = fit.basis.map((vector) =>
      rows.reduce((total, row, place) => total + (vector[row] as number) * (part[place] as number), 0),
    );
    const own = part.reduce((total, value) => total + value ** 2, 0);
    const fitted = projected.reduce((total, value) => total + value ** 2, 0);
    trace += own - fitted;
    squares += own * (own - 2 * fitted);
    projected.forEach((left, k) => {
      projected.forEach((right, l) => {
        cross[k * width + l] = (cross[k * width + l] as number) + left * right;
      });
    });
  });
  squares += cross.reduce((total, value) => total + value ** 2, 0);
  // A coefficient that one cluster alone makes leaves no error to see: what remains of Ω is then rounding.
  return trace <= EIGENVALUE_FLOOR * size ? 0 : trace ** 2 / squares;
}

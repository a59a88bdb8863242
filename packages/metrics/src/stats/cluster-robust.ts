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
    const plain = fit.clusters.map((rows) => pick(weights, rows));
    const adjusted = plain.map((part, group) => multiply(adjustments[group] as number[][], part));
    const seCR0 = rootOfSquares(scores(fit, plain));
    errors.seCR0.push(seCR0);
    errors.seCR1.push(seCR0 * Math.sqrt(groups / (groups - 1)));
    errors.seCR2.push(rootOfSquares(scores(fit, adjusted)));
    const size = plain.reduce((total, part) => total + dot(part, part), 0);
    errors.dfSatterthwaite.push(satterthwaite(fit, adjusted, size));
  }
  return errors;
}

/** As arguments of a function so many clusters would not fit. */
function rootOfSquares(values: readonly number[]): number {
  return Math.sqrt(values.reduce((total, value) => total + value ** 2, 0));
}

function pick(values: ArrayLike<number>, rows: readonly number[]): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place++) picked[place] = values[rows[place] as number] as number;
  return picked;
}

function scores({ clusters, residuals }: ClusteredFit, parts: readonly Float64Array[]): number[] {
  return clusters.map((rows, group) => {
    const part = parts[group] as Float64Array;
    let total = 0;
    for (let place = 0; place < part.length; place++) {
      total += (part[place] as number) * (residuals[rows[place] as number] as number);
    }
    return total;
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
  const product = new Float64Array(vector.length);
  for (let row = 0; row < product.length; row++) {
    const entries = matrix[row] as readonly number[];
    let total = 0;
    for (let column = 0; column < product.length; column++) {
      total += (entries[column] as number) * (vector[column] as number);
    }
    product[row] = total;
  }
  return product;
}

/**
 * (tr Ω)² ÷ tr(Ω²) with Ω_gh = u_gᵀ(I − H)_gh u_h. With d_g = |u_g|² on a diagonal and the rows p_g = Qᵀu_g in P, Ω is
 * diag(d) − PPᵀ: both traces follow from sums over clusters, so tens of thousands of them take no square of that.
 */
function satterthwaite(fit: ClusteredFit, parts: readonly Float64Array[], size: number): number {
  const width = fit.basis.length;
  const cross = new Float64Array(width * width);
  const projected = new Float64Array(width);
  let [trace, squares] = [0, 0];
  // Plain loops: this runs for every coefficient over every cluster.
  for (let group = 0; group < parts.length; group++) {
    const rows = fit.clusters[group] as readonly number[];
    const part = parts[group] as Float64Array;
    const own = dot(part, part);
    project(fit.basis, { rows, part }, projected);
    const fitted = dot(projected, projected);
    trace += own - fitted;
    squares += own * (own - 2 * fitted);
    for (let k = 0; k < width; k++) {
      for (let l = 0; l < width; l++) {
        const at = k * width + l;
        cross[at] = (cross[at] as number) + (projected[k] as number) * (projected[l] as number);
      }
    }
  }
  squares += dot(cross, cross);
  // A coefficient that one cluster alone makes leaves no error to see: what remains of Ω is then rounding.
  return trace <= EIGENVALUE_FLOOR * size ? 0 : trace ** 2 / squares;
}

/** Qᵀu of one cluster. */
function project(
  basis: ClusteredFit["basis"],
  { rows, part }: { rows: readonly number[]; part: Float64Array },
  into: Float64Array,
): void {
  for (let k = 0; k < basis.length; k++) {
    const vector = basis[k] as ArrayLike<number>;
    let total = 0;
    for (let place = 0; place < part.length; place++) {
      total += (vector[rows[place] as number] as number) * (part[place] as number);
    }
    into[k] = total;
  }
}

function dot(left: Float64Array, right: Float64Array): number {
  let total = 0;
  for (let place = 0; place < left.length; place++) {
    total += (left[place] as number) * (right[place] as number);
  }
  return total;
}

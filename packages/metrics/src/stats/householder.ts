/**
 * QR decomposition by Householder reflections, in LINPACK's order of operations (Dongarra et al. 1979, chapter 9).
 *
 * Columns are first divided by a power of two near their length, which changes no digit and makes the test for rank
 * independent of units. A column that the earlier ones already span is left out and named.
 */
export type Qr = {
  rows: number;
  /** Householder vectors of the kept columns. */
  vectors: Float64Array[];
  /** Columns of the triangle R, scaled; column k has k + 1 entries. */
  triangle: Float64Array[];
  kept: number[];
  aliased: number[];
  /** By what each kept column was divided. */
  scales: number[];
};

/** A remaining length below this share of the longest means that a column adds nothing. */
const RANK_TOLERANCE = 1e-10;

/** A column of values that are all smaller than this is one of zeros: dividing by its length would give no number. */
const SHORTEST = 1e-150;

/** Decomposes the columns, in order. All must have the same length. */
export function decompose(columns: readonly ArrayLike<number>[], tolerance = RANK_TOLERANCE): Qr {
  const rows = columns[0]?.length ?? 0;
  const qr: Qr = { rows, vectors: [], triangle: [], kept: [], aliased: [], scales: [] };
  let longest = 0;
  columns.forEach((column, index) => {
    const scale = scaleOf(column);
    const work = Float64Array.from(column, (value) => value / scale);
    reflect(qr, work);
    const place = qr.kept.length;
    const length = place < rows ? lengthFrom(work, place) : 0;
    longest = Math.max(longest, length);
    if (length <= tolerance * longest || length === 0) {
      qr.aliased.push(index);
      return;
    }
    pushColumn(qr, work, length);
    qr.kept.push(index);
    qr.scales.push(scale);
  });
  return qr;
}

function pushColumn(qr: Qr, work: Float64Array, length: number): void {
  const place = qr.kept.length;
  const signed = (work[place] as number) < 0 ? -length : length;
  const triangle = work.slice(0, place + 1);
  triangle[place] = -signed;
  for (let row = 0; row < place; row++) work[row] = 0;
  for (let row = place; row < work.length; row++) work[row] = (work[row] as number) * (1 / signed);
  work[place] = (work[place] as number) + 1;
  qr.vectors.push(work);
  qr.triangle.push(triangle);
}

function scaleOf(column: ArrayLike<number>): number {
  let largest = 0;
  for (let row = 0; row < column.length; row++) largest = Math.max(largest, Math.abs(column[row] as number));
  if (!Number.isFinite(largest)) throw new RangeError("decompose: expected finite numbers");
  return largest < SHORTEST ? 1 : 2 ** Math.round(Math.log2(largest));
}

function lengthFrom(vector: Float64Array, start: number): number {
  let squares = 0;
  for (let row = start; row < vector.length; row++) squares += (vector[row] as number) ** 2;
  return Math.sqrt(squares);
}

/** Turns y into Qᵀy, in place: its first entries, one per kept column, are the effects; the rest is residual. */
export function reflect(qr: Qr, y: Float64Array): void {
  qr.vectors.forEach((vector, place) => {
    reflectOnce(vector, y, place);
  });
}

/** Turns y into Qy, in place. */
export function reflectBack(qr: Qr, y: Float64Array): void {
  for (let place = qr.vectors.length - 1; place >= 0; place--) {
    reflectOnce(qr.vectors[place] as Float64Array, y, place);
  }
}

function reflectOnce(vector: Float64Array, y: Float64Array, place: number): void {
  let product = 0;
  for (let row = place; row < y.length; row++) product += (vector[row] as number) * (y[row] as number);
  const t = -product / (vector[place] as number);
  for (let row = place; row < y.length; row++) y[row] = (y[row] as number) + t * (vector[row] as number);
}

/** Solves R b = effects for the kept columns, in their own units. */
export function solveTriangle(qr: Qr, effects: ArrayLike<number>): number[] {
  const rank = qr.kept.length;
  const solution = Array.from({ length: rank }, (_, place) => effects[place] as number);
  for (let place = rank - 1; place >= 0; place--) {
    const column = qr.triangle[place] as Float64Array;
    const value = (solution[place] as number) / (column[place] as number);
    solution[place] = value;
    for (let row = 0; row < place; row++) {
      solution[row] = (solution[row] as number) - value * (column[row] as number);
    }
  }
  return solution.map((value, place) => value / (qr.scales[place] as number));
}

/** (XᵀX)⁻¹ of the kept columns: the covariance of the coefficients for unit variance. */
export function inverseCrossProduct(qr: Qr): number[][] {
  const rank = qr.kept.length;
  // Columns of R⁻¹, one solve each.
  const inverse = Array.from({ length: rank }, (_, place) =>
    solveTriangle(
      qr,
      Float64Array.from({ length: rank }, (__, row) => (row === place ? 1 : 0)),
    ),
  );
  return Array.from({ length: rank }, (_, row) =>
    Array.from({ length: rank }, (__, column) => {
      let product = 0;
      for (const solved of inverse) product += (solved[row] as number) * (solved[column] as number);
      return product;
    }),
  );
}

/** The thin Q: an orthonormal basis of what the kept columns span, one array per column. */
export function orthonormalBasis(qr: Qr): Float64Array[] {
  return qr.kept.map((_, place) => {
    const basis = new Float64Array(qr.rows);
    basis[place] = 1;
    reflectBack(qr, basis);
    return basis;
  });
}

import { decompose, orthonormalBasis } from "./householder";
import { ones } from "./least-squares";

/** Where the line bends, what that leaves unexplained, and by how much the slope changes there. */
type Point = { psi: number; rss: number; bend: number };

/** The fit as a function of where the line bends, and its values on an even grid. */
export type BendProfile = { grid: Point[]; fitAt: (psi: number) => Point };

const GRID_POINTS = 4001;
/** Sums of squares that are closer than this to each other, as shares, are equal but for rounding. */
const TIE = 1e-10;

/** Fits a line with a bend at each of 4,001 places between two values of x. */
export function bendProfile(
  x: readonly number[],
  y: readonly number[],
  { low, high }: { low: number; high: number },
): BendProfile {
  const order = [...x.keys()].sort((a, b) => (x[b] as number) - (x[a] as number));
  const descending = Float64Array.from(order, (row) => x[row] as number);
  const outcome = Float64Array.from(order, (row) => y[row] as number);
  const [first, second] = orthonormalBasis(decompose([ones(x.length), descending])) as [
    Float64Array,
    Float64Array,
  ];
  const residual = residualOf(outcome, first, second);
  const straight = residual.reduce((total, value) => total + value ** 2, 0);
  const steps = addUpEqual(descending, [first, second, residual]);
  const ascending = steps.toReversed();
  const middle = (low + high) / 2;

  const fitAt = (psi: number): Point => {
    let [squares, onFirst, onSecond, onResidual] = [0, 0, 0, 0];
    // (x − ψ)₊ and (ψ − x)₊ differ by a straight line, so either will do: the shorter side keeps its digits.
    const isLow = psi < middle;
    for (const step of isLow ? ascending : steps) {
      const excess = isLow ? psi - step.value : step.value - psi;
      // Values on the other side of the bend come last and add nothing.
      if (excess <= 0) break;
      squares += step.rows * excess * excess;
      onFirst += excess * step.first;
      onSecond += excess * step.second;
      onResidual += excess * step.residual;
    }
    const own = squares - onFirst ** 2 - onSecond ** 2;
    if (own <= 1e-12 * squares) return { psi, rss: straight, bend: 0 };
    return { psi, rss: straight - onResidual ** 2 / own, bend: Math.abs(onResidual / own) };
  };
  const grid = Array.from({ length: GRID_POINTS }, (_, k) => {
    // The last point is the edge itself, which low + (high − low) may miss by a digit.
    return fitAt(k === GRID_POINTS - 1 ? high : low + ((high - low) * k) / (GRID_POINTS - 1));
  });
  return { grid, fitAt };
}

type Step = { value: number; rows: number; first: number; second: number; residual: number };

/** Rows of one x as one: waits come in whole seconds, so many rows share each of them. */
function addUpEqual(
  descending: Float64Array,
  [first, second, residual]: readonly [Float64Array, Float64Array, Float64Array],
): Step[] {
  const steps: Step[] = [];
  descending.forEach((value, row) => {
    let step = steps.at(-1);
    if (step?.value !== value) {
      step = { value, rows: 0, first: 0, second: 0, residual: 0 };
      steps.push(step);
    }
    step.rows += 1;
    step.first += first[row] as number;
    step.second += second[row] as number;
    step.residual += residual[row] as number;
  });
  return steps;
}

function residualOf(y: Float64Array, first: Float64Array, second: Float64Array): Float64Array {
  let [onFirst, onSecond] = [0, 0];
  y.forEach((value, row) => {
    onFirst += value * (first[row] as number);
    onSecond += value * (second[row] as number);
  });
  return y.map((value, row) => value - onFirst * (first[row] as number) - onSecond * (second[row] as number));
}

/**
 * The lowest point of the grid, made exact between its neighbours by golden section. Between two values of x of which
 * one is the outermost every bend fits equally well, up to the steepest: of such equals the gentlest is taken.
 */
export function bestBend(profile: BendProfile, { low, high }: { low: number; high: number }): Point {
  const lowest = profile.grid.reduce((least, point) => Math.min(least, point.rss), Number.POSITIVE_INFINITY);
  const best = profile.grid
    .filter((point) => point.rss <= lowest * (1 + TIE))
    .reduce((gentlest, point) => (point.bend < gentlest.bend ? point : gentlest));
  const step = (high - low) / (GRID_POINTS - 1);
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [left, right] = [Math.max(low, best.psi - step), Math.min(high, best.psi + step)];
  for (let iteration = 0; iteration < 60; iteration++) {
    const width = ratio * (right - left);
    if (profile.fitAt(right - width).rss <= profile.fitAt(left + width).rss) right = left + width;
    else left = right - width;
  }
  const exact = profile.fitAt((left + right) / 2);
  return exact.rss < best.rss * (1 - TIE) ? exact : best;
}

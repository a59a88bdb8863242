import type { Maybe } from "./missing";

/** Indices, 0-based, of the last point of each pattern. */
export type Signals = { rule1: number[]; rule2: number[]; rule3: number[] };

/** One point of a control chart with its own limits; null where the value is missing. */
export type ChartPoint = {
  value: number;
  centre: number;
  sigma: number;
  lower: number;
  upper: number;
} | null;

export type Side = "above" | "below";

const RUN_LENGTH = 8;

/**
 * Patterns that chance seldom makes: a point outside the limits (rule 1), eight in a row on one side of the centre
 * (rule 2), three of four beyond 1.5σ on one side with the last among them (rule 3). A missing point breaks a pattern, and
 * so does one exactly on the centre in rule 2. A point exactly on a limit is inside it.
 *
 * @see Wheeler (2000), Understanding Variation; Western Electric (1956), Statistical Quality Control Handbook
 */
export function findSignals(points: readonly ChartPoint[]): Signals {
  const signals: Signals = { rule1: [], rule2: [], rule3: [] };
  let run = 0;
  let runSide: Side | null = null;
  points.forEach((point, index) => {
    if (point && isOutside(point)) signals.rule1.push(index);
    const side = sideOf(point);
    run = side === null ? 0 : side === runSide ? run + 1 : 1;
    runSide = side;
    if (run >= RUN_LENGTH) signals.rule2.push(index);
    if (isThreeOfFour(points.slice(Math.max(0, index - 3), index + 1))) signals.rule3.push(index);
  });
  return signals;
}

/**
 * How close to a line counts as on it. The inequalities are strict, and a value of 0.2 must not be above a centre of 0.2
 * because a mean came out at 0.19999999999999998.
 */
function closenessOf({ sigma, centre }: NonNullable<ChartPoint>): number {
  return 1e-9 * sigma + 1e-14 * Math.abs(centre);
}

function isOutside(point: NonNullable<ChartPoint>): boolean {
  const close = closenessOf(point);
  return point.value - point.upper > close || point.lower - point.value > close;
}

function sideOf(point: ChartPoint | undefined): Side | null {
  if (!point) return null;
  const distance = point.value - point.centre;
  if (Math.abs(distance) <= closenessOf(point)) return null;
  return distance > 0 ? "above" : "below";
}

function isThreeOfFour(window: readonly ChartPoint[]): boolean {
  const last = window.at(-1);
  if (window.length < 4 || !last || window.includes(null)) return false;
  const side = farSideOf(last);
  return side !== null && window.filter((point) => farSideOf(point) === side).length >= 3;
}

function farSideOf(point: ChartPoint): Side | null {
  if (!point) return null;
  const distance = point.value - point.centre;
  if (Math.abs(distance) <= 1.5 * point.sigma + closenessOf(point)) return null;
  return distance > 0 ? "above" : "below";
}

/** A lasting change of level: where it began and to which side. */
export type Shift = { from: number; side: Side };

/**
 * The last shift that is real: eight in a row on one side, or two points outside the limits on one side within eight
 * points. From the first point of the run on new limits may be offered; they are never recomputed silently.
 */
export function detectShift(points: readonly ChartPoint[], signals: Signals): Shift | null {
  const lastRun = signals.rule2.at(-1);
  const outside = lastOutsidePair(points, signals.rule1);
  if (lastRun === undefined || (outside && outside.last > lastRun)) {
    return outside && { from: outside.from, side: outside.side };
  }
  const side = sideOf(points[lastRun]);
  if (side === null) return null;
  let from = lastRun;
  while (from > 0 && sideOf(points[from - 1]) === side) from -= 1;
  return { from, side };
}

function lastOutsidePair(points: readonly ChartPoint[], rule1: readonly number[]) {
  for (let later = rule1.length - 1; later > 0; later--) {
    const last = rule1[later] as number;
    const side = sideOf(points[last]);
    const from = rule1.find(
      (index) => index < last && last - index < RUN_LENGTH && sideOf(points[index]) === side,
    );
    if (from !== undefined && side !== null) return { from, last, side };
  }
  return null;
}

/**
 * Lag-1 autocorrelation of the values that are there; above 0.3 a chart should say so and use rule 1 only.
 *
 * @returns `null` for fewer than three neighbouring values or none that differ
 */
export function lagOneCorrelation(values: readonly Maybe[]): number | null {
  const there = values.filter((value): value is number => value !== null);
  if (there.length < 3) return null;
  const centre = there.reduce((total, value) => total + value, 0) / there.length;
  let [products, squares] = [0, 0];
  values.forEach((value, index) => {
    if (value === null) return;
    squares += (value - centre) ** 2;
    const next = values[index + 1];
    if (next !== null && next !== undefined) products += (value - centre) * (next - centre);
  });
  return squares === 0 ? null : products / squares;
}

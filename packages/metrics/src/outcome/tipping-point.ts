import { canLookForTippingPoint, MINIMUMS } from "../policy";
import { EXISTENCE_ALPHA, hinge } from "../stats/hinge";
import type { Maybe } from "../stats/missing";
import { completeRows, pickRows } from "../stats/missing";
import { quantileOfSorted } from "../stats/quantile-interval";
import { bendInterval, bendSlopes, robustExistence, type Slope } from "./tipping-point-errors";

/** How much was looked at. */
export type BendBasis = {
  /** Rows that were used, and customers behind them. */
  n: number;
  customers: number;
  /** Different values of x. */
  distinct: number;
  /** Rows with the longest one in a hundred values, which are left out. */
  leftOut: number;
};

/** Between which values of x a bend was looked for, and how sure it is that there is one. */
export type BendTest = BendBasis & { from: number; to: number; existenceP: number };

/** Where more stops paying, or why nothing can be said of that. */
export type TippingPoint =
  | (BendTest & {
      status: "ok";
      psi: number;
      psiLower: number;
      psiUpper: number;
      /** The interval reaches the end of what was looked at, so that the bend may lie beyond it. */
      touchesFrom: boolean;
      touchesTo: boolean;
      intercept: number;
      slopeBefore: Slope;
      slopeAfter: Slope;
    })
  | (BendTest & { status: "no-evidence" })
  | (BendBasis & { status: "insufficient"; lacks: "rows" | "distinct" })
  | (BendBasis & { status: "no-variation" });

/** A score has a floor, so a few endless waits would bend every line: the longest of a hundred are left out. */
const LONGEST_KEPT = 0.99;

/**
 * Where a straight line bends, for answers of customers who may have answered more than once: the method of `hinge`, with
 * a test, slopes and an interval that take answers of one customer together (CR2).
 *
 * @param input.x        the wait, say; one value per answer, never a mean of several
 * @param input.customer who answered
 * @see Muggeo (2003), Statistics in Medicine 22:3055–3071; Bell & McCaffrey (2002), Survey Methodology 28:169–181
 */
export function tippingPoint(input: Input): TippingPoint {
  const complete = completeRows([input.x, input.y]);
  const rows = rowsBelowTheTail(input.x, complete);
  const basis = basisOf(input, rows, complete.length - rows.length);
  // First of all of them: with ten different values it is these ten that are too few, not those without the tail.
  const tooFew = [basisOf(input, complete, 0), basis].find((each) => !canLookForTippingPoint(each));
  if (tooFew) {
    const lacks = tooFew.n < MINIMUMS.tippingPointRows ? "rows" : "distinct";
    return { status: "insufficient", ...tooFew, lacks };
  }
  const x = pickRows(input.x, rows);
  const y = pickRows(input.y, rows);
  const customer = rows.map((row) => input.customer[row] as string | number);
  const sorted = x.toSorted((a, b) => a - b);
  const span = { low: quantileOfSorted(sorted, 0.1), high: quantileOfSorted(sorted, 0.9) };
  const answers = { x, y, customer };
  const found = hinge({ x, y });
  const existenceP = robustExistence(answers, span);
  if (existenceP === null || (found.status !== "ok" && found.status !== "no-evidence")) {
    return { status: "no-variation", ...basis };
  }
  const test = { ...basis, from: span.low, to: span.high, existenceP };
  // Both have to see it: the second test allows for answers of one customer, and for a spread that grows with x.
  if (found.status === "no-evidence" || existenceP >= EXISTENCE_ALPHA)
    return { status: "no-evidence", ...test };
  const slopes = bendSlopes(answers, found);
  if (slopes === null) return { status: "no-evidence", ...test };
  const interval = bendInterval(answers, { found, span, inflation: slopes.inflation });
  return {
    status: "ok",
    ...test,
    psi: found.psi,
    ...interval,
    touchesFrom: interval.psiLower <= span.low,
    touchesTo: interval.psiUpper >= span.high,
    intercept: found.intercept,
    slopeBefore: slopes.before,
    slopeAfter: slopes.after,
  };
}

type Input = { x: readonly Maybe[]; y: readonly Maybe[]; customer: readonly (string | number)[] };

function basisOf({ x, customer }: Input, rows: readonly number[], leftOut: number): BendBasis {
  const different = (values: readonly unknown[]) => new Set(rows.map((row) => values[row])).size;
  return { n: rows.length, customers: different(customer), distinct: different(x), leftOut };
}

function rowsBelowTheTail(x: readonly Maybe[], complete: readonly number[]): number[] {
  const sorted = pickRows(x, complete).sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  const longest = quantileOfSorted(sorted, LONGEST_KEPT);
  return complete.filter((row) => (x[row] as number) <= longest);
}

/** The line with its bend, at one value of x. */
export function fittedAt(point: Extract<TippingPoint, { status: "ok" }>, x: number): number {
  const { intercept, slopeBefore, slopeAfter, psi } = point;
  return intercept + slopeBefore.value * Math.min(x, psi) + slopeAfter.value * Math.max(0, x - psi);
}

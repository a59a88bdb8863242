import { fQuantile, tTwoSided } from "./distributions";
import { bendProfile, bestBend } from "./hinge-profile";
import { fitLeastSquares, ones } from "./least-squares";
import type { Maybe } from "./missing";
import { areColumns, completeRows, pickRows } from "./missing";
import { quantileOfSorted } from "./quantile-interval";
import type { Refusal } from "./status";
import { insufficient, invalid } from "./status";
import { sum } from "./sum";

/** A line with one bend, if the data show one. */
export type Hinge =
  | {
      status: "ok";
      n: number;
      dropped: number;
      /** Where it bends, in the unit of x. */
      psi: number;
      psiLower: number;
      psiUpper: number;
      /** Whether the interval touches the edge of the range that was searched. */
      boundaryLower: boolean;
      boundaryUpper: boolean;
      rss: number;
      intercept: number;
      slopeBefore: number;
      slopeAfter: number;
      seBefore: number;
      seAfter: number;
      slopeAfterLower: number;
      slopeAfterUpper: number;
      existenceT: number;
      existenceP: number;
    }
  | {
      status: "no-evidence";
      reason: string;
      n: number;
      dropped: number;
      existenceT: number;
      existenceP: number;
      rssReference: number;
      psiReference: number;
    }
  | Refusal<"insufficient" | "no-variation" | "error">;

const MINIMUM_ROWS = 30;
const KNOTS = 10;
/** A p from here on is no evidence of a bend. */
export const EXISTENCE_ALPHA = 0.05;
/** Residuals that are a smaller share of the outcome than this are rounding. */
const EXACT_FIT = 1e-26;

/**
 * Where more speed (or friendliness) stops paying: a straight line with one bend ψ. First whether there is a bend at all,
 * by a t-test of the average of ten hinges; only then where.
 *
 * The residual sum of squares has several valleys in ψ, so it is searched on a grid and never from one start.
 *
 * @param input.range quantiles of x between which a bend is looked for; 0.1 and 0.9 unless given
 * @returns `no-evidence` without a bend to see; the bend is then not to be shown
 * @see Muggeo (2003), Statistics in Medicine 22:3055–3071; (2016), J Stat Comput Simul 86:3059–3067
 */
export function hinge(input: {
  x: readonly Maybe[];
  y: readonly Maybe[];
  range?: readonly [number, number] | readonly number[] | undefined;
}): Hinge {
  if (!areColumns([input.x, input.y, input.range ?? []])) return invalid("not a number");
  if (input.x.length !== input.y.length) return invalid("x and y differ in length");
  const rows = completeRows([input.x, input.y]);
  const n = rows.length;
  if (n < MINIMUM_ROWS) return insufficient(`n<${MINIMUM_ROWS}`);
  const x = pickRows(input.x, rows);
  const y = pickRows(input.y, rows);
  const sorted = x.toSorted((a, b) => a - b);
  const [from = 0.1, to = 0.9] = input.range ?? [];
  if (!(from >= 0 && from < to && to <= 1)) return invalid("range outside 0..1");
  const [low, high] = [quantileOfSorted(sorted, from), quantileOfSorted(sorted, to)];
  if (!(high > low)) return { status: "no-variation", reason: "x does not vary" };
  const existence = testExistence(x, y, { low, high });
  if (!existence) return { status: "no-variation", reason: "the line fits exactly or x has too few values" };

  const dropped = input.x.length - n;
  const profile = bendProfile(x, y, { low, high });
  const best = bestBend(profile, { low, high });
  if (existence.p >= EXISTENCE_ALPHA) {
    return {
      status: "no-evidence",
      reason: "no bend can be seen",
      n,
      dropped,
      existenceT: existence.t,
      existenceP: existence.p,
      rssReference: best.rss,
      psiReference: best.psi,
    };
  }
  const limit = best.rss + (best.rss / (n - 4)) * fQuantile(0.95, 1, n - 4);
  const inside = profile.grid.filter((point) => point.rss <= limit).map((point) => point.psi);
  const [psiLower, psiUpper] = [Math.min(best.psi, ...inside), Math.max(best.psi, ...inside)];
  return {
    status: "ok",
    n,
    dropped,
    psi: best.psi,
    psiLower,
    psiUpper,
    boundaryLower: psiLower <= low,
    boundaryUpper: psiUpper >= high,
    ...slopesAt(x, y, best.psi),
    existenceT: existence.t,
    existenceP: existence.p,
  };
}

/** (x − ψ)₊ */
function hingeColumn(x: readonly number[], psi: number): number[] {
  return x.map((value) => Math.max(0, value - psi));
}

/** The mean of (x − k)₊ over ten places k: what a bend anywhere between them adds to a straight line. */
export function averageHinge(x: readonly number[], { low, high }: { low: number; high: number }): number[] {
  const knots = Array.from({ length: KNOTS }, (_, k) => low + ((high - low) * k) / (KNOTS - 1));
  return x.map((value) => knots.reduce((total, knot) => total + Math.max(0, value - knot), 0) / KNOTS);
}

function testExistence(
  x: readonly number[],
  y: readonly number[],
  { low, high }: { low: number; high: number },
) {
  const average = averageHinge(x, { low, high });
  const fit = fitLeastSquares(y, [ones(x.length), x, average]);
  if (fit.qr.aliased.length > 0 || fit.rss <= EXACT_FIT * sum(y.map((value) => value ** 2))) return null;
  const se = Math.sqrt((fit.rss / fit.dfResidual) * (fit.covariance[2]?.[2] ?? 0));
  const t = (fit.coef[2] as number) / se;
  return { t, p: tTwoSided(t, fit.dfResidual) };
}

function slopesAt(x: readonly number[], y: readonly number[], psi: number) {
  const fit = fitLeastSquares(y, [ones(x.length), x, hingeColumn(x, psi)]);
  const [intercept = 0, before = 0, bend = 0] = fit.coef;
  const s2 = fit.rss / fit.dfResidual;
  const v = (i: number, j: number): number => s2 * (fit.covariance[i]?.[j] ?? 0);
  const slopeAfter = before + bend;
  const seAfter = Math.sqrt(Math.max(0, v(1, 1) + v(2, 2) + 2 * v(1, 2)));
  const margin = Math.sqrt(fQuantile(0.95, 1, fit.dfResidual)) * seAfter;
  return {
    // From the residuals: the profile's value is a difference, which loses its digits where the fit is close.
    rss: fit.rss,
    intercept,
    slopeBefore: before,
    slopeAfter,
    seBefore: Math.sqrt(v(1, 1)),
    seAfter,
    slopeAfterLower: slopeAfter - margin,
    slopeAfterUpper: slopeAfter + margin,
  };
}

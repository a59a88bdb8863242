import type { ChartPoint, Shift, Signals } from "./control-rules";
import { detectShift, findSignals } from "./control-rules";
import type { Maybe } from "./missing";
import { areColumns, isDivisor } from "./missing";
import type { Refusal } from "./status";
import { insufficient, invalid } from "./status";
import { sum } from "./sum";

/** The expected moving range of two standard normal values, rounded as in Laney's paper. */
const RANGE_CONSTANT = 1.128;

/** A chart of shares whose limits follow the spread that is really there. Lists are per kept point. */
export type LaneyP =
  | {
      status: "ok";
      /** Positions in the input that have contacts; points without are left out. */
      kept: number[];
      dropped: number;
      centre: number;
      sigmaZ: number;
      /** By how much the limits are wider than those of a plain p-chart; at least 1. */
      factor: number;
      lower: number[];
      upper: number[];
      pChartLower: number[];
      pChartUpper: number[];
      signals: Signals;
      shift: Shift | null;
    }
  | { status: "no-variation"; reason: string; centre: number }
  | Refusal<"insufficient" | "error">;

/**
 * Laney's p′ chart. A plain p-chart calls everything a signal once n is large.
 *
 * @param x successes per period
 * @param n contacts per period; a period without is left out
 * @param baseline how many of the first points set the centre and the spread; all unless given
 * @see Laney (2002), Quality Engineering 14:531–537
 */
export function laneyP(x: readonly Maybe[], n: readonly Maybe[], baseline = x.length): LaneyP {
  if (!areColumns([x, n])) return invalid("not a number");
  if (x.length !== n.length) return invalid("x and n differ in length");
  if (!(baseline >= 0)) return invalid("negative baseline");
  const points = x.flatMap((successes, index) => {
    const trials = n[index] ?? null;
    return successes === null || trials === null || trials === 0 ? [] : [{ index, x: successes, n: trials }];
  });
  if (points.some((point) => !(isDivisor(point.n) && point.x >= 0 && point.x <= point.n)))
    return invalid("x outside 0..n");
  const base = points.slice(0, baseline);
  if (base.length < 2) return insufficient("fewer than two baseline points");
  const centre = sum(base.map((point) => point.x)) / sum(base.map((point) => point.n));
  const chance = centre * (1 - centre);
  if (chance === 0) return { status: "no-variation", reason: "nobody or everybody succeeded", centre };

  const errors = points.map((point) => Math.sqrt(chance / point.n));
  const z = base.map((point, index) => (point.x / point.n - centre) / (errors[index] as number));
  const steps = z.slice(1).map((value, index) => Math.abs(value - (z[index] as number)));
  const sigmaZ = sum(steps) / steps.length / RANGE_CONSTANT;
  const factor = Math.max(1, sigmaZ);
  const limits = (side: -1 | 1, width: number): number[] =>
    errors.map((error) => Math.min(1, Math.max(0, centre + side * 3 * error * width)));
  const [lower, upper] = [limits(-1, factor), limits(1, factor)];
  const chart = points.map(
    (point, index): ChartPoint => ({
      value: point.x / point.n,
      centre,
      sigma: factor * (errors[index] as number),
      lower: lower[index] as number,
      upper: upper[index] as number,
    }),
  );
  const signals = findSignals(chart);
  return {
    status: "ok",
    kept: points.map((point) => point.index),
    dropped: x.length - points.length,
    centre,
    sigmaZ,
    factor,
    lower,
    upper,
    pChartLower: limits(-1, 1),
    pChartUpper: limits(1, 1),
    signals,
    shift: detectShift(chart, signals),
  };
}

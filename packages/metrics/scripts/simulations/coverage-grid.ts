import { binomialCdf } from "../../src/stats/distributions";
import { wilson } from "../../src/stats/wilson";
import type { Simulation, SimulationRow } from "./simulation";

const TOPIC = "coverage of 95 % intervals of a share, over n and p (added up; 1 − p is the same)";
const SIZES = [5, 10, 20, 30, 50, 100, 200, 400, 1000];
const SHARES = [0.02, 0.05, 0.1, 0.2, 0.3, 0.5];

/** The chance that Wilson's interval holds p, over every outcome. */
export function wilsonCoverage(n: number, p: number): number {
  let covered = 0;
  for (let x = 0; x <= n; x++) {
    const interval = wilson(x, n);
    if (interval.status !== "ok" || interval.lower > p || interval.upper < p) continue;
    covered += binomialCdf(x, n, p) - (x === 0 ? 0 : binomialCdf(x - 1, n, p));
  }
  return covered;
}

/**
 * Point by point. Below 50 trials, or with fewer than six successes expected, 93 to 97 % cannot be had at every point:
 * a count more or less moves the coverage by more than that, whatever the interval.
 */
export const simulateCoverageGrid: Simulation = () =>
  SIZES.flatMap((n) =>
    SHARES.map((p): SimulationRow => {
      const isCoarse = n < 50 || n * p < 6;
      const target = isCoarse
        ? { low: 0.9, high: 0.99, note: "coarse: 93 to 97 cannot be had at every point" }
        : { low: 0.93, high: 0.97 };
      return {
        topic: TOPIC,
        what: `wilson, n = ${n}, p = ${p}`,
        value: wilsonCoverage(n, p),
        runs: 0,
        ...target,
      };
    }),
  );

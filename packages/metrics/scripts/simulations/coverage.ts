import { correlation } from "../../src/stats/correlation";
import { ebNormal } from "../../src/stats/eb-normal";
import { enps } from "../../src/stats/enps";
import { kaplanMeier } from "../../src/stats/kaplan-meier";
import { meanInterval } from "../../src/stats/mean-interval";
import { newcombeDifference } from "../../src/stats/newcombe-difference";
import { poissonRate } from "../../src/stats/poisson-rate";
import { quantileInterval } from "../../src/stats/quantile-interval";
import { ratingMean } from "../../src/stats/rating-mean";
import { ratioEstimate } from "../../src/stats/ratio-estimate";
import type { Simulation, SimulationRow } from "./simulation";
import { drawBinomial, drawNormals, seededFor, shareOf } from "./simulation";

const TOPIC = "coverage of 95 % intervals";
const TARGET = { topic: TOPIC, low: 0.93, high: 0.97 };
/** Exact intervals promise at least 95 % and give more where counts are few. */
const EXACT = { topic: TOPIC, low: 0.95, high: 1 };

type Bounded = { status: string; lower?: number | null | undefined; upper?: number | null | undefined };

function holds(interval: Bounded, truth: number): boolean {
  const { lower, upper } = interval;
  return (lower ?? Number.NEGATIVE_INFINITY) <= truth && truth <= (upper ?? Number.POSITIVE_INFINITY);
}

/** Every interval that the product shows, over sizes and shares that occur. */
export const simulateCoverage: Simulation = (runs) => {
  const random = seededFor("coverage");
  const rows: SimulationRow[] = [];
  for (const [n1, n2, p1, p2] of [
    [30, 30, 0.7, 0.7],
    [60, 200, 0.8, 0.7],
    [20, 400, 0.5, 0.75],
  ] as const) {
    const value = shareOf(runs, () =>
      holds(
        newcombeDifference({ x1: drawBinomial(random, n1, p1), n1, x2: drawBinomial(random, n2, p2), n2 }),
        p1 - p2,
      ),
    );
    rows.push({ ...TARGET, what: `newcombeDifference, ${n1} and ${n2}, ${p1} and ${p2}`, value, runs });
  }
  for (const n of [5, 20, 100]) rows.push(ratingCoverage(n, runs));
  for (const [n, p] of [
    [20, 0.5],
    [60, 0.9],
    [500, 0.5],
  ] as const) {
    const truth = -Math.log(1 - p);
    const value = shareOf(runs, () =>
      holds(
        quantileInterval(
          Array.from({ length: n }, () => -Math.log(1 - random())),
          p,
        ),
        truth,
      ),
    );
    rows.push({
      ...EXACT,
      what: `quantileInterval, n = ${n}, p = ${p}`,
      value,
      runs,
      note: "exact: at least 95 %",
    });
  }
  rows.push(survivalCoverage(runs), poissonCoverage(2, runs), poissonCoverage(30, runs));
  rows.push(...momentCoverage(runs), ...surveyCoverage(runs));
  return rows;
};

function ratingCoverage(n: number, runs: number): SimulationRow {
  const random = seededFor(`ratings${n}`);
  const shares = [0.05, 0.05, 0.15, 0.3, 0.45];
  const truth = shares.reduce((sum, share, k) => sum + share * (k + 1), 0);
  const upTo = [0.05, 0.1, 0.25, 0.55, 1];
  const value = shareOf(runs, () => {
    const counts = [0, 0, 0, 0, 0];
    for (let rating = 0; rating < n; rating++) {
      const u = random();
      const at = upTo.findIndex((limit) => u < limit);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    return holds(ratingMean(counts), truth);
  });
  return { ...TARGET, what: `ratingMean, n = ${n}`, value, runs };
}

function survivalCoverage(runs: number): SimulationRow {
  const random = seededFor("survival");
  const fewer = Math.ceil(runs / 4);
  const value = shareOf(fewer, () => {
    const waits = Array.from(
      { length: 150 },
      () => [-Math.log(1 - random()), -2 * Math.log(1 - random())] as const,
    );
    const curve = kaplanMeier({
      time: waits.map(([wait, patience]) => Math.min(wait, patience)),
      event: waits.map(([wait, patience]) => (wait <= patience ? 1 : 0)),
    });
    return (
      curve.status === "ok" &&
      holds({ status: "ok", lower: curve.medianLower, upper: curve.medianUpper }, Math.LN2)
    );
  });
  return { ...TARGET, what: "kaplanMeier median, n = 150, a third censored", value, runs: fewer };
}

function poissonCoverage(mean: number, runs: number): SimulationRow {
  const random = seededFor(`poisson${mean}`);
  const value = shareOf(runs, () => {
    let events = -1;
    for (let time = 0; time < mean; events++) time -= Math.log(1 - random());
    return holds(poissonRate(events, 1), mean);
  });
  return {
    ...EXACT,
    what: `poissonRate, ${mean} events expected`,
    value,
    runs,
    note: "exact: at least 95 %",
  };
}

function momentCoverage(runs: number): SimulationRow[] {
  const random = seededFor("moments");
  const mean = shareOf(runs, () => {
    const values = drawNormals(random, 12, { mean: 10, sd: 3 });
    const total = values.reduce((sum, value) => sum + value, 0);
    return holds(
      meanInterval({ n: 12, total, totalSquares: values.reduce((sum, value) => sum + value ** 2, 0) }),
      10,
    );
  });
  const ratio = shareOf(runs, () => {
    const whole = Array.from({ length: 20 }, () => 300 + 180 * random());
    const part = whole.map((minutes) => minutes * (0.85 + 0.2 * (random() - 0.5)));
    return holds(ratioEstimate(part, whole), 0.85);
  });
  const views = Math.ceil(runs / 10);
  let held = 0;
  for (let view = 0; view < views; view++) {
    const truth = drawNormals(random, 40, { mean: 4, sd: 0.2 });
    const errors = drawNormals(random, 40, { sd: 0.2 });
    const result = ebNormal(
      truth.map((value, agent) => value + (errors[agent] ?? 0)),
      truth.map(() => 0.04),
    );
    if (result.status !== "ok") continue;
    const { lower, upper } = result;
    held += truth.filter((value, k) =>
      holds({ status: "ok", lower: lower[k], upper: upper[k] }, value),
    ).length;
  }
  const shrunk = held / (40 * views);
  return [
    { ...TARGET, what: "meanInterval, n = 12", value: mean, runs },
    { ...TARGET, what: "ratioEstimate, 20 days", value: ratio, runs },
    {
      ...TARGET,
      low: 0.92,
      what: "ebNormal, 40 agents",
      value: shrunk,
      runs: views,
      note: "plug-in: a little narrow",
    },
  ];
}

function surveyCoverage(runs: number): SimulationRow[] {
  const random = seededFor("survey");
  const scores = [15, 60, 250].map((n) => {
    const value = shareOf(runs, () => {
      let [promoters, detractors] = [0, 0];
      for (let answer = 0; answer < n; answer++) {
        const u = random();
        if (u < 0.45) promoters += 1;
        else if (u < 0.65) detractors += 1;
      }
      return holds(enps({ promoters, detractors, passives: n - promoters - detractors }), 25);
    });
    return { ...TARGET, what: `enps, n = ${n}`, value, runs };
  });
  const linked = shareOf(runs, () => {
    const x = drawNormals(random, 20);
    const y = x.map((value) => 0.5 * value + Math.sqrt(0.75) * (drawNormals(random, 1)[0] ?? 0));
    const result = correlation(x, y);
    return result.status === "ok" && holds({ status: "ok", ...result.pearson }, 0.5);
  });
  return [...scores, { ...TARGET, what: "correlation, n = 20", value: linked, runs }];
}

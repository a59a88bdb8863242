import { funnel } from "../../src/stats/funnel";
import { xmr } from "../../src/stats/xmr";
import type { Simulation, SimulationRow } from "./simulation";
import { drawBinomial, drawNormals, seededFor, shareOf } from "./simulation";

/** How often equal agents, or a process that does not change, are called special. */
export const simulateFalseAlarms: Simulation = (runs) => [...views(runs), ...charts(runs)];

function views(runs: number): SimulationRow[] {
  const random = seededFor("views");
  const topic = "the signal rule";
  const fewer = Math.ceil(runs / 4);
  const rows: SimulationRow[] = [];
  for (const [agents, n] of [
    [30, 80],
    [90, 480],
  ] as const) {
    let raw = 0;
    const ruled = shareOf(fewer, () => {
      const x = Array.from({ length: agents }, () => drawBinomial(random, n, 0.74));
      const result = funnel(
        x,
        x.map(() => n),
      );
      if (result.status !== "ok") return false;
      if (result.z.some((z) => Math.abs(z ?? 0) > 1.96)) raw += 1;
      return result.signal.some((word) => word !== "noise");
    });
    const what = `${agents} equal agents, n = ${n}: views with an alarm`;
    rows.push({ topic, what, value: ruled, low: 0, high: 0.06, runs: fewer });
    rows.push({
      topic,
      what: `${what} under plain 95 % limits`,
      value: raw / fewer,
      low: 0.5,
      high: 1,
      runs: fewer,
    });
  }
  const found = shareOf(fewer, () => {
    const x = Array.from({ length: 30 }, (_, agent) => drawBinomial(random, 80, agent === 0 ? 0.5 : 0.74));
    const result = funnel(
      x,
      x.map(() => 80),
    );
    return result.status === "ok" && result.signal[0] === "low";
  });
  rows.push({
    topic,
    what: "one of 30 at 50 % against 74 %, n = 80: found",
    value: found,
    low: 0.8,
    high: 1,
    runs: fewer,
  });
  return [
    ...rows,
    hiddenByMany(6, fewer, { low: 0.95, high: 1 }),
    hiddenByMany(12, fewer, { low: 0.1, high: 0.5 }),
  ];
}

/** When many agents are off on one side, the over-dispersion takes them for ordinary. */
function hiddenByMany(low: number, runs: number, target: { low: number; high: number }): SimulationRow {
  const random = seededFor(`hidden${low}`);
  let found = 0;
  for (let run = 0; run < runs; run++) {
    const x = Array.from({ length: 90 }, (_, agent) => drawBinomial(random, 480, agent < low ? 0.62 : 0.74));
    const result = funnel(
      x,
      x.map(() => 480),
    );
    if (result.status !== "ok") continue;
    found += result.signal.slice(0, low).filter((word) => word === "low").length / low;
  }
  return {
    topic: "the signal rule",
    what: `${low} of 90 low by 12 points: each found`,
    value: found / runs,
    ...target,
    runs,
  };
}

const BASELINE = 20;
const NEW_POINTS = 12;
const ALL_RULES = ["rule1", "rule2", "rule3"] as const;

/** The chance of at least one alarm anywhere on the chart of a process that does not change. */
function charts(runs: number): SimulationRow[] {
  const topic = `control charts of a stable process, ${BASELINE} baseline and ${NEW_POINTS} new points`;
  const fewer = Math.ceil(runs / 2);
  const settings = [
    { what: "rule 1", rho: 0, rules: ["rule1"], low: 0.12, high: 0.16 },
    { what: "rules 1 and 2", rho: 0, rules: ["rule1", "rule2"], low: 0.18, high: 0.22 },
    { what: "all rules", rho: 0, rules: ALL_RULES, low: 0.22, high: 0.26 },
    { what: "all rules, autocorrelation 0.5", rho: 0.5, rules: ALL_RULES, low: 0.78, high: 0.84 },
  ] as const;
  return settings.map(({ what, rho, rules, low, high }) => {
    const random = seededFor(what);
    const value = shareOf(fewer, () => {
      const chart = xmr(autoregressive(drawNormals(random, BASELINE + NEW_POINTS), rho), BASELINE);
      return chart.status === "ok" && rules.some((rule) => chart.signals[rule].length > 0);
    });
    return { topic, what, value, low, high, runs: fewer };
  });
}

/** Turns independent values into ones that remember the one before. */
export function autoregressive(values: readonly number[], rho: number): number[] {
  const series: number[] = [];
  for (const value of values) {
    const before = series.at(-1);
    series.push(before === undefined ? value : rho * before + Math.sqrt(1 - rho ** 2) * value);
  }
  return series;
}

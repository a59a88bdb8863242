import { normalTwoSided } from "../../src/stats/distributions";
import { mdeProportion, nForMeans, nForProportions } from "../../src/stats/power";
import type { RandomSource } from "../../src/stats/random";
import type { Simulation, SimulationRow } from "./simulation";
import { drawBinomial, drawNormals, seededFor, shareOf } from "./simulation";

/** Regression to the mean without any coaching, and whether samples have the power that they were sized for. */
export const simulateCoaching: Simulation = (runs) => [
  ...windows(Math.ceil(runs / 10)),
  ...power(Math.ceil(runs / 2)),
];

const AGENTS = 200;
const PICKED = 20;
const CONTACTS = 40;

type Agent = { truth: number; selection: number; before: number; after: number };

function drawAgents(random: RandomSource): Agent[] {
  return drawNormals(random, AGENTS, { mean: 0.72, sd: 0.05 }).map((truth) => {
    const measure = (): number => drawBinomial(random, CONTACTS, truth) / CONTACTS;
    return { truth, selection: measure(), before: measure(), after: measure() };
  });
}

const meanOf = (agents: readonly Agent[], read: (agent: Agent) => number): number =>
  agents.reduce((sum, agent) => sum + read(agent), 0) / agents.length;

/** Points of "effect" that picking the worst 20 of 200 shows when nothing was done. */
function windows(runs: number): SimulationRow[] {
  const random = seededFor("windows");
  const totals = { plain: 0, allPeers: 0, nextWorst: 0, separate: 0 };
  for (let run = 0; run < runs; run++) {
    const agents = drawAgents(random);
    const byBefore = agents.toSorted((a, b) => a.before - b.before);
    const change = (some: readonly Agent[]): number => meanOf(some, (agent) => agent.after - agent.before);
    const worst = byBefore.slice(0, PICKED);
    totals.plain += change(worst);
    totals.allPeers += change(worst) - change(byBefore.slice(PICKED));
    totals.nextWorst += change(worst) - change(byBefore.slice(PICKED, 2 * PICKED));
    const bySelection = agents.toSorted((a, b) => a.selection - b.selection);
    totals.separate += change(bySelection.slice(0, PICKED)) - change(bySelection.slice(PICKED, 2 * PICKED));
  }
  const row = (what: string, total: number, [low, high]: [number, number]): SimulationRow => ({
    topic: "spurious effect of coaching the worst 20 of 200 (share)",
    what,
    value: total / runs,
    low,
    high,
    runs: 0,
  });
  return [
    row("before and after", totals.plain, [0.07, 0.13]),
    row("against all peers", totals.allPeers, [0.08, 0.14]),
    row("against the next worst", totals.nextWorst, [0.03, 0.08]),
    row("selection window apart from before", totals.separate, [-0.01, 0.01]),
  ];
}

function power(runs: number): SimulationRow[] {
  const random = seededFor("power");
  const target = { topic: "power of 80 % as computed", low: 0.78, high: 0.82, runs };
  const shares = nForProportions({ p1: 0.7, p2: 0.82 });
  const means = nForMeans({ delta: 0.4, sd: 0.9 });
  const least = mdeProportion({ p1: 0.6, nPerGroup: 150 });
  if (shares.status !== "ok" || means.status !== "ok" || least.status !== "ok")
    throw new RangeError("no sample size");
  const differs = (n: number, p1: number, p2: number) => () => {
    const [a, b] = [drawBinomial(random, n, p1) / n, drawBinomial(random, n, p2) / n];
    const pooled = (a + b) / 2;
    return normalTwoSided((b - a) / Math.sqrt((2 * pooled * (1 - pooled)) / n)) < 0.05;
  };
  const meanDiffers = (): boolean => {
    const n = means.nRounded;
    const a = drawNormals(random, n, { sd: 0.9 });
    const b = drawNormals(random, n, { mean: 0.4, sd: 0.9 });
    const average = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / n;
    const spread = (values: number[], centre: number): number =>
      values.reduce((sum, v) => sum + (v - centre) ** 2, 0) / (n - 1);
    const [ma, mb] = [average(a), average(b)];
    return Math.abs(mb - ma) / Math.sqrt((spread(a, ma) + spread(b, mb)) / n) > 1.98;
  };
  return [
    {
      ...target,
      what: `nForProportions, 70 to 82 %, n = ${shares.nRounded}`,
      value: shareOf(runs, differs(shares.nRounded, 0.7, 0.82)),
    },
    { ...target, what: "mdeProportion, 60 %, n = 150", value: shareOf(runs, differs(150, 0.6, least.p2)) },
    { ...target, what: `nForMeans, 0.4 of 0.9, n = ${means.nRounded}`, value: shareOf(runs, meanDiffers) },
  ];
}

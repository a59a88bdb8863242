import { cronbachAlpha } from "../../src/stats/cronbach-alpha";
import { did } from "../../src/stats/did";
import { ebBetaBinomial } from "../../src/stats/eb-beta-binomial";
import { hinge } from "../../src/stats/hinge";
import { icc } from "../../src/stats/icc";
import { indirectStandardise } from "../../src/stats/indirect-standardise";
import { logistic } from "../../src/stats/logistic";
import { drawBeta } from "../../src/stats/random";
import { zOf } from "../../src/stats/wilson";
import type { Simulation, SimulationRow } from "./simulation";
import { drawBinomial, drawNormals, seededFor, shareOf } from "./simulation";

const TOPIC = "coverage of 95 % intervals of models";
const TARGET = { topic: TOPIC, low: 0.93, high: 0.97 };

const holds = (lower: number | undefined, truth: number, upper: number | undefined): boolean =>
  (lower ?? Number.NEGATIVE_INFINITY) <= truth && truth <= (upper ?? Number.POSITIVE_INFINITY);

/** Every interval that a model gives, over data drawn from that model. */
export const simulateModelCoverage: Simulation = (runs) => [
  caseMixCoverage(runs),
  shrunkCoverage(runs),
  alphaCoverage(runs),
  iccCoverage(runs),
  coachingCoverage(runs),
  logisticCoverage(runs),
  bendCoverage(runs),
];

/** One agent among thirty equal ones, each with another mix of easy and hard contacts. */
function caseMixCoverage(runs: number): SimulationRow {
  const random = seededFor("case mix coverage");
  const views = Math.ceil(runs / 4);
  const value = shareOf(views, () => {
    const cells = Array.from({ length: 30 }, (_, agent) => {
      const easy = 20 + 2 * agent;
      return [
        { topic: "easy", n: easy, x: drawBinomial(random, easy, 0.85) },
        { topic: "hard", n: 100 - easy, x: drawBinomial(random, 100 - easy, 0.55) },
      ].map((cell) => ({ ...cell, agent: `a${agent}`, channel: "phone", hour: "morning" }));
    }).flat();
    const result = indirectStandardise({ cells });
    if (result.status !== "ok") return false;
    const [agent] = result.agents;
    return holds(agent?.lower, 0, agent?.upper);
  });
  return { ...TARGET, what: "indirectStandardise, 30 agents of 100 contacts", value, runs: views };
}

function shrunkCoverage(runs: number): SimulationRow {
  const random = seededFor("shrunk coverage");
  const views = Math.ceil(runs / 20);
  let held = 0;
  let shown = 0;
  for (let view = 0; view < views; view++) {
    const truth = Array.from({ length: 40 }, () => drawBeta(random, 28, 12));
    const n = truth.map((_, agent) => 40 + 5 * agent);
    const result = ebBetaBinomial(
      truth.map((share, agent) => drawBinomial(random, n[agent] ?? 0, share)),
      n,
    );
    if (result.status !== "ok") continue;
    shown += truth.length;
    held += truth.filter((share, agent) => holds(result.lower[agent], share, result.upper[agent])).length;
  }
  return {
    ...TARGET,
    low: 0.92,
    what: "ebBetaBinomial, 40 agents",
    value: held / shown,
    runs: views,
    note: "plug-in: a little narrow",
  };
}

/** Four items that measure one thing equally well: alpha is then the reliability itself. */
function alphaCoverage(runs: number): SimulationRow {
  const random = seededFor("alpha coverage");
  const truth = 4 / (4 + 1);
  const value = shareOf(runs, () => {
    const rows = drawNormals(random, 60).map((trait) => drawNormals(random, 4, { mean: trait }));
    const result = cronbachAlpha(rows);
    return result.status === "ok" && holds(result.lower, truth, result.upper);
  });
  return { ...TARGET, what: "cronbachAlpha, 60 respondents, 4 items", value, runs };
}

function iccCoverage(runs: number): SimulationRow {
  const random = seededFor("icc coverage");
  const value = shareOf(runs, () => {
    const y = drawNormals(random, 15, { sd: 0.5 }).flatMap((team) => drawNormals(random, 8, { mean: team }));
    const result = icc(
      y.map((_, row) => Math.floor(row / 8)),
      y,
    );
    return result.status === "ok" && holds(result.icc1Lower, 0.2, result.icc1Upper);
  });
  return { ...TARGET, what: "icc, 15 teams of 8", value, runs };
}

function coachingCoverage(runs: number): SimulationRow {
  const random = seededFor("coaching coverage");
  const value = shareOf(runs, () => {
    const result = did(
      drawNormals(random, 8, { mean: 0.06, sd: 0.1 }),
      drawNormals(random, 24, { mean: 0.02, sd: 0.06 }),
    );
    return result.status === "ok" && holds(result.lower, 0.04, result.upper);
  });
  return { ...TARGET, what: "did, 8 coached and 24 peers, unequal spread", value, runs };
}

function logisticCoverage(runs: number): SimulationRow {
  const random = seededFor("logistic coverage");
  const fewer = Math.ceil(runs / 4);
  const z = zOf(0.95);
  const value = shareOf(fewer, () => {
    const x = drawNormals(random, 200);
    const y = x.map((at) => (random() < 1 / (1 + Math.exp(-0.5 - 0.8 * at)) ? 1 : 0));
    const result = logistic({ y, columns: [x] });
    if (result.status !== "ok") return false;
    const [, slope = 0] = result.coef;
    const margin = z * (result.se[1] ?? 0);
    return holds(slope - margin, 0.8, slope + margin);
  });
  return { ...TARGET, what: "logistic slope, n = 200", value, runs: fewer };
}

function bendCoverage(runs: number): SimulationRow {
  const random = seededFor("bend coverage");
  const fewer = Math.ceil(runs / 20);
  const value = shareOf(fewer, () => {
    const x = Array.from({ length: 300 }, () => 100 * random());
    const noise = drawNormals(random, 300, { sd: 0.4 });
    const y = x.map((at, row) => 5 - 0.03 * Math.max(0, at - 45) + (noise[row] ?? 0));
    const result = hinge({ x, y });
    return result.status === "ok" && holds(result.psiLower, 45, result.psiUpper);
  });
  return { ...TARGET, what: "hinge bend, n = 300", value, runs: fewer };
}

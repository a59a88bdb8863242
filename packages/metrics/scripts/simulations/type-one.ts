import { ancova } from "../../src/stats/ancova";
import { did } from "../../src/stats/did";
import { hinge } from "../../src/stats/hinge";
import type { PanelRow } from "../../src/stats/panel-design";
import { panelFE } from "../../src/stats/panel-fe";
import type { RandomSource } from "../../src/stats/random";
import { singleCase } from "../../src/stats/single-case";
import { wildClusterBootstrap } from "../../src/stats/wild-cluster-bootstrap";
import { autoregressive } from "./false-alarms";
import type { Simulation, SimulationRow } from "./simulation";
import { drawNormals, seededFor, shareOf } from "./simulation";

const TARGET = { topic: "type I error of 5 % tests", low: 0.03, high: 0.07 };

/** How often a test calls nothing something. */
export const simulateTypeOne: Simulation = (runs) => [
  coachingRow("did, 6 coached and 20 peers", runs, (random) =>
    did(drawNormals(random, 6), drawNormals(random, 20, { sd: 1.5 })),
  ),
  coachingRow("singleCase, 8 peers", runs, (random) =>
    singleCase(drawNormals(random, 1)[0] ?? 0, drawNormals(random, 8)),
  ),
  coachingRow("ancova, 12 coached and 28 others", runs, (random) => {
    const before = drawNormals(random, 40);
    const noise = drawNormals(random, 40);
    return ancova({
      before,
      after: before.map((value, agent) => 0.5 * value + (noise[agent] ?? 0)),
      treated: before.map((_, agent) => (agent < 12 ? 1 : 0)),
    });
  }),
  ...panels(Math.ceil(runs / 10)),
  hingeRow(Math.ceil(runs / 4)),
];

type Tested = { status: string; p?: number };

function coachingRow(what: string, runs: number, draw: (random: RandomSource) => Tested): SimulationRow {
  const random = seededFor(what);
  return { ...TARGET, what, value: shareOf(runs, () => (draw(random).p ?? 1) < 0.05), runs };
}

/** Teams that differ in level, with values that remember the month before. */
function emptyPanel(random: RandomSource, teams: number, periods: number): PanelRow[] {
  return Array.from({ length: teams }, (_, team) => {
    const x = autoregressive(drawNormals(random, periods), 0.5);
    const y = autoregressive(drawNormals(random, periods), 0.5);
    return x.map((value, period) => ({ team: `T${team}`, period, x: value, y: team + (y[period] ?? 0) }));
  }).flat();
}

function panels(runs: number): SimulationRow[] {
  const random = seededFor("panels");
  let bootstrapped = 0;
  const value = shareOf(runs, () => {
    const rows = emptyPanel(random, 10, 12);
    const check = wildClusterBootstrap({ rows, outcome: "y", test: "x" });
    if (check.status === "ok" && check.p <= 0.05) bootstrapped += 1;
    const result = panelFE({ rows, outcome: "y", regressors: ["x"] });
    return result.status === "ok" && (result.p[0] ?? 1) < 0.05;
  });
  return [
    { ...TARGET, what: "panelFE, 10 teams × 12 periods, autocorrelation 0.5", value, runs },
    { ...TARGET, what: "wildClusterBootstrap, the same", value: bootstrapped / runs, runs },
  ];
}

function hingeRow(runs: number): SimulationRow {
  const random = seededFor("hinge");
  const value = shareOf(runs, () => {
    const x = Array.from({ length: 120 }, () => 300 * random());
    const noise = drawNormals(random, 120);
    const result = hinge({ x, y: x.map((wait, row) => 4 - 0.005 * wait + (noise[row] ?? 0)) });
    return result.status === "ok";
  });
  return { ...TARGET, what: "hinge, straight line, n = 120", value, runs };
}

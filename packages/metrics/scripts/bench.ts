import type { FigureOptions } from "../src/kpi";
import { figuresOf } from "../src/kpi";
import type { Tally } from "../src/rollup";
import { addContact, emptyTally, mergeTally } from "../src/rollup";
import { ebBetaBinomial } from "../src/stats/eb-beta-binomial";
import { erlangA } from "../src/stats/erlang-a";
import { funnelOf } from "../src/stats/funnel";
import { indirectStandardise } from "../src/stats/indirect-standardise";
import { laneyP } from "../src/stats/laney-p";
import type { PanelRow } from "../src/stats/panel-design";
import { panelFE } from "../src/stats/panel-fe";
import { wildClusterBootstrap } from "../src/stats/wild-cluster-bootstrap";
import { seededFor } from "./simulations/simulation";

const WEEKS = 52;
const CONTACTS_A_WEEK = 60;
const OPTIONS: FigureOptions = { shortAbandonSeconds: 5 };
const RULES = { repeatWindowDays: 7, asOf: 400 * 86_400_000 };
const MIX = ["morning", "afternoon", "evening"].flatMap((hour) =>
  ["phone", "chat"].flatMap((channel) => ["bill", "tech", "move"].map((topic) => ({ channel, topic, hour }))),
);

/** A tally per agent and week, as the rollups hold them. */
function drawWeeks(agents: number): Tally[][] {
  const random = seededFor("bench");
  return Array.from({ length: agents }, () =>
    Array.from({ length: WEEKS }, () => {
      const tally = emptyTally();
      for (let contact = 0; contact < CONTACTS_A_WEEK; contact++)
        addContact(tally, drawContact(random), RULES);
      return tally;
    }),
  );
}

function drawContact(random: () => number) {
  const answered = random() > 0.05;
  return {
    channel: "phone" as const,
    offeredAt: 0,
    answered,
    abandoned: !answered,
    waitSeconds: Math.floor(-40 * Math.log(1 - random())),
    promiseSeconds: 60,
    handleSeconds: 300,
    reportedResolved: random() < 0.7,
    reopenCount: 0,
    handedOver: false,
    customerKnown: true,
    nextContactAt: random() < 0.26 ? 1 : null,
    ratings: [],
  };
}

/** One screen: weekly figures with intervals, case mix, funnel, shrinkage and a chart per agent. */
function computeView(weeks: readonly (readonly Tally[])[]): void {
  const totals = weeks.map((ofAgent) => {
    const total = emptyTally();
    for (const tally of ofAgent) {
      figuresOf(tally, OPTIONS);
      mergeTally(total, tally);
    }
    laneyP(
      ofAgent.map((tally) => tally.noRepeat.x),
      ofAgent.map((tally) => tally.noRepeat.n),
      20,
    );
    figuresOf(total, OPTIONS);
    return total;
  });
  const cells = totals.flatMap((total, agent) =>
    MIX.map((cell) => {
      const n = Math.floor(total.noRepeat.n / MIX.length);
      return { agent: `a${agent}`, ...cell, n, x: Math.min(n, Math.floor(total.noRepeat.x / MIX.length)) };
    }),
  );
  const adjusted = indirectStandardise({ cells });
  if (adjusted.status !== "ok") throw new RangeError(adjusted.reason);
  funnelOf({
    y: adjusted.agents.map((agent) => agent.adjusted),
    se: adjusted.agents.map((agent) => Math.sqrt(agent.variance) / agent.n),
    target: adjusted.overall,
  });
  ebBetaBinomial(
    totals.map((total) => total.noRepeat.x),
    totals.map((total) => total.noRepeat.n),
  );
}

/** Median of a few runs, in milliseconds, after one to warm up. */
function timeOf(work: () => void, runs = 5): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

function report(what: string, milliseconds: number): void {
  console.log(`| ${what} | ${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms |`);
}

const panel: PanelRow[] = Array.from({ length: 12 * 24 }, (_, index) => ({
  team: `T${Math.floor(index / 24)}`,
  period: index % 24,
  x: Math.sin(index * 12.9898),
  y: Math.cos(index * 78.233),
}));

console.log("| what | time |\n|---|---|");
for (const agents of [40, 400, 4000]) {
  const weeks = drawWeeks(agents);
  const time = timeOf(() => computeView(weeks), agents > 1000 ? 1 : 5);
  report(`view of ${agents} agents × 52 weeks`, time);
  report("… per agent", time / agents);
}
report(
  "panel regression, 12 teams × 24 periods, 16 tests",
  timeOf(() => {
    for (let test = 0; test < 16; test++) panelFE({ rows: panel, outcome: "y", regressors: ["x"] });
  }),
);
report(
  "wild bootstrap, 4,096 sign vectors × 16 tests",
  timeOf(() => {
    for (let test = 0; test < 16; test++) wildClusterBootstrap({ rows: panel, outcome: "y", test: "x" });
  }),
);
const queue = {
  arrivalsPerSecond: 3.3,
  ahtSeconds: 300,
  meanPatienceSeconds: 120,
  agents: 1000,
  targetSeconds: 20,
};
report(
  "Erlang A, 1,000 agents",
  timeOf(() => erlangA(queue), 15),
);

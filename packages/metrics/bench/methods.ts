import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { erlangA } from "../src/stats/erlang-a";
import type { PanelRow } from "../src/stats/panel-design";
import { panelFE } from "../src/stats/panel-fe";
import { drawNormal, randomSource } from "../src/stats/random";
import { wildClusterBootstrap } from "../src/stats/wild-cluster-bootstrap";

/** `npm run bench -- metrics methods`: the slow methods against the time that they may take. */
const TEAMS = 12;
const PERIODS = 24;
/** Four KPIs × lags 0 to 3. */
const TESTS = 16;
const KPIS = 4;
const RUNS = 7;

/** Another score for every lag and another outcome for every KPI, as a page of links tests them. */
function drawPanels(): PanelRow[][] {
  const random = randomSource(xoroshiro128plus(2026));
  return Array.from({ length: TESTS }, () =>
    Array.from({ length: TEAMS * PERIODS }, (_, index) => ({
      team: `T${Math.floor(index / PERIODS)}`,
      period: index % PERIODS,
      x: drawNormal(random),
      y: drawNormal(random),
    })),
  );
}

/** The median of some runs in milliseconds, after two to warm up. */
function medianMsOf(work: () => void): number {
  const times = Array.from({ length: RUNS + 2 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return (
    times
      .slice(2)
      .sort((a, b) => a - b)
      .at(Math.floor(RUNS / 2)) ?? 0
  );
}

const panels = drawPanels();
const queue = {
  arrivalsPerSecond: 3.3,
  ahtSeconds: 300,
  meanPatienceSeconds: 120,
  agents: 1000,
  targetSeconds: 20,
};
const link = (): void => {
  for (const rows of panels) {
    panelFE({ rows, outcome: "y", regressors: ["x"] });
    wildClusterBootstrap({ rows, outcome: "y", test: "x" });
  }
};

const lines: [what: string, budgetMs: number, work: () => void][] = [
  [`panel regression + 4,096 sign vectors, ${TEAMS} teams × ${PERIODS} periods, ${TESTS} tests`, 1000, link],
  ["Erlang A, 1,000 agents", 10, () => erlangA(queue)],
];

console.log(`\nMedian of ${RUNS} runs; ${KPIS} KPIs × ${TESTS / KPIS} lags make ${TESTS} tests.\n`);
console.log("| what | time | may take | ratio |\n|---|--:|--:|--:|");
for (const [what, budgetMs, work] of lines) {
  const ms = medianMsOf(work);
  console.log(`| ${what} | ${ms.toFixed(1)} ms | ${budgetMs} ms | ${(ms / budgetMs).toFixed(3)} |`);
}

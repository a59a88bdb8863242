import { randomUUID } from "node:crypto";
import { openStore } from "@kwartet/db/client";
import { migrate } from "@kwartet/db/migrate";
import { addDays } from "@kwartet/metrics/calendar-day";
import { type AgentYear, computeView } from "./team-view/compute-view";
import { createDatabase, dropDatabase } from "./team-view/database-queries";
import { type DrawnAgent, drawAgents, FIRST_MONDAY, WEEKS } from "./team-view/draw-agents";
import { queryOnly, readView, storeAgents } from "./team-view/view-queries";
import { yearOf } from "./team-view/year-of";

/**
 * `npm run bench -- metrics team-view`: computing a view of 40 agents × 4 KPIs × 52 weeks against reading the rollups
 * that it is computed from, and how computing grows to 4,000 agents.
 */
const TEAM = 40;
/** The largest view shows each of these agents ten times over, under a name of its own each time. */
const DRAWN = 400;
const RUNS = 7;

/** The median of some runs in milliseconds, after two to warm up. */
async function medianMsOf(work: () => unknown, runs = RUNS): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs + 2; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.slice(2).sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

function print(cells: readonly string[]): void {
  console.log(`| ${cells.join(" | ")} |`);
}

const inMs = (ms: number): string => `${ms.toFixed(ms < 10 ? 2 : 0)} ms`;

async function printGrowth(agents: readonly DrawnAgent[]): Promise<void> {
  const years = agents.map(yearOf);
  const tenfold = Array.from({ length: 10 }, (_, copy) =>
    years.map((year) => ({ ...year, agentId: `${year.agentId} ${copy}` })),
  ).flat();
  console.log(`\nComputing alone, from tallies in memory.\n`);
  print(["agents", "computing", "per agent", `per agent, to ${TEAM} agents`]);
  console.log("|--:|--:|--:|--:|");
  let reference = 0;
  for (const view of [years.slice(0, TEAM), years, tenfold]) {
    const perAgent =
      (await medianMsOf(() => computeView(view), view.length > DRAWN ? 3 : RUNS)) / view.length;
    reference ||= perAgent;
    const ratio = (perAgent / reference).toFixed(2);
    print([view.length.toLocaleString("en"), inMs(perAgent * view.length), inMs(perAgent), ratio]);
  }
}

async function printReading(agents: readonly DrawnAgent[], url: string): Promise<void> {
  const database = `kwartet_bench_${randomUUID().replaceAll("-", "")}`;
  const server = await openStore({ url, poolSize: 1 });
  await createDatabase(server.db, database);
  const target = new URL(url);
  target.pathname = `/${database}`;
  const store = await openStore({ url: target.href, poolSize: 2 });
  try {
    await migrate(store);
    const span = { from: FIRST_MONDAY, to: addDays(FIRST_MONDAY, 7 * WEEKS - 1) };
    const view = await storeAgents(store.db, agents, span);
    let rows = 0;
    const queryMs = await medianMsOf(async () => {
      rows = await queryOnly(store.db, view);
    });
    let years: AgentYear[] = [];
    const readMs = await medianMsOf(async () => {
      years = await readView(store.db, view);
    });
    const computeMs = await medianMsOf(() => computeView(years));
    console.log(
      `\n${TEAM} agents × 4 KPIs × ${WEEKS} weeks; ${rows.toLocaleString("en")} rows from PostgreSQL.\n`,
    );
    print(["what", "time", "to reading"]);
    console.log("|---|--:|--:|");
    print(["the queries alone", inMs(queryMs), (queryMs / readMs).toFixed(2)]);
    print(["reading: the queries, decoded into tallies", inMs(readMs), "1"]);
    print(["computing the view", inMs(computeMs), (computeMs / readMs).toFixed(2)]);
    print(["computing, to the queries alone", "", (computeMs / queryMs).toFixed(2)]);
  } finally {
    await store.close();
    await dropDatabase(server.db, database);
    await server.close();
  }
}

const agents = drawAgents(DRAWN);
const url = process.env.DATABASE_URL;
if (url) await printReading(agents.slice(0, TEAM), url);
else {
  console.log(
    "\nReading is not compared: there is no PostgreSQL here. Install it, or set DATABASE_URL to a server\n" +
      "on which a database may be made; it is dropped again.",
  );
}
await printGrowth(agents);

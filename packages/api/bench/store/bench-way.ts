import type { Store } from "@kwartet/db/client";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import superjson from "superjson";
import { appRouter } from "../../src/root";
import { actorOf, TEST_BASE_URL, testServices } from "../../src/testing";
import { timeStatements } from "../ingest/time-statements";
import { LAST_DAY } from "./companies";
import { RANGES } from "./product-queries";
import type { Coach } from "./store-companies";
import type { Subjects } from "./subjects";
import { tell } from "./tell";
import { rounded, summarise, type Timing } from "./timing";

const RUNS = 60;
const WARM_UP = 20;

export type WayResult = {
  whole: Timing;
  database: Timing;
  p95Ratio: number;
  medianRatio: number;
  target: string;
};

/**
 * A coach's request for a scorecard, from the HTTP request to the JSON of the answer, beside the time in which its
 * statements were waited for. Who asks is read before, as the web application does once for all calls of a page.
 */
export async function benchWay(store: Store, subjects: Subjects, coach: Coach): Promise<WayResult> {
  const actor = await actorOf(store.db, coach, LAST_DAY);
  const services = testServices(store.db);
  const statements = timeStatements(store);
  const whole: number[] = [];
  const database: number[] = [];
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    const { agentId } = subjects.agentOf(run + WARM_UP);
    const request = requestFor({ ...RANGES.weeks, agentId, compare: "previous-period" });
    statements.clear();
    const start = performance.now();
    const response = await fetchRequestHandler({
      endpoint: "/api/trpc",
      router: appRouter,
      req: request,
      createContext: () => ({ db: store.db, actor, services }),
    });
    const text = await response.text();
    const took = performance.now() - start;
    if (response.status !== 200 || !text.includes("no-repeat")) throw new Error(`No scorecard: ${text}`);
    if (run < 0) continue;
    whole.push(took);
    database.push([...statements.values()].reduce((sum, { ms }) => sum + ms, 0));
  }
  const result = { whole: summarise(whole), database: summarise(database) };
  const p95Ratio = rounded(result.whole.p95Ms / result.database.p95Ms);
  const medianRatio = rounded(result.whole.medianMs / result.database.medianMs);
  tell(`a scorecard, request to JSON: p95 ${result.whole.p95Ms} ms, ${p95Ratio}× the database (≤ 3)`);
  return { ...result, p95Ratio, medianRatio, target: "p95 ≤ 3" };
}

function requestFor(input: unknown): Request {
  const text = encodeURIComponent(JSON.stringify(superjson.serialize(input)));
  return new Request(`${TEST_BASE_URL}/api/trpc/scorecards.agent?input=${text}`);
}

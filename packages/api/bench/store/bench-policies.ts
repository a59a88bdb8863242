import type { Db, Store } from "@kwartet/db/client";
import { APP_ROLE } from "@kwartet/db/organization-transaction";
import { sql } from "drizzle-orm";
import { PRODUCT_QUERIES, QUERY_NAMES, type QueryName } from "./product-queries";
import type { Subjects } from "./subjects";
import { tell } from "./tell";
import { rounded, summarise } from "./timing";

const ROUNDS = 6;
const RUNS_IN_TURN = 8;

export type PolicyResult = { withMs: number; withoutMs: number; ratio: number };

/**
 * The same queries as the application's role, under row-level security, and as the owner, who goes past it. They take
 * turns, so that what else the machine does falls on both; the first of a turn does not count, because a connection
 * plans its statements anew for another role.
 */
export async function benchPolicies(
  store: Store,
  subjects: Subjects,
): Promise<Record<QueryName, PolicyResult> & { target: string }> {
  const results: [QueryName, PolicyResult][] = [];
  for (const name of QUERY_NAMES) {
    const times = { app: [] as number[], owner: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const role of round % 2 === 0 ? (["app", "owner"] as const) : (["owner", "app"] as const)) {
        times[role].push(...(await timeTurn(store, { role, subjects }, name)));
      }
    }
    const [withMs, withoutMs] = [summarise(times.app).medianMs, summarise(times.owner).medianMs];
    const ratio = rounded(withMs / withoutMs);
    tell(`row-level security, ${name}: ${withMs} ms with, ${withoutMs} ms without = ${ratio}× (≤ 1.1)`);
    results.push([name, { withMs, withoutMs, ratio }]);
  }
  return { ...(Object.fromEntries(results) as Record<QueryName, PolicyResult>), target: "≤ 1.1" };
}

async function timeTurn(store: Store, who: Who, name: QueryName): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run <= RUNS_IN_TURN; run += 1) {
    const start = performance.now();
    await asRole(store, who, (tx) => PRODUCT_QUERIES[name](tx, who.subjects, run));
    times.push(performance.now() - start);
  }
  return times.slice(1);
}

type Who = { role: "app" | "owner"; subjects: Subjects };

/** Both set the same settings, so that the role is all that differs. */
function asRole(store: Store, { role, subjects }: Who, work: (tx: Db) => Promise<unknown>): Promise<unknown> {
  return store.db.transaction(async (tx) => {
    await tx.execute(sql`
      select set_config('app.organization_id', ${subjects.organizationId}, true), set_config('jit', 'off', true),
        set_config('role', ${role === "app" ? APP_ROLE : "none"}, true)
    `);
    return work(tx as unknown as Db);
  });
}

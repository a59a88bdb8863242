import type { Db, Store } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { rowsOf } from "@kwartet/db/rows";
import { sql } from "drizzle-orm";
import { checkAnswers } from "./check-answers";
import type { Duck } from "./duckdb";
import { PRODUCT_QUERIES, QUERY_NAMES, type QueryName } from "./product-queries";
import { RAW_QUERIES, type RawContext } from "./raw-queries";
import type { Subjects } from "./subjects";
import { tell } from "./tell";
import { rounded, type Timing, timeRuns } from "./timing";

/** How many times faster than the raw rows at 10 million; null where nothing was promised. */
const RAW_TARGETS: Record<QueryName, number | null> = {
  agentScorecard12Weeks: 10,
  teamBoardMonth: 20,
  teamTableMonth: 20,
  organizationYear: null,
  boardTrend24Months: 500,
  repeatsPerAgent12Weeks: 300,
};

export type QueryResult = {
  rollup: Timing;
  raw: Timing;
  duckdb: Timing | null;
  rawToRollup: number;
  rawToRollupTargetAt10Million: number | null;
  duckdbToRollup: number | null;
};

const RUNS = 40;
const RAW_ROUNDS = { runs: 12, longestSeconds: 10 };
const INSTANT = { server: { instant: "timestamptz" }, duck: { instant: "timestamp" } } as const;

export async function benchQueries(
  store: Store,
  subjects: Subjects,
  duck: Duck | null,
): Promise<Record<QueryName, QueryResult>> {
  const asOf = await dataEndOf(store.db, subjects.organizationId);
  const raw = { subjects, asOf, dialect: INSTANT.server };
  const inDuck = { subjects, asOf, dialect: INSTANT.duck };
  await checkAnswers(store, subjects, (name, run) => rawAnswers(store.db, RAW_QUERIES[name](raw, run)));
  const results: [QueryName, QueryResult][] = [];
  for (const name of QUERY_NAMES) {
    const rollup = await timeRuns({ runs: RUNS }, (run) => askProduct(store, subjects, { name, run }));
    const result = compare(name, {
      rollup,
      raw: await timeRaw(store.db, name, raw),
      duckdb: duck && (await timeRuns(RAW_ROUNDS, (run) => duck.run(RAW_QUERIES[name](inDuck, run)))),
    });
    tell(line(name, result));
    results.push([name, result]);
  }
  return Object.fromEntries(results) as Record<QueryName, QueryResult>;
}

/** As a request does: in a transaction of the application's role, bound to the organisation. */
export function askProduct(
  store: Store,
  subjects: Subjects,
  { name, run }: { name: QueryName; run: number },
): Promise<unknown> {
  return withOrganization(store.db, subjects.organizationId, (tx) =>
    PRODUCT_QUERIES[name](tx, subjects, run),
  );
}

/** With more memory for sorting than a server gives by itself, and no policies: the raw rows at their best. */
function timeRaw(db: Db, name: QueryName, context: RawContext): Promise<Timing> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('work_mem', '256MB', true), set_config('jit', 'off', true)`);
    return timeRuns(RAW_ROUNDS, (run) => rawAnswers(tx as unknown as Db, RAW_QUERIES[name](context, run)));
  });
}

async function rawAnswers(db: Db, statements: readonly string[]): Promise<Record<string, unknown>[][]> {
  const answers: Record<string, unknown>[][] = [];
  for (const statement of statements) answers.push(await rowsOf(db.execute(sql.raw(statement))));
  return answers;
}

async function dataEndOf(db: Db, organizationId: string): Promise<string> {
  const [row] = await rowsOf<{ as_of: string }>(
    db.execute(sql`
      select to_char(data_as_of at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as as_of
      from rollup_states where organization_id = ${organizationId}
    `),
  );
  if (!row) throw new Error("There are no rollups to ask.");
  return row.as_of;
}

type Timings = { rollup: Timing; raw: Timing; duckdb: Timing | null };

function compare(name: QueryName, { rollup, raw, duckdb }: Timings): QueryResult {
  return {
    rollup,
    raw,
    duckdb,
    rawToRollup: rounded(raw.medianMs / rollup.medianMs, 1),
    rawToRollupTargetAt10Million: RAW_TARGETS[name],
    duckdbToRollup: duckdb && rounded(duckdb.medianMs / rollup.medianMs, 1),
  };
}

function line(name: string, { rollup, raw, duckdb, rawToRollup, ...rest }: QueryResult): string {
  const target = rest.rawToRollupTargetAt10Million;
  const wanted = target === null ? "" : ` (at 10 million: ≥ ${target})`;
  const duckPart = duckdb ? `, DuckDB ${duckdb.medianMs} ms = ${rest.duckdbToRollup}×` : "";
  return `${name}: ${rollup.medianMs} ms, p95 ${rollup.p95Ms} ms; raw ${raw.medianMs} ms = ${rawToRollup}×${wanted}${duckPart}`;
}

import { sql } from "drizzle-orm";
import type { Store } from "../client";
import { rowsOf } from "../rows";
import { readCatalogue } from "./catalogue";
import { type DistributionPlan, planDistribution } from "./plan";

/** The database cannot be spread over machines, or must not be; nothing was changed. */
export class DistributionRefused extends Error {}

/** Tables that were made distributed now; those that were so already are left as they are. */
export type Distributed = { reference: string[]; distributed: string[]; already: string[] };

/**
 * Spreads the tables of the store over the machines of a Citus coordinator, by organisation. Run again it does
 * only what is still to be done.
 *
 * @throws {DistributionRefused} on anything that is no coordinator of Citus, and on a schema that Citus would refuse
 */
export async function distributeStore(store: Store): Promise<Distributed> {
  await requireCoordinator(store);
  const plan = planDistribution(await readCatalogue(store.db));
  requirePlan(plan);
  const spread = await alreadySpread(store);
  const reference = plan.reference.filter((table) => !spread.has(table));
  const distributed = plan.distributed.filter(({ table }) => !spread.has(table));
  for (const table of reference) {
    await store.db.execute(sql`select create_reference_table(${`public.${table}`})`);
  }
  for (const { table, column } of distributed) {
    // Every table lies with the organisations, so that what belongs together lies on one machine.
    const colocation = table === "organizations" ? "none" : "public.organizations";
    await store.db.execute(
      sql`select create_distributed_table(${`public.${table}`}, ${column}, colocate_with => ${colocation})`,
    );
  }
  await propagateSettings(store);
  return { reference, distributed: distributed.map(({ table }) => table), already: [...spread] };
}

async function requireCoordinator({ db, engine }: Store): Promise<void> {
  if (engine === "embedded") {
    throw new DistributionRefused(
      "This is the embedded engine, which is one process on one machine. Set DATABASE_URL to the coordinator of a Citus cluster.",
    );
  }
  const [citus] = await rowsOf<{ version: string }>(
    db.execute(sql`select extversion as version from pg_extension where extname = 'citus'`),
  );
  if (!citus) {
    throw new DistributionRefused(
      "This PostgreSQL has no Citus: its tables can only lie on this one machine. Nothing was changed. On a Citus coordinator, run: create extension citus;",
    );
  }
  const [answer] = await rowsOf<{ coordinator: boolean }>(
    db.execute(sql`select citus_is_coordinator() as coordinator`),
  );
  if (!answer?.coordinator) {
    throw new DistributionRefused(
      "This is a worker of a Citus cluster. Nothing was changed. Set DATABASE_URL to its coordinator.",
    );
  }
}

function requirePlan({ problems }: DistributionPlan): void {
  if (problems.length === 0) return;
  throw new DistributionRefused(`Citus would refuse this schema. Nothing was changed. ${problems.join(" ")}`);
}

async function alreadySpread({ db }: Store): Promise<Set<string>> {
  const rows = await rowsOf<{ name: string }>(
    db.execute(sql`
      select c.relname as name from pg_dist_partition p join pg_class c on c.oid = p.logicalrelid
      where c.relnamespace = 'public'::regnamespace and p.partmethod in ('h', 'n')
    `),
  );
  return new Set(rows.map(({ name }) => name));
}

/** Without it the workers do not learn for which organisation a transaction works, and show nothing. */
async function propagateSettings({ db }: Store): Promise<void> {
  const [row] = await rowsOf<{ name: string }>(
    db.execute(sql`select quote_ident(current_database()) as name`),
  );
  await db.execute(sql.raw(`alter database ${row?.name} set citus.propagate_set_commands = 'local'`));
}

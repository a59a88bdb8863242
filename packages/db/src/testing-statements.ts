import { PGlite } from "@electric-sql/pglite";
import { getTableColumns, is } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import { drizzle as drizzlePg } from "drizzle-orm/node-postgres";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import pg from "pg";
import type { Db } from "./client";
import { DISTRIBUTION_COLUMN } from "./distribution/plan";
import { type DistributionColumns, problemsOfStatement } from "./distribution/statement";
import * as schema from "./schema";

/** The distributed tables of the schema; `plan.test.ts` holds that the database agrees. */
export const DISTRIBUTION_COLUMNS: DistributionColumns = new Map(
  Object.values(schema).flatMap((table): [string, string][] => {
    if (!is(table, PgTable)) return [];
    const { name } = getTableConfig(table);
    if (table === schema.organizations) return [[name, "id"]];
    const hasOrganization = Object.keys(getTableColumns(table))
      .map(toSnakeCase)
      .includes(DISTRIBUTION_COLUMN);
    return hasOrganization ? [[name, DISTRIBUTION_COLUMN]] : [];
  }),
);

/** A statement that asks machines of other organisations, or that Citus would refuse. */
export class UnfitStatement extends Error {}

const known = new Map<string, readonly string[]>();

/** What was found in this test file; a procedure may turn the failure into an answer, so it is asked for at the end. */
export const unfitStatements = new Set<string>();

/**
 * The same store, in which a statement that is not for the machine of one organisation fails. Inside a transaction, which
 * has its own connection, it is left as it is.
 */
export function fitForCitus(db: Db, exceptions: readonly RegExp[]): Db {
  const { client } = (db as unknown as { session: { client: unknown } }).session;
  const logQuery = (statement: string): void => {
    const problems = known.get(statement) ?? problemsOfStatement(statement, DISTRIBUTION_COLUMNS);
    known.set(statement, problems);
    if (problems.length === 0 || exceptions.some((exception) => exception.test(statement))) return;
    const message = `${problems.join("; ")}: ${statement.replaceAll(/\s+/g, " ")}`;
    unfitStatements.add(message);
    throw new UnfitStatement(message);
  };
  const config = { schema, casing: "snake_case", logger: { logQuery } } as const;
  if (client instanceof PGlite) return drizzlePglite({ client, ...config }) as unknown as Db;
  if (client instanceof pg.Pool) return drizzlePg({ client, ...config }) as unknown as Db;
  return db;
}

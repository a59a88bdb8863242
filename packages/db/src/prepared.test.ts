import { sql } from "drizzle-orm";
import { expect, inject, it } from "vitest";
import type { Db } from "./client";
import { preparedRows } from "./prepared";
import { rowsOf } from "./rows";
import { freshDb } from "./testing";

it("answers the same statement with other values", async () => {
  const db = await freshDb();
  const double = (value: number) =>
    preparedRows<{ doubled: number }>(db, sql`select ${value}::int * 2 as doubled`);
  expect(await double(4)).toEqual([{ doubled: 8 }]);
  expect(await double(21)).toEqual([{ doubled: 42 }]);
});

it.runIf("url" in inject("migratedStore"))("is planned once by a connection to a server", async () => {
  const db = await freshDb();
  await db.transaction(async (transaction) => {
    const tx = transaction as unknown as Db;
    for (const value of [1, 2, 3]) await preparedRows(tx, sql`select ${value}::int + 10 as more`);
    const known = await rowsOf<{ statement: string }>(
      tx.execute(sql`select statement from pg_prepared_statements where statement like '%+ 10 as more%'`),
    );
    expect(known).toHaveLength(1);
  });
});

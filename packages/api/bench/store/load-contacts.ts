import { createReadStream } from "node:fs";
import type { Db, Store } from "@kwartet/db/client";
import { copyText } from "@kwartet/db/copy-text";
import { insertRows, rowsOf } from "@kwartet/db/rows";
import { customers } from "@kwartet/db/schema/customers";
import { sql } from "drizzle-orm";
import type { Company } from "./companies";
import { CONTACT_COLUMNS, type ContactFiles, customerIdOf, RATING_COLUMNS } from "./contact-files";

const PIECE_BYTES = 8 << 20;
const CUSTOMERS_AT_ONCE = 20_000;

export type Loading = { copySeconds: number; indexSeconds: number };

/**
 * Contacts straight into their table, for sizes at which an import would take too long for a bench. Foreign keys are
 * not checked and the indexes that are no key are made afterwards: what is measured here is no ingest.
 */
export async function loadContacts(
  store: Store,
  companies: readonly Company[],
  files: ContactFiles,
): Promise<Loading> {
  const start = performance.now();
  const indexes = await takeIndexesOff(store.db);
  await store.db.transaction(async (transaction) => {
    const tx = transaction as unknown as Db;
    await tx.execute(sql`select set_config('session_replication_role', 'replica', true)`);
    for (const company of companies) await insertCustomers(tx, company);
    await copyFile(tx, { table: "contacts", columns: CONTACT_COLUMNS, path: files.contacts });
    await copyFile(tx, { table: "ratings", columns: RATING_COLUMNS, path: files.ratings });
  });
  const copied = performance.now();
  await store.db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('maintenance_work_mem', '512MB', true)`);
    for (const definition of indexes) await tx.execute(sql.raw(definition));
  });
  await store.db.execute(sql`vacuum analyze contacts`);
  await store.db.execute(sql`vacuum analyze ratings`);
  await store.db.execute(sql`analyze`);
  return { copySeconds: (copied - start) / 1000, indexSeconds: (performance.now() - copied) / 1000 };
}

/** Gives back how to make them again. */
async function takeIndexesOff(db: Db): Promise<string[]> {
  const rows = await rowsOf<{ name: string; definition: string }>(
    db.execute(sql`
      select indexname as name, indexdef as definition from pg_indexes
      where schemaname = 'public' and tablename in ('contacts', 'ratings') and indexdef not like '%UNIQUE%'
    `),
  );
  for (const { name } of rows) await db.execute(sql`drop index ${sql.identifier(name)}`);
  return rows.map(({ definition }) => definition);
}

async function insertCustomers(tx: Db, company: Company): Promise<void> {
  const { organizationId, customers: count } = company;
  for (let start = 0; start < count; start += CUSTOMERS_AT_ONCE) {
    const length = Math.min(CUSTOMERS_AT_ONCE, count - start);
    const rows = Array.from({ length }, (_, index) => ({
      organizationId,
      id: customerIdOf(company, start + index),
    }));
    await insertRows(tx, customers, rows);
  }
}

type FileToCopy = { table: string; columns: string; path: string };

/** In pieces that end with a line. */
async function copyFile(tx: Db, { table, columns, path }: FileToCopy): Promise<void> {
  const target = { table, columns: columns.split(","), format: "csv" as const };
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
    const bytes = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    const end = bytes.lastIndexOf(10) + 1;
    await copyText(tx, target, bytes.subarray(0, end));
    rest = Buffer.from(bytes.subarray(end));
  }
  if (rest.length > 0) await copyText(tx, target, rest);
}

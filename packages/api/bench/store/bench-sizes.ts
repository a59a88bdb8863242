import type { Store } from "@kwartet/db/client";
import { rowsOf } from "@kwartet/db/rows";
import { sql } from "drizzle-orm";
import { tell } from "./tell";
import { rounded } from "./timing";

const TABLES = ["contacts", "ratings", "customers", "rollups", "case_mix_cells", "presence_days"] as const;
type TableName = (typeof TABLES)[number];
type Size = { rows: number; megabytes: number; withIndexesMegabytes: number };

export type SizeResult = {
  tables: Record<TableName, Size>;
  /** Of the contacts and their ratings with their indexes. */
  rollupsToRaw: number;
  caseMixCellsToRaw: number;
  target: string;
};

/** What the rollups take on disk beside the contacts that they are made of. */
export async function benchSizes(store: Store): Promise<SizeResult> {
  for (const table of TABLES) await store.db.execute(sql.raw(`vacuum analyze ${table}`));
  const rows = await rowsOf<{ name: TableName; rows: number; bytes: number; whole: number }>(
    store.db.execute(sql`
      select relname as name, reltuples::float8 as rows, pg_table_size(oid)::float8 as bytes,
        pg_total_relation_size(oid)::float8 as whole
      from pg_class
      where relnamespace = 'public'::regnamespace and relname = any(${`{${TABLES.join(",")}}`}::text[])
    `),
  );
  const tables = Object.fromEntries(
    rows.map(({ name, rows: count, bytes, whole }) => [
      name,
      { rows: count, megabytes: inMegabytes(bytes), withIndexesMegabytes: inMegabytes(whole) },
    ]),
  ) as SizeResult["tables"];
  const raw = tables.contacts.withIndexesMegabytes + tables.ratings.withIndexesMegabytes;
  const result = {
    tables,
    rollupsToRaw: rounded(tables.rollups.withIndexesMegabytes / raw, 3),
    caseMixCellsToRaw: rounded(tables.case_mix_cells.withIndexesMegabytes / raw, 3),
    target: "rollups ≤ 0.2 of raw with indexes",
  };
  tell(`rollups ÷ raw: ${result.rollupsToRaw} (≤ 0.2), case-mix cells apart: ${result.caseMixCellsToRaw}`);
  return result;
}

const inMegabytes = (bytes: number): number => rounded(bytes / 1024 ** 2, 1);

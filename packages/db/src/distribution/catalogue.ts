import { sql } from "drizzle-orm";
import type { Db } from "../client";
import { rowsOf } from "../rows";

/** A table of the migrated database, as far as a distributed one is judged by it. */
export type CatalogueTable = {
  name: string;
  columns: string[];
  /** Columns that a row must have a value in. */
  required: string[];
  /** Primary key, unique constraints and unique indexes, each with its columns in order. */
  uniques: { name: string; columns: string[] }[];
  foreignKeys: ForeignKey[];
  /** Triggers of our own; those that PostgreSQL makes for a foreign key are not among them. */
  triggers: string[];
  /** Constraints that exclude overlapping rows. */
  exclusions: string[];
};

export type ForeignKey = {
  name: string;
  columns: string[];
  target: string;
  targetColumns: string[];
};

/** Every table of the product, in the order of their names, as the database itself describes them. */
export async function readCatalogue(db: Db): Promise<CatalogueTable[]> {
  const rows = await rowsOf<{ described: CatalogueTable }>(
    db.execute(sql`
      select json_build_object(
        'name', c.relname,
        'columns', (${columnsWhere(sql`true`)}),
        'required', (${columnsWhere(sql`a.attnotnull`)}),
        'uniques', (
          select coalesce(json_agg(json_build_object('name', i.indexrelid::regclass::text, 'columns', (
            select json_agg(a.attname order by k.position)
            from unnest(i.indkey::int2[]) with ordinality as k(number, position)
            join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
          )) order by i.indexrelid::regclass::text), '[]')
          from pg_index i where i.indrelid = c.oid and i.indisunique
        ),
        'foreignKeys', (
          select coalesce(json_agg(json_build_object(
            'name', f.conname, 'columns', (${keyColumns(sql`f.conkey`, sql`f.conrelid`)}),
            'target', t.relname, 'targetColumns', (${keyColumns(sql`f.confkey`, sql`f.confrelid`)})
          ) order by f.conname), '[]')
          from pg_constraint f join pg_class t on t.oid = f.confrelid where f.conrelid = c.oid and f.contype = 'f'
        ),
        'triggers', (
          select coalesce(json_agg(tgname order by tgname), '[]')
          from pg_trigger where tgrelid = c.oid and not tgisinternal
        ),
        'exclusions', (
          select coalesce(json_agg(conname order by conname), '[]')
          from pg_constraint where conrelid = c.oid and contype = 'x'
        )
      ) as described
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      order by c.relname
    `),
  );
  return rows.map(({ described }) => described);
}

const columnsWhere = (condition: ReturnType<typeof sql>) => sql`
  select coalesce(json_agg(a.attname order by a.attnum), '[]') from pg_attribute a
  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and ${condition}
`;

const keyColumns = (numbers: ReturnType<typeof sql>, table: ReturnType<typeof sql>) => sql`
  select json_agg(a.attname order by k.position)
  from unnest(${numbers}) with ordinality as k(number, position)
  join pg_attribute a on a.attrelid = ${table} and a.attnum = k.number
`;

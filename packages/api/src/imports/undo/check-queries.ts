import type { Db } from "@kwartet/db/client";
import { rowsOf } from "@kwartet/db/rows";
import { contacts, transcriptMessages } from "@kwartet/db/schema/contacts";
import { importChanges, imports } from "@kwartet/db/schema/imports";
import { ratings } from "@kwartet/db/schema/ratings";
import { and, eq, sql } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/pg-core";
import { z } from "zod";
import { found } from "../../errors";
import type { Scope } from "../../scope";
import { rowKeyOf } from "../write/upsert-queries";
import { HAND_CHANGED } from "./kept-tables";

/** How long an import can be taken back. */
export const UNDO_DAYS = 30;
const DAY_MS = 86_400_000;

/** What stands in the way of an undo: a later import, or rows that somebody changed by hand since. */
export const undoConflict = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("import"),
    importId: z.uuid(),
    fileName: z.string(),
    finishedAt: z.string().nullable(),
  }),
  z.object({ kind: z.literal("edited"), table: z.string(), rows: z.number() }),
]);
export type UndoConflict = z.infer<typeof undoConflict>;

export type UndoState =
  | "possible"
  | "conflict"
  /** Longer ago than an import can be taken back. */
  | "expired"
  /** Not in use: refused, failed, going on, only tried, or taken back already. */
  | "not-committed"
  /** From before it was kept what an import changes. */
  | "not-kept";

export type UndoCheck = {
  state: UndoState;
  /** Until when it is possible; null for an import that is not in use. */
  until: Date | null;
  /** Rows by table that the import added, which go. */
  removed: Record<string, number>;
  /** Rows by table that the import changed, which become what they were. */
  restored: Record<string, number>;
  conflicts: UndoConflict[];
};

/** What an undo would do, and whether it can. */
export async function checkUndo(db: Db, scope: Scope, importId: string): Promise<UndoCheck> {
  const mine = and(eq(imports.organizationId, scope.organizationId), eq(imports.id, importId));
  const [row] = await db
    .select({ status: imports.status, isDryRun: imports.isDryRun, finishedAt: imports.finishedAt })
    .from(imports)
    .where(mine);
  const { status, isDryRun, finishedAt } = found(row, "Import");
  const nothing = { until: null, removed: {}, restored: {}, conflicts: [] };
  if (status !== "committed" || isDryRun || finishedAt === null)
    return { state: "not-committed", ...nothing };
  const until = new Date(finishedAt.getTime() + UNDO_DAYS * DAY_MS);
  if (until.getTime() < Date.now()) return { state: "expired", ...nothing, until };
  const madeAt = await madeAtOf(db, scope, importId);
  if (madeAt === null) return { state: "not-kept", ...nothing };
  const conflicts = await findConflicts(db, scope, { importId, madeAt });
  const counts = await countChanges(db, scope, { importId });
  return { state: conflicts.length > 0 ? "conflict" : "possible", until, ...counts, conflicts };
}

/** The moment of the import's transaction, which is on every name that it made; null where it was not kept. */
export async function madeAtOf(db: Db, scope: Scope, importId: string): Promise<string | null> {
  const [row] = await db
    .select({ after: importChanges.after })
    .from(importChanges)
    .where(
      and(
        eq(importChanges.organizationId, scope.organizationId),
        eq(importChanges.importId, importId),
        eq(importChanges.tableName, "imports"),
      ),
    );
  return (row?.after as { made_at?: string } | undefined)?.made_at ?? null;
}

type Checked = { importId: string; madeAt: string };

async function findConflicts(db: Db, scope: Scope, checked: Checked): Promise<UndoConflict[]> {
  const later = await laterImports(db, scope, checked);
  const edited = await editedByHand(db, scope, checked);
  return [
    ...later.map(
      ({ id, file_name, finished_at }): UndoConflict => ({
        kind: "import",
        importId: id,
        fileName: file_name,
        finishedAt: finished_at,
      }),
    ),
    ...edited,
  ];
}

type LaterImport = { id: string; file_name: string; finished_at: string | null };

/** Imports that built upon this one: on the same rows, or on contacts that it added. */
async function laterImports(db: Db, { organizationId }: Scope, { importId, madeAt }: Checked) {
  return rowsOf<LaterImport>(
    db.execute(sql`
      with mine as materialized (
        select table_name, row_key from ${importChanges}
        where organization_id = ${organizationId} and import_id = ${importId}
          and table_name not in ('imports', 'memberships')
          and not ${wasMade(sql`before`, madeAt)}
      ),
      touching as (
        select j.import_id from ${importChanges} j join mine using (table_name, row_key)
        where j.organization_id = ${organizationId} and j.import_id <> ${importId}
        union
        select c.import_id from ${contacts} c
        where c.organization_id = ${organizationId} and c.import_id <> ${importId}
          and (c.created_import_id = ${importId}
            or c.id in (select row_key::uuid from mine where table_name = 'contacts'))
        union
        select j.import_id from ${importChanges} j
        join ${ratings} r on r.organization_id = j.organization_id and r.id = j.row_key::uuid
        join ${contacts} c on c.organization_id = r.organization_id and c.id = r.contact_id
        where j.organization_id = ${organizationId} and j.table_name = 'ratings' and j.import_id <> ${importId}
          and c.created_import_id = ${importId}
        union
        select j.import_id from ${importChanges} j
        join ${contacts} c on c.organization_id = j.organization_id
          and c.id = split_part(j.row_key, ':', 1)::uuid
        where j.organization_id = ${organizationId}
          and j.table_name = ${getTableConfig(transcriptMessages).name} and j.import_id <> ${importId}
          and c.created_import_id = ${importId}
      )
      select i.id, i.file_name, to_char(i.finished_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as finished_at
      from ${imports} i
      join ${imports} me on me.organization_id = i.organization_id and me.id = ${importId}
      where i.organization_id = ${organizationId} and i.status = 'committed'
        and i.id in (select import_id from touching) and (i.finished_at, i.id) > (me.finished_at, me.id)
      order by i.finished_at desc, i.id
    `),
  );
}

/** A row that the import itself made is taken away or left, and never put back: nothing of it is overwritten. */
function wasMade(before: ReturnType<typeof sql>, madeAt: string) {
  return sql`(table_name in ('people', 'teams', 'customers', 'partners', 'pulse_waves')
    and (${before} is null or coalesce((${before} ->> 'created_at')::timestamptz = ${madeAt}::timestamptz, false)))`;
}

/** Rows that are no longer as the import left them, and that no later import explains. */
async function editedByHand(
  db: Db,
  { organizationId }: Scope,
  { importId, madeAt }: Checked,
): Promise<UndoConflict[]> {
  const conflicts: UndoConflict[] = [];
  for (const table of HAND_CHANGED) {
    const { name } = getTableConfig(table);
    const [row] = await rowsOf<{ n: number }>(
      db.execute(sql`
        select count(*)::integer as n from ${importChanges} j
        left join ${table} t on t.organization_id = j.organization_id and ${rowKeyOf(table, "t")} = j.row_key
        where j.organization_id = ${organizationId} and j.import_id = ${importId} and j.table_name = ${name}
          and j.after - 'starts_on' <> '{}' and not ${wasMade(sql`j.before`, madeAt)}
          and (t.organization_id is null or jsonb_populate_record(t, j.after - 'starts_on') is distinct from t)
          and not exists (
            select 1 from ${importChanges} l
            join ${imports} i on i.organization_id = l.organization_id and i.id = l.import_id
            join ${imports} me on me.organization_id = i.organization_id and me.id = ${importId}
            where l.organization_id = j.organization_id and l.table_name = j.table_name and l.row_key = j.row_key
              and l.import_id <> j.import_id and (i.finished_at, i.id) > (me.finished_at, me.id)
          )
      `),
    );
    if (row && row.n > 0) conflicts.push({ kind: "edited", table: name, rows: row.n });
  }
  return conflicts;
}

async function countChanges(
  db: Db,
  { organizationId }: Scope,
  { importId }: { importId: string },
): Promise<Pick<UndoCheck, "removed" | "restored">> {
  const rows = await rowsOf<{ table_name: string; is_added: boolean; n: number }>(
    db.execute(sql`
      select table_name, before is null as is_added, count(*)::integer as n from ${importChanges}
      where organization_id = ${organizationId} and import_id = ${importId}
        and table_name not in ('imports', 'team_aliases', 'person_aliases')
      group by table_name, before is null
      union all
      select 'contacts', true, count(*)::integer from ${contacts}
      where organization_id = ${organizationId} and created_import_id = ${importId}
    `),
  );
  const countsOf = (isAdded: boolean) =>
    Object.fromEntries(
      rows.filter((row) => row.is_added === isAdded && row.n > 0).map(({ table_name, n }) => [table_name, n]),
    );
  return { removed: countsOf(true), restored: countsOf(false) };
}

import type { Db } from "@kwartet/db/client";
import { insertRows } from "@kwartet/db/rows";
import { importProblems, imports } from "@kwartet/db/schema/imports";
import { people } from "@kwartet/db/schema/people";
import { and, count, desc, eq, sql } from "drizzle-orm";
import { found } from "../errors";
import type { Scope } from "../scope";
import type { FilePlan } from "./mapping/mapping";
import type { RowProblem } from "./record";
import type { FileRefused } from "./refusal";

export type ImportCounts = {
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  leftOut: { reason: string; count: number }[];
};

type NewImport = {
  id: string;
  source: string;
  fileName: string;
  fileBytes: number | null;
  plan?: FilePlan;
  templateId?: string;
};

/** One import at a time for each organisation: two of the same contacts at once end as one after the other. */
export async function lockImports(db: Db, { organizationId }: Scope): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`import ${organizationId}`}, 0))`);
}

/**
 * Tells the planner of the new rows, on the owner's connection after the commit: the embedded engine
 * has nobody who does it by itself, and without it a large import makes every query slow.
 */
export async function refreshStatistics(db: Db): Promise<void> {
  await db.execute(
    sql`analyze contacts, ratings, customers, customer_identifiers, rollups, case_mix_cells, presence_days`,
  );
}

/** Written before the file is read, so that an import that is cut off can be seen. */
export async function startRecord(
  db: Db,
  scope: Scope,
  { id, source, fileName, fileBytes, plan, templateId }: NewImport,
): Promise<void> {
  await db.insert(imports).values({
    organizationId: scope.organizationId,
    id,
    source,
    fileName,
    fileBytes,
    status: "running",
    reading: plan ?? null,
    templateId: templateId ?? null,
    startedBy: scope.personId,
  });
}

type Outcome =
  | (ImportCounts & { problems: readonly RowProblem[] })
  | { refused: FileRefused }
  | { failed: true };

export async function finishRecord(
  db: Db,
  scope: Scope,
  { id, ...outcome }: Outcome & { id: string },
): Promise<void> {
  const { organizationId } = scope;
  const mine = and(eq(imports.organizationId, organizationId), eq(imports.id, id));
  const finishedAt = new Date();
  if ("failed" in outcome) {
    await db.update(imports).set({ status: "failed", finishedAt }).where(mine);
    return;
  }
  if ("refused" in outcome) {
    const { code, params } = outcome.refused;
    await db.update(imports).set({ status: "refused", refusal: { code, params }, finishedAt }).where(mine);
    return;
  }
  const { created, updated, unchanged, skipped, leftOut, problems } = outcome;
  await db
    .update(imports)
    .set({
      status: "committed",
      createdCount: created,
      updatedCount: updated,
      unchangedCount: unchanged,
      skippedCount: skipped,
      leftOut,
      finishedAt,
    })
    .where(mine);
  await insertRows(
    db,
    importProblems,
    problems.map(({ row, table, column, severity = "error", code, found: value, params = {} }, position) => ({
      organizationId,
      importId: id,
      position,
      rowNumber: row,
      columnName: column,
      severity,
      code,
      found: value,
      params: table === undefined ? params : { ...params, table },
    })),
  );
}

/**
 * Says of imports that a crash cut off that they failed; nothing of them was kept. Only for whoever has
 * just opened an embedded directory, where nobody else can be importing.
 */
export async function closeBrokenImports(db: Db): Promise<void> {
  await db
    .update(imports)
    .set({ status: "failed", finishedAt: new Date() })
    .where(eq(imports.status, "running"));
}

/** The history, newest first. */
export async function listImports(
  db: Db,
  scope: Scope,
  { limit, offset }: { limit: number; offset: number },
) {
  const ours = eq(imports.organizationId, scope.organizationId);
  const rows = await db
    .select({ import: imports, startedByName: people.name })
    .from(imports)
    .leftJoin(
      people,
      and(eq(people.organizationId, imports.organizationId), eq(people.id, imports.startedBy)),
    )
    .where(ours)
    .orderBy(desc(imports.startedAt), desc(imports.id))
    .limit(limit)
    .offset(offset);
  const [total] = await db.select({ n: count() }).from(imports).where(ours);
  return {
    rows: rows.map(({ import: row, startedByName }) => ({ ...row, startedByName })),
    total: total?.n ?? 0,
  };
}

export async function getImport(db: Db, scope: Scope, id: string) {
  const [row] = await db
    .select({ import: imports, startedByName: people.name })
    .from(imports)
    .leftJoin(
      people,
      and(eq(people.organizationId, imports.organizationId), eq(people.id, imports.startedBy)),
    )
    .where(and(eq(imports.organizationId, scope.organizationId), eq(imports.id, id)));
  const { import: started, startedByName } = found(row, "Import");
  return { ...started, startedByName };
}

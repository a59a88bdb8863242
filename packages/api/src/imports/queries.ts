import type { Db } from "@kwartet/db/client";
import { insertRows } from "@kwartet/db/rows";
import { importProblems, imports } from "@kwartet/db/schema/imports";
import { people } from "@kwartet/db/schema/people";
import { and, count, desc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { found } from "../errors";
import type { Scope } from "../scope";
import { type ImportPreview, importPreview } from "./dry-run/preview";
import type { FilePlan } from "./mapping/mapping";
import type { RowProblem } from "./record";
import type { FileRefused } from "./refusal";
import { markTemplateUsed } from "./templates/template-queries";
import { undoConflict } from "./undo/check-queries";

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
  /** `queued` waits for a process that does such work. */
  status?: "queued" | "running";
  isDryRun?: boolean;
  /** The kept file, where nobody waits for the import. */
  uploadId?: string;
  timeZone?: string;
  team?: string;
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
export async function startRecord(db: Db, scope: Scope, given: NewImport): Promise<void> {
  const { id, source, fileName, fileBytes, plan, templateId, uploadId, timeZone, team } = given;
  if (templateId !== undefined) await markTemplateUsed(db, scope, templateId);
  await db.insert(imports).values({
    organizationId: scope.organizationId,
    id,
    source,
    fileName,
    fileBytes,
    status: given.status ?? "running",
    isDryRun: given.isDryRun ?? false,
    reading: plan ?? null,
    templateId: templateId ?? null,
    uploadId: uploadId ?? null,
    options: { ...(timeZone && { timeZone }), ...(team && { team }) },
    startedBy: scope.personId,
  });
}

/** Whether an import still has to be done. Asked under the lock, so that of two attempts one finds it done. */
export async function isToDo(db: Db, { organizationId }: Scope, id: string): Promise<boolean> {
  const [row] = await db
    .select({ status: imports.status })
    .from(imports)
    .where(and(eq(imports.organizationId, organizationId), eq(imports.id, id)));
  const { status } = found(row, "Import");
  return status === "queued" || status === "running";
}

type Outcome =
  | (ImportCounts & { problems: readonly RowProblem[]; preview?: ImportPreview })
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
  const ended = { finishedAt, phase: null, progress: null };
  if ("failed" in outcome) {
    await db
      .update(imports)
      .set({ status: "failed", ...ended })
      .where(mine);
    return;
  }
  if ("refused" in outcome) {
    const { code, params } = outcome.refused;
    await db
      .update(imports)
      .set({ status: "refused", refusal: { code, params }, ...ended })
      .where(mine);
    return;
  }
  const { created, updated, unchanged, skipped, leftOut, problems, preview } = outcome;
  await db
    .update(imports)
    .set({
      status: "committed",
      createdCount: created,
      updatedCount: updated,
      unchangedCount: unchanged,
      skippedCount: skipped,
      leftOut,
      preview: preview ?? null,
      ...ended,
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
    // One of which the file was kept is taken up again by whoever does the work in the background.
    .where(and(eq(imports.status, "running"), isNull(imports.uploadId)));
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
    // What a dry run found can be long, and is read on its own page.
    rows: rows.map(({ import: { preview: _, undo, ...row }, startedByName }) => ({
      ...row,
      isUndoQueued: undo?.state === "queued",
      startedByName,
    })),
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
  return {
    ...started,
    preview: importPreview.nullable().catch(null).parse(started.preview),
    undo: started.undo && {
      ...started.undo,
      conflicts: z.array(undoConflict).catch([]).parse(started.undo.conflicts),
    },
    startedByName,
  };
}

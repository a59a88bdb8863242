import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import type { Scope } from "../scope";
import { tryOut } from "./dry-run/try-out";
import type { FilePlan } from "./mapping/mapping";
import { finishRecord, isToDo, lockImports, refreshStatistics, startRecord } from "./queries";
import { readSource, type SourceInput } from "./read-source";
import type { EngagementRecord, ImportRecord, LeftOutRow, RowProblem } from "./record";
import { FileRefused } from "./refusal";
import { sourceOf } from "./sources/registry";
import { type ImportResult, MANY_ROWS, summaryOf, type Taking, takeIn } from "./take-in";
import { BatchWriter } from "./write/batch-writer";
import { hasContacts } from "./write/contact-queries";
import type { ImportSession } from "./write/import-session";

export type ImportRequest = {
  source: string;
  fileName: string;
  /** Bytes of a file; or the files, for a source of several tables. */
  bytes: SourceInput;
  /** The size of the file, for the progress; null when it is not known. */
  fileBytes: number | null;
  /** How a file of unknown layout is read, for the source `file`. */
  plan?: FilePlan;
  /** The template that the plan was taken from. */
  templateId?: string;
  /** The zone of wall-clock times; the organisation's unless given. */
  timeZone?: string;
  /** The team of contacts that name none. */
  team?: string;
  /** The key under which customers are pseudonymised. */
  customerKey: string;
  onProgress?: (progress: ImportProgress) => void;
  /** Only tries: everything is computed and then taken back. */
  isDryRun?: boolean;
  /** Leaves the rollups to the caller, who brings in several files before anybody looks. */
  computeLater?: boolean;
};

export type ImportProgress =
  | { phase: "reading"; rows: number; share: number | null }
  | { phase: "computing"; share: number };

/** Rows that are written in one statement. */
const BATCH = 10_000;

/**
 * Takes in one file: all of it or, when anything fails, none of it. The same file twice changes
 * nothing. A row that cannot be used becomes a problem and the rest goes on.
 *
 * @throws {FileRefused} when the file as a whole cannot be used
 */
export async function runImport(db: Db, scope: Scope, request: ImportRequest): Promise<ImportResult> {
  const importId = newId();
  const { organizationId } = scope;
  await withOrganization(db, organizationId, (tx) =>
    startRecord(tx, scope, { id: importId, status: "running", ...request }),
  );
  try {
    const result = await performImport(db, scope, { importId, request });
    if (!result) throw new Error("Somebody else carried out this import.");
    return result;
  } catch (error) {
    await closeRecord(db, scope, { importId, error });
    throw error;
  }
}

type Standing = { importId: string; request: ImportRequest };

/**
 * Does the work of an import that stands in the history, in one transaction that also says that it is
 * done. Null when that had happened already, so that a second attempt does nothing.
 *
 * @throws {FileRefused} when the file as a whole cannot be used
 */
export async function performImport(
  db: Db,
  scope: Scope,
  { importId, request }: Standing,
): Promise<ImportResult | null> {
  const result = await withOrganization(db, scope.organizationId, async (tx) => {
    await lockImports(tx, scope);
    if (!(await isToDo(tx, scope, importId))) return null;
    const taking: Taking = { importId, request, write: (session) => readAll(session, request) };
    return request.isDryRun ? tryOut(tx, scope, taking) : takeIn(tx, scope, taking);
  });
  const isLarge = result && !request.isDryRun && result.created + result.updated >= MANY_ROWS;
  if (isLarge) await refreshStatistics(db);
  return result;
}

/** Says of an import that nothing came of it, and why. */
export async function closeRecord(
  db: Db,
  scope: Scope,
  { importId, error }: { importId: string; error: unknown },
): Promise<void> {
  await withOrganization(db, scope.organizationId, (tx) =>
    finishRecord(tx, scope, {
      id: importId,
      ...(error instanceof FileRefused ? { refused: error } : { failed: true }),
    }),
  );
}

async function readAll(session: ImportSession, request: ImportRequest) {
  const settings = session.rules.settings[0];
  const source = sourceOf(request.source);
  if (!source) throw new RangeError(`There is no source "${request.source}".`);
  const isOnlyNew = source.namesOnce === true && !(await hasContacts(session));
  const writer = new BatchWriter({ ...session, isOnlyNew });
  const { written } = writer;
  const leftOut = new Map<string, number>();
  const engagement: EngagementRecord[] = [];
  const waiting: ImportRecord[] = [];
  let skippedByReader = 0;
  let rows = 0;
  const { fileName, fileBytes, plan, timeZone = settings?.timeZone ?? "UTC" } = request;
  const options = { fileName, timeZone, ...(plan && { plan }) };

  try {
    for await (const batch of readSource(source, request.bytes, options)) {
      for (const record of batch.records) {
        // The answers of a wave are compared as a whole, so they wait until all are read.
        if (record.kind === "engagement") engagement.push(record);
        else waiting.push(record);
      }
      while (waiting.length >= BATCH) await writer.add(waiting.splice(0, BATCH));
      written.problems.push(...batch.problems);
      skippedByReader += new Set(batch.problems.filter(isError).map(placeOf)).size;
      countLeftOut(leftOut, batch.leftOut);
      rows += batch.records.length;
      request.onProgress?.({
        phase: "reading",
        rows,
        share: fileBytes ? Math.min(1, batch.bytesRead / fileBytes) : null,
      });
    }
    await writer.add(waiting);
    await writer.add(engagement);
    await writer.settle();
  } finally {
    await writer.close();
  }
  return summaryOf(written, leftOut, skippedByReader);
}

const placeOf = ({ table, row }: RowProblem): string => `${table ?? ""}:${row}`;

const isError = ({ severity }: RowProblem): boolean => severity !== "warning";

function countLeftOut(counts: Map<string, number>, rows: readonly LeftOutRow[]): void {
  for (const { reason, column } of rows) {
    const key = column === undefined ? reason : `${reason}: ${column}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
}

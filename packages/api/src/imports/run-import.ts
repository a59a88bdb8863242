import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { recordAudit } from "../audit/queries";
import { refreshRollups } from "../rollups/refresh-queries";
import type { Scope } from "../scope";
import { rulesOf } from "../settings/in-force-queries";
import { customerHasher } from "./customer-hash";
import { keepNamed } from "./mapping/alias-queries";
import { type FilePlan, sourceKeyOf } from "./mapping/mapping";
import { finishRecord, type ImportCounts, lockImports, refreshStatistics, startRecord } from "./queries";
import { readSource, type SourceInput } from "./read-source";
import type { EngagementRecord, ImportRecord, LeftOutRow, RowProblem } from "./record";
import { FileRefused } from "./refusal";
import { sourceOf } from "./sources/registry";
import { finishImport } from "./write/finish-queries";
import { addWritten, type ImportSession, nothingWritten, type Written } from "./write/import-session";
import { readNames } from "./write/name-queries";
import { nothingTouched } from "./write/touched";
import { writeRecords } from "./write/write-records";

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
  /** Leaves the rollups to the caller, who brings in several files before anybody looks. */
  computeLater?: boolean;
};

export type ImportProgress =
  | { phase: "reading"; rows: number; share: number | null }
  | { phase: "computing"; share: number };

/** What became of the rows. */
export type ImportSummary = ImportCounts & { problems: RowProblem[] };

export type ImportResult = ImportSummary & { importId: string };

/** Rows that are written in one statement. */
const BATCH = 10_000;
/** Changed rows from which the planner's statistics are worth renewing. */
export const MANY_ROWS = 1000;

/**
 * Takes in one file: all of it or, when anything fails, none of it. The same file twice changes
 * nothing. A row that cannot be used becomes a problem and the rest goes on.
 *
 * @throws {FileRefused} when the file as a whole cannot be used
 */
export async function runImport(db: Db, scope: Scope, request: ImportRequest): Promise<ImportResult> {
  const importId = newId();
  const { organizationId } = scope;
  await withOrganization(db, organizationId, (tx) => startRecord(tx, scope, { id: importId, ...request }));
  try {
    const result = await withOrganization(db, organizationId, (tx) =>
      takeIn(tx, scope, { importId, request, write: (session) => readAll(session, request) }),
    );
    if (result.created + result.updated >= MANY_ROWS) await refreshStatistics(db);
    return result;
  } catch (error) {
    await withOrganization(db, organizationId, (tx) =>
      finishRecord(tx, scope, {
        id: importId,
        ...(error instanceof FileRefused ? { refused: error } : { failed: true }),
      }),
    );
    throw error;
  }
}

/** What the rows of an import have in common, wherever they come from. */
type Common = Pick<ImportRequest, "source" | "plan" | "team" | "customerKey" | "computeLater" | "onProgress">;
type Opening = { importId: string; request: Common };
type Taking = Opening & { write: (session: ImportSession) => Promise<ImportSummary> };

/** What every import does inside its transaction, once it stands in the history. */
export async function takeIn(
  tx: Db,
  scope: Scope,
  { importId, request, write }: Taking,
): Promise<ImportResult> {
  await lockImports(tx, scope);
  const session = await openSession(tx, scope, { importId, request });
  const result = await write(session);
  await finishImport(session);
  if (!request.computeLater) {
    await refreshRollups(tx, scope, (share) => request.onProgress?.({ phase: "computing", share }));
  }
  await finishRecord(tx, scope, { id: importId, ...result });
  await recordAudit(tx, scope, {
    action: "import",
    purpose: "import",
    rowCount: result.created + result.updated,
    details: { importId, source: request.source },
  });
  return { importId, ...result };
}

async function openSession(db: Db, scope: Scope, { importId, request }: Opening): Promise<ImportSession> {
  const rules = await rulesOf(db, scope);
  const inDutch = rules.settings[0]?.locale === "nl";
  const { plan } = request;
  const source = plan ? sourceKeyOf(plan.mapping) : request.source;
  if (plan) await keepNamed(db, scope, plan.mapping);
  return {
    db,
    scope,
    importId,
    source,
    rules,
    defaultTeam: request.team ?? (inDutch ? "Klantenservice" : "Customer service"),
    names: await readNames(db, scope, source),
    customerHash: customerHasher(request.customerKey, scope.organizationId),
    touched: nothingTouched(),
  };
}

async function readAll(session: ImportSession, request: ImportRequest) {
  const settings = session.rules.settings[0];
  const written = nothingWritten();
  const leftOut = new Map<string, number>();
  const engagement: EngagementRecord[] = [];
  const waiting: ImportRecord[] = [];
  let skippedByReader = 0;
  let rows = 0;
  const { fileName, fileBytes, plan, timeZone = settings?.timeZone ?? "UTC" } = request;
  const options = { fileName, timeZone, ...(plan && { plan }) };

  const source = sourceOf(request.source);
  if (!source) throw new RangeError(`There is no source "${request.source}".`);
  for await (const batch of readSource(source, request.bytes, options)) {
    for (const record of batch.records) {
      // The answers of a wave are compared as a whole, so they wait until all are read.
      if (record.kind === "engagement") engagement.push(record);
      else waiting.push(record);
    }
    while (waiting.length >= BATCH)
      addWritten(written, await writeRecords(session, waiting.splice(0, BATCH)));
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
  addWritten(written, await writeRecords(session, waiting));
  addWritten(written, await writeRecords(session, engagement));
  return summaryOf(written, leftOut, skippedByReader);
}

export function summaryOf(
  written: Written,
  leftOut: ReadonlyMap<string, number>,
  skippedByReader: number,
): ImportSummary {
  const { created, updated, unchanged, problems } = written;
  const skippedByWriter = problems.filter(({ code }) => code === "unknown-contact").length;
  return {
    created,
    updated,
    unchanged,
    skipped: skippedByReader + skippedByWriter,
    leftOut: [...leftOut].map(([reason, count]) => ({ reason, count })),
    problems: problems.sort((a, b) => compareText(a.table ?? "", b.table ?? "") || a.row - b.row),
  };
}

const placeOf = ({ table, row }: RowProblem): string => `${table ?? ""}:${row}`;

const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const isError = ({ severity }: RowProblem): boolean => severity !== "warning";

function countLeftOut(counts: Map<string, number>, rows: readonly LeftOutRow[]): void {
  for (const { reason, column } of rows) {
    const key = column === undefined ? reason : `${reason}: ${column}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
}

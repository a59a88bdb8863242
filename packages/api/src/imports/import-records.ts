import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import type { Scope } from "../scope";
import { type PrintedKind, printsOf } from "./print-queries";
import { refreshStatistics, startRecord } from "./queries";
import type { ImportRecord, RowProblem } from "./record";
import { type ImportResult, MANY_ROWS, summaryOf, takeIn } from "./take-in";
import { addWritten, nothingWritten, type RecordOf } from "./write/import-session";
import { writeRecords } from "./write/write-records";

/** Records that were handed over one by one, all of one kind. */
export type RecordBatch<Kind extends PrintedKind = PrintedKind> = {
  source: string;
  kind: Kind;
  /** Stands in the history where a file has its name. */
  fileName: string;
  records: readonly RecordOf<Kind>[];
  /** What is the matter with items that became no record, or not wholly. */
  problems: readonly RowProblem[];
  /** The key under which customers are pseudonymised. */
  customerKey: string;
  /** Asked first, in the same transaction: false when these records were taken in before. */
  claim?: (tx: Db) => Promise<boolean>;
};

export type RecordOutcome = "created" | "updated" | "unchanged";

export type RecordsResult = ImportResult & {
  /** By the row of the record; rows that are not here were refused. */
  outcomes: ReadonlyMap<number, RecordOutcome>;
};

/**
 * Takes in records in one transaction, the same way as those of a file, and says of each what became of
 * it. Null when they were claimed before; then nothing was done.
 */
export async function importRecords(db: Db, scope: Scope, batch: RecordBatch): Promise<RecordsResult | null> {
  const result = await withOrganization(db, scope.organizationId, async (tx) => {
    if (batch.claim && !(await batch.claim(tx))) return null;
    return takeInRecords(tx, scope, batch);
  });
  if (result && result.created + result.updated >= MANY_ROWS) await refreshStatistics(db);
  return result;
}

async function takeInRecords(tx: Db, scope: Scope, batch: RecordBatch): Promise<RecordsResult> {
  const { source, kind, fileName, problems } = batch;
  const records: readonly ImportRecord[] = batch.records;
  const asked = { source, kind, externalIds: batch.records.map(({ externalId }) => externalId) };
  const importId = newId();
  await startRecord(tx, scope, { id: importId, source, fileName, fileBytes: null });
  let before: ReadonlyMap<string, string> = new Map();
  const result = await takeIn(tx, scope, {
    importId,
    request: batch,
    write: async (session) => {
      // Under the lock: what another import is writing now counts as there before.
      before = await printsOf(tx, scope, asked);
      const written = nothingWritten();
      written.problems.push(...problems);
      addWritten(written, await writeRecords(session, records));
      return summaryOf(written, new Map(), rowsInError(problems).size);
    },
  });
  const after = await printsOf(tx, scope, asked);
  const refused = rowsInError(result.problems);
  const outcomes = new Map<number, RecordOutcome>();
  for (const { row, externalId } of batch.records) {
    if (refused.has(row)) continue;
    outcomes.set(row, outcomeOf(before.get(externalId), after.get(externalId)));
  }
  return { ...result, outcomes };
}

function outcomeOf(before: string | undefined, after: string | undefined): RecordOutcome {
  if (before === undefined) return "created";
  return before === after ? "unchanged" : "updated";
}

function rowsInError(problems: readonly RowProblem[]): Set<number> {
  return new Set(problems.filter(({ severity }) => severity !== "warning").map(({ row }) => row));
}

import { openCsvTable } from "../csv-table";
import { openBytes } from "../read-bytes";
import { indexColumns, requireColumns } from "../read-header";
import { createInstantReader } from "../read-instant";
import { kindOf, requireKind } from "../read-kind";
import { isEmpty } from "../read-rows";
import type { Table } from "../read-table";
import type { ContactRecord, Source, SourceBatch, SourceOptions } from "../record";
import { IncidentBook } from "./incident-book";
import { INCIDENT_OPTIONAL, INCIDENT_REQUIRED, IncidentRowReader, readEvent } from "./incident-row";

/** Records that are handed over at a time. */
const BATCH = 2000;

/** A service desk's incidents as a log of events. See `docs/sources/it-incidents.md`. */
export const itIncidentsSource: Source = { id: "it-incidents", read: readItIncidents };

async function* readItIncidents(
  bytes: AsyncIterable<Uint8Array>,
  options: SourceOptions,
): AsyncGenerator<SourceBatch> {
  const opened = await openBytes(bytes);
  try {
    requireKind(kindOf(opened.head), ["text"], "csv");
    const table = await openCsvTable(opened.all);
    requireColumns(table.header, INCIDENT_REQUIRED, "it-incidents");
    yield* readLog(table, options.timeZone);
  } finally {
    await opened.close();
  }
}

/** The last event of an incident may be the last row of the file: nothing is known before the end. */
async function* readLog(table: Table, timeZone: string): AsyncGenerator<SourceBatch> {
  const known = [...INCIDENT_REQUIRED, ...INCIDENT_OPTIONAL];
  const instants = createInstantReader(timeZone);
  const row = new IncidentRowReader(
    indexColumns(table.header, (column) => known.includes(column)),
    instants,
  );
  const book = new IncidentBook();
  let bytesRead = 0;
  for await (const batch of table.batches) {
    bytesRead = batch.bytesRead;
    const result: SourceBatch = { records: [], problems: batch.problems, leftOut: [], bytesRead };
    for (const cells of batch.rows) {
      if (isEmpty(cells)) continue;
      row.start(cells);
      const event = readEvent(row, instants);
      if (event !== null) book.add(event);
      if (row.leftOut !== null) result.leftOut.push({ row: row.row, reason: row.leftOut });
      result.problems.push(...row.problems);
    }
    yield result;
  }
  for (const records of inBatches(book.contacts())) {
    yield { records, problems: [], leftOut: [], bytesRead };
  }
}

function* inBatches(contacts: Iterable<ContactRecord>): Generator<ContactRecord[]> {
  let batch: ContactRecord[] = [];
  for (const contact of contacts) {
    batch.push(contact);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

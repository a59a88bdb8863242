import { openCsvTable } from "../csv-table";
import { openBytes } from "../read-bytes";
import { readClock } from "../read-clock";
import { indexColumns, requireColumns } from "../read-header";
import { createInstantReader, type InstantReader, readDate } from "../read-instant";
import { kindOf, requireKind } from "../read-kind";
import { RowReader } from "../read-row";
import { readRows } from "../read-rows";
import type { ContactRecord, Source, SourceBatch, SourceOptions } from "../record";
import { openXlsxTable } from "../xlsx-table";
import { identityOf } from "./data-set";
import { NO_SCORES } from "./no-scores";

const COLUMNS = {
  id: "call id",
  agent: "agent",
  date: "date",
  time: "time",
  topic: "topic",
  answered: "answered (y/n)",
  resolved: "resolved",
  speed: "speed of answer in seconds",
  talk: "avgtalkduration",
  rating: "satisfaction rating",
} as const;
const ANSWERED_ONLY = [COLUMNS.speed, COLUMNS.talk, COLUMNS.rating];

/** Calls of a call centre, as a workbook or as CSV. See `docs/sources/pwc-calls.md`. */
export const pwcCallsSource: Source = { id: "pwc-calls", read: readPwcCalls };

async function* readPwcCalls(
  bytes: AsyncIterable<Uint8Array>,
  options: SourceOptions,
): AsyncGenerator<SourceBatch> {
  const opened = await openBytes(bytes);
  try {
    const kind = kindOf(opened.head);
    requireKind(kind, ["text", "xlsx"], "csv-or-xlsx");
    const table = await (kind === "xlsx" ? openXlsxTable(opened.all) : openCsvTable(opened.all));
    const names: string[] = Object.values(COLUMNS);
    requireColumns(table.header, names, "pwc-calls");
    const instants = createInstantReader(options.timeZone);
    yield* readRows(table, {
      row: new RowReader(
        indexColumns(table.header, (column) => names.includes(column)),
        instants,
      ),
      read: (row) => readCall(row, instants),
      identityOf,
    });
  } finally {
    await opened.close();
  }
}

function readCall(row: RowReader, instants: InstantReader): ContactRecord | null {
  const externalId = row.need(COLUMNS.id, row.text(COLUMNS.id));
  const answered = row.need(COLUMNS.answered, row.boolean(COLUMNS.answered));
  const resolved = row.boolean(COLUMNS.resolved);
  const offeredAt = readOfferedAt(row, instants);
  const waitSeconds = row.positive(COLUMNS.speed);
  const talkSeconds = readTalk(row);
  const friendliness = row.score(COLUMNS.rating, [1, 5]);
  if (answered === true) row.need(COLUMNS.speed, waitSeconds);
  if (answered === false) refuseValues(row);
  if (row.failed || externalId === null || offeredAt === null || answered === null) return null;

  const answeredAt = waitSeconds === null ? null : offeredAt + waitSeconds * 1000;
  return {
    ...UNKNOWN,
    kind: "contact",
    row: row.row,
    externalId,
    channel: "phone",
    topic: row.text(COLUMNS.topic),
    agent: row.text(COLUMNS.agent),
    offeredAt,
    answeredAt,
    endedAt: answeredAt === null || talkSeconds === null ? null : answeredAt + talkSeconds * 1000,
    waitSeconds,
    talkSeconds,
    abandoned: !answered,
    // The file says "N" for every call that nobody answered; that is no statement about the customer's problem.
    reportedResolved: answered ? resolved : null,
    rating: friendliness === null ? null : { ...NO_SCORES, friendliness },
  };
}

/** What the file does not tell. */
const UNKNOWN = {
  customer: null,
  team: null,
  queue: null,
  handleSeconds: null,
  holdSeconds: null,
  wrapSeconds: null,
  handedOverFrom: null,
  handedOverTo: null,
  reopenCount: null,
  language: null,
  botInvolved: null,
};

/** The date is text, also in the workbook; the time is text or a fraction of a day. */
function readOfferedAt(row: RowReader, instants: InstantReader): number | null {
  const cell = row.cell(COLUMNS.date);
  const date = cell instanceof Date ? cell.toISOString().slice(0, 10) : row.text(COLUMNS.date);
  const seconds = readClock(row.cell(COLUMNS.time));
  if (row.need(COLUMNS.date, date) === null) return null;
  if (date === null || readDate(date) === null) return row.fail(COLUMNS.date, "not-a-date");
  if (seconds === null) return row.fail(COLUMNS.time, "not-a-time");
  return instants.fromWallClock(Date.parse(`${date}T00:00:00Z`) + seconds * 1000);
}

function readTalk(row: RowReader): number | null {
  const cell = row.cell(COLUMNS.talk);
  if (cell === null || cell === "") return null;
  return readClock(cell) ?? row.fail(COLUMNS.talk, "not-a-time");
}

function refuseValues(row: RowReader): void {
  for (const column of ANSWERED_ONLY) {
    const cell = row.cell(column);
    if (cell !== null && cell !== "") row.fail(column, "unanswered-with-values");
  }
}

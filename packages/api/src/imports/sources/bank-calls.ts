import { openCsvTable } from "../csv-table";
import { openBytes } from "../read-bytes";
import { indexColumns, requireColumns } from "../read-header";
import { createInstantReader, type InstantReader } from "../read-instant";
import { kindOf, requireKind } from "../read-kind";
import { RowReader } from "../read-row";
import { readRows } from "../read-rows";
import type { ContactRecord, Source, SourceBatch, SourceOptions } from "../record";
import { BANK_COLUMNS, BANK_PATTERNS, restoreTab } from "./bank-row";
import { readBankClocks, readBankService, readBankWait } from "./bank-times";
import { identityOf } from "./data-set";

/** Every call of a bank's call centre, tab-separated. See `docs/sources/bank-calls.md`. */
export const bankCallsSource: Source = { id: "bank-calls", read: readBankCalls };

async function* readBankCalls(
  bytes: AsyncIterable<Uint8Array>,
  options: SourceOptions,
): AsyncGenerator<SourceBatch> {
  const opened = await openBytes(bytes);
  try {
    requireKind(kindOf(opened.head), ["text"], "tsv");
    const table = await openCsvTable(opened.all, { delimiter: "\t", repair: restoreTab });
    requireColumns(table.header, BANK_COLUMNS, "bank-calls");
    const columns = indexColumns(table.header, (column) => column in BANK_PATTERNS);
    const instants = createInstantReader(options.timeZone);
    yield* readRows(table, {
      row: new RowReader(columns, instants),
      read: (row) => readCall(row, instants),
      identityOf,
    });
  } finally {
    await opened.close();
  }
}

const OUTCOMES = ["agent", "hang", "phantom"] as const;

function readCall(row: RowReader, instants: InstantReader): ContactRecord | null {
  const outcome = row.need("outcome", row.oneOf("outcome", OUTCOMES));
  if (outcome === "phantom") return row.leaveOut("phantom");
  const line = row.need("vru+line", row.text("vru+line"));
  const call = row.need("call_id", row.text("call_id"));
  const clocks = readBankClocks(row, instants);
  if (row.failed || clocks === null || line === null || call === null) return null;

  const waitSeconds = readBankWait(row);
  const abandoned = outcome === "hang";
  const service = readBankService(row, clocks, abandoned);
  // Reading the last cells can still find the row wanting.
  if (row.failed) return null;
  return {
    ...UNKNOWN,
    kind: "contact",
    row: row.row,
    externalId: `${line}-${call}-${row.text("date")}`,
    topic: row.text("type"),
    customer: readCustomer(row),
    agent: abandoned ? null : readServer(row),
    offeredAt: clocks.offeredAt,
    waitSeconds,
    abandoned,
    ...service,
  };
}

/** What the file does not tell. */
const UNKNOWN = {
  channel: "phone",
  team: null,
  queue: null,
  talkSeconds: null,
  holdSeconds: null,
  wrapSeconds: null,
  handedOverFrom: null,
  handedOverTo: null,
  reopenCount: null,
  reportedResolved: null,
  language: null,
  botInvolved: null,
  rating: null,
} as const;

/** Zero is nobody. A number that a spreadsheet rounded stands for many customers, and so for none. */
function readCustomer(row: RowReader): string | null {
  const customer = row.text("customer_id");
  if (customer === null || /^0+$/.test(customer)) return null;
  return /^\d(\.\d+)?E\+\d+$/i.test(customer) ? row.warn("customer_id", "customer-rounded") : customer;
}

function readServer(row: RowReader): string | null {
  const server = row.text("server");
  return server === "NO_SERVER" ? null : server;
}

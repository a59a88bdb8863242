import type { Channel } from "@kwartet/metrics/contact";
import { openCsvTable } from "../csv-table";
import { openBytes } from "../read-bytes";
import { indexColumns, requireColumns } from "../read-header";
import { createInstantReader, type InstantReader } from "../read-instant";
import { kindOf, requireKind } from "../read-kind";
import { RowReader } from "../read-row";
import { readRows } from "../read-rows";
import type { ContactRecord, Source, SourceBatch } from "../record";
import { refuseDisorder } from "./contact-checks";
import { UNKNOWN_FACTS } from "./unknown-facts";
import { readWritten } from "./written-instant";

/** The city publishes its own wall clock, whoever imports the file. */
const CITY_ZONE = "America/New_York";
const REQUIRED = ["unique_key", "created_date", "agency", "complaint_type"];
const OPTIONAL = ["closed_date", "status", "open_data_channel_type", "resolution_action_updated_date"];

/** Service requests of New York City's 311. See `docs/sources/nyc-311.md`. */
export const nyc311Source: Source = { id: "nyc-311", read: readNyc311 };

async function* readNyc311(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<SourceBatch> {
  const opened = await openBytes(bytes);
  try {
    requireKind(kindOf(opened.head), ["text"], "csv");
    const table = await openCsvTable(opened.all);
    // The portal writes `Unique Key` where its programming interface writes `unique_key`.
    const header = table.header.map((name) => name.trim().replaceAll(" ", "_"));
    requireColumns(header, REQUIRED, "nyc-311");
    const columns = indexColumns(header, (name) => REQUIRED.includes(name) || OPTIONAL.includes(name));
    const instants = createInstantReader(CITY_ZONE);
    yield* readRows(table, {
      row: new RowReader(columns, instants),
      read: (row) => readRequest(row, instants),
      identityOf: (record) =>
        record.kind === "contact" ? { column: "unique_key", key: record.externalId } : null,
    });
  } finally {
    await opened.close();
  }
}

function readRequest(row: RowReader, instants: InstantReader): ContactRecord | null {
  const externalId = row.need("unique_key", row.text("unique_key"));
  const offeredAt = row.need("created_date", readWritten(row, "created_date", { order: "mdy", instants }));
  const team = row.need("agency", row.text("agency"));
  const topic = row.text("complaint_type");
  const channel = readChannel(row);
  const endedAt = readClosed(row, instants, offeredAt);
  if (offeredAt !== null) {
    refuseDisorder(
      row,
      { offeredAt, answeredAt: null, endedAt },
      { answered: "closed_date", ended: "closed_date" },
    );
  }
  if (row.failed || externalId === null || offeredAt === null || team === null) return null;
  return {
    ...UNKNOWN_FACTS,
    kind: "contact",
    row: row.row,
    externalId,
    channel,
    topic,
    team,
    offeredAt,
    // Somebody dealt with a closed request; when they first looked at it the city does not publish.
    answeredAt: endedAt,
    endedAt,
    abandoned: false,
  };
}

/** When the agency closed the request. A closed one without a date was closed at its last action. */
function readClosed(row: RowReader, instants: InstantReader, offeredAt: number | null): number | null {
  const closedAt = readWritten(row, "closed_date", { order: "mdy", instants, notBefore: offeredAt });
  if (closedAt !== null || row.text("status")?.toLowerCase() !== "closed") return closedAt;
  const column = "resolution_action_updated_date";
  return row.need("closed_date", readWritten(row, column, { order: "mdy", instants, notBefore: offeredAt }));
}

const CHANNEL_OF: ReadonlyMap<string, Channel> = new Map([
  ["phone", "phone"],
  ["online", "web-form"],
  ["mobile", "web-form"],
  ["other", "web-form"],
  ["unknown", "web-form"],
]);

/** A request that reached the city by a way that it does not name was not made in conversation. */
function readChannel(row: RowReader): Channel {
  const text = row.text("open_data_channel_type")?.toLowerCase();
  if (text === undefined) return "web-form";
  const channel = CHANNEL_OF.get(text);
  if (channel === undefined) {
    row.warn("open_data_channel_type", "not-allowed", { allowed: [...CHANNEL_OF.keys()].join(", ") });
  }
  return channel ?? "web-form";
}

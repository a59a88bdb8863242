import { joinTables } from "../join-tables";
import { createInstantReader } from "../read-instant";
import type { FileSet, SourceBatch, TablesSource } from "../record";
import { scanTables } from "../scan-tables";
import { leftOutFiles, openTableSet, type TableSet } from "../table-set";
import { finishTicket } from "./zendesk-contact";
import { beginFacts, ZENDESK_JOINED } from "./zendesk-facts";
import { calendarsOf, noLookups, takeLookup, type ZendeskLookups } from "./zendesk-lookups";
import { ZENDESK_LAYOUTS, ZENDESK_LOOKUPS } from "./zendesk-tables";

/** Tickets of Zendesk Support, as tables or as its API hands them out. See `docs/sources/zendesk.md`. */
export const zendeskSource: TablesSource = { id: "zendesk", kind: "tables", read: readZendesk };

/** Zendesk writes every moment in UTC, also where a table leaves the zone out. */
const UTC = createInstantReader("UTC");

async function* readZendesk(files: FileSet): AsyncGenerator<SourceBatch> {
  const set = await openTableSet(files, ZENDESK_LAYOUTS, "zendesk");
  const lookups = noLookups();
  yield* readLookups(set, lookups);
  const known = { ...lookups, calendars: calendarsOf(lookups) };
  yield* joinTables(set, {
    tables: ZENDESK_JOINED,
    instants: UTC,
    begin: beginFacts,
    finish: (facts, out) => finishTicket(facts, known, out),
  });
  yield leftOutFiles(set);
}

async function* readLookups(set: TableSet, lookups: ZendeskLookups): AsyncGenerator<SourceBatch> {
  const scan = scanTables(set, {
    tables: [...ZENDESK_LOOKUPS, "ticket"],
    instants: UTC,
    // What is broken in the others is told of when they are put together.
    tellsBroken: (file) => file.kind === "csv" && file.layout.name !== "ticket",
    visit: (at) => takeLookup(at, lookups),
  });
  for await (const { problems } of scan) yield { records: [], problems, leftOut: [], bytesRead: 0 };
}

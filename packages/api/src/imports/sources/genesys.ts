import { createInstantReader } from "../read-instant";
import { ItemReader } from "../read-item";
import { readJsonItems } from "../read-json";
import { readItems } from "../read-rows";
import type { Source, SourceBatch } from "../record";
import { readGenesysContacts } from "./genesys-contacts";

/** Conversation details of Genesys Cloud. See `docs/sources/genesys.md`. */
export const genesysSource: Source = { id: "genesys", read: readGenesys };

async function* readGenesys(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<SourceBatch> {
  yield* readItems(readJsonItems(bytes, { listNames: ["conversations"] }), {
    // Every moment is in UTC and says so.
    row: new ItemReader(createInstantReader("UTC")),
    read: readGenesysContacts,
    identityOf: (record) =>
      record.kind === "contact" ? { column: "conversationId", key: record.externalId } : null,
  });
}

import { createInstantReader } from "../read-instant";
import { ItemReader } from "../read-item";
import { readJsonItems } from "../read-json";
import { readItems } from "../read-rows";
import type { Source, SourceBatch } from "../record";
import { requireFields } from "../require-fields";
import { readGenesysContacts } from "./genesys-contacts";

/** Conversation details of Genesys Cloud. See `docs/sources/genesys.md`. */
export const genesysSource: Source = { id: "genesys", read: readGenesys };

const FIELDS = ["conversationId", "conversationStart", "participants"];

async function* readGenesys(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<SourceBatch> {
  const items = readJsonItems(bytes, { listNames: ["conversations"] });
  yield* readItems(requireFields(items, FIELDS, "genesys"), {
    // Every moment is in UTC and says so.
    row: new ItemReader(createInstantReader("UTC")),
    read: readGenesysContacts,
    identityOf: (record) =>
      record.kind === "contact" ? { column: "conversationId", key: record.externalId } : null,
  });
}

import { createInstantReader } from "../read-instant";
import { ItemReader } from "../read-item";
import { type ItemBatch, readJsonItems } from "../read-json";
import type { Source, SourceBatch } from "../record";
import { requireFields } from "../require-fields";
import { readConnectContact } from "./connect-contact";
import { keepLatest, type VersionedBatch } from "./keep-latest";

/** Contact records (contact trace records) of Amazon Connect. See `docs/sources/amazon-connect.md`. */
export const amazonConnectSource: Source = { id: "amazon-connect", read: readAmazonConnect };

const FIELDS = ["ContactId", "Channel", "InitiationMethod"];

async function* readAmazonConnect(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<SourceBatch> {
  const items = readJsonItems(bytes, { listNames: [] });
  yield* keepLatest(readVersions(requireFields(items, FIELDS, "amazon-connect")));
}

async function* readVersions(batches: AsyncIterable<ItemBatch>): AsyncGenerator<VersionedBatch> {
  // Every moment of the record is in UTC and says so.
  const item = new ItemReader(createInstantReader("UTC"));
  for await (const { items, problems, bytesRead } of batches) {
    const result: VersionedBatch = { versioned: [], problems, leftOut: [], bytesRead };
    for (const each of items) {
      const read = item.start(each) ? readConnectContact(item) : null;
      if (item.leftOut !== null) result.leftOut.push({ row: item.row, reason: item.leftOut });
      else if (read !== null) result.versioned.push(read);
      result.problems.push(...item.problems);
    }
    yield result;
  }
}

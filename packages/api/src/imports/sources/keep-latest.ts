import type { ContactRecord, SourceBatch } from "../record";

/** Contacts that wait for a newer version of themselves, some 25 MB of them. */
const WAITING = 50_000;

/** A contact with the moment at which its system wrote this version of it. */
export type Versioned = { contact: ContactRecord; version: number };

export type VersionedBatch = Omit<SourceBatch, "records"> & { versioned: Versioned[] };

/**
 * Lets only the newest version of each contact through, for systems that deliver a contact again whenever
 * something about it changes. Of two versions of one moment the later in the file is the newer.
 *
 * Versions further apart than `waiting` contacts both go through, the later as a correction of the first.
 */
export async function* keepLatest(
  batches: AsyncIterable<VersionedBatch>,
  waiting = WAITING,
): AsyncGenerator<SourceBatch> {
  const kept = new Map<string, Versioned>();
  let bytesRead = 0;
  for await (const { versioned, problems, leftOut, bytesRead: read } of batches) {
    bytesRead = read;
    const result: SourceBatch = { records: [], problems, leftOut, bytesRead };
    for (const arrived of versioned) {
      const key = arrived.contact.externalId;
      const before = kept.get(key);
      const [newest, older] =
        before && before.version > arrived.version ? [before, arrived] : [arrived, before];
      kept.set(key, newest);
      if (older) result.leftOut.push({ row: older.contact.row, reason: "older-version" });
      if (kept.size > waiting) result.records.push(...takeFirst(kept));
    }
    yield result;
  }
  const records = [...kept.values()].map(({ contact }) => contact);
  yield { records, problems: [], leftOut: [], bytesRead };
}

function takeFirst(kept: Map<string, Versioned>): ContactRecord[] {
  for (const [key, { contact }] of kept) {
    kept.delete(key);
    return [contact];
  }
  return [];
}

import { bucketOf } from "./histogram";
import { decodeEntries, encodeEntries } from "./histogram-codec";

/**
 * A histogram while it is being built: the count by bucket, of the used buckets alone. A day of one agent uses some tens
 * of the hundreds that lie below its longest wait, and a store is built from hundreds of thousands of such days.
 */
export type BucketCounts = Map<number, number>;

/** Adds one duration in seconds, in place. Throws a RangeError as `bucketOf` does. */
export function addToBuckets(counts: BucketCounts, seconds: number): void {
  const bucket = bucketOf(seconds);
  counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
}

/** Adds all of `from` to `into`, in place; `from` is left as it was. */
export function mergeBuckets(into: BucketCounts, from: BucketCounts): void {
  for (const [bucket, count] of from) into.set(bucket, (into.get(bucket) ?? 0) + count);
}

/**
 * Packs the counts byte for byte as `encodeHistogram` packs the same histogram; nothing takes none.
 *
 * @throws {RangeError} if a count is not a whole number ≥ 0
 */
export function encodeBuckets(counts: BucketCounts): Uint8Array {
  return encodeEntries([...counts].sort(([a], [b]) => a - b));
}

/** Unpacks what `encodeBuckets` or `encodeHistogram` packed. Throws a RangeError for damaged bytes. */
export function decodeBuckets(bytes: Uint8Array): BucketCounts {
  return new Map(decodeEntries(bytes));
}

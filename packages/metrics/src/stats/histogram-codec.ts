import type { Histogram } from "./histogram";
import { emptyHistogram } from "./histogram";

/**
 * Packs a histogram for storage: per used bucket the gap to the one before and its count, as variable-length integers
 * of seven bits a byte. A day of one agent takes some tens of bytes; nothing takes none.
 *
 * @throws {RangeError} if a count is not a whole number ≥ 0
 */
export function encodeHistogram(histogram: Histogram): Uint8Array {
  return encodeEntries(histogram.counts.entries());
}

/** The same for the buckets alone, in ascending order, each with its count. */
export function encodeEntries(entries: Iterable<readonly [bucket: number, count: number]>): Uint8Array {
  const bytes: number[] = [];
  let previous = -1;
  for (const [bucket, count] of entries) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`encodeHistogram: expected a whole number ≥ 0 in bucket ${bucket}, got ${count}`);
    }
    if (count === 0) continue;
    pushVarint(bytes, bucket - previous - 1);
    pushVarint(bytes, count);
    previous = bucket;
  }
  return Uint8Array.from(bytes);
}

/**
 * Unpacks what `encodeHistogram` packed.
 *
 * @throws {RangeError} if the bytes end inside a number or name a bucket without a count
 */
export function decodeHistogram(bytes: Uint8Array): Histogram {
  const histogram = emptyHistogram();
  mergeEncodedHistogram(histogram, bytes);
  return histogram;
}

/**
 * Adds what `encodeHistogram` packed to a histogram, in place: a figure is merged from hundreds of stored ones, of which
 * none is wanted by itself. Throws as `decodeHistogram` does.
 */
export function mergeEncodedHistogram(into: Histogram, bytes: Uint8Array): void {
  const { counts } = into;
  const reader = { bytes, offset: 0 };
  let bucket = -1;
  while (reader.offset < bytes.length) {
    bucket = nextBucket(reader, bucket);
    const count = readVarint(reader);
    while (counts.length <= bucket) counts.push(0);
    counts[bucket] = (counts[bucket] ?? 0) + count;
    into.total += count;
  }
}

/** The used buckets in ascending order, each with its count. Throws as `decodeHistogram` does. */
export function decodeEntries(bytes: Uint8Array): [bucket: number, count: number][] {
  const entries: [number, number][] = [];
  const reader = { bytes, offset: 0 };
  let bucket = -1;
  while (reader.offset < bytes.length) {
    bucket = nextBucket(reader, bucket);
    entries.push([bucket, readVarint(reader)]);
  }
  return entries;
}

type Reader = { bytes: Uint8Array; offset: number };

function nextBucket(reader: Reader, previous: number): number {
  const bucket = previous + readVarint(reader) + 1;
  // Some 3,500 buckets reach a thousand years; a larger gap can only be damage.
  if (bucket > 100_000) throw new RangeError("decodeHistogram: bucket out of range");
  return bucket;
}

function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  // Division instead of shifts: counts may pass 2^31.
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

function readVarint(reader: Reader): number {
  let value = 0;
  let scale = 1;
  for (;;) {
    const byte = reader.bytes[reader.offset++];
    if (byte === undefined) throw new RangeError("decodeHistogram: the bytes end inside a number");
    value += (byte & 127) * scale;
    if (byte < 128) return value;
    scale *= 128;
  }
}

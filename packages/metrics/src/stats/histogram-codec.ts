import type { Histogram } from "./histogram";
import { emptyHistogram } from "./histogram";

/**
 * Packs a histogram for storage: per used bucket the gap to the one before and its count, as variable-length integers
 * of seven bits a byte. A day of one agent takes some tens of bytes; nothing takes none.
 *
 * @throws {RangeError} if a count is not a whole number ≥ 0
 */
export function encodeHistogram(histogram: Histogram): Uint8Array {
  const bytes: number[] = [];
  let previous = -1;
  histogram.counts.forEach((count, bucket) => {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`encodeHistogram: expected a whole number ≥ 0 in bucket ${bucket}, got ${count}`);
    }
    if (count === 0) return;
    pushVarint(bytes, bucket - previous - 1);
    pushVarint(bytes, count);
    previous = bucket;
  });
  return Uint8Array.from(bytes);
}

/**
 * Unpacks what `encodeHistogram` packed.
 *
 * @throws {RangeError} if the bytes end inside a number or name a bucket without a count
 */
export function decodeHistogram(bytes: Uint8Array): Histogram {
  const histogram = emptyHistogram();
  const { counts } = histogram;
  const reader = { bytes, offset: 0 };
  while (reader.offset < bytes.length) {
    const gap = readVarint(reader);
    const count = readVarint(reader);
    // Some 3,500 buckets reach a thousand years; a larger gap can only be damage.
    if (counts.length + gap > 100_000) throw new RangeError("decodeHistogram: bucket out of range");
    for (let skipped = 0; skipped < gap; skipped++) counts.push(0);
    counts.push(count);
    histogram.total += count;
  }
  return histogram;
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

function readVarint(reader: { bytes: Uint8Array; offset: number }): number {
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

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BucketCounts } from "./bucket-counts";
import { addToBuckets, decodeBuckets, encodeBuckets, mergeBuckets } from "./bucket-counts";
import { addToHistogram, emptyHistogram } from "./histogram";
import { encodeHistogram } from "./histogram-codec";

const waits = fc.array(
  fc.oneof(fc.integer({ min: 0, max: 400 }), fc.double({ min: 0, max: 1e6, noNaN: true })),
  {
    maxLength: 60,
  },
);

function bucketsOf(values: readonly number[]): BucketCounts {
  const counts: BucketCounts = new Map();
  for (const value of values) addToBuckets(counts, value);
  return counts;
}

describe("bucket counts", () => {
  it("are packed byte for byte as the histogram of the same waits", () => {
    fc.assert(
      fc.property(waits, (values) => {
        const histogram = emptyHistogram();
        for (const value of values) addToHistogram(histogram, value);
        expect(encodeBuckets(bucketsOf(values))).toEqual(encodeHistogram(histogram));
      }),
    );
  });

  it("come back from their bytes, and merge without loss", () => {
    fc.assert(
      fc.property(waits, waits, (first, second) => {
        const merged = bucketsOf(first);
        mergeBuckets(merged, decodeBuckets(encodeBuckets(bucketsOf(second))));
        expect(encodeBuckets(merged)).toEqual(encodeBuckets(bucketsOf([...first, ...second])));
      }),
    );
  });

  it("refuse a wait below zero", () => {
    expect(() => bucketsOf([-1])).toThrow(RangeError);
  });
});

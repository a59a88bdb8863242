import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Histogram } from "./histogram";
import {
  addToHistogram,
  bucketOf,
  countAtMost,
  emptyHistogram,
  HISTOGRAM_RELATIVE_ERROR,
  lowerEdgeOf,
  mergeHistogram,
  quantileOf,
  upperEdgeOf,
} from "./histogram";
import { decodeHistogram, encodeHistogram, mergeEncodedHistogram } from "./histogram-codec";
import { quantileOfSorted } from "./quantile-interval";

function histogramOf(values: number[]): Histogram {
  const histogram = emptyHistogram();
  for (const value of values) addToHistogram(histogram, value);
  return histogram;
}

function merged(...parts: Histogram[]): Histogram {
  const whole = emptyHistogram();
  for (const part of parts) mergeHistogram(whole, part);
  return whole;
}

const seconds = fc.oneof(
  fc.integer({ min: 0, max: 400 }),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.constantFrom(300, 600, 900, 1800, 3600, 7200, 14_400, 28_800),
);
const waits = fc.array(seconds, { maxLength: 60 });

describe("buckets", () => {
  it("hold their upper edge and not their lower one", () => {
    fc.assert(
      fc.property(seconds, (value) => {
        const bucket = bucketOf(value);
        return value <= upperEdgeOf(bucket) && (value > lowerEdgeOf(bucket) || value === 0);
      }),
    );
  });

  it("are never wider than 0.8 % above 256 s", () => {
    for (let bucket = 257; bucket < 2000; bucket++) {
      const width = upperEdgeOf(bucket) - lowerEdgeOf(bucket);
      expect(width / lowerEdgeOf(bucket)).toBeLessThanOrEqual(HISTOGRAM_RELATIVE_ERROR);
    }
  });

  it.each([0, 1, 20, 256, 300, 512, 600, 900, 1800, 3600, 7200, 14_400, 28_800])(
    "have an edge at %d s",
    (edge) => {
      expect(upperEdgeOf(bucketOf(edge))).toBe(edge);
    },
  );

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 40])("refuse %d s", (value) => {
    expect(() => bucketOf(value)).toThrow(RangeError);
  });
});

describe("countAtMost", () => {
  it("is exact at an edge", () => {
    fc.assert(
      fc.property(waits, fc.constantFrom(0, 20, 30, 60, 300, 3600), (values, limit) => {
        return countAtMost(histogramOf(values), limit) === values.filter((value) => value <= limit).length;
      }),
    );
  });

  it("counts nothing below zero", () => {
    expect(countAtMost(histogramOf([0, 1]), -1)).toBe(0);
  });
});

describe("quantileOf", () => {
  it("equals type 7 of the raw values for whole seconds", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 256 }), { minLength: 1, maxLength: 50 }),
        fc.constantFrom(0, 0.1, 0.5, 0.9, 1),
        (values, p) => {
          const sorted = values.toSorted((a, b) => a - b);
          expect(quantileOf(histogramOf(values), p)).toBeCloseTo(quantileOfSorted(sorted, p), 9);
        },
      ),
    );
  });

  it("stays within the error of a bucket for long waits", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 257, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 }),
        fc.constantFrom(0.1, 0.5, 0.9),
        (values, p) => {
          const raw = quantileOfSorted(
            values.toSorted((a, b) => a - b),
            p,
          );
          const estimate = quantileOf(histogramOf(values), p) ?? Number.NaN;
          return Math.abs(estimate - raw) <= raw * HISTOGRAM_RELATIVE_ERROR;
        },
      ),
    );
  });

  it("has no value for an empty histogram", () => {
    expect(quantileOf(emptyHistogram(), 0.5)).toBeNull();
  });
});

describe("mergeHistogram", () => {
  it("does not mind the order or the grouping", () => {
    fc.assert(
      fc.property(waits, waits, waits, (a, b, c) => {
        const [first, second, third] = [histogramOf(a), histogramOf(b), histogramOf(c)];
        const together = histogramOf([...a, ...b, ...c]);
        expect(merged(first, second, third)).toEqual(together);
        expect(merged(third, merged(second, first))).toEqual(together);
      }),
    );
  });
});

describe("encodeHistogram", () => {
  it("is merged as the histogram itself is", () => {
    fc.assert(
      fc.property(waits, waits, (a, b) => {
        const together = histogramOf(a);
        mergeEncodedHistogram(together, encodeHistogram(histogramOf(b)));
        expect(together).toEqual(histogramOf([...a, ...b]));
      }),
    );
  });

  it("is undone by decodeHistogram", () => {
    fc.assert(
      fc.property(waits, (values) => {
        const histogram = histogramOf(values);
        expect(decodeHistogram(encodeHistogram(histogram))).toEqual(histogram);
      }),
    );
  });

  it("keeps counts beyond 32 bits", () => {
    const histogram = emptyHistogram();
    addToHistogram(histogram, 3, 2 ** 40 + 1);
    expect(decodeHistogram(encodeHistogram(histogram)).counts[3]).toBe(2 ** 40 + 1);
  });

  it("takes no bytes for nothing", () => {
    expect(encodeHistogram(emptyHistogram())).toHaveLength(0);
    expect(decodeHistogram(new Uint8Array())).toEqual(emptyHistogram());
  });

  it.each([[[0x80]], [[1]], [[0xff, 0xff, 0xff, 0xff, 0x0f, 1]]])("refuses damaged bytes %j", (bytes) => {
    expect(() => decodeHistogram(Uint8Array.from(bytes))).toThrow(RangeError);
  });
});

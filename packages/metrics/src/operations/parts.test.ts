import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantileOfSorted } from "../stats/quantile-interval";
import { ageBands, backlogCountOnly, backlogFigures } from "./backlog";
import { OPERATIONS, operationMeasureOf, operationOf } from "./catalogue";
import { contactsPerCustomer, customerKnownShare } from "./customers";
import { OPERATION_IDS, OPERATION_MEASURE_IDS } from "./figure";
import { solutionFigures } from "./solution";

const ages = fc.array(fc.integer({ min: 0, max: 500_000 }), { maxLength: 80 });

describe("the backlog", () => {
  it("is in bands that add up to its count", () => {
    fc.assert(
      fc.property(ages, (given) => {
        const total = ageBands(given).reduce((sum, { count }) => sum + count, 0);
        expect(total).toBe(given.length);
        expect(backlogFigures(given, true)[0]?.value).toBe(given.length);
      }),
    );
  });

  it("puts an age on an edge in the band that ends there", () => {
    const counts = ageBands([0, 3600, 3601, 72 * 3600, 72 * 3600 + 1]).map(({ count }) => count);
    expect(counts).toEqual([2, 1, 0, 0, 1, 1]);
  });

  it("gives the percentiles of the ages as they are", () => {
    const given = [10, 400, 30, 20, 50, 60, 40];
    const [, median, p90] = backlogFigures(given, true);
    expect(median).toMatchObject({ value: 40, n: 7 });
    expect(p90?.value).toBeCloseTo(
      quantileOfSorted(
        given.toSorted((a, b) => a - b),
        0.9,
      ),
      9,
    );
  });

  it("is 0 where nothing waits, and nothing where nothing was taken in", () => {
    expect(backlogFigures([], true).map(({ value }) => value)).toEqual([0, null, null]);
    expect(backlogFigures([], false).map(({ value }) => value)).toEqual([null, null, null]);
    expect(backlogCountOnly(2_000_000).map(({ value }) => value)).toEqual([2_000_000, null, null]);
  });
});

describe("time to a solution", () => {
  it("equals the percentiles of the contacts themselves for whole seconds", () => {
    const seconds = fc.array(fc.integer({ min: 0, max: 256 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(seconds, (given) => {
        const [median] = solutionFigures(given.map((value) => ({ seconds: value, contacts: 1 })));
        expect(median?.value).toBeCloseTo(
          quantileOfSorted(
            given.toSorted((a, b) => a - b),
            0.5,
          ),
          9,
        );
      }),
    );
  });

  it("has nothing for no contacts", () => {
    expect(solutionFigures([]).map(({ value }) => value)).toEqual([null, null]);
  });
});

describe("contacts per customer", () => {
  it("is a mean over customers with its t interval, never below 1", () => {
    // One, two and three contacts: mean 2, sd 1.
    const figure = contactsPerCustomer({ customers: 3, contacts: 6, contactsSquares: 14 });
    expect(figure).toMatchObject({ value: 2, n: 3, basis: "customers", lower: 1 });
    expect(figure.upper).toBeCloseTo(2 + 4.302653 / Math.sqrt(3), 4);
  });

  it("says of which share the customer is known", () => {
    const counts = { customers: 3, contacts: 6, contactsSquares: 14 };
    expect(customerKnownShare(counts, 8)).toMatchObject({ value: 0.75, x: 6, n: 8 });
    expect(customerKnownShare(null, 8).value).toBeNull();
    expect(contactsPerCustomer({ customers: 0, contacts: 0, contactsSquares: 0 }).value).toBeNull();
  });
});

describe("the catalogue", () => {
  it("defines every figure and every number once, in both languages and neutral", () => {
    expect(OPERATIONS.map(({ id }) => id)).toEqual([...OPERATION_IDS]);
    const measures = OPERATIONS.flatMap(({ measures: own }) => own.map(({ id }) => id));
    expect(measures.toSorted()).toEqual([...OPERATION_MEASURE_IDS].toSorted());
    for (const { direction, name, says, limits, population, clock } of OPERATIONS) {
      expect(direction).toBe("neutral");
      for (const text of [name, says, limits, population, clock]) {
        expect(text.nl).not.toBe("");
        expect(text.en).not.toBe("");
      }
    }
  });

  it("knows no others", () => {
    expect(() => operationOf("speed" as never)).toThrow(RangeError);
    expect(() => operationMeasureOf("speed" as never)).toThrow(RangeError);
  });
});

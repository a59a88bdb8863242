import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHANNELS } from "../contact";
import type { OperationFigure, OperationMeasureId } from "./figure";
import { operationFigures } from "./figures";
import { handleMean, occupancy } from "./handling";
import type { OperationRow } from "./operation-row";
import { channelMix } from "./volume";

const EMPTY: OperationRow = {
  day: "2026-03-02",
  channel: "phone",
  offered: 0,
  answered: 0,
  handled: 0,
  handleSum: 0,
  handleSumSquares: 0,
  wrapped: 0,
  wrapSum: 0,
  handedOver: 0,
  reopened: { n: 0, x: 0 },
};

/** A day on which every contact was answered and took as long. */
const busyDay = (day: string, contacts: number, [handle, wrap]: [number, number]): OperationRow => ({
  ...EMPTY,
  day,
  offered: contacts,
  answered: contacts,
  handled: contacts,
  handleSum: contacts * handle,
  handleSumSquares: contacts * handle ** 2,
  wrapped: contacts,
  wrapSum: contacts * wrap,
});

const input = { availableSeconds: new Map<string, number>(), customers: null, isSelfServiceRecorded: false };

function figuresOf(rows: OperationRow[], given: Partial<Parameters<typeof operationFigures>[0]> = {}) {
  const all = operationFigures({ ...input, ...given, rows });
  return (measure: OperationMeasureId): OperationFigure => all.find((figure) => figure.measure === measure)!;
}

describe("operationFigures", () => {
  it("has no data for nothing: null and n = 0, never 0 %", () => {
    for (const figure of operationFigures({ ...input, rows: [] })) {
      expect(figure).toMatchObject({ value: null, lower: null, upper: null, x: null, n: 0 });
    }
  });

  it("counts contacts, means and shares of two days by hand", () => {
    const of = figuresOf([
      { ...busyDay("2026-03-02", 10, [300, 60]), handedOver: 2, reopened: { n: 10, x: 1 } },
      { ...busyDay("2026-03-03", 30, [200, 20]), handedOver: 4, reopened: { n: 30, x: 3 } },
    ]);
    expect(of("contact-count")).toMatchObject({ value: 40, n: 40, lower: null, upper: null });
    expect(of("handle-mean")).toMatchObject({ value: 225, n: 40 });
    expect(of("after-call-mean")).toMatchObject({ value: 30, n: 40, days: 2, x: null });
    expect(of("after-call-share")).toMatchObject({ value: 1200 / 9000, x: 1200, n: 9000, days: 2 });
    expect(of("handed-over")).toMatchObject({ value: 6 / 40, x: 6, n: 40 });
    expect(of("reopened-of-answered")).toMatchObject({ value: 0.1, x: 4, n: 40 });
  });

  it("keeps every interval round its value", () => {
    const day = fc.record({
      contacts: fc.integer({ min: 0, max: 50 }),
      handle: fc.integer({ min: 0, max: 900 }),
      handedOver: fc.integer({ min: 0, max: 50 }),
    });
    fc.assert(
      fc.property(fc.array(day, { maxLength: 12 }), (days) => {
        const rows = days.map(({ contacts, handle, handedOver }, index) => ({
          ...busyDay(`2026-03-${String(index + 1).padStart(2, "0")}`, contacts, [handle, handle / 4]),
          handedOver: Math.min(handedOver, contacts),
        }));
        const availableSeconds = new Map(rows.map(({ day: key }) => [key, 8 * 3600]));
        for (const { value, lower, upper } of operationFigures({ ...input, rows, availableSeconds })) {
          if (value === null) expect([lower, upper]).toEqual([null, null]);
          else {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(lower ?? value).toBeLessThanOrEqual(value + 1e-9);
            expect(upper ?? value).toBeGreaterThanOrEqual(value - 1e-9);
          }
        }
      }),
    );
  });

  it("leaves self-service out of transfers, which nobody could hand over", () => {
    const own: OperationRow = { ...EMPTY, channel: "self-service", offered: 60 };
    const of = figuresOf([{ ...busyDay("2026-03-02", 40, [100, 0]), handedOver: 4 }, own], {
      isSelfServiceRecorded: true,
    });
    expect(of("handed-over")).toMatchObject({ x: 4, n: 40 });
    expect(of("self-service")).toMatchObject({ value: 0.6, x: 60, n: 100 });
  });

  it("tells a share of self-service of 0 from one that nobody records", () => {
    const rows = [busyDay("2026-03-02", 40, [100, 0])];
    expect(figuresOf(rows, { isSelfServiceRecorded: true })("self-service")).toMatchObject({
      value: 0,
      n: 40,
    });
    expect(figuresOf(rows)("self-service").value).toBeNull();
  });
});

describe("after-call work", () => {
  it("is no share of the handle time of other contacts", () => {
    const partly = { ...busyDay("2026-03-03", 30, [200, 20]), wrapped: 10, wrapSum: 200 };
    const of = figuresOf([busyDay("2026-03-02", 10, [300, 60]), partly]);
    expect(of("after-call-share")).toMatchObject({ value: 0.2, days: 1 });
    expect(of("after-call-mean")).toMatchObject({ value: 800 / 20, n: 20, days: 2 });
  });
});

describe("handleMean", () => {
  it("has the t interval of the contacts", () => {
    // 100, 200, 300: mean 200, sd 100, t(0.975, 2) = 4.30265.
    const rows = [{ ...EMPTY, handled: 3, handleSum: 600, handleSumSquares: 140_000 }];
    const { value, lower, upper } = handleMean(rows);
    expect(value).toBe(200);
    expect(lower).toBe(0);
    expect(upper).toBeCloseTo(200 + (4.302653 * 100) / Math.sqrt(3), 3);
  });
});

describe("occupancy", () => {
  const available = (...days: [string, number][]) => new Map(days);

  it("is Σ handle ÷ Σ available, with the day as what varies", () => {
    const rows = [busyDay("2026-03-02", 60, [300, 0]), busyDay("2026-03-03", 40, [300, 0])];
    const figure = occupancy(rows, available(["2026-03-02", 25_000], ["2026-03-03", 20_000]));
    expect(figure).toMatchObject({ value: 30_000 / 45_000, x: 30_000, n: 45_000, days: 2 });
    // Cochran: residuals ±1333.3 of the common ratio, n − 1 = 1, so t(0.975, 1) = 12.7062.
    const se = Math.sqrt((2 / 1) * (2 * (18_000 - (2 / 3) * 25_000) ** 2)) / 45_000;
    expect(figure.upper).toBeCloseTo(2 / 3 + 12.7062 * se, 3);
  });

  it("holds no work against a day of which the attendance is missing", () => {
    const rows = [busyDay("2026-03-02", 60, [300, 0]), busyDay("2026-03-03", 60, [300, 0])];
    expect(occupancy(rows, available(["2026-03-02", 36_000]))).toMatchObject({ value: 0.5, days: 1 });
  });

  it("passes 1 where chats overlap, instead of hiding it", () => {
    const figure = occupancy([busyDay("2026-03-02", 60, [600, 0])], available(["2026-03-02", 30_000]));
    expect(figure.value).toBe(1.2);
  });

  it("has no figure without a known handle time, or without attendance", () => {
    const unknown = { ...EMPTY, offered: 5, answered: 5 };
    expect(occupancy([unknown], available(["2026-03-02", 30_000])).value).toBeNull();
    expect(occupancy([busyDay("2026-03-02", 5, [300, 0])], available()).value).toBeNull();
  });
});

describe("channelMix", () => {
  it("adds up to all contacts, in the order of the catalogue", () => {
    const rows = fc.array(
      fc.record({ channel: fc.constantFrom(...CHANNELS), offered: fc.integer({ min: 0, max: 500 }) }),
    );
    fc.assert(
      fc.property(rows, (given) => {
        const mix = channelMix(given.map((row) => ({ ...EMPTY, ...row })));
        const total = given.reduce((sum, { offered }) => sum + offered, 0);
        expect(mix.reduce((sum, { figure }) => sum + (figure.x ?? 0), 0)).toBe(total);
        expect(mix.map(({ channel }) => CHANNELS.indexOf(channel))).toEqual(
          mix.map(({ channel }) => CHANNELS.indexOf(channel)).toSorted((a, b) => a - b),
        );
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import {
  formatCount,
  formatDay,
  formatDuration,
  formatFigureParts,
  formatInstant,
  formatInterval,
  formatMoney,
  formatOperation,
  formatOperationInterval,
  formatPeriod,
  formatPoints,
  formatValue,
  shownValue,
} from "./format";

describe("values", () => {
  it.each([
    [0.754, "share", "75%", "75%"],
    [4.25, "score", "4,3", "4.3"],
    [68, "seconds", "1:08", "1:08"],
    [0, "seconds", "0:00", "0:00"],
    [3599.6, "seconds", "1 u 00 min", "1 h 00 min"],
    [7500, "seconds", "2 u 05 min", "2 h 05 min"],
    [null, "share", "–", "–"],
  ] as const)("%d %s", (...row) => {
    const [value, unit, nl, en] = row;
    expect([formatValue(value, unit, "nl"), formatValue(value, unit, "en")]).toEqual([nl, en]);
  });

  it("take decimals when asked", () => {
    expect(formatValue(0.12345, "share", "nl", 1)).toBe("12,3%");
    expect(formatValue(0.12345, "share", "en", 2)).toBe("12.35%");
  });

  it("never show minus zero", () => {
    expect(formatValue(-0.001, "share", "nl")).toBe("0%");
    expect(formatPoints(-0.0001, "nl")).toBe("0,0 pp");
    expect(formatDuration(-0.2, "en")).toBe("0:00");
    expect(formatCount(-0, "en")).toBe("0");
  });

  it("come apart into number and unit", () => {
    expect(formatFigureParts({ value: 0.75, unit: "share" }, "nl")).toEqual({ value: "75", unit: "%" });
    expect(formatFigureParts({ value: null, unit: "share" }, "nl")).toEqual({ value: "–", unit: "" });
  });

  it("are counts below five, not percentages", () => {
    expect(shownValue({ value: 0.75, unit: "share", x: 3, n: 4 }, "nl")).toBe("3 van 4");
    expect(shownValue({ value: 0.75, unit: "share", x: 3, n: 4 }, "en")).toBe("3 of 4");
    expect(shownValue({ value: 0.8, unit: "share", x: 4, n: 5 }, "en")).toBe("80%");
    expect(shownValue({ value: null, unit: "share", x: null, n: 0 }, "en")).toBe("–");
  });
});

it("differences carry their sign, with a real minus", () => {
  expect(formatPoints(0.04, "nl")).toBe("+4,0 pp");
  expect(formatPoints(-0.025, "nl")).toBe("\u22122,5 pp");
  expect(formatPoints(0.04, "en")).toBe("+4.0 pp");
  expect(formatPoints(0, "en")).toBe("0.0 pp");
  expect(formatPoints(null, "en")).toBe("–");
});

it("intervals name their unit once, and say when only one bound exists", () => {
  expect(formatInterval({ lower: 0.7, upper: 0.8, unit: "share" }, "nl")).toBe("70–80%");
  expect(formatInterval({ lower: 20, upper: 68, unit: "seconds" }, "en")).toBe("0:20–1:08");
  expect(formatInterval({ lower: 20, upper: null, unit: "seconds" }, "nl")).toBe("minstens 0:20");
  expect(formatInterval({ lower: null, upper: 20, unit: "seconds" }, "en")).toBe("at most 0:20");
  expect(formatInterval({ lower: null, upper: null, unit: "share" }, "nl")).toBe("–");
});

it("numbers and money follow the language", () => {
  expect([formatCount(1_234_567, "nl"), formatCount(1_234_567, "en")]).toEqual(["1.234.567", "1,234,567"]);
  expect([formatMoney(123_450, "EUR", "nl"), formatMoney(123_450, "EUR", "en")]).toEqual([
    "€\u00a01.234,50",
    "€1,234.50",
  ]);
  // Yen have no minor unit.
  expect(formatMoney(100, "JPY", "en")).toContain("100");
});

it("days, instants and periods follow the language", () => {
  expect([formatDay("2026-11-21", "nl", "short"), formatDay("2026-11-21", "en", "short")]).toEqual([
    "21-11-2026",
    "21/11/2026",
  ]);
  expect([formatDay("2026-11-21", "nl"), formatDay("2026-11-21", "en")]).toEqual([
    "21 nov 2026",
    "21 Nov 2026",
  ]);
  expect(formatDay("2026-11-21", "nl", "weekday")).toBe("za 21 nov 2026");
  const evening = Date.parse("2026-11-21T19:00Z");
  expect(formatInstant(evening, "Europe/Amsterdam", "nl")).toBe("21 november 2026 om 20:00");
  expect(formatInstant(evening, "Europe/Amsterdam", "en")).toBe("21 November 2026 at 20:00");
  const keys = ["2026-11-21", "2026-W45", "2026-01", "2026-Q2", "2026"];
  expect(keys.map((key) => formatPeriod(key, "nl"))).toEqual([
    "21 nov 2026",
    "wk 45",
    "jan 2026",
    "Q2 2026",
    "2026",
  ]);
  expect(() => formatDay("2026-02-30", "nl")).toThrow(RangeError);
});

describe("operational figures", () => {
  const share = { unit: "share", basis: "contacts" } as const;
  const seconds = { unit: "seconds", basis: "contacts", x: null, n: 90 } as const;

  it.each([
    [{ unit: "count", basis: "contacts", value: 1204, x: null, n: 1204 }, "1.204", "1,204"],
    [{ unit: "per-customer", basis: "customers", value: 1.336, x: null, n: 80 }, "1,34", "1.34"],
    [{ ...share, value: 0.0344, x: 31, n: 900 }, "3,4%", "3.4%"],
    [{ ...share, value: 0.75, x: 3, n: 4 }, "3 van 4", "3 of 4"],
    [{ ...share, basis: "seconds", value: 1.2, x: 6, n: 4 }, "120,0%", "120.0%"],
    [{ ...seconds, value: 372 }, "6:12", "6:12"],
    [{ ...seconds, value: null }, "–", "–"],
  ] as const)("%j", (figure, nl, en) => {
    expect([formatOperation(figure, "nl"), formatOperation(figure, "en")]).toEqual([nl, en]);
  });

  it("have the interval that they have, and none of a handful", () => {
    expect(formatOperationInterval({ ...share, lower: 0.121, upper: 0.14, n: 900 }, "nl")).toBe("12,1–14,0%");
    expect(formatOperationInterval({ ...share, lower: 0.1, upper: 0.9, n: 4 }, "nl")).toBe("–");
    expect(formatOperationInterval({ ...seconds, lower: 60, upper: null }, "en")).toBe("at least 1:00");
    expect(formatOperationInterval({ ...seconds, lower: null, upper: 60 }, "nl")).toBe("hoogstens 1:00");
    expect(formatOperationInterval({ ...seconds, lower: null, upper: null }, "nl")).toBe("–");
  });
});

import { expect, it } from "vitest";
import { createInstantReader } from "./read-instant";
import { ItemReader } from "./read-item";

function open(value: unknown): ItemReader {
  const reader = new ItemReader(createInstantReader("Europe/Amsterdam"));
  reader.start({ row: 4, list: null, value });
  return reader;
}

it("reads values by their path, and nothing that the file does not hold", () => {
  const reader = open({
    a: { b: [{ c: "  x " }, { c: 5 }] },
    n: 1.2345678901234567,
    yes: true,
    none: null,
    blank: " ",
    at: "2026-01-31T09:00:00Z",
  });
  expect(reader.text("a.b.0.c")).toBe("x");
  expect(reader.count("a.b.1.c")).toBe(5);
  expect(reader.decimal("n")).toBe(1.2345678901234567);
  expect(reader.boolean("yes")).toBe(true);
  expect(reader.instant("at")).toBe(Date.UTC(2026, 0, 31, 9));
  for (const path of ["none", "blank", "a.x.y", "constructor.name", "a.b.2.c"]) {
    expect(reader.text(path)).toBeNull();
  }
  expect([reader.failed, reader.problems]).toEqual([false, []]);
});

it("reports what it cannot read with the path and what was found", () => {
  const reader = open({
    a: [1],
    s: "x\u0000",
    big: Number.POSITIVE_INFINITY,
    calls: [{ seconds: -5 }, 7, { seconds: "soon" }],
  });
  reader.text("a");
  reader.text("s");
  reader.decimal("big");
  for (const call of reader.list("calls")) call.need("seconds", call.positive("seconds"));
  expect(reader.failed).toBe(true);
  expect(reader.problems).toMatchObject([
    { row: 4, column: "a", code: "not-a-value", found: "[1]" },
    { row: 4, column: "s", code: "nul-character" },
    { row: 4, column: "big", code: "not-a-number", found: "Infinity" },
    { row: 4, column: "calls.1", code: "not-an-object", found: "7" },
    { row: 4, column: "calls.0.seconds", code: "negative", found: "-5" },
    { row: 4, column: "calls.2.seconds", code: "not-a-number", found: "soon" },
  ]);
});

it("has no items where there is no list, and says so where there is something else", () => {
  const reader = open({ none: null, text: "x" });
  expect([reader.list("missing"), reader.list("none"), reader.failed]).toEqual([[], [], false]);
  expect(reader.list("text")).toEqual([]);
  expect(reader.problems).toMatchObject([{ column: "text", code: "not-a-list", found: "x" }]);
});

it("takes only an object for an item", () => {
  const reader = open([1]);
  expect(reader.problems).toMatchObject([{ row: 4, column: null, code: "not-an-object" }]);
  reader.start({ row: 5, list: null, value: {} });
  expect([reader.row, reader.problems]).toEqual([5, []]);
});

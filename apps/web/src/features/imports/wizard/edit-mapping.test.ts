import type { Mapping } from "@kwartet/api/imports/mapping/mapping";
import { describe, expect, it } from "vitest";
import { applyRepair } from "./apply-repair";
import { changeField, fitToHeader, setColumn, setConstant, setValue } from "./edit-mapping";

const MAPPING: Mapping = {
  fields: [
    { field: "channel", column: "Kanaal", values: [{ from: "Tel", to: "phone" }] },
    { field: "wait_seconds", column: "Wacht", unit: "seconds" },
  ],
  constants: [],
  identity: { by: "columns", columns: ["Nummer"] },
  skips: [],
  allowed: [],
  people: [],
  teams: [],
  system: null,
};

describe("a mapping", () => {
  it("forgets of a former column what was said of it, and keeps it where nothing changes", () => {
    expect(setColumn(MAPPING, "channel", "Kanaal")).toBe(MAPPING);
    expect(setColumn(MAPPING, "channel", "Via").fields).toContainEqual({ field: "channel", column: "Via" });
    expect(setColumn(MAPPING, "channel", null).fields).toHaveLength(1);
  });

  it("reads a field from a column or gives it one value, never both", () => {
    const fixed = setConstant(MAPPING, "channel", "phone");
    expect(fixed).toMatchObject({
      fields: [{ field: "wait_seconds" }],
      constants: [{ field: "channel", value: "phone" }],
    });
    expect(setColumn(fixed, "channel", "Kanaal").constants).toEqual([]);
  });

  it("holds each value once, whatever its capitals, and no empty keys", () => {
    const changed = setValue(MAPPING, "channel", { from: "TEL ", to: "chat" });
    expect(changed.fields[0]?.values).toEqual([{ from: "TEL ", to: "chat" }]);
    const none = setValue(changed, "channel", { from: "tel", to: undefined });
    expect(Object.keys(none.fields[0] ?? {})).toEqual(["field", "column"]);
    expect(changeField(MAPPING, "wait_seconds", { unit: undefined }).fields[1]).not.toHaveProperty("unit");
  });

  it("leaves out what another file does not have, and says so", () => {
    const { mapping, missing } = fitToHeader(MAPPING, ["kanaal", "Wacht"]);
    expect(missing).toEqual(["Nummer"]);
    expect(mapping.identity).toBeNull();
    expect(mapping.fields).toHaveLength(2);
  });
});

describe("a repair", () => {
  const group = {
    code: "not-allowed",
    column: "Kanaal",
    count: 3,
    values: [
      { found: "Fax", count: 2 },
      { found: "Brief", count: 1 },
    ],
  };

  it("says of values what they are", () => {
    const pairs = [
      { from: "Fax", to: null },
      { from: "Brief", to: "in-person" },
    ];
    expect(applyRepair(MAPPING, group, { kind: "value-map", pairs }).fields[0]?.values).toEqual([
      { from: "Tel", to: "phone" },
      ...pairs,
    ]);
  });

  it("skips the rows of the group and no others, as far as they can be told apart", () => {
    const rule = { reason: "not-allowed", problem: "not-allowed", column: "Kanaal" };
    expect(applyRepair(MAPPING, group, { kind: "skip-rows" }).skips).toEqual([
      { ...rule, found: "Fax" },
      { ...rule, found: "Brief" },
    ]);
    expect(applyRepair(MAPPING, { ...group, count: 90 }, { kind: "skip-rows" }).skips).toEqual([rule]);
    const key = { ...group, column: "Nummer + Dag", count: 90 };
    expect(applyRepair(MAPPING, key, { kind: "skip-rows" }).skips[0]).not.toHaveProperty("column");
  });

  it("says how a column is written", () => {
    const wait = { ...group, code: "not-a-number", column: "Wacht" };
    const stripped = applyRepair(MAPPING, wait, { kind: "strip", text: "sec" });
    expect(applyRepair(stripped, wait, { kind: "strip", text: "sec" }).fields[1]?.strip).toEqual(["sec"]);
    expect(applyRepair(MAPPING, wait, { kind: "unit", unit: "h:mm:ss" }).fields[1]?.unit).toBe("h:mm:ss");
    expect(applyRepair(MAPPING, { ...wait, column: "?" }, { kind: "unit", unit: "hours" })).toBe(MAPPING);
  });
});

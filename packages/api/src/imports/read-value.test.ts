import { describe, expect, it } from "vitest";
import { readBoolean, readCents, readDecimal, readWhole, restoreFormulaText } from "./read-value";

describe("values", () => {
  it("reads decimals with a point or a comma, and no thousands", () => {
    expect(["3.5", "3,5", "-2", "+4"].map(readDecimal)).toEqual([3.5, 3.5, -2, 4]);
    expect(["1.234,5", "1 000", "1e3", "Infinity", "", "12abc"].map(readDecimal)).toEqual(
      Array(6).fill(null),
    );
  });

  it("takes cents from the digits", () => {
    expect(["1.1", "1,10", "0.07", "-3", "19.99", "1.005"].map(readCents)).toEqual([
      110,
      110,
      7,
      -300,
      1999,
      null,
    ]);
  });

  it("reads yes and no in two languages", () => {
    expect(["Y", "ja", "TRUE", "1"].map(readBoolean)).toEqual([true, true, true, true]);
    expect(["n", "Nee", "false", "0"].map(readBoolean)).toEqual([false, false, false, false]);
    expect(readBoolean("maybe")).toBeNull();
    expect(readWhole("3.0")).toBeNull();
  });

  it("takes off only the apostrophe that an export puts before a formula", () => {
    expect(["'=1+1", "'@a", "'t Gooi", "=1"].map(restoreFormulaText)).toEqual([
      "=1+1",
      "@a",
      "'t Gooi",
      "=1",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { type NumberMarks, plainNumber, plainOf } from "./read-number";

const DUTCH: NumberMarks = { decimalMark: ",", thousandsMark: "." };
const ENGLISH: NumberMarks = { decimalMark: ".", thousandsMark: "," };
const SPACED: NumberMarks = { decimalMark: ",", thousandsMark: " " };

describe("plainNumber", () => {
  it.each([
    ["1.234,56", DUTCH, "1234.56"],
    ["1.234", DUTCH, "1234"],
    ["12,5", DUTCH, "12.5"],
    ["-0,10", DUTCH, "-0.10"],
    ["1,234.56", ENGLISH, "1234.56"],
    ["1,234", ENGLISH, "1234"],
    ["1 234,5", SPACED, "1234.5"],
    ["1\u00A0234\u202F567", SPACED, "1234567"],
    ["1’234.5", { decimalMark: ".", thousandsMark: "'" } as const, "1234.5"],
    ["\u22125", ENGLISH, "-5"],
    ["1234.5", { decimalMark: ".", thousandsMark: "none" } as const, "1234.5"],
  ])("reads %s", (text, marks, plain) => {
    expect(plainNumber(text, marks)).toBe(plain);
  });

  it.each([
    ["12.5", DUTCH],
    ["1,23.4", ENGLISH],
    ["1.23", DUTCH],
    ["1,234,56", ENGLISH],
    ["1e3", ENGLISH],
    ["", ENGLISH],
    ["12 uur", DUTCH],
    ["1".repeat(16), ENGLISH],
  ])("refuses %s, which is not written with these marks", (text, marks) => {
    expect(plainNumber(text, marks)).toBeNull();
  });
});

it("says a number of a spreadsheet without an exponent", () => {
  expect(plainOf(1e-7)).toBe("0.0000001");
  expect(plainOf(270.5)).toBe("270.5");
  expect(plainOf(1e15)).toBeNull();
  expect(plainOf(Number.NaN)).toBeNull();
});

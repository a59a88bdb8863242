import { describe, expect, it } from "vitest";
import { neutraliseText, restoreText } from "./csv-text";

const DANGEROUS = [
  "=1+1",
  "+31 6 1234",
  "-5",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  "\u0000=1",
  "＝1",
  "＋1",
  "－1",
  "＠1",
  " =1",
  '"=1',
  "'=1",
  "''=1",
  " '\" =1",
  "\tplain",
];
const HARMLESS = ["", "Noor", "'s-Hertogenbosch", "2021-01", "a=b", "Bob – North", "'quoted'", "null"];

describe("neutraliseText", () => {
  it.each(DANGEROUS)("puts a quote before %j", (text) => {
    expect(neutraliseText(text)).toBe(`'${text}`);
  });

  it.each(HARMLESS)("leaves %j as it is", (text) => {
    expect(neutraliseText(text)).toBe(text);
  });

  it.each([...DANGEROUS, ...HARMLESS])("gives %j back", (text) => {
    expect(restoreText(neutraliseText(text))).toBe(text);
  });
});

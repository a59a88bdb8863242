import { expect, it } from "vitest";
import { blankOut } from "./structure/blank-out";

it("keeps the length and the lines", () => {
  const text = '/* one\n two */ const a = "three"; // four\n`five\nsix`;\n';
  const blank = blankOut(text, "comments and strings");
  expect(blank).toHaveLength(text.length);
  expect(blank.split("\n")).toHaveLength(text.split("\n").length);
  expect(blank.trim()).toMatch(/^const a =\s+;\s+;$/);
});

it("keeps strings when only comments go", () => {
  expect(blankOut('import "./a"; // b', "comments")).toBe('import "./a";     ');
});

it.each([
  ["a quote in a regular expression", `const a = /["']/; process.env`],
  ["a slash in a class", 'x.replace(/[/"]/g, 1); process.env'],
  ["a division", "const a = b / 2; process.env / 3"],
  ["an escaped quote", 'const a = "\\""; process.env'],
  ["an apostrophe in the text of an element", "<p>Don't</p>\nprocess.env"],
  ["an address in a string", 'const a = "https://kwartet.example"; process.env'],
])("is not led astray by %s", (_, text) => {
  expect(blankOut(text, "comments and strings")).toContain("process.env");
});

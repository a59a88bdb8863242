import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runCases } from "../scripts/oracle-cases";
import { compare, comparePublished, findNonNumbers } from "../scripts/oracle-compare";

const directory = fileURLToPath(new URL("../../../../shared/oracles", import.meta.url));

describe("comparing with an oracle", () => {
  it("passes within the tolerance and fails beyond it", () => {
    expect(compare({ a: 1.05 }, { a: 1 }, { abs: 0.1 })).toEqual([]);
    expect(compare({ a: 1.05 }, { a: 1 }, { abs: 0.01 })).toHaveLength(1);
    expect(compare({ a: 105 }, { a: 100 }, { rel: 0.1, byKey: { a: { rel: 0.01 } } })).toHaveLength(1);
  });

  it("asks for everything that was expected, and allows more", () => {
    expect(compare({ a: 1, b: 2 }, { a: 1 }, {})).toEqual([]);
    expect(compare({}, { a: null }, {})).toHaveLength(1);
    expect(compare({ a: [1] }, { a: [1, 2] }, {})).toHaveLength(1);
    expect(compare({ a: Number.NaN }, { a: 1 }, { abs: 10 })).toHaveLength(1);
    expect(compare({ a: "ok" }, { a: "error" }, {})).toHaveLength(1);
  });

  it("leaves reference values alone and takes simulated ones at their own tolerance", () => {
    expect(compare({}, { psiReference: 3, diagnostic: {} }, {})).toEqual([]);
    expect(compare({ mc: { p50: 101 } }, { mc: { p50: 100, relTolerance: 0.02 } }, {})).toEqual([]);
    expect(compare({ mc: { p50: 103 } }, { mc: { p50: 100, relTolerance: 0.02 } }, {})).toHaveLength(1);
  });

  it("compares published figures at their printed precision", () => {
    expect(comparePublished({ a: 0.2049 }, { a: 0.205, abs: 0.0006 })).toEqual([]);
    expect(comparePublished({ a: 5, b: 5 }, { a: 4, b: 4, abs: { a: 2, b: 0.1 } })).toHaveLength(1);
  });
});

it("a result that holds no number where one should be is found out", () => {
  expect(findNonNumbers({ a: [1, { b: Number.NaN }], c: Number.POSITIVE_INFINITY, d: null })).toHaveLength(2);
});

it("a file that is cut short fails, and one without cases is passed over", () => {
  const folder = mkdtempSync(join(tmpdir(), "cases-"));
  const oracle = { id: "1/2", method: "wilson", input: { x: 1, n: 2 }, expected: { estimate: 0.5 } };
  writeFileSync(join(folder, "a.json"), JSON.stringify({ cases: [oracle] }));
  writeFileSync(join(folder, "b.json"), JSON.stringify({ cases: [oracle] }).slice(0, 20));
  writeFileSync(join(folder, "c.json"), JSON.stringify({ set: "shared" }));
  const results = runCases(folder);
  rmSync(folder, { recursive: true });
  expect(results.map(({ file, differences }) => [file, differences.length])).toEqual([
    ["a.json", 0],
    ["b.json", 1],
  ]);
});

describe.skipIf(!existsSync(directory))("every case computed elsewhere", () => {
  const results = existsSync(directory) ? runCases(directory) : [];

  it("is there", () => {
    expect(results.length).toBeGreaterThan(200);
  });

  it.each(results)("$file $method $id", ({ differences }) => {
    expect(differences).toEqual([]);
  });
});

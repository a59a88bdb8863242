import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { countPlaywright, countVitest, formatCounts, sumCounts } from "./test-results";

const folder = mkdtempSync(join(tmpdir(), "results-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function save(report: unknown): string {
  const path = join(folder, "report.json");
  writeFileSync(path, typeof report === "string" ? report : JSON.stringify(report));
  return path;
}

function vitestReport(testResults: { status: string; assertionResults: { status: string }[] }[]) {
  const statuses = testResults.flatMap((file) => file.assertionResults.map((test) => test.status));
  const count = (status: string) => statuses.filter((each) => each === status).length;
  return {
    numPassedTests: count("passed"),
    numFailedTests: count("failed"),
    numPendingTests: count("skipped"),
    numTodoTests: count("todo"),
    testResults,
  };
}

const passed = { status: "passed" };

it("counts what ran and what did not", () => {
  const report = vitestReport([
    { status: "failed", assertionResults: [passed, passed, { status: "failed" }] },
    { status: "passed", assertionResults: [passed, { status: "skipped" }, { status: "todo" }] },
  ]);
  expect(countVitest(save(report), 1)).toEqual({ passed: 3, failed: 1, skipped: 2 });
});

it("counts a file that could not be loaded as failed", () => {
  const report = vitestReport([
    { status: "failed", assertionResults: [] },
    { status: "passed", assertionResults: [passed] },
  ]);
  expect(countVitest(save(report), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

it("believes a bad exit code over a clean report", () => {
  const report = vitestReport([{ status: "passed", assertionResults: [passed] }]);
  expect(countVitest(save(report), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

it.each([countVitest, countPlaywright])("takes a missing or broken report for a failure (%#)", (count) => {
  expect(count(join(folder, "absent.json"), 0).failed).toBe(1);
  expect(count(save('{"half": '), 0).failed).toBe(1);
});

it("counts a test that passed at the second try as failed", () => {
  const stats = { expected: 10, unexpected: 1, flaky: 2, skipped: 3 };
  expect(countPlaywright(save({ stats, errors: [] }), 1)).toEqual({ passed: 10, failed: 3, skipped: 3 });
});

it("adds up and says it in one line", () => {
  const sum = sumCounts([
    { passed: 3, failed: 1, skipped: 0 },
    { passed: 4, failed: 0, skipped: 2 },
  ]);
  expect(formatCounts(sum)).toBe("7 passed, 1 failed, 2 skipped");
  expect(formatCounts({ passed: 7, failed: 0, skipped: 0 })).toBe("7 passed, 0 failed");
});

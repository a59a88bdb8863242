import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { formatCounts, formatNames, NOTHING, readPlaywright, readVitest, sumOutcomes } from "./test-results";

const folder = mkdtempSync(join(tmpdir(), "results-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function save(report: unknown): string {
  const path = join(folder, "report.json");
  writeFileSync(path, typeof report === "string" ? report : JSON.stringify(report));
  return path;
}

type FileResult = { name: string; status: string; assertionResults: { status: string; fullName: string }[] };

function vitestReport(testResults: FileResult[]) {
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

const test = (status: string, fullName = "a test") => ({ status, fullName });
const readTests = (report: unknown, exitCode: number) => readVitest(save(report), exitCode, "/project");

it("counts what ran and what did not, and names what failed", () => {
  const report = vitestReport([
    {
      name: "/project/packages/api/src/goals/router.test.ts",
      status: "failed",
      assertionResults: [
        test("passed"),
        test("passed"),
        test("failed", "goals refuse a range that ends first"),
      ],
    },
    {
      name: "/project/scripts/other.test.ts",
      status: "passed",
      assertionResults: [test("passed"), test("skipped"), test("todo")],
    },
  ]);
  expect(readTests(report, 1)).toEqual({
    passed: 3,
    failed: 1,
    skipped: 2,
    failedNames: ["packages/api/src/goals/router.test.ts > goals refuse a range that ends first"],
    secondTryNames: [],
  });
});

it("counts a file that could not be loaded as failed, and names it", () => {
  const report = vitestReport([
    { name: "/project/broken.test.ts", status: "failed", assertionResults: [] },
    { name: "/project/sound.test.ts", status: "passed", assertionResults: [test("passed")] },
  ]);
  expect(readTests(report, 1)).toMatchObject({
    passed: 1,
    failed: 1,
    failedNames: ["broken.test.ts > could not be run"],
  });
});

it("believes a bad exit code over a clean report", () => {
  const report = vitestReport([
    { name: "/project/sound.test.ts", status: "passed", assertionResults: [test("passed")] },
  ]);
  expect(readTests(report, 7)).toMatchObject({
    passed: 1,
    failed: 1,
    failedNames: ["ended with exit code 7, and no failed test"],
  });
});

it.each([readVitest, readPlaywright])("takes a missing or broken report for a failure (%#)", (read) => {
  for (const path of [join(folder, "absent.json"), save('{"half": ')]) {
    const outcome = read(path, 0, folder);
    expect(outcome.failed).toBe(1);
    expect(outcome.failedNames).toHaveLength(1);
  }
});

const spec = (title: string, status: string) => ({ title, file: "board.spec.ts", tests: [{ status }] });

it("counts a browser test that passed at the second try as passed, and names it", () => {
  const stats = { expected: 10, unexpected: 1, flaky: 1, skipped: 3 };
  const inner = { title: "of a coach", file: "board.spec.ts", specs: [spec("a period", "unexpected")] };
  const suites = [
    {
      title: "board.spec.ts",
      file: "board.spec.ts",
      specs: [spec("a board", "flaky"), spec("a team", "expected")],
      suites: [inner],
    },
  ];
  expect(readPlaywright(save({ stats, suites }), 1)).toEqual({
    passed: 11,
    failed: 1,
    skipped: 3,
    failedNames: ["e2e/board.spec.ts › a period"],
    secondTryNames: ["e2e/board.spec.ts › a board"],
  });
});

it("adds up and says it in one line", () => {
  const sum = sumOutcomes([
    { ...NOTHING, passed: 3, failed: 1, failedNames: ["a"] },
    { ...NOTHING, passed: 4, skipped: 2, secondTryNames: ["b"] },
  ]);
  expect(formatCounts(sum)).toBe("7 passed, 1 failed, 2 skipped");
  expect(formatCounts({ ...NOTHING, passed: 7 })).toBe("7 passed, 0 failed");
  expect(sum).toMatchObject({ failedNames: ["a"], secondTryNames: ["b"] });
});

it("says by name what failed and what needed a second try, and nothing when all went well", () => {
  const named = { ...NOTHING, failedNames: ["a.test.ts > one", "b.test.ts > two"], secondTryNames: ["c"] };
  expect(formatNames(named)).toBe(
    "Failed:\n  a.test.ts > one\n  b.test.ts > two\n\nPassed only at the second try:\n  c\n",
  );
  expect(formatNames(NOTHING)).toBe("");
});

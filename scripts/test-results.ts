import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";

/** How a run went. Names are `file > test`, so that one line is enough to find what to look at. */
export type Outcome = {
  passed: number;
  failed: number;
  skipped: number;
  failedNames: string[];
  /** Passed, but only at the second try. */
  secondTryNames: string[];
};

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
};

type PlaywrightSuite = {
  title: string;
  file: string;
  suites?: PlaywrightSuite[];
  specs?: { title: string; file: string; tests: { status: string }[] }[];
};

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: PlaywrightSuite[];
};

export const NOTHING: Outcome = { passed: 0, failed: 0, skipped: 0, failedNames: [], secondTryNames: [] };
export const ONE_SKIPPED: Outcome = { ...NOTHING, skipped: 1 };

/** A step that failed as a whole. */
export const oneFailed = (name: string): Outcome => ({ ...NOTHING, failed: 1, failedNames: [name] });

function readReport(path: string): unknown {
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    // A run that was cut off leaves half a file; that is a failure, not a crash of the summary.
    return null;
  }
}

/** A run that ended badly without a failed test (a crash, an error between tests) still failed. */
function withExitCode(outcome: Outcome, exitCode: number): Outcome {
  if (exitCode === 0 || outcome.failed > 0) return outcome;
  return { ...outcome, failed: 1, failedNames: [`ended with exit code ${exitCode}, and no failed test`] };
}

export function readVitest(path: string, exitCode: number, root: string): Outcome {
  const report = readReport(path) as VitestReport | null;
  if (!report) return oneFailed("ended without a report");
  const failedNames = report.testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === "failed");
    // A file that could not be loaded has no failed test to its name.
    if (status === "failed" && failed.length === 0) return [`${file} > could not be run`];
    return failed.map(({ fullName }) => `${file} > ${fullName}`);
  });
  const outcome = {
    passed: report.numPassedTests,
    failed: failedNames.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failedNames,
    secondTryNames: [],
  };
  return withExitCode(outcome, exitCode);
}

export function readPlaywright(path: string, exitCode: number): Outcome {
  const report = readReport(path) as PlaywrightReport | null;
  if (!report) return oneFailed("ended without a report");
  const { expected, unexpected, flaky, skipped } = report.stats;
  const outcome = {
    passed: expected + flaky,
    failed: unexpected,
    skipped,
    failedNames: namesOf(report.suites, "unexpected"),
    secondTryNames: namesOf(report.suites, "flaky"),
  };
  return withExitCode(outcome, exitCode);
}

function namesOf(suites: PlaywrightSuite[], status: string): string[] {
  return suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some((test) => test.status === status))
      .map(({ file, title }) => `e2e/${file} › ${title}`),
    ...namesOf(inner, status),
  ]);
}

export function sumOutcomes(parts: Outcome[]): Outcome {
  return parts.reduce(
    (sum, part) => ({
      passed: sum.passed + part.passed,
      failed: sum.failed + part.failed,
      skipped: sum.skipped + part.skipped,
      failedNames: [...sum.failedNames, ...part.failedNames],
      secondTryNames: [...sum.secondTryNames, ...part.secondTryNames],
    }),
    NOTHING,
  );
}

export function formatCounts({ passed, failed, skipped }: Outcome): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

/** Says by name what failed, and what only passed at the second try. Empty when there is nothing to say. */
export function formatNames({ failedNames, secondTryNames }: Outcome): string {
  const block = (title: string, names: string[]) =>
    names.length === 0 ? "" : `${title}:\n${names.map((name) => `  ${name}\n`).join("")}`;
  return [block("Failed", failedNames), block("Passed only at the second try", secondTryNames)]
    .filter((text) => text !== "")
    .join("\n");
}

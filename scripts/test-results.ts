import { existsSync, readFileSync } from "node:fs";

export type Counts = { passed: number; failed: number; skipped: number };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
};

export const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };
export const ONE_FAILED: Counts = { ...NOTHING, failed: 1 };
export const ONE_SKIPPED: Counts = { ...NOTHING, skipped: 1 };

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
function withExitCode(counts: Counts, exitCode: number): Counts {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

export function countVitest(path: string, exitCode: number): Counts {
  const report = readReport(path) as VitestReport | null;
  if (!report) return ONE_FAILED;
  // A file that could not be loaded has no failed test to its name.
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return withExitCode(counts, exitCode);
}

export function countPlaywright(path: string, exitCode: number): Counts {
  const report = readReport(path) as PlaywrightReport | null;
  if (!report) return ONE_FAILED;
  const { expected, unexpected, flaky, skipped } = report.stats;
  // A test that passed at the second try did not pass.
  return withExitCode({ passed: expected, failed: unexpected + flaky, skipped }, exitCode);
}

export function sumCounts(parts: Counts[]): Counts {
  return parts.reduce(
    (sum, part) => ({
      passed: sum.passed + part.passed,
      failed: sum.failed + part.failed,
      skipped: sum.skipped + part.skipped,
    }),
    NOTHING,
  );
}

export function formatCounts({ passed, failed, skipped }: Counts): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

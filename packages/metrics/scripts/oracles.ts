import { runCases } from "./oracle-cases";

const SHOWN_PER_CASE = 10;
const SHOWN_LENGTH = 200;

/** `tsx packages/metrics/scripts/oracles.ts DIR`: every case of DIR against the package. */
function main(directory: string | undefined): number {
  if (!directory) {
    console.error("Give the folder with the cases: npm run oracles -- DIR");
    return 2;
  }
  const results = runCases(directory);
  const failed = results.filter((result) => result.differences.length > 0);
  for (const { file, method, id, differences } of failed) {
    console.log(`FAILED ${file} ${method} ${id}`);
    for (const { path, got, want } of differences.slice(0, SHOWN_PER_CASE)) {
      console.log(`  ${path || "(result)"}: got ${show(got)}, wanted ${show(want)}`);
    }
    if (differences.length > SHOWN_PER_CASE) console.log(`  and ${differences.length - SHOWN_PER_CASE} more`);
  }
  console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
  return failed.length > 0 || results.length === 0 ? 1 : 0;
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, SHOWN_LENGTH);
}

process.exitCode = main(process.argv[2]);

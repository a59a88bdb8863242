// Everything that must hold, one step after the other on two cores: `npm test` (all),
// `npm run verify` (without build and browser), `npm run e2e`, and the store's tests on
// a PostgreSQL server (store, for .ci/run). Ends with what failed, by name, and one line:
// N passed, N failed.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  formatCounts,
  formatNames,
  NOTHING,
  ONE_SKIPPED,
  type Outcome,
  oneFailed,
  readPlaywright,
  readVitest,
  sumOutcomes,
} from "./test-results";

const root = fileURLToPath(new URL("..", import.meta.url));
const results = join(root, "test-results");
const windows = process.platform === "win32";
const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

let running: ChildProcess | null = null;

function run(program: string, args: string[]): Promise<number> {
  const bins = [join(root, "node_modules/.bin"), join(root, "e2e/node_modules/.bin")];
  const path = [...bins, process.env.PATH].join(delimiter);
  return new Promise((resolve) => {
    running = spawn(program, args, {
      cwd: root,
      env: { ...process.env, PATH: path },
      stdio: ["ignore", "inherit", "inherit"],
      shell: windows,
    });
    running.on("error", (error) => {
      console.error(`Could not run ${program}: ${error.message}`);
      resolve(1);
    });
    running.on("exit", (code) => resolve(code ?? 1));
  });
}

function runTurbo(task: string, ...args: string[]) {
  // turbo runs each package's script with pnpm, which npx puts on its path.
  const turbo = ["turbo", "run", task, "--output-logs=errors-only", ...args];
  return run("npx", ["--yes", packageManager, "exec", ...turbo]);
}

async function passes(exitCode: Promise<number>): Promise<Outcome> {
  return (await exitCode) === 0 ? NOTHING : oneFailed("see its output above");
}

async function runVitest(reportName: string, args: string[]): Promise<Outcome> {
  const report = join(results, `${reportName}.json`);
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return readVitest(report, await run("vitest", ["run", ...reporters, ...args]), root);
}

async function runPlaywright(args: string[]): Promise<Outcome> {
  if (!readdirSync(join(root, "e2e")).some((name) => name.endsWith(".spec.ts"))) {
    console.log("Skipped: there is no end-to-end test in e2e/ yet.");
    return ONE_SKIPPED;
  }
  if (!existsSync(join(root, "apps/web/.next/BUILD_ID"))) {
    console.log("Skipped: without a build there is nothing to serve.");
    return ONE_SKIPPED;
  }
  const report = join(results, "playwright.json");
  rmSync(report, { force: true });
  return readPlaywright(report, await run("playwright", ["test", "-c", "e2e/playwright.config.ts", ...args]));
}

type Step = { title: string; run: (args: string[]) => Promise<Outcome> };

const structure: Step = {
  title: "Structure",
  run: () => passes(run("tsx", ["scripts/check-structure.ts"])),
};
const lint: Step = { title: "Format and lint", run: () => passes(run("biome", ["check"])) };
const typecheck: Step = { title: "Types", run: () => passes(runTurbo("typecheck", "--continue")) };
const tests: Step = { title: "Unit and integration tests", run: (args) => runVitest("vitest", args) };
const build: Step = { title: "Build", run: () => passes(runTurbo("build")) };
const browser: Step = { title: "End-to-end tests in a browser", run: runPlaywright };
const storeTests: Step = {
  title: "Integration tests on PostgreSQL",
  run: (args) => runVitest("vitest-postgres", ["--project=db", "--project=api", "--project=cli", ...args]),
};

const PLANS: Record<string, Step[]> = {
  verify: [structure, lint, typecheck, tests],
  all: [structure, lint, typecheck, tests, build, browser],
  e2e: [build, browser],
  store: [storeTests],
};

function describeStep(title: string, outcome: Outcome, startedAt: number): string {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const isCounted = outcome.passed + outcome.skipped > 0;
  const said = isCounted ? formatCounts(outcome) : outcome.failed > 0 ? "failed" : "ok";
  return `${seconds.padStart(7)} s  ${title}: ${said}`;
}

async function main([name = "all", ...args]: string[]) {
  const steps = PLANS[name];
  if (!steps) throw new Error(`There is no plan "${name}". There are: ${Object.keys(PLANS).join(", ")}.`);
  if (name === "store" && !process.env.DATABASE_URL)
    throw new Error("Set DATABASE_URL, or run this through scripts/with-postgres.sh.");

  // .ci/run adds up the totals of its runs, where one that is missing counts as a failure, and names
  // once more what failed in them.
  const total = join(results, `total-${name}.txt`);
  const names = join(results, `failed-${name}.txt`);
  mkdirSync(results, { recursive: true });
  rmSync(total, { force: true });
  rmSync(names, { force: true });

  const lines: string[] = [];
  const parts: Outcome[] = [];
  for (const step of steps) {
    console.log(`\n── ${step.title} ${"─".repeat(Math.max(2, 70 - step.title.length))}`);
    const startedAt = performance.now();
    const outcome = await step.run(args);
    const failedNames = outcome.failedNames.map((failed) => `${step.title}: ${failed}`);
    parts.push({ ...outcome, failedNames });
    lines.push(describeStep(step.title, outcome, startedAt));
  }

  const sum = sumOutcomes(parts);
  writeFileSync(total, `${sum.passed} ${sum.failed} ${sum.skipped}\n`);
  writeFileSync(names, formatNames(sum));
  console.log(`\n${lines.join("\n")}\n\n${[formatNames(sum), formatCounts(sum)].filter(Boolean).join("\n")}`);
  process.exitCode = sum.failed === 0 ? 0 : 1;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    // No step may start after this one, so the run ends here, as a failure.
    running?.once("exit", () => process.exit(1));
    if (signal !== "SIGINT" || !process.stdin.isTTY) running?.kill(signal);
    if (!running || running.exitCode !== null) process.exit(1);
  });
}

await main(process.argv.slice(2));

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url)).replace(/[\\/]$/, "");

const temporaryFolder = "scripts/testing-setup.ts";
/** Builds the migrated database once; every test file that needs one starts from a copy of it. */
const storeSetup = "packages/db/src/testing-setup.ts";
const withStore = existsSync(`${root}/${storeSetup}`) ? { globalSetup: [temporaryFolder, storeSetup] } : {};

function project(
  name: string,
  include: string[],
  options: { globalSetup?: string[]; testTimeout?: number } = {},
) {
  return { extends: true as const, test: { name, include, ...options } };
}

export default defineConfig({
  root,
  resolve: { alias: { "@/": `${root}/apps/web/src/` } },
  test: {
    pool: "forks",
    // Two cores are what the tests must do with; more workers only mean more databases at once.
    maxWorkers: 2,
    // A first embedded database can take several seconds on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      project("metrics", ["packages/metrics/src/**/*.test.ts"]),
      project("db", ["packages/db/src/**/*.test.ts"], withStore),
      project("api", ["packages/api/src/**/*.test.ts"], withStore),
      // Each command is a process of its own that opens a database on disk.
      project("cli", ["packages/cli/src/**/*.test.ts"], { ...withStore, testTimeout: 300_000 }),
      project("web", ["apps/web/{src,scripts}/**/*.test.{ts,tsx}"]),
      project("scripts", ["scripts/*.test.ts"]),
    ],
  },
});

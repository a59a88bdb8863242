import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { findBrowser } from "./browser";

const root = fileURLToPath(new URL("..", import.meta.url));
const port = Number(process.env.KWARTET_E2E_PORT ?? 4317);
const exec = process.platform === "win32" ? "" : "exec ";
const browser = await findBrowser();
const baseURL = `http://localhost:${port}`;

// Each run has a directory of its own, named once by the first process; workers inherit the name.
const isFirstProcess = process.env.KWARTET_E2E_DATA === undefined;
const data = process.env.KWARTET_E2E_DATA ?? join(tmpdir(), `kwartet-e2e-${process.pid}-${Date.now()}`);
process.env.KWARTET_E2E_DATA = data;
// On exit the server has stopped, so nothing writes there any more.
if (isFirstProcess) process.on("exit", () => rmSync(data, { recursive: true, force: true }));

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: join(root, "test-results/e2e"),
  fullyParallel: false,
  forbidOnly: !!process.env.CI,
  workers: 2,
  // A second try tells a slow machine from a fault. `npm test` names every test that needed one.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: join(root, "test-results/playwright.json") }]],
  use: {
    baseURL,
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    trace: "retain-on-failure",
    launchOptions: browser,
  },
  projects: [{ name: "chromium", use: { browserName: "chromium" } }],
  webServer: {
    // `exec`, so that the signal that ends the run reaches the server and not a shell around it.
    command: `${exec}"${process.execPath}" --import tsx apps/web/scripts/start.ts --demo-small --port ${port} --data "${data}"`,
    cwd: root,
    url: `${baseURL}/api/health`,
    // The browser of the tests makes the server's PDFs as well.
    env: { KWARTET_CHROMIUM: browser.executablePath },
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    stdout: "pipe",
    stderr: "pipe",
  },
});

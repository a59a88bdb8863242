// Takes the pictures of the README: the full demo, each main screen as its persona, in English and light.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "@playwright/test";
import { findBrowser } from "./browser";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PICTURES = join(ROOT, "docs/screenshots");
const DATA = process.env.KWARTET_DATA ?? join(ROOT, ".kwartet/demo");
const PORT = 4390;
const ADDRESS = `http://localhost:${PORT}`;
const START_MILLISECONDS = 600_000;

const SCREENS = [
  { name: "scorecard", role: "agent", path: "/scorecard" },
  { name: "kpi", role: "agent", path: "/kpis/resolution" },
  { name: "board", role: "coach", path: "/board" },
  { name: "overview", role: "executive", path: "/overview" },
  { name: "operations", role: "executive", path: "/overview/operations" },
  { name: "coaching", role: "executive", path: "/overview/coaching" },
  { name: "imports", role: "admin", path: "/imports" },
  { name: "import-wizard", role: "admin", path: "/imports/new" },
  { name: "api", role: "admin", path: "/settings/api" },
  { name: "definitions", role: "executive", path: "/definitions" },
] as const;

type Account = { role: string; email: string; password: string };

async function startApp(): Promise<ChildProcess> {
  const args = ["--import", "tsx", "apps/web/scripts/start.ts", "--port", String(PORT), "--data", DATA];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] });
  const deadline = Date.now() + START_MILLISECONDS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error("The app stopped while it started.");
    const answer = await fetch(`${ADDRESS}/api/health`).catch(() => null);
    if (answer?.ok) return child;
    await new Promise((wake) => setTimeout(wake, 500));
  }
  child.kill();
  throw new Error("The app did not start in time.");
}

async function signIn(page: Page, role: string): Promise<void> {
  const { accounts } = JSON.parse(readFileSync(join(DATA, "demo.json"), "utf8")) as { accounts: Account[] };
  const account = accounts.find((candidate) => candidate.role === role);
  if (!account) throw new Error(`The demo has no account of ${role}.`);
  const answer = await page.request.post(`${ADDRESS}/api/auth/sign-in/email`, {
    data: { email: account.email, password: account.password },
    headers: { origin: ADDRESS },
  });
  if (!answer.ok()) throw new Error(`Signing in as ${role} gave ${answer.status()}.`);
}

mkdirSync(PICTURES, { recursive: true });
const app = await startApp();
const browser = await chromium.launch(await findBrowser());
try {
  for (const { name, role, path } of SCREENS) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      colorScheme: "light",
    });
    await context.addCookies([
      { name: "locale", value: "en", url: ADDRESS },
      { name: "theme", value: "light", url: ADDRESS },
      { name: "explained", value: "yes", url: ADDRESS },
    ]);
    const page = await context.newPage();
    await signIn(page, role);
    await page.goto(ADDRESS + path, { waitUntil: "networkidle" });
    await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    await context.close();
    console.log(`docs/screenshots/${name}.png`);
  }
} finally {
  await browser.close();
  app.kill("SIGTERM");
}

// Takes the pictures of the README: the full demo, each main screen as its persona, in English and light, and
// some of them in dark as well. `npm run screenshots -- api operations` takes only those.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser } from "./browser";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PICTURES = join(ROOT, "docs/screenshots");
const DATA = process.env.KWARTET_DATA ?? join(ROOT, ".kwartet/demo");
const PORT = 4390;
const ADDRESS = `http://localhost:${PORT}`;
const START_MILLISECONDS = 600_000;

const THEMES = ["light", "dark"] as const;
type Theme = (typeof THEMES)[number];

type Screen = {
  name: string;
  role: string;
  path: string;
  /** Light alone when it is left out. */
  themes?: readonly Theme[];
  /** What has to be done on the page before it shows what the picture is about. */
  prepare?: (page: Page) => Promise<void>;
};

const SCREENS: readonly Screen[] = [
  { name: "scorecard", role: "agent", path: "/scorecard" },
  { name: "kpi", role: "agent", path: "/kpis/resolution" },
  { name: "board", role: "coach", path: "/board" },
  { name: "goal", role: "coach", path: "/goals", prepare: (page) => openFirst(page, "/goals/", "Vat samen") },
  {
    name: "session",
    role: "coach",
    path: "/sessions",
    prepare: (page) => openFirst(page, "/sessions/", "Noor"),
  },
  { name: "inbox", role: "coach", path: "/inbox" },
  { name: "review", role: "agent", path: "/reviews", prepare: (page) => openFirst(page, "/reviews/") },
  { name: "effects", role: "executive", path: "/overview/coaching" },
  { name: "overview", role: "executive", path: "/overview" },
  { name: "board-summary", role: "executive", path: "/board-summary", themes: THEMES },
  { name: "board-packs", role: "executive", path: "/board-summary/packs/compare" },
  { name: "operations", role: "executive", path: "/overview/operations", themes: THEMES },
  {
    name: "staffing",
    role: "coach",
    path: "/board",
    themes: THEMES,
    prepare: async (page) => {
      await page.locator('main a[href*="/operations"]').first().click();
      await page.locator('main a[href$="/staffing"]').click();
      await page.waitForURL(/\/staffing$/);
      await page.waitForLoadState("networkidle");
    },
  },
  { name: "linkage", role: "executive", path: "/linkage", themes: THEMES },
  { name: "effort", role: "executive", path: "/effort", themes: THEMES },
  {
    name: "effort-topics",
    role: "executive",
    path: "/effort?tab=topics&hourFrom=35&hourTo=50",
    themes: THEMES,
  },
  { name: "effort-groups", role: "executive", path: "/effort?tab=groups", themes: THEMES },
  { name: "risk", role: "executive", path: "/risk", themes: THEMES },
  { name: "drivers", role: "executive", path: "/drivers", themes: THEMES },
  { name: "scenarios", role: "executive", path: "/scenarios" },
  { name: "imports", role: "admin", path: "/imports" },
  { name: "import-wizard", role: "admin", path: "/imports/new", themes: THEMES, prepare: tryImport },
  {
    name: "pulse",
    role: "executive",
    path: "/pulse",
    themes: THEMES,
    prepare: (page) => openFirst(page, "/pulse/"),
  },
  { name: "pulse-calendar", role: "admin", path: "/settings/pulse" },
  { name: "api", role: "admin", path: "/settings/api", themes: THEMES, prepare: makeKeys },
  { name: "definitions", role: "executive", path: "/definitions" },
];

const SLOW = { timeout: 300_000 };

/** From a list to the page of the first in it that says something. */
async function openFirst(page: Page, path: string, said = ""): Promise<void> {
  await page.locator(`main a[href^="${path}"]`, { hasText: said }).first().click();
  await page.waitForURL(new RegExp(`${path}[0-9a-f-]{36}$`));
  await page.waitForLoadState("networkidle");
}

/** Calls of two weeks that a team took quickly, in a layout that nobody knows. */
function otherFile(): string {
  const rows = Array.from({ length: 240 }, (_, call) => {
    const day = String(8 + (call % 5) + 7 * (call % 2)).padStart(2, "0");
    const at = `${day}-06-2026 ${String(9 + (call % 8)).padStart(2, "0")}:${String(10 + (call % 40))}`;
    return `S${call};Phone;${at}:05;${at}:${String(10 + (call % 20))};North;${call % 3 === 0 ? "Bill" : "Moving house"}`;
  });
  return ["Case number;Channel;Received;Answered;Team;Reason", ...rows].join("\n");
}

/** From a file of another system to the trial, which leaves nothing behind. */
async function tryImport(page: Page): Promise<void> {
  await page.getByRole("radio", { name: /^Contacts/ }).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.locator('input[type="file"]').setInputFiles({
    name: "old-switch.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(otherFile()),
  });
  await page.getByRole("button", { name: "Send the file" }).click();
  await page.getByRole("table", { name: "Settings" }).waitFor(SLOW);
  for (const box of await page.getByRole("checkbox", { name: /^This is right: / }).all()) await box.check();
  await page.getByRole("button", { name: "Continue" }).click();
  const agree = page.getByRole("button", { name: "These columns are right" });
  await agree.waitFor(SLOW);
  for (const box of await page.getByRole("checkbox", { name: /unsure columns/ }).all()) await box.check();
  await agree.click();
  await page.getByLabel("Which team is North?").selectOption({ index: 3 }, SLOW);
  await page.getByRole("button", { name: "Do the trial" }).click(SLOW);
  await page.getByRole("heading", { name: "This is what changes when you import" }).waitFor(SLOW);
}

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

/** A key and a webhook, as somebody has who uses them; a second picture finds them there. */
async function makeKeys(page: Page): Promise<void> {
  for (const [what, name] of [
    ["key", "Help desk"],
    ["webhook", "Telephone exchange"],
  ] as const) {
    if ((await page.getByRole("rowheader", { name }).count()) > 0) continue;
    await page.getByRole("button", { name: `Make a ${what}` }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill(name);
    await dialog.getByRole("button", { name: `Make the ${what}` }).click();
    await dialog.getByRole("button", { name: "Done" }).click();
    await page.getByRole("rowheader", { name }).waitFor();
  }
}

async function takePicture(browser: Browser, screen: Screen, theme: Theme): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    colorScheme: theme,
    reducedMotion: "reduce",
  });
  await context.addCookies([
    { name: "locale", value: "en", url: ADDRESS },
    { name: "theme", value: theme, url: ADDRESS },
    { name: "explained", value: "yes", url: ADDRESS },
  ]);
  const page = await context.newPage();
  await signIn(page, screen.role);
  await page.goto(ADDRESS + screen.path, { waitUntil: "networkidle" });
  await screen.prepare?.(page);
  // Nothing lies under the mouse, and what was said of a change is gone again.
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.querySelector("[data-sonner-toaster]")?.remove());
  const file = theme === "light" ? `${screen.name}.png` : `${screen.name}-${theme}.png`;
  await page.screenshot({ path: join(PICTURES, file) });
  await context.close();
  console.log(`docs/screenshots/${file}`);
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !SCREENS.some((screen) => screen.name === name));
if (unknown.length > 0) throw new Error(`There is no picture of ${unknown.join(", ")}.`);

mkdirSync(PICTURES, { recursive: true });
const app = await startApp();
const browser = await chromium.launch(await findBrowser());
try {
  for (const screen of SCREENS.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
    for (const theme of screen.themes ?? ["light"]) await takePicture(browser, screen, theme);
  }
} finally {
  await browser.close();
  app.kill("SIGTERM");
}

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openPeek } from "./board-peek";
import { expect, test } from "./fixtures";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PORT = Number(process.env.KWARTET_E2E_PORT ?? 4317) + 10 + Number(process.env.TEST_PARALLEL_INDEX ?? 0);
const ADDRESS = `http://localhost:${PORT}`;

/** Two agents who took a call every working hour for eight weeks; every fifth was not solved. */
function ownFile(): string {
  const rows = [
    "external_id,channel,topic,team,agent,offered_at,answered_at,handle_seconds,reported_resolved,friendliness",
  ];
  for (let call = 0; call < 400; call += 1) {
    const day = Math.floor(call / 10);
    const offered = Date.UTC(2026, 2, 2 + day + 2 * Math.floor(day / 5), 8 + (call % 10));
    const answered = new Date(offered + (call % 50) * 1000).toISOString();
    const agent = call % 2 === 0 ? "Ans Bakker" : "Bas Dijk";
    const solved = call % 5 === 0 ? "no" : "yes";
    rows.push(
      `c${call},phone,Storing,Team Oost,${agent},${new Date(offered).toISOString()},${answered},300,${solved},${call % 3 === 0 ? 5 : ""}`,
    );
  }
  return rows.join("\n");
}

let app: ChildProcess;
let data: string;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  data = mkdtempSync(join(tmpdir(), "kwartet-newcomer-"));
  const args = [
    "--import",
    "tsx",
    "apps/web/scripts/start.ts",
    "--fresh",
    "--port",
    String(PORT),
    "--data",
    join(data, "own"),
  ];
  const { DATABASE_URL: _, KWARTET_DATA: __, ...environment } = process.env;
  app = spawn(process.execPath, args, { cwd: ROOT, stdio: "ignore", env: environment });
  await expect
    .poll(
      () =>
        fetch(`${ADDRESS}/api/health`).then(
          (answer) => answer.status,
          () => 0,
        ),
      { timeout: 170_000 },
    )
    .toBe(200);
});

test.afterAll(async () => {
  app.kill("SIGTERM");
  await new Promise((ended) => app.once("exit", ended));
  rmSync(data, { recursive: true, force: true });
});

test("a newcomer gets from an own file to a scorecard without the command line", async ({ browser }) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({ baseURL: ADDRESS, locale: "en-GB" });
  await context.addCookies([{ name: "locale", value: "en", url: ADDRESS }]);
  const page = await context.newPage();

  await page.goto("/");
  await expect(page).toHaveURL(/\/setup/);
  await page.getByLabel("Name", { exact: true }).fill("Oosterlicht");
  await page.getByLabel("Your name").fill("Iris Smit");
  await page.getByLabel("E-mail address").fill("iris@oosterlicht.example");
  await page.getByLabel("Choose a password").fill("a long enough password");
  await page.getByRole("checkbox", { name: "I also coach" }).check();
  await page.getByRole("button", { name: "Set up" }).click();
  await expect(page).not.toHaveURL(/\/setup/);

  await page.goto("/imports");
  await page.locator('input[type="file"]').setInputFiles({
    name: "own.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(ownFile()),
  });
  await page.getByRole("button", { name: /^Import/ }).click();
  await expect(page.getByRole("main")).toContainText("400", { timeout: 60_000 });

  await page.goto("/board");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const drawer = await openPeek(page, "Ans Bakker");
  await drawer.getByRole("link", { name: "Scorecard of Ans Bakker" }).click();
  await expect(page).toHaveURL(/\/agents\//);
  await expect(page.getByRole("main")).toContainText("Resolution");

  // The door has closed: another visitor cannot set up anything any more.
  const stranger = await browser.newContext({ baseURL: ADDRESS });
  const other = await stranger.newPage();
  await other.goto("/setup");
  await expect(other).toHaveURL(/\/sign-in/);
  await stranger.close();
  await context.close();
});

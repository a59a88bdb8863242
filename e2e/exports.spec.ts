import { readFileSync } from "node:fs";
import { openPeek } from "./board-peek";
import { expect, matchIn, test } from "./fixtures";

const RANGE = "from=2026-04-01&to=2026-06-30";
const NOBODY = "019a0000-0000-7000-8000-000000000000";

/** The rows of a file without quoted cells, which figures have none of. */
function rowsOf(text: string, delimiter: string): Record<string, string>[] {
  const [head = "", ...lines] = text.replace("\uFEFF", "").trim().split("\r\n");
  const names = head.split(delimiter);
  return lines.map((line) =>
    Object.fromEntries(line.split(delimiter).map((cell, index) => [names[index] ?? "", cell])),
  );
}

test("a coach downloads the board, with the figures that it shows", async ({ as }) => {
  const coach = await as("coach");
  await coach.goto(`/board?${RANGE}`);
  const drawer = await openPeek(coach, "Noor van Dijk");
  const [, x, n] = await matchIn(drawer.getByRole("article", { name: "Effectiviteit" }), /(\d+) van (\d+)/);
  await coach.keyboard.press("Escape");
  await expect(drawer).toBeHidden();

  await coach.getByRole("button", { name: "Exporteer" }).click();
  const started = coach.waitForEvent("download");
  await coach.getByRole("menuitem", { name: /Excel \(Nederlands\)/ }).click();
  const file = await started;
  expect(file.suggestedFilename()).toMatch(/^kwartet-figures-by-agent-[\d-]+to-[\d-]+\.csv$/);

  const text = readFileSync(await file.path(), "utf8");
  expect(text.startsWith("\uFEFF")).toBe(true);
  const found = rowsOf(text, ";").find(
    ({ label, measure }) => label === "Noor van Dijk" && measure === "no-repeat",
  );
  expect(found).toMatchObject({ x, n });
  // Unrounded, with the comma that a Dutch spreadsheet reads.
  expect(found?.value).toBe(String(Number(x) / Number(n)).replace(".", ","));
});

test("an executive downloads the organisation, by month and by channel, in every dialect", async ({ as }) => {
  const executive = await as("executive");
  const get = (query: string) => executive.request.get(`/api/exports/figures?${query}&${RANGE}`);
  const answer = await get("by=month&dialect=rfc4180");
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": 'attachment; filename="kwartet-figures-by-month-2026-04-01-to-2026-06-30.csv"',
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  const months = rowsOf(await answer.text(), ",");
  expect([...new Set(months.map(({ key }) => key))]).toEqual(["2026-04", "2026-05", "2026-06"]);

  const english = await (await get("by=month&dialect=excel-en")).text();
  expect(english.startsWith("\uFEFF")).toBe(true);
  expect(rowsOf(english, ",")).toEqual(months);
  const channels = rowsOf(await (await get("by=channel")).text(), ",");
  expect(channels.map(({ key }) => key)).toContain("phone");
});

test("a file is only for who may see the figures", async ({ as, request }) => {
  const visitor = await request.get(`/api/exports/figures?by=month&${RANGE}`);
  expect(visitor.status()).toBe(401);
  const status = async (role: "agent" | "coach" | "executive" | "admin", query: string) =>
    (await (await as(role)).request.get(`/api/exports/figures?${query}&${RANGE}`)).status();
  expect(await status("executive", "by=agent")).toBe(403);
  expect(await status("executive", "by=team")).toBe(403);
  expect(await status("admin", "by=month")).toBe(403);
  expect(await status("coach", "by=month")).toBe(403);
  expect(await status("coach", `by=agent&teamId=${NOBODY}`)).toBe(404);
  expect(await status("agent", `by=month&agentId=${NOBODY}`)).toBe(404);
});

test("an address that asks for something else is refused, and nothing of it comes back", async ({ as }) => {
  const executive = await as("executive");
  for (const query of [
    "by=agents",
    "by=month&dialect=<script>alert(1)</script>",
    "by=month&from=2026-06-30&to=2026-01-01",
    "by=month&channel=phone'%20or%201=1",
    "",
  ]) {
    const answer = await executive.request.get(`/api/exports/figures?${query}`);
    expect(answer.status(), query).toBe(400);
    expect(await answer.json()).toEqual({ message: "The request is not valid." });
  }
});

test("another site cannot have a file made", async ({ as }) => {
  const executive = await as("executive");
  for (const site of ["cross-site", "same-site"]) {
    const answer = await executive.request.get(`/api/exports/figures?by=month&${RANGE}`, {
      headers: { "sec-fetch-site": site },
    });
    expect(answer.status()).toBe(403);
  }
});

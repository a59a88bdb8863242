import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { accountOf, expect, numberIn, type ROLES, test, textsOf } from "./fixtures";

const RANGE = "from=2026-04-01&to=2026-06-30";

/** From the board of a coach to the work of that team. */
async function openTeamWork(coach: Page): Promise<string> {
  await coach.goto(`/board?${RANGE}`);
  await coach.getByRole("link", { name: /^Werkcijfers/ }).click();
  await expect(coach).toHaveURL(/\/teams\/[0-9a-f-]{36}\/operations\?/);
  return new URL(coach.url()).pathname;
}

test("a coach opens the work of the team from the board, and from a figure how it is computed", async ({
  as,
}) => {
  const coach = await as("coach");
  await openTeamWork(coach);
  await expect(coach.getByRole("heading", { level: 1 })).toContainText(/kreeg [\d.]+ contacten/);
  const table = coach.getByRole("table", { name: "De periode in cijfers" });
  await expect(table.getByRole("row", { name: /Gemiddelde behandeltijd|Behandeltijd/ })).toContainText(
    /\d+:\d\d–\d+:\d\d/,
  );
  await expect(table.getByRole("row", { name: /Overdrachten/ })).toContainText(/[\d.]+ van [\d.]+ contacten/);
  await expect(table.getByRole("img", { name: /Behandeltijd, per week/ })).toBeVisible();

  await table.getByRole("link", { name: "Bezettingsgraad" }).click();
  await expect(coach).toHaveURL(/\/definitions#occupancy$/);
  await expect(coach.getByRole("heading", { name: "Bezettingsgraad" })).toBeInViewport();
});

test("the channels add up to the contacts, as a bar and as a table", async ({ as }) => {
  const coach = await as("coach");
  await openTeamWork(coach);
  const total = await numberIn(coach.getByRole("heading", { level: 1 }), /kreeg ([\d.]+) contacten/);
  await expect(coach.getByRole("img", { name: /Aandeel per kanaal: Telefoon/ })).toBeVisible();
  await coach.getByText("Toon als tabel").first().click();
  const rows = coach.getByRole("table", { name: "Verdeling over kanalen" }).getByRole("row");
  const counts = await textsOf(rows.locator("td:nth-of-type(1)"));
  const sum = counts.reduce((added, text) => added + Number(text.replace(/\D/g, "")), 0);
  expect(sum).toBe(total);
});

test("no agent stands on the work of a team, for nobody", async ({ as }) => {
  const coach = await as("coach");
  await coach.goto(`/board?${RANGE}`);
  const agents = coach.getByRole("table", { name: "Medewerkers" }).getByRole("rowheader");
  const names = await textsOf(agents.getByRole("button"));
  expect(names.length).toBeGreaterThan(3);
  const path = await openTeamWork(coach);
  const executive = await as("executive");
  const agent = await as("agent");
  const own = { coach, executive, agent };
  for (const [role, page] of Object.entries(own)) {
    const address = role === "executive" ? "/overview/operations?range=all" : `${path}?range=all`;
    const body = await (await page.request.get(address)).text();
    const me = accountOf(role as (typeof ROLES)[number]).name;
    expect(
      names.filter((name) => name !== me && body.includes(name)),
      role,
    ).toEqual([]);
    await page.goto(address);
    await expect(page.getByRole("main").locator('a[href*="/agents/"], a[href*="/contacts"]')).toHaveCount(0);
  }
});

test("an executive reads all teams together, by name and never a small one alone", async ({ as }) => {
  const executive = await as("executive");
  await executive.goto("/overview");
  await executive
    .getByRole("navigation", { name: "Hoofdmenu" })
    .getByRole("link", { name: "Werkcijfers" })
    .click();
  await expect(executive).toHaveURL(/\/overview\/operations$/);
  await expect(executive.getByRole("heading", { level: 1 })).toContainText("Alle teams samen");
  const teams = executive.getByRole("table", { name: "Per team" }).getByRole("rowheader");
  const names = await textsOf(teams);
  const known = names.filter((name) => !name.startsWith("Overige teams"));
  expect(known).toEqual(known.toSorted((one, other) => one.localeCompare(other, "nl")));
});

test("the figures of the screen come as a file, to those who have the screen", async ({ as }) => {
  const coach = await as("coach");
  const path = await openTeamWork(coach);
  const shown = await numberIn(coach.getByRole("heading", { level: 1 }), /kreeg ([\d.]+) contacten/);
  await coach.getByRole("button", { name: "Exporteer" }).click();
  const started = coach.waitForEvent("download");
  await coach.getByRole("menuitem", { name: /RFC 4180/ }).click();
  const file = await started;
  expect(file.suggestedFilename()).toBe("kwartet-operations-2026-04-01-to-2026-06-30.csv");
  const [heads, first] = readFileSync(await file.path(), "utf8").split("\r\n");
  expect(heads).toBe("part,operation,measure,value,lower,upper,x,n,unit,basis,days");
  expect(first).toContain(`,contacts,contact-count,${shown},`);

  const teamId = path.split("/")[2];
  const executive = await as("executive");
  const refused = await executive.request.get(`/api/exports/operations?teamId=${teamId}`);
  expect(refused.status()).toBe(403);
  expect((await coach.request.get("/api/exports/operations")).status()).toBe(403);
  const nobody = "019a0000-0000-7000-8000-000000000000";
  expect((await coach.request.get(`/api/exports/operations?teamId=${nobody}`)).status()).toBe(404);
  expect((await coach.request.get(`/api/exports/operations?teamId=x`)).status()).toBe(400);
});

test("a period without contacts says so, and offers all data", async ({ as }) => {
  const coach = await as("coach");
  const path = await openTeamWork(coach);
  await coach.goto(`${path}?from=2020-01-06&to=2020-01-12`);
  await expect(coach.getByRole("heading", { name: "Geen gegevens in deze periode" })).toBeVisible();
  await coach.getByRole("link", { name: "Toon alle gegevens" }).click();
  await expect(coach.getByRole("table", { name: "De periode in cijfers" })).toBeVisible();
});

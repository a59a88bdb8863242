import type { Page } from "@playwright/test";
import { expect, numberIn, pathsOf, test, textsOf } from "./fixtures";

const PAGE_SIZE = 50;

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("an agent's contacts say what they are narrowed to, and can be widened again", async ({ as }) => {
  const agent = await as("agent");
  await agent.goto("/contacts?channel=phone&range=last-13-full-weeks");
  const narrowed = await numberIn(heading(agent), /^Week 14 tot en met 26: (\d+) contacten$/);
  const filters = agent.getByRole("list", { name: "Filters" });
  await expect(filters).toContainText("Telefoon");
  const cells = agent.getByRole("table").locator("tbody tr td:nth-of-type(1)");
  for (const cell of await textsOf(cells)) {
    expect(cell).toContain("Telefoon");
  }
  await filters.getByRole("link", { name: "Haal filter weg: Kanaal Telefoon" }).click();
  await expect(filters).not.toContainText("Telefoon");
  await expect
    .poll(async () => Number(/: (\d+) /.exec((await heading(agent).textContent()) ?? "")?.[1]))
    .toBeGreaterThan(narrowed);
});

test("a long list has pages, and every contact is on exactly one of them", async ({ as }) => {
  const agent = await as("agent");
  await agent.goto("/contacts?range=last-13-full-weeks");
  const total = await numberIn(heading(agent), /: (\d+) contacten$/);
  const links = agent.getByRole("rowheader").getByRole("link");
  const next = agent.getByRole("link", { name: "Volgende" });
  const seen = new Set<string>();
  for (let first = 1; first <= total; first += PAGE_SIZE) {
    if (first > 1) await next.click();
    const last = Math.min(first + PAGE_SIZE - 1, total);
    await expect(agent.getByText(`${first} tot en met ${last} van ${total}`)).toBeVisible();
    await expect(links).toHaveCount(last - first + 1);
    for (const path of await pathsOf(links)) seen.add(path);
  }
  await expect(next).toHaveCount(0);
  expect(total).toBeGreaterThan(PAGE_SIZE);
  expect(seen.size).toBe(total);
});

test("a filter that leaves nothing is told from a period without data", async ({ as }) => {
  const agent = await as("agent");
  await agent.goto("/contacts?topic=Maanreizen");
  await expect(agent.getByRole("heading", { name: "Niets gevonden met dit filter" })).toBeVisible();
  await agent.getByRole("link", { name: "Haal de filters weg" }).click();
  await expect(agent.getByRole("table")).toBeVisible();
  await agent.goto("/contacts?from=2020-01-06&to=2020-01-12");
  await expect(agent.getByRole("heading", { name: "Geen gegevens in deze periode" })).toBeVisible();
});

test("a contact tells what happened and what came after, and not which customer it was", async ({ as }) => {
  const agent = await as("agent");
  await agent.goto("/contacts");
  await agent.getByRole("rowheader").getByRole("link").first().click();
  await expect(agent.getByRole("heading", { name: "Wat er is gezegd" })).toBeVisible();
  await expect(agent.getByRole("definition").first()).toBeVisible();
  await expect(agent.getByText("Noor van Dijk").first()).toBeVisible();
  await expect(agent.getByRole("main")).toContainText("vastgelegd");
});

test("a contact shows the other contacts of its customer, and not who that is", async ({ as }) => {
  const coach = await as("coach");
  await coach.goto("/contacts");
  const paths = await pathsOf(coach.getByRole("rowheader").getByRole("link"));
  const timeline = coach.getByRole("region", { name: "Deze klant" });
  for (const path of paths) {
    await coach.goto(path);
    await expect(timeline.getByRole("listitem").filter({ hasText: "dit contact" })).toHaveCount(1);
    if ((await timeline.getByRole("listitem").count()) > 1) break;
  }
  await expect(timeline).toContainText(/Klant #[0-9A-F]{6}, bekend van klantnummer/);
  await expect(timeline.getByRole("listitem").filter({ hasText: "dit contact" })).toHaveCount(1);
  await expect(timeline).toContainText("Wie de klant is, weet Kwartet niet");
  // By a number alone there is nothing to take off the customer.
  await expect(timeline.getByRole("button")).toHaveCount(0);
});

test("a contact with a transcript shows it message by message", async ({ as }) => {
  const coach = await as("coach");
  await coach.goto("/contacts?range=last-13-full-weeks");
  await expect(coach.getByRole("columnheader", { name: "Medewerker" })).toBeVisible();
  const said = coach.getByRole("region", { name: "Wat er is gezegd" }).getByRole("listitem");
  const paths = await pathsOf(coach.getByRole("rowheader").getByRole("link"));
  for (const path of paths) {
    await coach.goto(path);
    // Either stands there, and only then is it known which.
    await expect(said.or(coach.getByText("Geen gesprekstekst")).first()).toBeVisible();
    if ((await said.count()) > 0) break;
  }
  await expect(said.filter({ hasText: "Klant" }).first()).toBeVisible();
  await expect(said.filter({ hasText: "Medewerker" }).first()).toBeVisible();
});

test("nobody opens contacts that are not theirs to see", async ({ as }) => {
  const coach = await as("coach");
  await coach.goto("/contacts");
  const row = coach
    .getByRole("row")
    .filter({ hasNotText: "Noor" })
    .filter({ has: coach.getByRole("link") });
  const [path = ""] = await pathsOf(row.getByRole("rowheader").getByRole("link"));
  const agent = await as("agent");
  await agent.goto(path);
  await expect(heading(agent)).toHaveText("Deze pagina is er niet");
  for (const role of ["executive", "admin", "privacy-officer"] as const) {
    const page = await as(role);
    for (const address of [path, "/contacts", "/scorecard"]) {
      await page.goto(address);
      await expect(heading(page)).toHaveText("Deze pagina is er niet");
    }
  }
});

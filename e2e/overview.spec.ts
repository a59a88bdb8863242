import type { Page } from "@playwright/test";
import { agentsOnBoard } from "./board-peek";
import { accountOf, expect, matchIn, ROLES, test } from "./fixtures";

const KPIS = ["response-speed", "resolution", "friendliness", "availability"];

/** Everything by which somebody could be known: what the coach's own file says, and the accounts. */
async function knownPeople(coach: Page, executiveEmail: string): Promise<string[]> {
  await coach.goto("/board?range=all");
  const agents = await agentsOnBoard(coach);
  const others = ROLES.map(accountOf).filter(({ email }) => email !== executiveEmail);
  return [
    ...agents.flatMap(({ id, name }) => [id, name]),
    ...others.flatMap(({ name, email }) => [name, email]),
  ];
}

test("an executive reads how the organisation does and opens a KPI, which stops at a team", async ({
  as,
}) => {
  const executive = await as("executive");
  await executive.goto("/overview");
  await expect(executive.getByRole("heading", { level: 1 })).toContainText("doel");
  const table = executive.getByRole("table", { name: "De vier KPI's" });
  await expect(table.getByRole("rowheader")).toHaveCount(4);
  const row = table.getByRole("row", { name: /Effectiviteit/ });
  await expect(row).toContainText(/\d+,\d%/);
  const [count] = await matchIn(row, /[\d.]+ van [\d.]+ contacten/);

  await row.getByRole("link", { name: "Effectiviteit" }).click();
  await expect(executive).toHaveURL(/\/overview\/kpis\/resolution$/);
  await expect(executive.getByRole("main")).toContainText(count);
  for (const part of ["Per team", "Per kanaal", "Per onderwerp"]) {
    await expect(executive.getByRole("table", { name: part })).toBeVisible();
  }
  await expect(executive.locator('main a[href*="contacts"], main a[href*="agents"]')).toHaveCount(0);
  await expect(executive.getByText("Verder dan een team gaat dit niet")).toBeVisible();
});

test("nobody can be found in what an executive is sent", async ({ as }) => {
  const [executive, coach] = [await as("executive"), await as("coach")];
  const people = await knownPeople(coach, accountOf("executive").email);
  expect(people.length).toBeGreaterThan(10);
  const pages = ["/overview?range=all", ...KPIS.map((kpi) => `/overview/kpis/${kpi}?range=all`)];
  const files = ["all", "month", "channel", "topic"].map(
    (by) => `/api/exports/figures?by=${by}&from=2026-01-01&to=2026-06-30`,
  );
  const requests = [
    ...pages.flatMap((path) => [
      { path, headers: {} },
      { path, headers: { rsc: "1" } },
    ]),
    ...files.map((path) => ({ path, headers: {} })),
  ];
  for (const { path, headers } of requests) {
    const answer = await executive.request.get(path, { headers });
    expect(answer.status(), path).toBe(200);
    const body = await answer.text();
    // It must be the page itself, or an empty one would prove nothing.
    expect(body, path).toMatch(/Heidehoorn|top-two/);
    expect(
      people.filter((known) => body.includes(known)),
      path,
    ).toEqual([]);
  }
});

test("the period and the comparison of the overview live in the address", async ({ as }) => {
  const executive = await as("executive");
  await executive.goto("/overview?from=2026-02-01&to=2026-02-28&compare=none");
  await expect(executive.getByText(/feb 2026/).first()).toBeVisible();
  await expect(executive.getByText("Tegenover")).toHaveCount(0);
  // Whatever is no range is the usual one.
  const answer = await executive.goto("/overview?range=%27%3B+drop+table&from=2026-13-45");
  expect(answer?.status()).toBe(200);
  await expect(executive.getByRole("table", { name: "De vier KPI's" })).toBeVisible();
});

test("a KPI that does not exist is not there", async ({ as }) => {
  const executive = await as("executive");
  await executive.goto("/overview/kpis/attendance");
  await expect(executive.getByRole("heading", { level: 1 })).toHaveText("Deze pagina is er niet");
});

import { openPeek } from "./board-peek";
import { expect, matchIn, test, textsOf } from "./fixtures";

test("a coach sees first who needs time and why, and has nothing to sort by", async ({ as }) => {
  const coach = await as("coach");
  await coach.goto("/board");
  await expect(coach.getByRole("heading", { level: 1 })).toHaveText(/vraagt|vragen/);

  const table = coach.getByRole("table", { name: "Medewerkers" });
  const groups = table.getByRole("rowheader").filter({ hasNotText: /Bekijk/ });
  await expect(groups.filter({ hasText: "Vraagt aandacht" })).toBeVisible();
  const noor = table.getByRole("row").filter({ hasText: "Noor van Dijk" });
  await expect(noor).toContainText(/Effectiviteit: [\d,]+ punten lager dan gewoon/);
  await expect(noor.getByRole("img", { name: /^Zorgpunt/ })).toBeVisible();
  const rows = await textsOf(table.getByRole("row"));
  const at = (text: string) => rows.findIndex((row) => row.includes(text));
  expect(at("Noor van Dijk")).toBeGreaterThan(at("Vraagt aandacht"));
  expect(at("Noor van Dijk")).toBeLessThan(at("Geen signaal"));

  await expect(table.locator("thead").getByRole("link")).toHaveCount(0);
  await expect(table.locator("thead").getByRole("button")).toHaveCount(0);
  await expect(table.locator("[aria-sort]")).toHaveCount(0);
  await expect(coach.getByText("niemand staat op volgorde van een cijfer")).toBeVisible();
});

test("a coach looks closer at an agent without leaving the board, and goes on to the scorecard", async ({
  as,
}) => {
  const coach = await as("coach");
  await coach.goto("/board");
  const drawer = await openPeek(coach, "Noor van Dijk");
  await expect(drawer.getByRole("article", { name: "Effectiviteit" })).toContainText(/\d+ van \d+ contacten/);
  await expect(drawer.getByRole("article", { name: "Effectiviteit" })).toContainText("meer dan toeval");
  await expect(drawer.getByRole("article", { name: "Aanwezigheid" })).toContainText("uur");
  await coach.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await expect(coach).toHaveURL(/\/board$/);

  await openPeek(coach, "Noor van Dijk");
  await drawer.getByRole("link", { name: "Scorekaart van Noor van Dijk" }).click();
  await expect(coach).toHaveURL(/\/agents\/[0-9a-f-]{36}$/);
  await expect(coach.getByRole("main")).toContainText("Noor van Dijk");
});

test("the keyboard goes from row to row and looks closer, and letters are dead where one writes", async ({
  as,
}) => {
  const coach = await as("coach");
  await coach.goto("/board");
  const rows = coach.getByRole("button", { name: /^Bekijk de cijfers van/ });
  const names = (await textsOf(rows)).map((text) => text.trim());
  await expect(coach.getByText("Sneltoetsen: j en k")).toBeVisible();
  await expect(async () => {
    await coach.keyboard.press("k");
    await expect(rows.nth(0)).toBeFocused({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await coach.keyboard.press("j");
  await expect(rows.nth(1)).toBeFocused();
  await coach.keyboard.press("k");
  await expect(rows.nth(0)).toBeFocused();
  await coach.keyboard.press("Space");
  await expect(coach.getByRole("dialog", { name: names[0] ?? "" })).toBeVisible();
  await coach.keyboard.press("j");
  await expect(coach.getByRole("dialog", { name: names[1] ?? "" })).toBeVisible();
  await coach.keyboard.press("Escape");
  await expect(coach.getByRole("dialog")).toBeHidden();
  await expect(rows.nth(1)).toBeFocused();

  await coach.keyboard.press("Control+k");
  const search = coach.getByRole("dialog").getByRole("combobox");
  await search.fill("jk");
  await expect(search).toHaveValue("jk");
  await expect(search).toBeFocused();
  await coach.keyboard.press("Escape");

  await coach.getByRole("button", { name: "Zet uit" }).click();
  await expect(coach.getByText("Sneltoetsen j en k staan uit.")).toBeVisible();
  const switchOn = coach.getByRole("button", { name: "Zet sneltoetsen aan" });
  await coach.keyboard.press("j");
  await expect(switchOn).toBeFocused();
});

test("the period of the board lives in the address", async ({ as }) => {
  const coach = await as("coach");
  await coach.goto("/board");
  const counted = coach.getByRole("region", { name: "Het team samen" });
  const [shorter = ""] = await matchIn(counted, /.*\d+ van \d+.*/s);
  await coach.getByRole("button", { name: /Periode/ }).click();
  await coach.getByRole("menuitem", { name: /13 volle weken/ }).click();
  await expect(coach).toHaveURL(/range=last-13-full-weeks/);
  await expect(counted).not.toHaveText(shorter);
  await coach.goBack();
  await expect(coach).not.toHaveURL(/range=/);
  await expect(counted).toHaveText(shorter);
});

test("on a phone every agent is a block, and the page does not scroll sideways", async ({ as }) => {
  const coach = await as("coach");
  await coach.setViewportSize({ width: 360, height: 740 });
  await coach.goto("/board");
  await expect(coach.getByRole("button", { name: /Bekijk de cijfers van/ }).first()).toBeVisible();
  const excess = await coach.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess).toBe(0);
});

test("a team that the coach does not coach is not there", async ({ as }) => {
  const coach = await as("coach");
  for (const team of ["019a0000-0000-7000-8000-000000000000", "noord", "' or 1=1 --"]) {
    await coach.goto(`/board?team=${encodeURIComponent(team)}`);
    await expect(coach.getByRole("heading", { level: 1 })).toHaveText("Deze pagina is er niet");
    await expect(coach.getByRole("table")).toHaveCount(0);
  }
});

test("what the team does together opens to the KPI of the team", async ({ as }) => {
  const coach = await as("coach");
  await coach.goto("/board?range=last-13-full-weeks");
  await coach.getByRole("region", { name: "Het team samen" }).getByRole("link", { name: "Dekking" }).click();
  await expect(coach).toHaveURL(
    /\/teams\/[0-9a-f-]{36}\/kpis\/availability\?range=last-13-full-weeks&measure=coverage$/,
  );
  await expect(coach.getByRole("heading", { level: 1 })).toContainText("ekking");
});

import { expect, matchIn, test, textsOf } from "./fixtures";

const PARTICLES = /^(van|de|den|der|el|het|ten|ter|te|'t)$/i;

/** Dutch puts "Noor van Dijk" under the D. */
function lastName(name: string): string {
  const [, ...rest] = name.split(" ");
  return rest.filter((word) => !PARTICLES.test(word)).join(" ");
}

test("a coach sees the agents of the team from A to Z, and nothing to sort them by", async ({ as }) => {
  const coach = await as("coach");
  await coach.goto("/board");
  await expect(coach.getByRole("heading", { level: 1 })).toContainText("Team Noord");

  const table = coach.getByRole("table", { name: "Medewerkers" });
  const agents = table.getByRole("rowheader").getByRole("button");
  const names = await textsOf(agents);
  expect(names.length).toBeGreaterThan(2);
  const collator = new Intl.Collator("nl", { sensitivity: "base" });
  expect(names).toEqual([...names].sort((a, b) => collator.compare(lastName(a), lastName(b))));

  await expect(table.locator("thead").getByRole("link")).toHaveCount(0);
  await expect(table.locator("thead").getByRole("button")).toHaveCount(0);
  await expect(table.locator("[aria-sort]")).toHaveCount(0);
  await expect(coach.getByText("nog niet vergeleken")).toBeVisible();
});

test("a coach looks closer at an agent without leaving the board, and goes on to the scorecard", async ({
  as,
}) => {
  const coach = await as("coach");
  await coach.goto("/board");
  await coach.getByRole("button", { name: "Bekijk de cijfers van Noor van Dijk" }).click();

  const drawer = coach.getByRole("dialog", { name: "Noor van Dijk" });
  await expect(drawer.getByRole("article", { name: "Effectiviteit" })).toContainText(/\d+ van \d+ contacten/);
  await expect(drawer.getByRole("article", { name: "Aanwezigheid" })).toContainText("uur");
  await coach.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await expect(coach).toHaveURL(/\/board$/);

  await coach.getByRole("link", { name: "Scorekaart van Noor van Dijk" }).click();
  await expect(coach).toHaveURL(/\/agents\/[0-9a-f-]{36}$/);
  await expect(coach.getByRole("main")).toContainText("Noor van Dijk");
});

test("the period of the board lives in the address", async ({ as }) => {
  const coach = await as("coach");
  await coach.goto("/board");
  const counted = coach.getByRole("table", { name: "Medewerkers" }).getByRole("row").nth(1);
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

import type { Page } from "@playwright/test";
import { openPeek } from "./board-peek";
import { accountOf, expect, matchIn, numberIn, pathsOf, test } from "./fixtures";

/** Noor is low in what she solves at once, and the page says so before it says how much. */
const OWN_FINDING = "Je lost minder in één keer op dan bij deze contacten gewoon is";

/** On from the explanation, which comes before the first figure. */
async function openScorecard(agent: Page) {
  await agent.goto("/scorecard");
  await agent.getByRole("button", { name: "Naar mijn cijfers" }).click();
  await expect(agent.getByRole("heading", { level: 1 })).toHaveText(OWN_FINDING);
}

test("an agent reads what the figures are for before seeing one, and finds it again", async ({ as }) => {
  const agent = await as("agent");
  await agent.goto("/");
  await expect(agent.getByRole("heading", { level: 1 })).toHaveText("Welkom, Noor");
  await expect(agent.getByRole("heading", { name: "Waarvoor het niet is" })).toBeVisible();
  await expect(agent.getByRole("article")).toHaveCount(0);

  await agent.getByRole("button", { name: "Naar mijn cijfers" }).click();
  await expect(agent.getByRole("article", { name: "Effectiviteit" })).toBeVisible();

  await agent.getByRole("link", { name: "Wie kan dit zien?" }).click();
  await expect(agent.getByRole("heading", { name: "Wie wat ziet" })).toBeVisible();
});

test("an agent reads who has looked, as what and what for, and not by name", async ({ as }) => {
  const coach = await as("coach");
  await coach.goto("/board");
  await expect(coach.getByRole("table").first()).toBeVisible();
  const agent = await as("agent");
  await agent.goto("/my-data");
  const looks = agent.getByRole("region", { name: "Wie heeft gekeken" });
  await expect(looks.getByRole("row", { name: /Coach teambord/ }).first()).toBeVisible();
  await expect(agent.getByRole("main")).not.toContainText(accountOf("coach").name);
  await expect(agent.getByRole("region", { name: "Wat er over je wordt bewaard" })).toContainText("Doelen");
});

test("a scorecard shows what is the agent's and, apart from it, what is the team's", async ({ as }) => {
  const agent = await as("agent");
  await openScorecard(agent);
  const own = agent.getByRole("region", { name: "Jouw cijfers" });
  await expect(own.getByRole("article")).toHaveCount(3);
  await expect(own.getByRole("article", { name: "Effectiviteit" })).toContainText(/\d+ van \d+ contacten/);
  await expect(own.getByRole("article", { name: "Vriendelijkheid" })).toContainText(
    /beoordeeld door \d+ van \d+/,
  );
  await expect(own.getByRole("article", { name: "Aanwezigheid" })).toContainText(/\d+ van \d+ uur/);
  const team = agent.getByRole("region", { name: "Team Noord, ter informatie" });
  await expect(team.getByRole("article")).toHaveCount(2);
  await expect(agent.getByRole("main")).toContainText("Cijfers tot en met 30 juni 2026");
});

test("a figure opens to exactly the contacts that make it", async ({ as }) => {
  const agent = await as("agent");
  await openScorecard(agent);
  const row = agent.getByRole("article", { name: "Effectiviteit" });
  const n = await numberIn(row, /.*van ([\d.]+) contact/s);
  await row.getByRole("link").click();
  await expect(agent.getByRole("heading", { level: 1 })).toHaveText(/^Effectiviteit: waarschijnlijk/);
  await expect(agent.getByRole("heading", { name: `: ${n} contacten` })).toBeVisible();

  await agent.getByRole("link", { name: `Toon alle ${n}` }).click();
  await expect(agent.getByRole("heading", { level: 1 })).toHaveText(new RegExp(`: ${n} contacten$`));
  await expect(agent.getByText(`van ${n}`, { exact: false }).last()).toBeVisible();
  await expect(agent.getByRole("table").getByRole("rowheader")).toHaveCount(Math.min(n, 50));
});

test("a point of the chart opens to the contacts of that week", async ({ as }) => {
  const agent = await as("agent");
  await openScorecard(agent);
  await agent.goto("/kpis/resolution?tab=table&range=last-13-full-weeks");
  const weeks = agent.getByRole("table", { name: "Geen herhaald contact per week" });
  const week = weeks
    .getByRole("row")
    .filter({ has: agent.getByRole("link") })
    .first();
  const [title] = await matchIn(week.getByRole("link"), /.+/);
  const n = await numberIn(week.getByRole("cell").nth(1), / van (\d+)$/);
  await week.getByRole("link").click();
  await expect(agent.getByRole("heading", { name: new RegExp(`^${title}: ${n} contact`) })).toBeVisible();
  await expect(agent).toHaveURL(/point=2026-W\d+/);
});

test("the period and what it is compared with live in the address", async ({ as }) => {
  const agent = await as("agent");
  await openScorecard(agent);
  await agent.getByRole("button", { name: /^Periode/ }).click();
  await agent.getByRole("menuitem", { name: /Laatste 13 volle weken/ }).click();
  await expect(agent).toHaveURL(/range=last-13-full-weeks/);
  await agent.getByRole("button", { name: /^Vergeleken met/ }).click();
  await agent.getByRole("menuitem", { name: "Niet vergelijken" }).click();
  await expect(agent).toHaveURL(/compare=none/);
  await agent.reload();
  await expect(agent.getByText("Cijfers van week 14 tot en met 26")).toBeVisible();
  await expect(agent.getByText("kan toeval zijn")).toHaveCount(0);

  await agent.goto("/scorecard?range=everything'--&from=yesterday&compare=best");
  await expect(agent.getByText("Cijfers van week 23 tot en met 26")).toBeVisible();
});

test("days of one's own choice are asked for without scripts as well", async ({ as }) => {
  const agent = await as("agent");
  await openScorecard(agent);
  await agent.goto("/scorecard?custom=yes&compare=none");
  await agent.getByLabel("Van", { exact: true }).fill("2026-05-01");
  await agent.getByLabel("Tot en met", { exact: true }).fill("2026-05-31");
  await agent.getByRole("button", { name: "Toon", exact: true }).click();
  await expect(agent).toHaveURL(/from=2026-05-01&to=2026-05-31/);
  await expect(agent).toHaveURL(/compare=none/);
  await expect(agent.getByText("Cijfers van mei 2026")).toBeVisible();
});

test("a period without data says so and offers one that has them", async ({ as }) => {
  const agent = await as("agent");
  await openScorecard(agent);
  await agent.goto("/scorecard?from=2020-01-06&to=2020-01-12");
  await expect(agent.getByRole("heading", { level: 1 })).toHaveText("Geen cijfers van week 2");
  await agent.getByRole("link", { name: "Toon de laatste 13 volle weken" }).click();
  await expect(agent.getByRole("article", { name: "Effectiviteit" })).toBeVisible();
});

test("a coach sees the agent's scorecard with the same figures", async ({ as }) => {
  const agent = await as("agent");
  await openScorecard(agent);
  const row = agent.getByRole("article", { name: "Effectiviteit" });
  const [said = ""] = await matchIn(row, /\d+ van \d+ contacten/);

  const coach = await as("coach");
  await coach.goto("/board");
  const drawer = await openPeek(coach, "Noor van Dijk");
  await drawer.getByRole("link", { name: "Scorekaart van Noor van Dijk" }).click();
  await expect(coach.getByRole("heading", { level: 1 })).toHaveText(
    /^Noor van Dijk lost minder in één keer op/,
  );
  await expect(coach.getByRole("article", { name: "Effectiviteit" })).toContainText(said);
});

test("an agent opens nobody else's scorecard, and learns nothing from trying", async ({ as }) => {
  const coach = await as("coach");
  await coach.goto("/board");
  const drawer = await openPeek(coach, "Mees Yilmaz");
  const [path = ""] = await pathsOf(drawer.getByRole("link", { name: "Scorekaart van Mees Yilmaz" }));
  const agent = await as("agent");
  for (const address of [
    path,
    "/agents/0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
    "/agents/noor",
    "/kpis/salary",
  ]) {
    await agent.goto(address);
    await expect(agent.getByRole("heading", { level: 1 })).toHaveText("Deze pagina is er niet");
  }
});

test("an agent sees the own place against what is usual, and nobody else's", async ({ as }) => {
  const agent = await as("agent");
  await openScorecard(agent);
  const row = agent.getByRole("article", { name: "Effectiviteit" });
  await expect(row).toContainText(
    /Over 13 weken kwam jij op \d+%\. Bij dezelfde soort contacten is \d+% gewoon\..* meer dan toeval/,
  );
  await expect(row).toContainText("Zorgpunt");
  await row.getByRole("link").click();
  const fair = agent.getByRole("region", { name: "Vergeleken met dezelfde soort contacten" });
  await expect(fair.getByRole("img", { name: /^Jouw plek/ })).toBeVisible();
  await expect(fair).toContainText("Middelste helft van alle medewerkers");
  await expect(fair).toContainText("alle 18 medewerkers");
  await expect(agent.getByRole("region", { name: "Alle medewerkers" })).toHaveCount(0);
  await expect(agent.getByText("Gewone spreiding berekend op 20 punten")).toBeVisible();
});

test("a team figure shows its course to an agent, but not whose contacts make it", async ({ as }) => {
  const agent = await as("agent");
  await openScorecard(agent);
  await agent.getByRole("article", { name: "Reactiesnelheid" }).getByRole("link").click();
  await expect(agent.getByRole("heading", { level: 1 })).toHaveText(/^Reactiesnelheid: waarschijnlijk/);
  await expect(agent.getByText("Niet getoond om mensen te beschermen")).toBeVisible();
  await expect(agent.getByRole("columnheader", { name: "Medewerker" })).toHaveCount(0);
});

test("the scorecard speaks English after one click", async ({ as }) => {
  const agent = await as("agent");
  await openScorecard(agent);
  await agent.getByRole("button", { name: /Noor van Dijk/ }).click();
  await agent.getByRole("button", { name: "English" }).click();
  await expect(agent.getByRole("heading", { level: 1 })).toHaveText(
    "You solve less at once than is usual with these contacts",
  );
  await expect(agent.locator("html")).toHaveAttribute("lang", "en");
});

test("a phone of 360 px shows everything without scrolling sideways", async ({ as }) => {
  const agent = await as("agent");
  await agent.setViewportSize({ width: 360, height: 780 });
  await openScorecard(agent);
  for (const path of [
    "/scorecard",
    "/kpis/resolution",
    "/kpis/resolution?tab=table",
    "/contacts",
    "/my-data",
  ]) {
    await agent.goto(path);
    await expect(agent.getByRole("heading", { level: 1 })).toBeVisible();
    const overflow = await agent.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
  await agent.getByRole("navigation", { name: "Snel naar" }).getByRole("link", { name: "Start" }).click();
  await expect(agent).toHaveURL(/\/scorecard$/);
});

import type { Page } from "@playwright/test";
import { openPeek } from "./board-peek";
import { expect, matchIn, test } from "./fixtures";

/** From the board to the page of the KPI that asks for attention. */
async function openEvidence(coach: Page, name: string, kpi: string) {
  await coach.goto("/board");
  const drawer = await openPeek(coach, name);
  await drawer.getByRole("link", { name: kpi }).click();
  await expect(coach).toHaveURL(/\/kpis\//);
}

test("a coach reads on what a suggestion rests: the difference, the funnel, and typical contacts", async ({
  as,
}) => {
  const coach = await as("coach");
  await openEvidence(coach, "Noor van Dijk", "Effectiviteit");
  const panel = coach.getByRole("region", { name: "Voorstel voor een gesprek" });
  await expect(panel).toContainText(/Over \d+ contacten [\d,]+ punten lager .*: meer dan toeval\./);
  await expect(panel).toContainText("Gekozen met een vaste regel");
  const examples = panel.getByRole("table", { name: "Contacten om over te praten" });
  await expect(examples.getByRole("rowheader")).toHaveCount(5);
  await expect(examples.getByText("Ging mis")).toHaveCount(3);
  await expect(examples.getByText("Ging goed")).toHaveCount(2);

  const funnel = coach.getByRole("region", { name: "Alle medewerkers" });
  await expect(funnel.getByRole("img", { name: "Trechter van alle medewerkers" })).toBeVisible();
  await funnel.getByText("Toon als tabel").click();
  const named = funnel.getByRole("table", { name: "Trechter van alle medewerkers" }).getByRole("rowheader");
  await expect(named).toHaveCount(9);
  await expect(funnel).toContainText("9 andere medewerkers, zonder naam");

  await examples.getByRole("link").first().click();
  await expect(coach).toHaveURL(/\/contacts\/[0-9a-f-]{36}$/);
});

test("a reason of three letters is not taken, beside the field", async ({ as }) => {
  const coach = await as("coach");
  await openEvidence(coach, "Noor van Dijk", "Effectiviteit");
  await coach.getByRole("button", { name: "Niet opvolgen" }).click();
  const dialog = coach.getByRole("dialog", { name: "Voorstel niet opvolgen" });
  await dialog.getByLabel("Waarom niet?").fill("nee");
  await dialog.getByRole("button", { name: "Leg vast" }).click();
  await expect(dialog.getByText("Schrijf in minstens 5 tekens waarom.")).toBeVisible();
  await expect(dialog.getByLabel("Waarom niet?")).toHaveAttribute("aria-invalid", "true");
  await coach.keyboard.press("Escape");
  await expect(coach.getByRole("region", { name: "Voorstel voor een gesprek" })).toBeVisible();
});

test("a coach sets a suggestion aside with a reason, which is kept, and it is gone from the board", async ({
  as,
}) => {
  // Somebody of whom no other test reads anything.
  const coach = await as("coach", "Joost Hendriks");
  const why = `Net begonnen met dit onderwerp. ${Date.now()}`;
  await coach.goto("/board");
  const table = coach.getByRole("table", { name: "Medewerkers" });
  const row = table.getByRole("row").filter({ hasText: "punten lager dan gewoon" }).first();
  const [, kpi = ""] = await matchIn(row, /(Effectiviteit|Vriendelijkheid): [\d,]+ punten lager/);
  const name = (await row.locator("[data-peek]").textContent()) ?? "";
  await openEvidence(coach, name, kpi);
  const address = new URL(coach.url()).pathname;
  await coach.getByRole("button", { name: "Niet opvolgen" }).click();
  const dialog = coach.getByRole("dialog", { name: "Voorstel niet opvolgen" });
  await dialog.getByLabel("Waarom niet?").fill(why);
  await dialog.getByRole("button", { name: "Leg vast" }).click();
  await expect(dialog).toBeHidden();
  await expect(coach.getByText("Niet opgevolgd door Joost Hendriks")).toContainText(why);
  await expect(coach.getByRole("button", { name: "Niet opvolgen" })).toHaveCount(0);

  await coach.goto("/board");
  const sameRow = table.getByRole("row").filter({ hasText: name });
  await expect(sameRow).toBeVisible();
  await expect(sameRow).not.toContainText("punten lager dan gewoon");
  await coach.goto(address);
  await expect(coach.getByText("Niet opgevolgd door Joost Hendriks")).toContainText(why);
});

test("an agent sees the same evidence, and sets nothing aside", async ({ as }) => {
  const agent = await as("agent");
  await agent.goto("/scorecard");
  await agent.getByRole("button", { name: "Naar mijn cijfers" }).click();
  await agent.getByRole("article", { name: "Effectiviteit" }).getByRole("link").click();
  const panel = agent.getByRole("region", { name: "Voorstel voor een gesprek" });
  await expect(panel.getByRole("rowheader")).toHaveCount(5);
  await expect(agent.getByRole("button", { name: "Niet opvolgen" })).toHaveCount(0);
});

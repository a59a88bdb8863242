import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { accountOf, expect, pathsOf, test } from "./fixtures";
import { expectListening } from "./keyboard";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const PHONE = { width: 360, height: 740 };

/** A coach plans a talk with the agent, and stands on its page; returns its address. */
async function planWithAgent(coach: Page): Promise<string> {
  await coach.goto("/sessions");
  await coach.getByRole("button", { name: "Plan een gesprek" }).click();
  const dialog = coach.getByRole("dialog", { name: "Gesprek plannen" });
  await dialog.getByLabel("Medewerker").selectOption({ label: accountOf("agent").name });
  await dialog.getByLabel("Tijd").fill("10:30");
  await dialog.getByLabel("Minuten").fill("45");
  await dialog.getByRole("button", { name: "Plan een gesprek" }).click();
  await expect(coach).toHaveURL(/\/sessions\/[0-9a-f-]{36}$/);
  await expect(coach.getByRole("heading", { level: 1 })).toContainText(accountOf("agent").name);
  return new URL(coach.url()).pathname;
}

const notesOf = (page: Page) => page.getByLabel("Aantekeningen van dit gesprek");

test("a talk is prepared by both, on a phone too, held, and confirmed", async ({ as }) => {
  test.slow();
  const coach = await as("coach");
  const path = await planWithAgent(coach);

  const agent = await as("agent");
  await agent.setViewportSize(PHONE);
  await agent.goto(path);
  await agent.getByRole("textbox", { name: "Voeg een punt toe" }).fill("Twee klanten kwamen terug");
  await agent.keyboard.press("Enter");
  const points = agent.getByRole("region", { name: "Jouw punten" });
  await expect(points.getByRole("checkbox", { name: /Twee klanten kwamen terug/ })).toBeVisible();
  const overflow = () => agent.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);

  await coach.reload();
  const brought = coach.getByRole("region", { name: `Punten van ${accountOf("agent").name}` });
  const talkedAbout = brought.getByRole("checkbox", { name: /Twee klanten kwamen terug/ });
  await expectListening(talkedAbout);
  // The page reads itself again after a tick; what was read just before an agreement does not know of it.
  const isReadAgain = coach.waitForResponse((answer) => {
    const { rsc, "next-router-prefetch": prefetch } = answer.request().headers();
    return rsc === "1" && prefetch === undefined && new URL(answer.url()).pathname === path;
  });
  await talkedAbout.check();
  await isReadAgain;
  await coach.getByRole("button", { name: "Afspraak toevoegen" }).click();
  const agreement = coach.getByRole("dialog", { name: "Afspraak toevoegen" });
  // What was agreed in earlier talks is on the agenda too: it takes its own words to know it by.
  const agreed = `Zeg wanneer de klant iets hoort ${Date.now()}`;
  await agreement.getByLabel("Wat spreken jullie af?").fill(agreed);
  await agreement.getByRole("button", { name: "Bewaar" }).click();
  await expect(coach.getByRole("checkbox", { name: new RegExp(agreed) })).toBeVisible();

  await coach.getByRole("button", { name: "Afsluiten en afspraken delen" }).click();
  const close = coach.getByRole("dialog", { name: "Gesprek afsluiten" });
  await close.getByRole("button", { name: "Afsluiten en afspraken delen" }).click();
  await expect(coach.getByText(`${accountOf("agent").name} is nog niet akkoord`)).toBeVisible();

  await agent.reload();
  await agent.getByRole("button", { name: "Ik ben akkoord" }).click();
  await expect(agent.getByText("Jullie zijn allebei akkoord. De afspraken liggen vast.")).toBeVisible();
  await expect(points.getByRole("checkbox", { name: /Twee klanten kwamen terug/ })).toBeChecked();
});

test("what is typed without a connection is kept, and saved when it is back", async ({ as }) => {
  const coach = await as("coach");
  const path = await planWithAgent(coach);
  const agent = await as("agent");
  await agent.goto(path);
  await notesOf(agent).fill("Eerste zin.");
  await expect(agent.getByText(/^Bewaard om/)).toBeVisible();

  await agent.context().setOffline(true);
  await notesOf(agent).pressSequentially(" In de trein getypt.");
  await expect(agent.getByText(/veilig op dit apparaat/)).toBeVisible();
  await agent.context().setOffline(false);
  await expect(agent.getByText(/^Bewaard om/)).toBeVisible();

  await coach.reload();
  await expect(notesOf(coach)).toHaveValue("Eerste zin. In de trein getypt.");
});

test("what was typed without a connection is there after the page was closed", async ({ as }) => {
  const coach = await as("coach");
  const path = await planWithAgent(coach);
  const agent = await as("agent");
  await agent.goto(path);
  await expect(notesOf(agent)).toHaveValue("");
  await agent.route("**/api/trpc/**", (route) => route.abort());
  await notesOf(agent).fill("Nog niet weg.");
  await expect(agent.getByText(/veilig op dit apparaat/)).toBeVisible();
  await agent.unroute("**/api/trpc/**");
  await agent.goto("/my-data");
  await agent.goto(path);
  await expect(notesOf(agent)).toHaveValue("Nog niet weg.");
  await expect(agent.getByText(/^Bewaard om/)).toBeVisible();
});

test("two who type at once both keep every sentence", async ({ as }) => {
  const coach = await as("coach");
  const path = await planWithAgent(coach);
  const agent = await as("agent");
  await agent.goto(path);
  await Promise.all([
    notesOf(agent).pressSequentially("Noor wil vaker chatten.", { delay: 20 }),
    notesOf(coach).pressSequentially("Afgesproken voor vrijdag.", { delay: 20 }),
  ]);
  for (const page of [agent, coach]) {
    await expect(notesOf(page)).toHaveValue(/Noor wil vaker chatten\./);
    await expect(notesOf(page)).toHaveValue(/Afgesproken voor vrijdag\./);
  }
});

test("whoever writes about health is warned and not stopped", async ({ as }) => {
  const coach = await as("coach");
  await planWithAgent(coach);
  await notesOf(coach).fill("Noor was vorige week ziek.");
  await expect(coach.getByText(/Je schreef: ziek\./)).toBeVisible();
  await expect(coach.getByText(/^Bewaard om/)).toBeVisible();
});

test("an agent asks for a talk, and the coach plans it", async ({ as }) => {
  const agent = await as("agent");
  await agent.setViewportSize(PHONE);
  await agent.goto("/sessions");
  await agent.getByRole("button", { name: "Vraag een gesprek aan" }).click();
  const dialog = agent.getByRole("dialog", { name: "Gesprek aanvragen" });
  await dialog.getByLabel(/Waar wil je het over hebben/).fill("Ik wil graag leren chatten");
  await dialog.getByRole("button", { name: "Vraag een gesprek aan" }).click();
  await expect(dialog).toBeHidden();
  await agent
    .getByRole("link", { name: /Aangevraagd/ })
    .first()
    .click();
  await expect(agent.getByRole("checkbox", { name: /Ik wil graag leren chatten/ })).toBeVisible();

  const coach = await as("coach");
  await coach.goto(new URL(agent.url()).pathname);
  await coach.getByRole("button", { name: "Plan dit gesprek" }).click();
  const plan = coach.getByRole("dialog", { name: "Gesprek plannen" });
  await plan.getByRole("button", { name: "Plan dit gesprek" }).click();
  await expect(coach.getByRole("button", { name: "Afsluiten en afspraken delen" })).toBeVisible();
});

test("a talk can be taken along on paper", async ({ as }) => {
  const coach = await as("coach");
  await planWithAgent(coach);
  await coach.getByRole("link", { name: "Afdrukken" }).click();
  await coach.emulateMedia({ media: "print" });
  await expect(coach.getByRole("heading", { level: 1 })).toContainText("Coachgesprek van");
  await expect(coach.getByRole("navigation", { name: "Hoofdmenu" })).toBeHidden();
  await expect(coach.getByRole("button", { name: "Druk af" })).toBeHidden();
});

test("the page of a talk is in order for assistive techniques, in light and dark", async ({ as }) => {
  const coach = await as("coach");
  const path = await planWithAgent(coach);
  await coach.getByRole("textbox", { name: "Voeg een punt toe" }).fill("Doel afronden of verlengen");
  await coach.keyboard.press("Enter");
  await notesOf(coach).fill("Iemand was ziek.");
  await expect(coach.getByText(/Je schreef: ziek\./)).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await coach.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: coach }).withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
  }
  await coach.goto(`${path}/print`);
  await expect(coach.getByRole("heading", { level: 1 })).toContainText("Coachgesprek van");
  const { violations } = await new AxeBuilder({ page: coach }).withTags(TAGS).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("a contact is taken along to a talk, and opened from its agenda", async ({ as }) => {
  const coach = await as("coach");
  const path = await planWithAgent(coach);
  const agent = await as("agent");
  await agent.goto("/contacts");
  const [contact = ""] = await pathsOf(agent.locator('main a[href^="/contacts/"]'));
  await agent.goto(contact);
  await agent.getByRole("button", { name: "Neem mee naar een gesprek" }).click();
  const dialog = agent.getByRole("dialog", { name: "Contact meenemen naar een gesprek" });
  await dialog.getByLabel("Welk gesprek?").selectOption(path.replace("/sessions/", ""));
  await dialog.getByLabel("Waarom wil je dit bespreken?").fill("Deze klant kwam terug");
  await dialog.getByRole("button", { name: "Voeg toe" }).click();
  await expect(dialog).toBeHidden();
  await agent.goto(path);
  const point = agent.getByRole("listitem").filter({ hasText: "Deze klant kwam terug" });
  await expect(point.getByRole("link", { name: /^Contact van/ })).toHaveAttribute("href", contact);
});

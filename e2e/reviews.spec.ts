import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, pathsOf, test } from "./fixtures";

const PHONE = { width: 360, height: 740 };
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const CAUSE = "Zoekt uit wat er echt aan de hand is";

async function expectNoViolations(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
}

/** A contact of the agent who has an account that came without its text, so many further down the list. */
async function contactOf(agent: Page, skip: number): Promise<string> {
  await agent.goto("/contacts");
  const paths = await pathsOf(agent.locator('main a[href^="/contacts/"]'));
  for (const path of paths.slice(skip)) {
    await agent.goto(path);
    const none = agent.getByRole("heading", { name: "Geen gesprekstekst" });
    const said = agent.getByRole("main").locator("ol > li p").first();
    await expect(none.or(said).first()).toBeVisible();
    if (await none.isVisible()) return path.split(/[/?]/)[2] ?? "";
  }
  throw new Error(`All of ${paths.length} contacts have a text.`);
}

/** Pastes what was said, after trying with a text that says not who said what. */
async function paste(coach: Page): Promise<void> {
  const field = coach.getByRole("textbox", { name: /^Gesprek/ });
  await field.fill("Zomaar wat tekst");
  await coach.getByRole("button", { name: "Bewaar de tekst" }).click();
  await expect(coach.getByText("Begin regels met Klant: of Medewerker:")).toBeVisible();
  await field.fill("Klant: Is mijn rekening goed?\nMedewerker: Ik kijk het voor u na.");
  await expect(coach.getByText("2 berichten herkend")).toBeVisible();
  await coach.getByRole("button", { name: "Bewaar de tekst" }).click();
  await expect(coach.locator("[data-sequence]")).toHaveCount(2);
}

/** Begins to review a contact and comes to the desk. */
async function begin(coach: Page, contactId: string): Promise<void> {
  await coach.goto(`/reviews/new?contact=${contactId}`);
  await coach.getByRole("button", { name: "Begin", exact: true }).click();
  await expect(coach.getByRole("heading", { level: 1 })).toHaveText("Gesprek beoordelen");
}

/** Scores every criterion by keys alone: the level, then on to the next. */
async function scoreByKeys(page: Page, level: string): Promise<void> {
  const points = page.getByRole("region", { name: /^\d+\. / });
  await expect(points.first()).toBeVisible();
  const count = await points.count();
  await points.first().getByRole("radio").first().focus();
  for (let index = 0; index < count; index++) {
    const point = points.nth(index);
    await expect(point).toHaveAttribute("aria-current", "step");
    const isCritical = (await point.getByRole("radio").count()) < 4;
    await page.keyboard.press(isCritical ? "2" : level);
    await expect(point.getByRole("radio", { checked: true })).toHaveCount(1);
    await page.keyboard.press("]");
  }
}

const kept = (page: Page) => page.getByText("Alles is bewaard");

test("a coach reviews by keyboard with a quote, the agent disputes on a phone, another coach decides", async ({
  as,
}) => {
  // Three people, and axe for each of them.
  test.setTimeout(240_000);
  const [coach, agent, other] = [
    await as("coach", "Marieke Postma"),
    await as("agent"),
    await as("coach", "Joost Hendriks"),
  ];
  await begin(coach, await contactOf(agent, 0));
  await paste(coach);
  const address = new URL(coach.url()).pathname;
  // Blind: whose conversation it is, and what the customer thought, is not on the page.
  await expect(coach.getByText("Je ziet nu geen cijfers")).toBeVisible();
  await expect(coach.getByRole("main")).not.toContainText("Noor van Dijk, ");
  await expectNoViolations(coach);

  await coach.keyboard.press("Control+Enter");
  await expect(coach.getByText("Nog niet elk punt heeft een score.")).toBeVisible();
  await scoreByKeys(coach, "3");
  const cause = coach.getByRole("region", { name: `1. ${CAUSE}` });
  await cause.getByRole("radio").nth(2).focus();
  const said = coach.locator("[data-sequence]").first();
  const words = (await said.textContent()) ?? "";
  await said.selectText();
  await coach.getByRole("button", { name: "Zet selectie bij punt 1" }).click();
  await expect(cause.locator("q")).toHaveText(words);
  await coach.getByLabel("Aan de medewerker").fill("Mooi hoe je doorvroeg.");
  await expect(kept(coach)).toBeVisible();
  // What is kept is there again, whatever happened to the page.
  await coach.reload();
  await expect(cause.locator("q")).toHaveText(words);
  await expect(coach.getByLabel("Aan de medewerker")).toHaveValue("Mooi hoe je doorvroeg.");
  await coach.keyboard.press("Control+Enter");
  await expect(coach.getByRole("heading", { level: 1 })).toHaveText("Gespreksbeoordeling");
  await expect(coach.getByRole("main")).toContainText(
    "Gesprek van Noor van Dijk, beoordeeld door Marieke Postma",
  );

  await agent.setViewportSize(PHONE);
  await agent.goto("/reviews");
  await agent.locator(`main a[href="${address}"]`).click();
  await expect(agent.getByText("Mooi hoe je doorvroeg.")).toBeVisible();
  await expect(agent.getByRole("article", { name: `1. ${CAUSE}` }).locator("blockquote")).toHaveText(words);
  expect(await agent.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  await expectNoViolations(agent);
  await agent.getByRole("button", { name: "Ik heb het gelezen" }).click();
  await expect(agent.getByText("Je coach ziet dat je het hebt gelezen")).toBeVisible();
  // The page as it is now: what was read can only be saved anew.
  await expect(agent.getByRole("button", { name: "Bewaar", exact: true })).toBeVisible();
  await agent.getByRole("button", { name: `Niet mee eens: ${CAUSE}` }).click();
  const dialog = agent.getByRole("dialog");
  await dialog.getByRole("button", { name: "Verstuur" }).click();
  await expect(dialog.getByText("Vul in waarom je het anders ziet.")).toBeVisible();
  await dialog.getByLabel("Waarom zie jij het anders?").fill("Ik noemde de oorzaak en vroeg of het klopte.");
  await dialog.getByRole("button", { name: "Verstuur" }).click();
  await expect(agent.getByText("Wacht op een besluit van een andere coach.")).toBeVisible();
  await expect(agent.getByText("betwist", { exact: true })).toBeVisible();

  await other.goto("/reviews");
  await other.locator(`main a[href="${address}"]`).first().click();
  await expect(other.getByText("Ik noemde de oorzaak en vroeg of het klopte.")).toBeVisible();
  await expectNoViolations(other);
  await other.getByRole("button", { name: `Beslis over: ${CAUSE}` }).click();
  const decision = other.getByRole("dialog");
  await decision.getByRole("radio", { name: /^Wordt 4/ }).check();
  await decision.getByLabel("Waarom?").fill("Dat staat er inderdaad.");
  await decision.getByRole("button", { name: "Leg vast" }).click();
  await expect(other.getByText("Joost Hendriks heeft de score veranderd.")).toBeVisible();

  await agent.reload();
  await expect(agent.getByText("Dat staat er inderdaad.")).toBeVisible();
  await expect(agent.getByText("betwist", { exact: true })).toHaveCount(0);
  await coach.goto("/reviews");
  await expect(coach.getByRole("row").filter({ has: coach.locator(`a[href="${address}"]`) })).toContainText(
    "besloten",
  );
});

test("a whole message is quoted without selecting, and an open review can be thrown away", async ({ as }) => {
  const [coach, agent] = [await as("coach"), await as("agent")];
  await begin(coach, await contactOf(agent, 5));
  await paste(coach);
  await coach.getByRole("button", { name: "Zet bij punt 1" }).first().click();
  await expect(coach.locator("q")).toHaveText("Is mijn rekening goed?");
  await expect(kept(coach)).toBeVisible();
  // Speech control presses single letters: they can be switched off, for the whole device.
  const first = coach.getByRole("region", { name: /^1\. / });
  await coach.getByRole("button", { name: "Zet losse toetsen uit" }).click();
  await expect(coach.getByText("Losse toetsen staan uit.")).toBeVisible();
  await first.getByRole("radio").first().focus();
  await coach.keyboard.press("3");
  await coach.keyboard.press("]");
  await expect(first).toHaveAttribute("aria-current", "step");
  await expect(first.getByRole("radio", { checked: true })).toHaveCount(0);
  await coach.reload();
  await coach.getByRole("button", { name: "Zet losse toetsen aan" }).click();
  await first.getByRole("radio").first().focus();
  await coach.keyboard.press("3");
  await expect(first.getByRole("radio", { checked: true })).toHaveCount(1);
  await expect(kept(coach)).toBeVisible();
  await coach.getByRole("button", { name: "Gooi weg" }).click();
  await coach.getByRole("dialog").getByRole("button", { name: "Gooi weg" }).click();
  await expect(coach).toHaveURL(/\/reviews$/);
});

test("two coaches score the same conversations apart, and then compare", async ({ as }) => {
  const [coach, other] = [await as("coach", "Marieke Postma"), await as("coach", "Joost Hendriks")];
  await coach.goto("/reviews");
  await coach.getByRole("button", { name: "Start een kalibratie" }).click();
  const dialog = coach.getByRole("dialog");
  await dialog.getByRole("button", { name: "Start", exact: true }).click();
  await expect(dialog.getByText("Kies minstens twee coaches.")).toBeVisible();
  await dialog.getByLabel("Naam").fill("Kijken we hetzelfde?");
  await dialog.getByLabel("Aantal gesprekken").selectOption("3");
  for (const name of ["Marieke Postma", "Joost Hendriks"]) await dialog.getByLabel(name).check();
  await dialog.getByRole("button", { name: "Start", exact: true }).click();
  await expect(coach.getByRole("heading", { level: 1 })).toHaveText("Kijken we hetzelfde?");
  const address = new URL(coach.url()).pathname;
  for (const [page, level] of [
    [coach, "4"],
    [other, "3"],
  ] as const) {
    await page.goto(address);
    await page
      .getByRole("button", { name: /^Scoor:/ })
      .first()
      .click();
    await scoreByKeys(page, level);
    await page.keyboard.press("Control+Enter");
    await expect(page).toHaveURL(address);
    await expect(page.getByText("klaar", { exact: true })).toBeVisible();
  }
  await coach.reload();
  await coach.getByRole("button", { name: "Sluit en vergelijk" }).click();
  await coach.getByRole("dialog").getByRole("button", { name: "Sluit en vergelijk" }).click();
  await expect(coach.getByText("Er zijn te weinig gesprekken om iets te zeggen")).toBeVisible();
  await expect(coach.getByRole("table", { name: CAUSE }).getByRole("cell", { name: "4" })).toBeVisible();
  await expectNoViolations(coach);
});

test("an admin writes the next version of a form, which changes no earlier one", async ({ as }) => {
  const admin = await as("admin");
  await admin.goto("/settings/review-forms");
  await admin.getByRole("button", { name: "Maak een formulier" }).click();
  await admin.getByRole("dialog").getByLabel("Naam").fill("Chatgesprek");
  await admin.getByRole("dialog").getByRole("button", { name: "Maak een formulier" }).click();
  await expect(admin.getByRole("heading", { name: "Chatgesprek, concept van versie 1" })).toBeVisible();
  await expectNoViolations(admin);
  await admin.getByLabel("Punt 1", { exact: true }).fill("");
  await admin.getByRole("button", { name: "Publiceer" }).click();
  await expect(admin.getByText("Vul in wat er te zien moet zijn.")).toBeVisible();
  await admin.getByLabel("Punt 1", { exact: true }).fill("Begint met een groet");
  await admin.getByRole("button", { name: "Publiceer" }).click();
  await expect(admin.getByRole("heading", { name: "Chatgesprek, versie 1" })).toBeVisible();
  await expect(admin.getByRole("rowheader", { name: /Begint met een groet/ })).toBeVisible();
  await admin.getByRole("link", { name: "Alle formulieren" }).click();
  await admin.getByRole("button", { name: "Nieuwe versie van Chatgesprek" }).click();
  await expect(admin.getByRole("heading", { name: "Chatgesprek, concept van versie 2" })).toBeVisible();
  await admin.getByRole("button", { name: "Gooi concept weg" }).click();
  await expect(admin.getByRole("heading", { name: "Chatgesprek, versie 1" })).toBeVisible();
});

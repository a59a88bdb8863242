import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, matchIn, pathsOf, test } from "./fixtures";
import { leaveTurn, takeTurn } from "./turn";

const PHONE = { width: 360, height: 740 };
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** A goal is found by an id that only this run knows, so that its page is looked at here and not with all others. */
async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** Goes through the page by the Tab key until something is focused, as somebody without a mouse does. */
async function tabTo(page: Page, name: RegExp | string): Promise<void> {
  const wanted = page.getByRole("button", { name, exact: typeof name === "string" });
  await expect(wanted).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("Tab");
    await expect(wanted).toBeFocused({ timeout: 200 });
  }).toPass({ timeout: 20_000, intervals: [0] });
}

// The agent has a goal from the start, and no more than two at once.
test.beforeAll(async () => {
  test.setTimeout(600_000);
  await takeTurn("goal");
});
test.afterAll(() => leaveTurn("goal"));

/** A contact of the agent who has an account. */
async function contactOf(agent: Page): Promise<string> {
  await agent.goto("/contacts");
  const [path] = await pathsOf(agent.locator('main a[href^="/contacts/"]'));
  return path ?? "";
}

test("a coach proposes a goal with a conversation, the agent takes it on by phone, and it is closed", async ({
  as,
}) => {
  // Two people on three pages, step by step with the keyboard.
  test.setTimeout(120_000);
  const [coach, agent] = [await as("coach"), await as("agent")];
  const contact = await contactOf(agent);
  const behaviour = `Vat samen en noem de vervolgstap ${Date.now()}`;

  await coach.goto(contact);
  await coach.getByRole("link", { name: "Stel een doel voor met dit gesprek" }).click();
  await expect(coach.getByRole("heading", { level: 1 })).toHaveText("Stel een doel voor aan Noor van Dijk");
  await coach.getByRole("button", { name: "Stel voor" }).click();
  await expect(coach.getByText("Vul een percentage van 1 tot en met 100 in.")).toBeVisible();
  await coach.getByLabel("Doel in %").fill("72");
  // Beside the form it is said beforehand whether this can be proved.
  await expect(coach.getByRole("heading", { name: /^Aantoonbaar: / })).toBeVisible();
  await expect(coach.getByRole("heading", { name: /^Haalbaar: / })).toBeVisible();

  await coach.getByText("Gedrag", { exact: true }).click();
  await coach.getByLabel("Wat wil je zien").fill(behaviour);
  await coach.getByLabel("In hoeveel van de 100 gesprekken").fill("80");
  await coach.getByLabel("Gehoopt cijfer in %").fill("72");
  await coach.getByLabel("Waarom").fill("Klanten bellen terug omdat ze niet weten wat er nu gebeurt.");
  await coach.getByRole("button", { name: "Stel voor" }).click();
  await expect(coach.getByRole("heading", { level: 1, name: behaviour })).toBeVisible();
  await expect(coach.getByRole("button", { name: "Neem dit doel aan" })).toHaveCount(0);
  const goal = new URL(coach.url()).pathname;

  await agent.setViewportSize(PHONE);
  await agent.goto("/goals");
  await agent.getByRole("link", { name: behaviour }).click();
  await expect(agent.getByText("Marieke Postma stelt dit doel voor.")).toBeVisible();
  await expect(agent.getByRole("link", { name: /^Telefoon|^E-mail|^Chat|^Bericht/ })).toBeVisible();
  const width = await agent.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(PHONE.width);
  await expectAccessible(agent);
  await tabTo(agent, "Neem dit doel aan");
  await agent.keyboard.press("Enter");
  await expect(agent.getByText("Jullie zijn het eens. Je coach start het doel.")).toBeVisible();

  await coach.goto(goal);
  await tabTo(coach, "Start het doel");
  await coach.keyboard.press("Enter");
  await expect(coach.getByText("Sinds de start heeft nog niemand gekeken.")).toBeVisible();

  await tabTo(coach, "Leg voortgang vast");
  await coach.keyboard.press("Enter");
  const checkIn = coach.getByRole("dialog");
  await checkIn.getByLabel(/^Gezien/).fill("9");
  await checkIn.getByLabel(/^Bekeken/).fill("7");
  await coach.keyboard.press("Enter");
  await expect(checkIn.getByText(/Gezien is hooguit zoveel als bekeken/)).toBeVisible();
  await checkIn.getByLabel(/^Gezien/).fill("5");
  await coach.keyboard.press("Enter");
  await expect(coach.getByText("Gezien in 5 van 7 gesprekken sinds de start.").first()).toBeVisible();

  await expectAccessible(coach);

  await coach.getByRole("button", { name: "Rond doel af" }).click();
  const closing = coach.getByRole("dialog");
  // What it came to is said before anybody calls it reached.
  await expect(closing.getByText("Gezien in 5 van 7 gesprekken sinds de start.")).toBeVisible();
  await closing.getByRole("button", { name: "Rond doel af" }).click();
  await expect(closing.getByText(/Schrijf in een paar woorden waarom/)).toBeVisible();
  await closing.getByText("Gehaald", { exact: true }).click();
  await closing.getByLabel("Waarom").fill("Het gaat nu vanzelf.");
  await closing.getByRole("button", { name: "Rond doel af" }).click();
  await expect(coach.getByText("Gehaald: Het gaat nu vanzelf.").first()).toBeVisible();

  await coach.getByRole("button", { name: "Geef een compliment" }).click();
  await coach.getByRole("dialog").getByLabel("Wat vond je goed").fill("Elke dag weer. Knap gedaan.");
  await coach.getByRole("dialog").getByRole("button", { name: "Geef een compliment" }).click();
  await expect(coach.getByText("Je compliment is verstuurd")).toBeVisible();
  await agent.goto("/goals");
  await expect(agent.getByText("Elke dag weer. Knap gedaan.")).toBeVisible();
});

test("an agent proposes a goal, the coach sends it back, and it is changed", async ({ as }) => {
  const [coach, agent] = [await as("coach"), await as("agent")];
  const why = `Ik wil dit zelf. ${Date.now()}`;
  await agent.goto("/goals/new");
  await agent.getByLabel("Cijfer", { exact: true }).selectOption("Vriendelijkheid");
  await agent.getByLabel("Doel in %").fill("90");
  await agent.getByLabel("Waarom").fill(why);
  await agent.getByRole("button", { name: "Stel voor" }).click();
  await expect(agent.getByText("Voorgesteld. Het wacht op het antwoord van de ander.")).toBeVisible();
  const goal = new URL(agent.url()).pathname;

  await coach.goto(goal);
  await expect(coach.getByText(why)).toBeVisible();
  await coach.getByRole("button", { name: "Stuur terug" }).click();
  await coach.getByRole("dialog").getByLabel("Waarom").fill("Begin wat lager.");
  await coach.getByRole("dialog").getByRole("button", { name: "Stuur terug" }).click();
  await expect(coach.getByText("Begin wat lager.")).toBeVisible();

  await agent.goto(goal);
  await agent.getByRole("link", { name: "Verander" }).click();
  await agent.getByLabel("Doel in %").fill("88");
  await agent.getByRole("button", { name: "Bewaar", exact: true }).click();
  await expect(agent.getByRole("heading", { level: 1, name: "Vriendelijkheid naar 88%" })).toBeVisible();
  await agent.getByRole("button", { name: "Stop dit doel" }).click();
  await agent.getByRole("dialog").getByLabel("Waarom").fill("Toch eerst iets anders.");
  await agent.getByRole("dialog").getByRole("button", { name: "Stop dit doel" }).click();
  await expect(agent.getByText("Gestopt: Toch eerst iets anders.").first()).toBeVisible();
});

test("a coach sets a goal for the team, one at a time for each figure", async ({ as }) => {
  const [coach, agent] = [await as("coach"), await as("agent")];
  await coach.goto("/board");
  await coach.getByRole("region", { name: "Het team samen" }).getByRole("link").first().click();
  await coach.getByRole("link", { name: "Wat het team wil bereiken" }).click();
  await expect(coach.getByRole("heading", { level: 1 })).toHaveText("Doelen van Team Noord");
  const set = async (target: string) => {
    await coach.getByRole("button", { name: "Stel een teamdoel" }).first().click();
    const dialog = coach.getByRole("dialog");
    await dialog.getByLabel("Doel in %").fill(target);
    await dialog.getByLabel("Waarom").fill("Iedereen wil minder terugbellers.");
    await dialog.getByRole("button", { name: "Stel een teamdoel" }).click();
    return dialog;
  };
  await set("80");
  await expect(coach.getByRole("heading", { name: "Effectiviteit naar 80%" })).toBeVisible();
  const second = await set("85");
  await expect(second.getByText("Het team heeft al een doel op dit cijfer.")).toBeVisible();
  await second.getByRole("button", { name: "Annuleer" }).click();

  await agent.goto(new URL(coach.url()).pathname);
  await expect(agent.getByRole("heading", { name: "Effectiviteit naar 80%" })).toBeVisible();
  await expect(agent.getByRole("button", { name: "Stel een teamdoel" })).toHaveCount(0);
  await matchIn(agent.locator("main"), /Niemand wordt met een ander vergeleken/);
});

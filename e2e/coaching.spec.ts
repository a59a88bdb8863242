import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { agentsOnBoard } from "./board-peek";
import { expect, test } from "./fixtures";
import { choose, pressOn, tabTo, tick, typeInto } from "./keyboard";
import { leaveTurn, takeTurn } from "./turn";

const PHONE = { width: 360, height: 740 };
const NOOR = "Noor van Dijk";
const MARIEKE = "Marieke Postma";
const JOOST = "Joost Hendriks";

/** What one step of the walk leaves for the next: addresses, and words by which it is known again. */
const walk = { contact: "", goal: "", session: "", review: "" };
const pathOf = (page: Page) => new URL(page.url()).pathname;

async function expectFits(page: Page): Promise<void> {
  const excess = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await excess()).toBeLessThanOrEqual(0);
}

// Three people, one after the other, with the keyboard alone; each page is held to WCAG 2.2 AA on the way.
// Most of the time goes to axe, twice for every state.
test.describe.configure({ mode: "serial", timeout: 300_000 });

// The agent has a goal from the start, and no more than two at once.
test.beforeAll(async () => {
  test.setTimeout(600_000);
  await takeTurn("goal");
});
test.afterAll(() => leaveTurn("goal"));

test("a coach sees a signal on the board and proposes a goal with a conversation that shows it", async ({
  as,
}) => {
  const coach = await as("coach", MARIEKE);
  await coach.goto("/board");
  const row = coach.getByRole("row").filter({ hasText: NOOR });
  await expect(row).toContainText(/Effectiviteit: [\d,]+ punten lager dan gewoon/);
  await expectAccessible(coach, "board");
  await pressOn(row.getByRole("button", { name: `Bekijk de cijfers van ${NOOR}` }));
  const drawer = coach.getByRole("dialog", { name: NOOR });
  await expect(drawer.getByRole("article", { name: "Effectiviteit" })).toContainText("meer dan toeval");
  await expectAccessible(coach, "board, looking closer");

  await pressOn(drawer.getByRole("link", { name: "Effectiviteit" }));
  await expect(coach).toHaveURL(/\/kpis\/resolution/);
  const panel = coach.getByRole("region", { name: "Voorstel voor een gesprek" });
  const examples = panel.getByRole("table", { name: "Contacten om over te praten" });
  await expect(examples.getByRole("rowheader")).toHaveCount(5);
  await expectAccessible(coach, "KPI with the suggestion");
  await pressOn(examples.getByRole("row").filter({ hasText: "Ging mis" }).first().getByRole("link"));
  await expect(coach).toHaveURL(/\/contacts\/[0-9a-f-]{36}$/);
  walk.contact = pathOf(coach);
  const propose = coach.getByRole("link", { name: "Stel een doel voor met dit gesprek" });
  await expect(propose).toBeVisible();
  await expectAccessible(coach, "contact");

  await pressOn(propose);
  await expect(coach.getByRole("heading", { level: 1 })).toHaveText(`Stel een doel voor aan ${NOOR}`);
  await pressOn(coach.getByRole("button", { name: "Stel voor" }));
  await expect(coach.getByText("Vul een percentage van 1 tot en met 100 in.")).toBeVisible();
  await expectAccessible(coach, "new goal with errors");
  await choose(coach.getByRole("group", { name: "Wat voor doel" }), "Gedrag");
  const behaviour = `Vat samen en noem de vervolgstap ${Date.now()}`;
  await typeInto(coach.getByLabel("Wat wil je zien"), behaviour);
  await typeInto(coach.getByLabel("In hoeveel van de 100 gesprekken"), "80");
  await typeInto(coach.getByLabel("Gehoopt cijfer in %"), "72");
  await typeInto(coach.getByLabel("Waarom"), "Klanten weten nu niet wat er gebeurt.");
  // Beside the form it is said beforehand whether this can be reached and proved.
  await expect(coach.getByRole("heading", { name: /^Aantoonbaar/ })).toBeVisible();
  await expect(coach.getByRole("heading", { name: /^Haalbaar/ })).toBeVisible();
  await expectAccessible(coach, "new goal, filled in");
  await pressOn(coach.getByRole("button", { name: "Stel voor" }));
  await expect(coach.getByRole("heading", { level: 1, name: behaviour })).toBeVisible();
  await expect(coach.getByRole("button", { name: "Neem dit doel aan" })).toHaveCount(0);
  walk.goal = pathOf(coach);
  await expectAccessible(coach, "goal, proposed");
});

test("the agent takes the goal on by phone, and the coach starts it", async ({ as }) => {
  const [coach, agent] = [await as("coach", MARIEKE), await as("agent")];
  await agent.setViewportSize(PHONE);
  await agent.goto("/goals");
  await expectAccessible(agent, "goals on a phone");
  await expectFits(agent);
  await pressOn(agent.locator(`main a[href="${walk.goal}"]`).first());
  await expect(agent.getByText(`${MARIEKE} stelt dit doel voor.`)).toBeVisible();
  // The conversation that shows it came along.
  await expect(agent.locator(`main a[href="${walk.contact}"]`)).toBeVisible();
  await expectFits(agent);
  await expectAccessible(agent, "goal on a phone");
  await pressOn(agent.getByRole("button", { name: "Neem dit doel aan" }), "Space");
  await expect(agent.getByText("Jullie zijn het eens. Je coach start het doel.")).toBeVisible();
  await expectAccessible(agent, "goal on a phone, agreed");

  await coach.goto(walk.goal);
  await pressOn(coach.getByRole("button", { name: "Start het doel" }));
  await expect(coach.getByText("Sinds de start heeft nog niemand gekeken.")).toBeVisible();
  await pressOn(coach.getByRole("button", { name: "Leg voortgang vast" }));
  const checkIn = coach.getByRole("dialog");
  await typeInto(checkIn.getByLabel(/^Gezien/), "9");
  await typeInto(checkIn.getByLabel(/^Bekeken/), "7");
  await coach.keyboard.press("Enter");
  await expect(checkIn.getByText(/Gezien is hooguit zoveel als bekeken/)).toBeVisible();
  await expectAccessible(coach, "check-in with an error");
  await typeInto(checkIn.getByLabel(/^Gezien/), "5");
  await coach.keyboard.press("Enter");
  await expect(coach.getByText("Gezien in 5 van 7 gesprekken sinds de start.").first()).toBeVisible();
  await expectAccessible(coach, "goal, under way");
});

test("a talk is prepared by both with the agent's own point first, held, and confirmed by both", async ({
  as,
}) => {
  const [coach, agent] = [await as("coach", MARIEKE), await as("agent")];
  await coach.goto("/board");
  await expect(async () => {
    expect((await agentsOnBoard(coach)).map(({ name }) => name)).toContain(NOOR);
  }).toPass();
  await pressOn(coach.getByRole("link", { name: `Plan gesprek met ${NOOR}` }));
  const plan = coach.getByRole("dialog", { name: "Gesprek plannen" });
  await expect(plan.getByLabel("Medewerker").locator("option:checked")).toHaveText(NOOR);
  await typeInto(plan.getByLabel("Minuten"), "3");
  await coach.keyboard.press("Enter");
  await expect(plan.getByText("Vul 5 tot 240 minuten in.")).toBeVisible();
  await expectAccessible(coach, "planning, with an error");
  await typeInto(plan.getByLabel("Minuten"), "45");
  await pressOn(plan.getByRole("button", { name: "Plan een gesprek" }));
  await expect(coach).toHaveURL(/\/sessions\/[0-9a-f-]{36}$/);
  walk.session = pathOf(coach);
  await expect(coach.getByRole("heading", { level: 1 })).toContainText(NOOR);
  await typeInto(coach.getByRole("textbox", { name: "Voeg een punt toe" }), "Samen een gesprek luisteren");
  await coach.keyboard.press("Enter");
  await expect(coach.getByRole("checkbox", { name: /Samen een gesprek luisteren/ })).toBeVisible();

  await agent.setViewportSize(PHONE);
  await agent.goto("/sessions");
  await expectAccessible(agent, "talks on a phone");
  await pressOn(agent.locator(`main a[href="${walk.session}"]`).first());
  await typeInto(agent.getByRole("textbox", { name: "Voeg een punt toe" }), "Twee klanten kwamen terug");
  await agent.keyboard.press("Enter");
  const own = agent.getByRole("region", { name: "Jouw punten" });
  await expect(own.getByRole("checkbox", { name: /Twee klanten kwamen terug/ })).toBeVisible();
  await expectFits(agent);
  await expectAccessible(agent, "talk on a phone");

  await coach.reload();
  const agenda = coach
    .getByRole("main")
    .getByRole("region")
    .filter({ has: coach.getByRole("checkbox") });
  await expect(agenda.first()).toContainText("Twee klanten kwamen terug");
  await tick(
    coach
      .getByRole("region", { name: `Punten van ${NOOR}` })
      .getByRole("checkbox", { name: /Twee klanten kwamen terug/ }),
  );
  await typeInto(coach.getByLabel("Aantekeningen van dit gesprek"), "Noor wil vaker samenvatten.");
  await expect(coach.getByText(/^Bewaard om/)).toBeVisible();
  await pressOn(coach.getByRole("button", { name: "Afspraak toevoegen" }));
  const agreement = coach.getByRole("dialog", { name: "Afspraak toevoegen" });
  await pressOn(agreement.getByRole("button", { name: "Bewaar" }));
  await expect(agreement.getByText("Schrijf op wat jullie afspreken.")).toBeVisible();
  await expectAccessible(coach, "agreement with an error");
  const agreed = `Zeg wanneer de klant iets hoort ${Date.now()}`;
  await typeInto(agreement.getByLabel("Wat spreken jullie af?"), agreed);
  await choose(agreement.getByRole("group", { name: "Wie doet het?" }), NOOR);
  await pressOn(agreement.getByRole("button", { name: "Bewaar" }));
  await expect(coach.getByRole("checkbox", { name: new RegExp(agreed) })).toBeVisible();
  await expectAccessible(coach, "talk, under way");

  await pressOn(coach.getByRole("button", { name: "Afsluiten en afspraken delen" }));
  const close = coach.getByRole("dialog", { name: "Gesprek afsluiten" });
  await expect(close.getByLabel("Hoeveel minuten duurde het?")).toHaveValue("45");
  await expectAccessible(coach, "closing a talk");
  await pressOn(close.getByRole("button", { name: "Afsluiten en afspraken delen" }));
  await expect(coach.getByText(`${NOOR} is nog niet akkoord`)).toBeVisible();
  await expectAccessible(coach, "talk, held");

  await agent.reload();
  await pressOn(agent.getByRole("button", { name: "Ik ben akkoord" }));
  await expect(agent.getByText("Jullie zijn allebei akkoord. De afspraken liggen vast.")).toBeVisible();
  await expectAccessible(agent, "talk on a phone, confirmed");
});

test("a review is published, the agent disputes a criterion, and another coach decides", async ({ as }) => {
  const [coach, agent, other] = [await as("coach", MARIEKE), await as("agent"), await as("coach", JOOST)];
  await coach.goto(walk.contact);
  await pressOn(coach.getByRole("link", { name: "Beoordeel dit gesprek" }));
  await expectAccessible(coach, "before a review");
  await pressOn(coach.getByRole("button", { name: "Begin", exact: true }));
  await expect(coach.getByText("Je ziet nu geen cijfers")).toBeVisible();
  walk.review = pathOf(coach);
  await pasteIfNeeded(coach);
  await expectAccessible(coach, "review, blank");
  await pressOn(coach.getByRole("button", { name: "Publiceer" }));
  await expect(coach.getByText("Nog niet elk punt heeft een score.")).toBeVisible();
  await expectAccessible(coach, "review, not all scored");
  const points = coach.getByRole("region", { name: /^\d+\. / });
  await expect(points.first()).toBeVisible();
  const count = await points.count();
  await tabTo(points.first().getByRole("radio").first());
  for (let index = 0; index < count; index++) {
    const point = points.nth(index);
    await expect(point).toHaveAttribute("aria-current", "step");
    await coach.keyboard.press((await point.getByRole("radio").count()) < 4 ? "2" : "3");
    await expect(point.getByRole("radio", { checked: true })).toHaveCount(1);
    await coach.keyboard.press("]");
  }
  await coach.keyboard.press("[");
  await pressOn(coach.getByRole("button", { name: /^Zet bij punt \d+$/ }).first());
  await expect(coach.locator("q")).toHaveCount(1);
  await typeInto(coach.getByLabel("Aan de medewerker"), "Mooi hoe je doorvroeg.");
  await expect(coach.getByText("Alles is bewaard")).toBeVisible();
  await expectAccessible(coach, "review, scored");
  await coach.keyboard.press("ControlOrMeta+Enter");
  await expect(coach.getByRole("heading", { level: 1 })).toHaveText("Gespreksbeoordeling");
  await expectAccessible(coach, "review, published");

  await agent.setViewportSize(PHONE);
  await agent.goto("/reviews");
  await expectAccessible(agent, "reviews on a phone");
  await pressOn(agent.locator(`main a[href="${walk.review}"]`).first());
  await expect(agent.getByText("Mooi hoe je doorvroeg.")).toBeVisible();
  await expectFits(agent);
  await pressOn(agent.getByRole("button", { name: "Ik heb het gelezen" }));
  await expect(agent.getByRole("button", { name: "Bewaar", exact: true })).toBeVisible();
  await pressOn(agent.getByRole("button", { name: /^Niet mee eens: / }).first());
  const dispute = agent.getByRole("dialog");
  await pressOn(dispute.getByRole("button", { name: "Verstuur" }));
  await expect(dispute.getByText("Vul in waarom je het anders ziet.")).toBeVisible();
  await expectAccessible(agent, "dispute with an error");
  await typeInto(dispute.getByLabel("Waarom zie jij het anders?"), "Ik vatte het wel samen.");
  await pressOn(dispute.getByRole("button", { name: "Verstuur" }));
  await expect(agent.getByText("Wacht op een besluit van een andere coach.")).toBeVisible();
  await expectAccessible(agent, "review on a phone, disputed");

  await other.goto("/reviews");
  await expectAccessible(other, "what another coach decides");
  await pressOn(other.locator(`main a[href="${walk.review}"]`).first());
  await expect(other.getByText("Ik vatte het wel samen.")).toBeVisible();
  await pressOn(other.getByRole("button", { name: /^Beslis over: / }));
  const decision = other.getByRole("dialog");
  await pressOn(decision.getByRole("button", { name: "Leg vast" }));
  await expect(decision.getByText("Kies of de score blijft of verandert.")).toBeVisible();
  await expectAccessible(other, "decision with errors");
  await choose(decision.getByRole("group", { name: "Wat wordt de score?" }), /^Wordt 4/);
  await typeInto(decision.getByLabel("Waarom?"), "Dat staat er inderdaad.");
  await pressOn(decision.getByRole("button", { name: "Leg vast" }));
  await expect(other.getByText(`${JOOST} heeft de score veranderd.`)).toBeVisible();
  await expectAccessible(other, "review, decided");
  await agent.reload();
  await expect(agent.getByText("Dat staat er inderdaad.")).toBeVisible();
});

test("the goal is closed with what came of it, and the page on effects says that it cannot tell yet", async ({
  as,
}) => {
  const coach = await as("coach", MARIEKE);
  await coach.goto(walk.goal);
  await pressOn(coach.getByRole("button", { name: "Rond doel af" }));
  const closing = coach.getByRole("dialog");
  // What it came to is said before anybody calls it reached.
  await expect(closing.getByText("Gezien in 5 van 7 gesprekken sinds de start.")).toBeVisible();
  await pressOn(closing.getByRole("button", { name: "Rond doel af" }));
  await expect(closing.getByText(/Schrijf in een paar woorden waarom/)).toBeVisible();
  await expectAccessible(coach, "closing a goal, with an error");
  await choose(closing.getByRole("group", { name: "Hoe liep het af?" }), "Niet gehaald");
  await choose(closing.getByRole("group", { name: "Hoe liep het af?" }), "Gehaald");
  await typeInto(closing.getByLabel("Waarom"), "Het gaat nu vanzelf.");
  await pressOn(closing.getByRole("button", { name: "Rond doel af" }));
  await expect(coach.getByText("Gehaald: Het gaat nu vanzelf.").first()).toBeVisible();
  await expect(
    coach.getByRole("heading", { name: "Wat de coaching deed: nog niet te zeggen" }),
  ).toBeVisible();
  // The talk stands on the time line of the goal.
  await expect(coach.getByText(/^Gesprekken: \d.*, \d/).first()).toBeVisible();
  await expectAccessible(coach, "goal, closed");

  await coach.goto("/board");
  await pressOn(coach.getByRole("link", { name: "Hielp het?" }));
  await expect(coach).toHaveURL(/\/effects$/);
  // A goal that was closed today has no weeks after it, so that nothing can be said of it.
  const behaviour = coach.getByRole("region", { name: /^Doelen op gedrag/ });
  await expect(behaviour).toContainText("nog niet te zeggen");
  await expectAccessible(coach, "effects");
});

/** A conversation that came without its text is pasted. */
async function pasteIfNeeded(coach: Page): Promise<void> {
  const field = coach.getByRole("textbox", { name: /^Gesprek/ });
  const said = coach.locator("[data-sequence]");
  await expect(field.or(said.first()).first()).toBeVisible();
  if (!(await field.isVisible())) return;
  await tabTo(field);
  await coach.keyboard.insertText("Klant: Is mijn rekening goed?\nMedewerker: Ik kijk het voor u na.");
  await pressOn(coach.getByRole("button", { name: "Bewaar de tekst" }));
  await expect(said).toHaveCount(2);
}

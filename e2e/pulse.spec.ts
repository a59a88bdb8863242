import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const SMALL_PHONE = { width: 360, height: 640 };
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const TOUCH_PIXELS = 52;

/** The questions that wait for the agent, by way of their inbox. */
async function openQuestions(page: Page): Promise<void> {
  await page.setViewportSize(SMALL_PHONE);
  await page.goto("/inbox");
  await page
    .getByRole("link", { name: /Er staat een pulsmeting open/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/pulse\/answer\/[0-9a-f-]{36}$/);
}

test("an agent reads who will see what before the first question, on a small phone", async ({ as }) => {
  const page = await as("agent");
  await openQuestions(page);
  const who = page.getByRole("region", { name: "Vertrouwelijk, niet anoniem" });
  await expect(who).toContainText("Je telt mee in Team Noord (9)");
  await expect(who).toContainText("minder dan 5 antwoorden");
  await expect(who).toContainText("iedereen");
  const first = page.getByRole("group", { name: /Ik ben trots op wat ik voor klanten doe/ });
  await expect(first).toBeVisible();
  const isBefore = await who.evaluate(
    (node, question) => (node.compareDocumentPosition(question as Node) & 4) !== 0,
    await first.elementHandle(),
  );
  expect(isBefore).toBe(true);
  await expect(async () => {
    const heights = await first
      .locator("label")
      .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().height));
    expect(heights).toHaveLength(5);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(TOUCH_PIXELS);
  }).toPass();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(violations).toEqual([]);
});

test("an agent answers with the keyboard and in another language, and nothing is kept before it is sent", async ({
  as,
}) => {
  const page = await as("agent");
  await openQuestions(page);
  const lowest = page.getByRole("group", { name: /Ik ben trots/ }).getByRole("radio", { name: "1" });
  await lowest.focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(
    page.getByRole("group", { name: /Ik ben trots/ }).getByRole("radio", { name: "3" }),
  ).toBeChecked();
  await expect(page.getByRole("progressbar", { name: "1 van 7 beantwoord" })).toBeVisible();

  await page.getByRole("button", { name: "English" }).click();
  const inEnglish = page.getByRole("group", { name: /I am proud of what I do for customers/ });
  await expect(inEnglish.getByRole("radio", { name: "3" })).toBeChecked();
  await inEnglish.getByRole("button", { name: "Clear your answer to question 1" }).click();
  await expect(page.getByRole("progressbar", { name: "0 of 7 answered" })).toBeVisible();
  await page.getByRole("button", { name: "Send answers" }).click();
  await expect(page.getByText("Answer at least one question.")).toBeVisible();

  await page.getByRole("textbox", { name: /What would make your work better/ }).fill("More time");
  await page.reload();
  await expect(page.getByRole("textbox", { name: /Wat zou je werk beter maken/ })).toHaveValue("");
});

test("a link that does not work says so without an account, and tells nobody why", async ({ page }) => {
  await page.setViewportSize(SMALL_PHONE);
  const token = `${"A".repeat(22)}.${"b".repeat(43)}`;
  for (const path of [`/answer/${token}`, "/answer/nothing"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: "Deze link werkt niet" })).toBeVisible();
  }
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(violations).toEqual([]);
});

test("an admin plans a survey, changes it and calls it off", async ({ as }) => {
  const page = await as("admin");
  await page.goto("/settings/pulse");
  await page.getByRole("button", { name: "Plan een meting" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Naam van de meting").fill("Proefmeting");
  await dialog.getByLabel("Toon een groep vanaf").fill("4");
  await dialog.getByRole("button", { name: "Bewaar" }).click();
  await expect(dialog.getByText("Een heel getal van 5 tot 200.")).toBeVisible();
  await dialog.getByLabel("Toon een groep vanaf").fill("6");
  await dialog.getByRole("button", { name: "Bewaar" }).click();
  const row = page.getByRole("row", { name: /Proefmeting/ });
  await expect(row).toContainText("gepland");
  await expect(row).toContainText("6 antwoorden, 10 teksten");

  await row.getByRole("button", { name: "Wijzig Proefmeting" }).click();
  await page.getByRole("dialog").getByLabel("Naam van de meting").fill("Proefmeting twee");
  await page.getByRole("dialog").getByRole("button", { name: "Bewaar" }).click();
  const changed = page.getByRole("row", { name: /Proefmeting twee/ });
  await expect(changed).toBeVisible();

  await changed.getByRole("button", { name: "Haal weg: Proefmeting twee" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Haal weg" }).click();
  await expect(changed).toHaveCount(0);
});

test("an admin writes a questionnaire, and is told what is missing in which language", async ({ as }) => {
  const page = await as("admin");
  const name = `Vragenlijst ${Date.now()}`;
  await page.goto("/settings/pulse");
  await page.getByRole("button", { name: "Maak een vragenlijst" }).click();
  await page.getByRole("dialog").getByLabel("Naam").fill(name);
  await page.getByRole("dialog").getByRole("button", { name: "Maak een vragenlijst" }).click();
  await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
  await page.getByRole("button", { name: "Voeg een vraag toe" }).click();
  await page.getByLabel("Vraag 2, Nederlands").fill("Hoe was de drukte?");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.getByText("Vul de tekst in beide talen in.")).toBeVisible();
  await page.getByLabel("Vraag 2, Engels").fill("How busy was it?");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.getByText("De vragenlijst is bewaard")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Vraag 2, Engels")).toHaveValue("How busy was it?");
});

// The last of this file: it closes the survey that the others look at.
test("a survey goes round: answered on a phone, closed, read, acted on, and told before the next one", async ({
  as,
}) => {
  test.slow();
  const agent = await as("agent");
  const admin = await as("admin");
  const coach = await as("coach");
  const executive = await as("executive");
  const action = `Pauzes zelf schuiven ${Date.now()}`;

  await test.step("the agent answers at 360 px", async () => {
    await openQuestions(agent);
    const questions = agent.getByRole("group").filter({ has: agent.getByRole("radio", { name: "4" }) });
    await expect(questions.first()).toBeVisible();
    for (const question of await questions.all()) {
      const answer = question.getByRole("radio", { name: "4", exact: true });
      await answer.focus();
      await agent.keyboard.press("Space");
      await expect(answer).toBeChecked();
    }
    await agent.getByRole("button", { name: /^Verstuur/ }).click();
    await expect(agent.getByText("Dank je wel, je antwoorden zijn verstuurd")).toBeVisible();
  });

  const name = await test.step("the admin closes it, and nobody read anything before", async () => {
    await admin.goto("/settings/pulse");
    const close = admin.getByRole("button", { name: /^Sluit nu: / });
    const [, open = ""] = /^Sluit nu: (.*)$/.exec((await close.getAttribute("aria-label")) ?? "") ?? [];
    await coach.goto("/pulse");
    await expect(coach.getByRole("heading", { level: 1, name: "Pulsmeting" })).toBeVisible();
    await expect(coach.getByRole("link", { name: open })).toHaveCount(0);
    await close.click();
    await admin.getByRole("dialog").getByRole("button", { name: "Sluit nu" }).click();
    await expect(admin.getByRole("row", { name: new RegExp(open) })).toContainText("gesloten");
    return open;
  });

  await test.step("the coach reads the heat map, chooses one focus with the keyboard, and commits", async () => {
    await coach.reload();
    await coach.getByRole("link", { name }).click();
    const map = coach.getByRole("table", { name: "Uitkomsten per groep en vraag" });
    await expect(map.getByRole("rowheader", { name: "Hele organisatie" })).toBeVisible();
    await expect(map.getByRole("rowheader", { name: /^Team Noord/ })).toBeVisible();
    await expect(map.getByRole("rowheader")).toHaveCount(2);
    const { violations } = await new AxeBuilder({ page: coach }).withTags(TAGS).analyze();
    expect(violations).toEqual([]);

    await coach.getByRole("button", { name: "Kies één verbeterpunt voor Team Noord" }).focus();
    await coach.keyboard.press("Enter");
    const dialog = coach.getByRole("dialog");
    await expect(dialog.getByLabel("Wie")).toBeEnabled();
    await dialog.getByRole("button", { name: "Vastleggen" }).click();
    await expect(dialog.getByText("Schrijf in minstens drie tekens op wat er gaat gebeuren.")).toBeVisible();
    await dialog.getByLabel("Verbeterpunt").selectOption({ index: 1 });
    await dialog.getByLabel("Wat gaat er gebeuren").fill(action);
    await dialog.getByLabel("Wie").selectOption({ label: "Noor van Dijk" });
    await dialog.getByRole("button", { name: "Vastleggen" }).click();
    const row = coach
      .getByRole("table", { name: "Wat het team nu doet" })
      .getByRole("row", { name: /Team Noord/ });
    await expect(row).toContainText(action);
    await expect(row).toContainText("Noor van Dijk");
  });

  await test.step("the executive reads every group and what is done, but not by whom", async () => {
    await executive.goto("/pulse");
    await executive.getByRole("link", { name }).click();
    const map = executive.getByRole("table", { name: "Uitkomsten per groep en vraag" });
    await expect(map.getByRole("rowheader").nth(2)).toBeVisible();
    await expect(executive.getByText(action)).toBeVisible();
    await expect(executive.getByText("Noor van Dijk")).toHaveCount(0);
  });

  await test.step("the next survey begins with what was agreed, also on a phone", async () => {
    const next = `Vervolg ${Date.now()}`;
    await admin.getByRole("button", { name: "Plan een meting" }).click();
    const dialog = admin.getByRole("dialog");
    await dialog.getByLabel("Naam van de meting").fill(next);
    await dialog.getByRole("button", { name: "Bewaar" }).click();
    await admin.getByRole("button", { name: `Open nu: ${next}` }).click();
    await admin.getByRole("dialog").getByRole("button", { name: "Open nu" }).click();
    await expect(admin.getByRole("row", { name: new RegExp(next) })).toContainText("open");

    await agent.goto("/pulse");
    await agent
      .getByRole("listitem")
      .filter({ hasText: next })
      .getByRole("link", { name: "Invullen" })
      .click();
    await expect(agent.getByRole("region", { name: "Vorige keer gevraagd" })).toContainText(action);

    await agent.goto("/pulse");
    await agent.getByRole("link", { name }).click();
    await expect(agent.getByRole("heading", { level: 3, name: /^Hele organisatie/ })).toBeVisible();
    await expect(agent.getByText(action)).toBeVisible();
    const overflow = await agent.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page: agent }).withTags(TAGS).analyze();
    expect(violations).toEqual([]);
  });
});

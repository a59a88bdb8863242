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

  await changed.getByRole("button", { name: "Haal Proefmeting twee van de kalender" }).click();
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

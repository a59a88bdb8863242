import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

// Years before the demo, and taken back at the end, so that no other journey sees anything of it.
const GOOD_ROWS = 11;
const FILE = [
  "Zaaknummer;Kanaal;Binnenkomst;Team;BSN",
  ...Array.from({ length: GOOD_ROWS }, (_, index) => {
    const day = String(index + 1).padStart(2, "0");
    return `W-${index + 1};${index === 1 ? "Rookpost" : "Telefoon"};${day}-04-2019 09:00;Wizardteam;111222333`;
  }),
  "W-99;Telefoon;weet ik niet;Wizardteam;123456782",
].join("\r\n");

// While another file is worked in, an import waits for its turn.
const SLOW = { timeout: 45_000 };
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };

/** Each step holds to WCAG in both themes, and nothing sticks out of a phone. */
async function expectSound(page: Page): Promise<void> {
  for (const theme of ["light", "dark"]) {
    await page.evaluate((value) => {
      document.documentElement.dataset.theme = value;
    }, theme);
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
  }
  await page.setViewportSize(PHONE);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  await page.setViewportSize(DESK);
}

/** Agrees with each setting that is asked about. All of them come with the table, never one by one. */
async function agreeWithReading(page: Page): Promise<void> {
  await expect(page.getByRole("table", { name: "Instellingen" })).toBeVisible(SLOW);
  for (const box of await page.getByRole("checkbox", { name: /^Dit klopt: / }).all()) await box.check();
  await page.getByRole("button", { name: "Verder" }).click();
}

/** Agrees with the columns as they are proposed. What is unsure of them comes together with the button. */
async function agreeWithColumns(page: Page): Promise<void> {
  const agree = page.getByRole("button", { name: "Deze kolommen kloppen" });
  await expect(agree).toBeEnabled(SLOW);
  for (const box of await page.getByRole("checkbox", { name: /onzekere kolommen/ }).all()) await box.check();
  await agree.click();
}

async function openFile(page: Page, content: string): Promise<void> {
  await page.goto("/imports/new");
  await page.getByRole("radio", { name: /^Contacten/ }).check();
  await page.getByRole("button", { name: "Verder" }).click();
  await page.getByLabel(/Kies een (ander )?bestand/).setInputFiles({
    name: "wizard.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(content),
  });
  await page.getByRole("button", { name: "Verstuur het bestand" }).click();
}

test("a file of any layout goes in step by step, and back out", async ({ as }) => {
  test.setTimeout(240_000);
  const page = await as("admin");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize(DESK);
  const title = page.getByRole("heading", { level: 1 });
  await openFile(page, FILE);

  // The dates can be read in two ways: nothing goes on before somebody says which.
  await expect(title).toHaveText("Zo lezen we wizard.csv", SLOW);
  await page.getByRole("button", { name: "Verder" }).click();
  await expect(page.getByText(/^Bevestig eerst/)).toBeVisible();
  await expect(page.getByRole("table", { name: "Instellingen" })).toContainText(
    "rij 2, Binnenkomst: 01-04-2019 09:00",
  );
  await expectSound(page);
  await agreeWithReading(page);

  await expect(title).toHaveText("Wat is elke kolom?", SLOW);
  const ignored = page.getByRole("list", { name: "Niet gelezen kolommen" });
  await expect(ignored.getByRole("listitem").filter({ hasText: "BSN" })).toContainText("burgerservicenummer");
  await expect(page.getByRole("button", { name: "Toch gebruiken: BSN" })).toHaveCount(0);
  await page.getByLabel("Wat is ‘Rookpost’?").selectOption({ label: "berichten" });
  await expectSound(page);
  // What was said outlives a reload.
  await page.reload();
  await expect(page.getByLabel("Wat is ‘Rookpost’?")).toHaveValue("messaging", SLOW);
  await agreeWithColumns(page);

  await expect(title).toHaveText("Wat kan er beter?", SLOW);
  await expect(page.getByText("Gevonden: weet ik niet (1×)")).toBeVisible();
  await expectSound(page);
  await page.getByRole("radio", { name: "Sla deze rijen over" }).check();
  await page.getByRole("button", { name: /^Pas de regel toe/ }).click();
  await page.getByLabel("Welk team is Wizardteam?").selectOption({ label: "Nieuw maken" });
  await expect(title).toHaveText("Alle rijen zijn bruikbaar", SLOW);
  await page.getByRole("button", { name: "Doe de proef" }).click();

  await expect(title).toHaveText("Dit verandert er als je importeert", SLOW);
  await expect(page.getByText("1 team (Wizardteam)")).toBeVisible();
  await expectSound(page);
  await page.getByRole("button", { name: `Importeer ${GOOD_ROWS} rijen` }).click();

  await expect(title).toHaveText(`${GOOD_ROWS} rijen zijn nieuw`, SLOW);
  await expectSound(page);
  await page.getByRole("button", { name: "Draai deze import terug" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Draai terug" }).click();
  await expect(title).toHaveText("Deze import is teruggedraaid", SLOW);
});

const fileAbout = (topic: string) =>
  [
    "Zaaknummer;Kanaal;Binnenkomst;Medewerker;Onderwerp",
    ...[13, 14, 15, 16, 17, 18, 19, 20].map(
      (day) => `P-${day};Telefoon;${day}-05-2019 09:00;P. Proef;${day === 13 ? topic : "Overig"}`,
    ),
  ].join("\n");

/** As far as the trial, agreeing with all that is proposed. */
async function tryFile(page: Page, content: string, isSomebodyNew: boolean): Promise<void> {
  await openFile(page, content);
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toHaveText("Zo lezen we wizard.csv", SLOW);
  await agreeWithReading(page);
  await agreeWithColumns(page);
  await expect(title).toHaveText("Alle rijen zijn bruikbaar", SLOW);
  const person = page.getByRole("button", { name: "Maak deze nieuw" });
  if (isSomebodyNew) await person.click();
  await expect(person).toHaveCount(0);
  await page.getByRole("button", { name: "Doe de proef" }).click();
  await expect(title).toHaveText(/verandert/, SLOW);
}

test("a name that is new is asked about once, and a corrected file shows before and after", async ({
  as,
}) => {
  test.setTimeout(240_000);
  const page = await as("admin");
  const title = page.getByRole("heading", { level: 1 });
  await tryFile(page, fileAbout("Overig"), true);
  await expect(page.getByText("1 persoon")).toBeVisible();
  await page.getByRole("button", { name: "Importeer 8 rijen" }).click();
  await expect(title).toHaveText("8 rijen zijn nieuw", SLOW);
  const imported = page.url();

  // The same file again changes nothing, and says so before anything is imported.
  await tryFile(page, fileAbout("Overig"), false);
  await expect(title).toHaveText("Er verandert niets");
  await page.goto("/imports/new?step=data");
  await tryFile(page, fileAbout("Storing"), false);
  await expect(page.getByRole("row", { name: /P-13/ })).toContainText(/Overig.*Storing/);
  await expect(page.getByRole("button", { name: "Importeer 1 rij" })).toBeVisible();

  await page.goto(imported);
  await page.getByRole("button", { name: "Draai deze import terug" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Draai terug" }).click();
  await expect(title).toHaveText("Deze import is teruggedraaid", SLOW);
});

test("an address of a file that is gone says so, and leads to the file", async ({ as }) => {
  const page = await as("admin");
  await page.goto("/imports/new?step=read&upload=018f0000-0000-7000-8000-000000000001");
  await expect(page.getByRole("alert").filter({ hasText: "Dit is niet gelukt" })).toContainText(
    "er niet meer",
    SLOW,
  );
  await page.getByRole("button", { name: "Kies het bestand" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kies het bestand");
});

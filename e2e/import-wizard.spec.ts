import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { agreeWithColumns, agreeWithReading, openFile, SLOW, takeBack, tryFile } from "./wizard";

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

test("a file of any layout goes in step by step, and back out", async ({ as }) => {
  test.setTimeout(240_000);
  const page = await as("admin");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize(DESK);
  const title = page.getByRole("heading", { level: 1 });
  await openFile(page, { name: "wizard.csv", content: FILE });

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
  // The wizard can mend this by a rule, so that nobody is sent back to the file.
  await expect(
    page.getByText(/Zeg op welke andere manier .* Je bestand hoeft niet te veranderen\./),
  ).toBeVisible();
  await expectSound(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download afgekeurde rijen met de reden" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^rejected.*\.csv$/);
  const [heads, rejected = "", ...more] = readFileSync(await download.path(), "utf8")
    .trim()
    .split(/\r?\n/);
  expect(heads).toContain("rij;kolom met het probleem;gevonden;verwacht;wat te doen");
  expect(rejected).toContain("W-99;Telefoon;weet ik niet;Wizardteam;;13;Binnenkomst;weet ik niet;");
  expect(rejected).toContain("een datum met tijd");
  expect(more).toEqual([]);
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
  await takeBack(page);
});

test("a name that is new is asked about once, and a corrected file shows before and after", async ({
  as,
}) => {
  test.setTimeout(240_000);
  const page = await as("admin");
  const title = page.getByRole("heading", { level: 1 });
  // Names of their own, so that a second try finds nothing of the first.
  const unique = randomUUID().slice(0, 8);
  const fileAbout = (topic: string) => ({
    name: "wizard.csv",
    content: [
      "Zaaknummer;Kanaal;Binnenkomst;Medewerker;Onderwerp",
      ...[13, 14, 15, 16, 17, 18, 19, 20].map((day) => {
        const about = day === 13 ? topic : "Overig";
        return `P-${unique}-${day};Telefoon;${day}-05-2019 09:00;P. Proef ${unique};${about}`;
      }),
    ].join("\n"),
  });
  await tryFile(page, fileAbout("Overig"), { isSomebodyNew: true });
  await expect(page.getByText("1 persoon")).toBeVisible();
  await page.getByRole("button", { name: "Importeer 8 rijen" }).click();
  await expect(title).toHaveText("8 rijen zijn nieuw", SLOW);
  const imported = page.url();

  // The same file again changes nothing, and says so before anything is imported.
  await tryFile(page, fileAbout("Overig"), { isSomebodyNew: false });
  await expect(title).toHaveText("Er verandert niets");
  await page.goto("/imports/new?step=data");
  await tryFile(page, fileAbout("Storing"), { isSomebodyNew: false });
  await expect(page.getByRole("row", { name: new RegExp(`P-${unique}-13`) })).toContainText(
    /Overig.*Storing/,
  );
  await expect(page.getByRole("button", { name: "Importeer 1 rij" })).toBeVisible();

  await page.goto(imported);
  await takeBack(page);
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

import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { agreeWithColumns, agreeWithReading, openFile, SLOW, takeBack, tryFile } from "./wizard";
import { workbookOf } from "./workbook";

// Years before the demo, under names of their own, and taken back: no other journey sees anything of it.
const DAYS = [13, 14, 15, 16, 17, 18, 19, 20];

const titleOf = (page: Page) => page.getByRole("heading", { level: 1 });

/** Imports what was tried, and gives the address of the import. */
async function importTried(page: Page): Promise<string> {
  await page.getByRole("button", { name: `Importeer ${DAYS.length} rijen` }).click();
  await expect(titleOf(page)).toHaveText(`${DAYS.length} rijen zijn nieuw`, SLOW);
  return new URL(page.url()).pathname;
}

test("an Excel file goes in, with the dates that Excel keeps as numbers", async ({ as }) => {
  test.setTimeout(240_000);
  const page = await as("admin");
  const unique = randomUUID().slice(0, 8);
  // 43617 is the first of June 2019 in a spreadsheet.
  const rows = DAYS.map((day) => [
    `X-${unique}-${day}`,
    "Telefoon",
    43616 + day + 0.375,
    `E. Excel ${unique}`,
  ]);
  const content = workbookOf([["Zaaknummer", "Kanaal", "Binnenkomst", "Medewerker"], ...rows]);
  const name = `gesprekken-${unique}.xlsx`;
  await openFile(page, { name, content });
  await expect(titleOf(page)).toHaveText(`Zo lezen we ${name}`, SLOW);
  const settings = page.getByRole("table", { name: "Instellingen" });
  await expect(settings.getByRole("row", { name: /Werkblad/ })).toContainText("Gesprekken");
  await agreeWithReading(page);
  // Cells without a format are only numbers; that these are days is seen, and shown.
  await expect(page.getByLabel("Hoe datums staan in Binnengekomen op")).toHaveValue("excel-serial", SLOW);
  await agreeWithColumns(page);
  await expect(titleOf(page)).toHaveText("Alle rijen zijn bruikbaar", SLOW);
  await page.getByRole("button", { name: "Maak deze nieuw" }).click();
  await page.getByRole("button", { name: "Doe de proef" }).click();
  await expect(titleOf(page)).toHaveText("Dit verandert er als je importeert", SLOW);
  const imported = await importTried(page);

  // Whoever comes back later finds it in the history beside its trial, and takes it back on its own page.
  await page.goto("/imports");
  const history = page.getByRole("table", { name: "Eerdere imports" });
  await history.locator(`a[href="${imported}"]`).click();
  await expect(page).toHaveURL(imported, SLOW);
  await expect(titleOf(page)).toHaveText(`${DAYS.length} rijen zijn nieuw`, SLOW);
  await takeBack(page);
});

test("a JSON Lines file goes in, with what stands inside an object as a column", async ({ as }) => {
  test.setTimeout(240_000);
  const page = await as("admin");
  const unique = randomUUID().slice(0, 8);
  const lines = DAYS.map((day) =>
    JSON.stringify({
      ticket: { id: `J-${unique}-${day}` },
      channel: "chat",
      created_at: `2019-07-${day}T09:00:00Z`,
      agent: { name: `J. Json ${unique}` },
    }),
  );
  await tryFile(page, { name: "tickets.jsonl", content: lines.join("\n") }, { isSomebodyNew: true });
  await importTried(page);
  await takeBack(page);
});

test("a template is kept, used for the next file, renamed and removed", async ({ as }) => {
  test.setTimeout(240_000);
  const page = await as("admin");
  const unique = randomUUID().slice(0, 8);
  const template = `Centrale ${unique}`;
  const heads = `Zaak ${unique};Soort;Binnenkomst;Medewerker`;
  const fileOf = (month: string) => ({
    name: `centrale-${month}.csv`,
    content: [heads, ...DAYS.map((day) => `T${month}-${day};Lijn 1;${day}-${month}-2019 09:00;T. Thee`)].join(
      "\n",
    ),
  });
  await openFile(page, fileOf("08"));
  await agreeWithReading(page);
  await expect(titleOf(page)).toHaveText("Wat is elke kolom?", SLOW);
  await page.getByLabel("Kolom voor Kanaal").selectOption({ label: "Vaste waarde voor alle rijen" });
  await page.getByLabel("Vaste waarde: Kanaal").selectOption({ label: "telefoon" });
  await page.getByRole("radio", { name: /^Aan een kolom/ }).check();
  await page.getByLabel("Kolom met de sleutel").selectOption(`Zaak ${unique}`);
  for (const box of await page.getByRole("checkbox", { name: /onzekere kolommen/ }).all()) await box.check();
  await page.getByLabel("Naam van het sjabloon").fill(template);
  await page.getByRole("button", { name: "Bewaar sjabloon" }).click();
  await expect(page.getByText(`Sjabloon ${template} is bewaard`)).toBeVisible();

  // The next file of that kind asks nothing that was said before.
  await openFile(page, fileOf("09"));
  await expect(page.getByText(`dezelfde kolommen als het sjabloon ${template}`)).toBeVisible(SLOW);
  await page.getByRole("button", { name: "Gebruik dit sjabloon" }).click();
  await expect(page.getByRole("checkbox", { name: /^Dit klopt: / })).toHaveCount(0);
  await page.getByRole("button", { name: "Verder" }).click();
  await expect(page.getByLabel("Vaste waarde: Kanaal")).toHaveValue("phone", SLOW);
  await expect(page.getByLabel("Kolom met de sleutel")).toHaveValue(`Zaak ${unique}`);

  await page.goto("/imports");
  await page.getByRole("link", { name: "Sjablonen" }).click();
  await expect(titleOf(page)).toHaveText("Sjablonen");
  const row = (name: string) =>
    page.getByRole("table", { name: "Bewaarde sjablonen" }).getByRole("row", { name });
  await expect(row(template)).toContainText(`Zaak ${unique}, Soort, Binnenkomst, Medewerker`);
  await page.getByRole("button", { name: `Hernoem ${template}` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Naam").fill(" ");
  await dialog.getByRole("button", { name: "Bewaar" }).click();
  await expect(dialog.getByText("Vul een naam in, hooguit 80 tekens.")).toBeVisible();
  await dialog.getByLabel("Naam").fill(`Oude ${template}`);
  await dialog.getByRole("button", { name: "Bewaar" }).click();
  await expect(row(`Oude ${template}`)).toBeVisible();

  await page.getByRole("button", { name: `Verwijder Oude ${template}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Verwijder" }).click();
  await expect(page.getByText(`Sjabloon Oude ${template} is verwijderd`)).toBeVisible();
  await expect(row(template)).toHaveCount(0);
});

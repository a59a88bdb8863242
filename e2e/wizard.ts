import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

/** While another file is worked in, an import waits for its turn. */
export const SLOW = { timeout: 45_000 };

export type TestFile = { name: string; content: string | Buffer };

const titleOf = (page: Page) => page.getByRole("heading", { level: 1 });

/** From the door of the wizard to how the file is read. */
export async function openFile(page: Page, { name, content }: TestFile): Promise<void> {
  await page.goto("/imports/new");
  await page.getByRole("radio", { name: /^Contacten/ }).check();
  await page.getByRole("button", { name: "Verder" }).click();
  await page.getByLabel(/Kies een (ander )?bestand/).setInputFiles({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(content),
  });
  await page.getByRole("button", { name: "Verstuur het bestand" }).click();
}

/** Agrees with each setting that is asked about. All of them come with the table, never one by one. */
export async function agreeWithReading(page: Page): Promise<void> {
  await expect(page.getByRole("table", { name: "Instellingen" })).toBeVisible(SLOW);
  for (const box of await page.getByRole("checkbox", { name: /^Dit klopt: / }).all()) await box.check();
  await page.getByRole("button", { name: "Verder" }).click();
}

/** Agrees with the columns as they are proposed. What is unsure of them comes together with the button. */
export async function agreeWithColumns(page: Page): Promise<void> {
  const agree = page.getByRole("button", { name: "Deze kolommen kloppen" });
  await expect(agree).toBeEnabled(SLOW);
  for (const box of await page.getByRole("checkbox", { name: /onzekere kolommen/ }).all()) await box.check();
  await agree.click();
}

/** As far as the trial, agreeing with all that is proposed. */
export async function tryFile(
  page: Page,
  file: TestFile,
  { isSomebodyNew }: { isSomebodyNew: boolean },
): Promise<void> {
  await openFile(page, file);
  await expect(titleOf(page)).toHaveText(`Zo lezen we ${file.name}`, SLOW);
  await agreeWithReading(page);
  await agreeWithColumns(page);
  await expect(titleOf(page)).toHaveText("Alle rijen zijn bruikbaar", SLOW);
  const person = page.getByRole("button", { name: "Maak deze nieuw" });
  if (isSomebodyNew) await person.click();
  await expect(person).toHaveCount(0);
  await page.getByRole("button", { name: "Doe de proef" }).click();
  await expect(titleOf(page)).toHaveText(/verandert/, SLOW);
}

/** Takes an import back from its own page. */
export async function takeBack(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Draai deze import terug" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Draai terug" }).click();
  await expect(titleOf(page)).toHaveText("Deze import is teruggedraaid", SLOW);
}

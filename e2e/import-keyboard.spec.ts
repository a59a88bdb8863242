import { randomUUID } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { SLOW } from "./wizard";

const MOST_STOPS = 120;

/** Goes on with Tab until the focus is there, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeEnabled(SLOW);
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target, "reached with Tab").toBeFocused();
}

async function press(page: Page, target: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** A step is there, and what is read first is its beginning. */
async function expectStep(page: Page, title: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title, SLOW);
  await expect(page.locator("#import-wizard-heading")).toBeFocused();
}

test("the wizard is walked from a file to an import, and back, with the keyboard alone", async ({ as }) => {
  test.setTimeout(240_000);
  const page = await as("admin");
  const unique = randomUUID().slice(0, 8);
  const rows = [13, 14, 15, 16, 17].map(
    (day) => `K-${unique}-${day};Telefoon;${day}-10-2019 09:00;K. Toets ${unique}`,
  );
  const bad = `K-${unique}-99;Telefoon;ergens in oktober;K. Toets ${unique}`;
  const button = (name: string | RegExp) => page.getByRole("button", { name });

  await page.goto("/imports");
  await press(page, page.getByRole("link", { name: "Ander bestand…" }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wat staat er in het bestand?");
  // A group of choices is one stop; the arrows go along it.
  await tabTo(page, page.getByRole("radio", { name: /^Laat Kwartet kijken/ }));
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: /^Contacten/ })).toBeChecked();
  await press(page, button("Verder"));

  await expectStep(page, "Kies het bestand");
  const choosing = page.waitForEvent("filechooser");
  await press(page, page.getByLabel(/Kies een bestand/));
  await (await choosing).setFiles({
    name: "toets.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(["Zaaknummer;Kanaal;Binnenkomst;Medewerker", ...rows, bad].join("\n")),
  });
  await expect(page.getByText("toets.csv")).toBeVisible();
  await press(page, button("Verstuur het bestand"));

  await expectStep(page, "Zo lezen we toets.csv");
  await expect(page.getByRole("table", { name: "Instellingen" })).toBeVisible(SLOW);
  for (const box of await page.getByRole("checkbox", { name: /^Dit klopt: / }).all())
    await press(page, box, "Space");
  await press(page, button("Verder"));

  await expectStep(page, "Wat is elke kolom?");
  await expect(button("Deze kolommen kloppen")).toBeEnabled(SLOW);
  for (const box of await page.getByRole("checkbox", { name: /onzekere kolommen/ }).all())
    await press(page, box, "Space");
  await press(page, button("Deze kolommen kloppen"));

  await expectStep(page, "Wat kan er beter?");
  await press(page, button("Maak deze nieuw"));
  await tabTo(page, page.getByRole("radio", { name: "Lees de datum ook op een andere manier" }));
  // Back over the first choice is the last one.
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("radio", { name: "Sla deze rijen over" })).toBeChecked();
  await press(page, button(/^Pas de regel toe/));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Alle rijen zijn bruikbaar", SLOW);
  await press(page, button("Doe de proef"));

  await expectStep(page, "Dit verandert er als je importeert");
  await press(page, button("Importeer 5 rijen"));
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toHaveText("5 rijen zijn nieuw", SLOW);

  await press(page, button("Draai deze import terug"));
  await press(page, page.getByRole("dialog").getByRole("button", { name: "Draai terug" }));
  await expect(title).toHaveText("Deze import is teruggedraaid", SLOW);
});

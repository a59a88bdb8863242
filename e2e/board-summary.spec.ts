import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { agentsOnBoard } from "./board-peek";
import { accountOf, expect, ROLES, test } from "./fixtures";

const PERIOD = "/board-summary?period=2026-Q2";

async function openPage(page: Page): Promise<void> {
  await page.goto(PERIOD);
  await expect(page.getByRole("table", { name: "Cijfers", exact: true }).getByRole("rowheader")).toHaveCount(
    8,
  );
}

test("an executive reads the organisation on one page, and opens the teams of the same days", async ({
  as,
}) => {
  const executive = await as("executive");
  await executive.goto("/overview");
  await executive.getByRole("link", { name: "Bestuursoverzicht" }).first().click();
  await expect(executive).toHaveURL(/\/board-summary/);
  await openPage(executive);
  const row = executive.getByRole("row", { name: /Effectiviteit/ });
  await expect(row).toContainText(/\d+,\d%/);
  await expect(row).toContainText(/n = [\d.]+/);
  for (const part of ["Wat aandacht vraagt", "Gevraagde besluiten", "Betrokkenheid", "Uit studies"]) {
    await expect(executive.getByRole("heading", { name: part })).toBeVisible();
  }
  await executive.getByRole("link", { name: "Per team" }).click();
  await expect(executive).toHaveURL(/\/overview\?from=2026-04-01&to=2026-06-30$/);
});

test("another period and comparison live in the address", async ({ as }) => {
  const executive = await as("executive");
  await openPage(executive);
  await executive.getByRole("button", { name: /^Periode:/ }).click();
  await executive.getByRole("menuitem", { name: /^mei 2026/ }).click();
  await expect(executive).toHaveURL(/period=2026-05/);
  await executive.getByRole("button", { name: /^Vergeleken met:/ }).click();
  await executive.getByRole("menuitem", { name: "niets" }).click();
  await expect(executive).toHaveURL(/compare=none/);
  await expect(executive.getByRole("button", { name: "Vergeleken met: niets" })).toBeVisible();
});

test("what an executive writes stands on the page, signed, and names nobody else", async ({ as }) => {
  const executive = await as("executive");
  await executive.goto("/board-summary?period=2026-03");
  await executive.getByRole("button", { name: "Kop aanpassen" }).click();
  const dialog = executive.getByRole("dialog");
  await dialog.getByLabel("Kop").fill("Vraag Noor van Dijk waarom het druk was");
  await dialog.getByRole("button", { name: "Bewaren" }).click();
  await expect(dialog).toContainText("Noem een functie in plaats van een persoon");
  await dialog.getByLabel("Kop").fill("Het was druk, en toch bleef het goed gaan");
  await dialog.getByRole("button", { name: "Bewaren" }).click();
  await expect(executive.getByRole("heading", { level: 1 })).toHaveText(
    "Het was druk, en toch bleef het goed gaan",
  );
  await expect(executive.getByText(/^.*Geschreven door Helena Visser/)).toBeVisible();

  await executive.getByRole("button", { name: "Besluit toevoegen" }).click();
  const decision = executive.getByRole("dialog");
  await decision.getByLabel("Wat").fill("Stel een doel voor gemak vast");
  await decision.getByLabel(/^Wie: een functie/).fill("directie");
  await decision.getByLabel("Wanneer").fill("2026-09-01");
  await executive.getByRole("dialog").getByRole("button", { name: "Bewaren" }).click();
  await expect(
    executive.getByRole("listitem").filter({ hasText: "Stel een doel voor gemak vast" }),
  ).toContainText("directie, 1 sep 2026");
});

test("a frozen page has a number, stays readable and goes along as a file", async ({ as }) => {
  const executive = await as("executive");
  await openPage(executive);
  await executive.getByRole("button", { name: "Bevriezen" }).click();
  await executive.getByRole("dialog").getByRole("button", { name: "Bevriezen" }).click();
  await expect(executive).toHaveURL(/\/board-summary\/packs\/[0-9a-f-]{36}$/);
  await expect(executive.getByText(/Bevroren als 2026-Q2-\d+ op/)).toBeVisible();
  await expect(executive.getByText(/^Niets: alle \d+ cijfers zouden nu hetzelfde zijn\.$/)).toBeVisible();

  await executive.getByRole("button", { name: "Exporteer" }).click();
  const started = executive.waitForEvent("download");
  await executive.getByRole("menuitem", { name: /PowerPoint/ }).click();
  const file = await started;
  expect(file.suggestedFilename()).toMatch(/^kwartet-board-2026-Q2-\d+\.pptx$/);
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
});

test("two frozen pages stand side by side, with how sure their difference is", async ({ as }) => {
  const executive = await as("executive");
  for (const period of ["2026-02", "2026-03"]) {
    await executive.goto(`/board-summary?period=${period}`);
    await executive.getByRole("button", { name: "Bevriezen" }).click();
    await executive.getByRole("dialog").getByRole("button", { name: "Bevriezen" }).click();
    await expect(executive.getByText(new RegExp(`Bevroren als ${period}-\\d+ op`))).toBeVisible();
  }
  await executive.goto("/board-summary");
  await executive.getByRole("link", { name: "Vergelijk twee bevroren overzichten" }).click();
  await expect(executive).toHaveURL(/\/board-summary\/packs\/compare$/);
  const table = executive.getByRole("table", { name: "Cijfers naast elkaar" });
  await expect(table.getByRole("rowheader")).toHaveCount(8);
  await expect(table.getByRole("columnheader", { name: /^2026-0[23]-\d+$/ })).toHaveCount(2);
  await expect(table.getByRole("row", { name: /^Effectiviteit/ })).toContainText(
    /pp.*(Binnen toeval|Signaal)/,
  );
  await expect(executive.getByText("met dezelfde versie van hun definitie geteld")).toBeVisible();
  // The same page twice differs in nothing, and chance has no part in it.
  await executive.getByRole("button", { name: /^Links: / }).click();
  await executive
    .getByRole("menuitem", { name: /^2026-03-/ })
    .first()
    .click();
  await expect(executive).toHaveURL(/compare\?a=/);
  await expect(executive.getByText(/^Beide gaan over dezelfde dagen\./)).toBeVisible();
});

test("an executive asks for a link after each month, and takes that back", async ({ as }) => {
  const executive = await as("executive");
  await executive.goto("/board-summary");
  const wish = executive.getByRole("combobox", { name: "Mail mij een link als er een periode voorbij is" });
  await wish.selectOption("na elke maand");
  await expect(executive.getByRole("status").filter({ hasText: "Bewaard" })).toBeVisible();
  await executive.reload();
  await expect(wish).toHaveValue("month");
  await wish.selectOption("nooit");
  await expect(executive.getByRole("status").filter({ hasText: "Bewaard" })).toBeVisible();
});

test("the page on paper is A4 landscape, with its number or that it is a draft", async ({ as }) => {
  const executive = await as("executive");
  await executive.goto("/board-summary/print?period=2026-Q2");
  await expect(executive.getByText("Concept, niet bevroren").first()).toBeVisible();
  await executive.emulateMedia({ media: "print" });
  await expect(executive.getByRole("button", { name: "Print" })).toBeHidden();
  const pdf = await executive.pdf({ preferCSSPageSize: true, tagged: true });
  const text = pdf.toString("latin1");
  const boxes = [...text.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [
    Number(w),
    Number(h),
  ]);
  expect(boxes).toHaveLength(await executive.locator("[data-printed] > section").count());
  expect(boxes.length).toBeGreaterThanOrEqual(4);
  for (const [width, height] of boxes)
    expect([Math.round(width ?? 0), Math.round(height ?? 0)]).toEqual([842, 595]);
  expect(text).toContain("/StructTreeRoot");
});

test("nobody can be found in what the board summary sends", async ({ as }) => {
  const [executive, coach] = [await as("executive"), await as("coach")];
  await coach.goto("/board?range=all");
  const agents = await agentsOnBoard(coach);
  const others = ROLES.map(accountOf).filter(({ role }) => role !== "executive");
  const people = [
    ...agents.flatMap(({ id, name }) => [id, name]),
    ...others.flatMap(({ name, email }) => [name, email]),
  ];
  expect(people.length).toBeGreaterThan(10);
  const paths = [
    PERIOD,
    "/board-summary/print?period=2026-Q2",
    "/api/exports/board-summary?period=2026-Q2&format=csv",
  ];
  for (const path of paths) {
    const answer = await executive.request.get(path);
    expect(answer.status(), path).toBe(200);
    const body = await answer.text();
    expect(
      people.filter((person) => body.includes(person)),
      path,
    ).toEqual([]);
  }
  const refused = await coach.request.get("/api/exports/board-summary?period=2026-Q2&format=csv");
  expect(refused.status()).toBe(403);
});

test("an admin adds a fact with its source, and the executive chooses it beside a target", async ({ as }) => {
  const [admin, executive] = [await as("admin"), await as("executive")];
  await admin.goto("/settings/facts");
  await admin.getByRole("button", { name: "Feit toevoegen" }).click();
  const form = admin.getByRole("dialog");
  await form.getByRole("button", { name: "Bewaren" }).click();
  await expect(form.getByText("Vul dit in.").first()).toBeVisible();
  await form.getByLabel("Feit, in het Nederlands").fill("Van ons klantenpanel blijft 41% om de service.");
  await form.getByLabel("Feit, in het Engels").fill("Of our customer panel 41% stay for the service.");
  await form.getByLabel("Van wie, in het Nederlands").fill("800 eigen klanten");
  await form.getByLabel("Van wie, in het Engels").fill("800 customers of our own");
  await form.getByLabel(/^Jaar/).fill("2025");
  await form.getByLabel("Bron", { exact: true }).fill("Klantenpanel, voorjaar 2025");
  await form.getByRole("button", { name: "Bewaren" }).click();
  await expect(admin.getByRole("row", { name: /klantenpanel blijft 41%/ })).toContainText(
    "800 eigen klanten, 2025",
  );

  await executive.goto("/board-summary?period=2026-04");
  await executive.getByRole("button", { name: "Kies studies" }).click();
  await executive.getByRole("checkbox", { name: /klantenpanel blijft 41%/ }).check();
  await executive.getByRole("dialog").getByRole("button", { name: "Bewaren" }).click();
  await expect(executive.getByRole("listitem").filter({ hasText: "klantenpanel blijft 41%" })).toContainText(
    "Klantenpanel, voorjaar 2025",
  );
  await executive.getByRole("button", { name: "Doel afspreken" }).click();
  await executive.getByRole("combobox", { name: "Cijfer" }).selectOption("Gemak");
  await executive.getByRole("textbox", { name: /^Doel/ }).fill("82,5");
  await executive.getByRole("dialog").getByRole("button", { name: "Bewaren" }).click();
  await expect(executive.getByRole("row", { name: /^Gemak/ })).toContainText("82,5%");
});

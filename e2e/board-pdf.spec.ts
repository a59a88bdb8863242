import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { agentsOnBoard } from "./board-peek";
import { accountOf, expect, ROLES, test } from "./fixtures";
import { readPdf } from "./pdf";

const PAPER = "/api/exports/board-summary?period=2026-Q2&locale=nl";

/** A browser is started for each, on a machine that is busy with the tests. */
const PRINTING = 60_000;

async function pdfOf(executive: Page, address = `${PAPER}&format=pdf`): Promise<Buffer> {
  const answer = await executive.request.get(address, { timeout: PRINTING });
  expect(answer.status(), await answer.text().then((text) => text.slice(0, 200))).toBe(200);
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  return answer.body();
}

/** Every figure as it is shown, by its id, from the table that goes out. */
async function shownFigures(executive: Page): Promise<Map<string, string>> {
  const table = await executive.request.get(`${PAPER}&format=csv&dialect=excel-nl`);
  const [, ...lines] = (await table.text())
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split("\r\n");
  const cells = lines.map((line) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^;]*)(?:;|$)/g)].map(([, cell = ""]) => cell.replace(/^"|"$/g, "")),
  );
  // A sign in front is kept from being a formula by a quote that spreadsheets hide.
  return new Map(cells.map(([id = "", , shown = ""]) => [id, shown.replace(/^'/, "")]));
}

const withoutSpaces = (text: string): string => text.replace(/\s/g, "");

test("the PDF is tagged A4 landscape, and holds every figure of the page and nobody", async ({ as }) => {
  test.setTimeout(2 * PRINTING);
  const [executive, coach] = [await as("executive"), await as("coach")];
  const pdf = await pdfOf(executive);
  expect(pdf.toString("latin1")).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  const { pages, language, outline } = await readPdf(await as("executive"), pdf);
  expect(language).toBe("nl");
  expect(outline.length).toBeGreaterThan(0);
  expect(pages.length).toBeGreaterThanOrEqual(4);
  for (const [index, { width, height, text, roles }] of pages.entries()) {
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
    expect(text).toContain(`Blad ${index + 1} van ${pages.length}`);
    expect(roles.length, `tags on page ${index + 1}`).toBeGreaterThan(10);
  }
  expect(pages.flatMap(({ roles }) => roles)).toEqual(
    expect.arrayContaining(["H1", "H2", "Table", "TH", "Figure"]),
  );

  const text = pages.map((page) => page.text).join(" ");
  const figures = await shownFigures(executive);
  expect(figures.size).toBeGreaterThan(100);
  const printed = withoutSpaces(text);
  const missing = [...figures].filter(
    ([, shown]) => shown !== "–" && !printed.includes(withoutSpaces(shown)),
  );
  expect(missing).toEqual([]);

  await coach.goto("/board?range=all");
  const agents = await agentsOnBoard(coach);
  const people = [
    ...agents.flatMap(({ id, name }) => [id, name]),
    ...ROLES.map(accountOf)
      .filter(({ role }) => role !== "executive")
      .flatMap(({ name, email }) => [name, email]),
  ];
  expect(people.length).toBeGreaterThan(10);
  expect(people.filter((person) => printed.includes(withoutSpaces(person)))).toEqual([]);
  // Ids of agents, customers and contacts all look like this.
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/);
});

test("the menu makes the PDF of a frozen page, with its number on every sheet", async ({ as }) => {
  test.setTimeout(2 * PRINTING);
  const executive = await as("executive");
  await executive.goto("/board-summary?period=2026-01");
  await executive.getByRole("button", { name: "Punt toevoegen" }).click();
  const point = executive.getByRole("dialog");
  await point.getByLabel("Wat").fill("Bel terug op de dag zelf");
  await point.getByLabel("Over welk cijfer").selectOption("Gemak");
  await point.getByLabel(/^Wie: een functie/).fill("hoofd klantenservice");
  await point.getByLabel("Wanneer").fill("2026-09-01");
  await point.getByRole("button", { name: "Bewaren" }).click();
  await expect(executive.getByRole("listitem").filter({ hasText: "Bel terug op de dag zelf" })).toContainText(
    "hoofd klantenservice, 1 sep 2026",
  );
  await executive.getByRole("button", { name: "Bevriezen" }).click();
  await executive.getByRole("dialog").getByRole("button", { name: "Bevriezen" }).click();
  await expect(executive).toHaveURL(/\/board-summary\/packs\/[0-9a-f-]{36}$/);
  await executive.getByRole("button", { name: "Exporteer" }).click();
  const started = executive.waitForEvent("download", { timeout: PRINTING });
  await executive.getByRole("menuitem", { name: /^PDF/ }).click();
  await expect(executive.getByRole("status").filter({ hasText: "De PDF wordt gemaakt…" })).toBeVisible();
  const file = await started;
  expect(file.suggestedFilename()).toMatch(/^kwartet-board-2026-01-\d+\.pdf$/);
  const { pages } = await readPdf(await as("executive"), readFileSync(await file.path()));
  for (const { text } of pages) expect(text).toMatch(/Bevroren als 2026-01-\d+ op/);
  const [, sheet] = pages;
  for (const head of ["Bel terug op de dag zelf", "Situatie", "Wat er speelt", "Vraag", "Antwoord"])
    expect(sheet?.text).toContain(head);
  expect(sheet?.text).toMatch(/Gemak \(CES, 5 of hoger van 7\) was \d+,\d%\s+in januari 2026/);
  expect(sheet?.roles).toContain("Figure");
});

test("only executives get a PDF, and only of this app", async ({ as, request }) => {
  const [executive, coach] = [await as("executive"), await as("coach")];
  expect((await request.get(`${PAPER}&format=pdf`)).status()).toBe(401);
  expect((await coach.request.get(`${PAPER}&format=pdf`)).status()).toBe(403);
  const unknown = "/api/exports/board-summary?format=pdf&packId=00000000-0000-4000-8000-000000000000";
  expect((await executive.request.get(unknown)).status()).toBe(404);
  expect((await executive.request.get(`${PAPER}&format=pdf&path=/settings`)).status()).toBe(400);
  // Whoever asks cannot say from where the page is fetched.
  const elsewhere = await executive.request.get(`${PAPER}&format=pdf`, {
    headers: { "x-forwarded-host": "elsewhere.example", "x-forwarded-proto": "https" },
    timeout: PRINTING,
  });
  expect(elsewhere.status()).toBe(200);
});

test("nothing on paper is smaller than nine points, and only the foot is eight", async ({ as }) => {
  const executive = await as("executive");
  await executive.goto("/board-summary/print?period=2026-Q2");
  await expect(executive.locator("[data-printed]")).toBeVisible();
  await executive.emulateMedia({ media: "print" });
  const small = await executive.evaluate(() => {
    const found: { text: string; px: number; isFoot: boolean }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const [element, text] = [node.parentElement, node.textContent?.trim() ?? ""];
      if (!element || text === "" || element.closest("script, style, .sr-only, title")) continue;
      if (!element.checkVisibility()) continue;
      // A drawing may be scaled: what counts is how large its letters come out.
      const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
      const px = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      found.push({ text: text.slice(0, 40), px, isFoot: element.closest("footer") !== null });
    }
    if (found.length < 100) throw new Error(`only ${found.length} texts were found`);
    return found.filter(({ px, isFoot }) => px < (isFoot ? 8 : 9) * (4 / 3) - 0.01);
  });
  expect(small).toEqual([]);
});

import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

// Customers change no figure, so that these files stay out of the way of the other journeys.
const FILE = [
  "customer,value_per_year,since,left_on",
  "E2E-1,120.50,2024-01-01,",
  "E2E-2,80,2024-02-01,2025-06-30",
  "E2E-3,eighty,2024-02-01,",
  "E2E-4,,2024-05-01,2024-04-30",
  "E2E-5,=2+2,2024-05-01,",
].join("\n");

// While another file or a new rule is worked in, an import waits for its turn.
const SLOW = { timeout: 45_000 };

async function upload(page: Page, name: string, content: string): Promise<void> {
  await page.goto("/imports");
  await page.getByLabel(/Kies een (ander )?bestand/).setInputFiles({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(content),
  });
  await page.getByRole("button", { name: "Importeer", exact: true }).click();
}

test("a file goes in, its problems stand under what to do, and the same file changes nothing", async ({
  as,
}) => {
  const admin = await as("admin");
  await upload(admin, "klanten.csv", FILE);
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText("2 rijen zijn nieuw", SLOW);

  const problems = admin.getByRole("table", { name: "Rijen met een probleem" });
  await expect(problems.getByRole("row", { name: /left_on.*2024-04-30/ })).toContainText("5");
  await expect(problems).toContainText("eighty");
  await expect(admin.getByRole("definition").filter({ hasText: /^3$/ })).toBeVisible();

  const [download] = await Promise.all([
    admin.waitForEvent("download"),
    admin.getByRole("link", { name: "download met reden" }).click(),
  ]);
  const csv = readFileSync(await download.path(), "utf8");
  expect(csv).toContain("rij;kolom;gebruikt");
  // A formula from somebody's file may not run in the spreadsheet of who downloads it.
  expect(csv).toContain("'=2+2");

  await upload(admin, "klanten.csv", FILE);
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText(
    "Er is niets veranderd: alles stond er al",
  );
  await admin.getByRole("link", { name: "Geschiedenis van imports" }).click();
  await expect(admin.getByRole("table", { name: "Eerdere imports" })).toContainText("klanten.csv");
});

test("a file of the wrong kind is refused with what to do, and nothing is stored", async ({ as }) => {
  const admin = await as("admin");
  await upload(admin, "export.csv", "<!doctype html><html><body>Sign in</body></html>");
  const refusal = admin.getByRole("alert").filter({ hasText: "Dit bestand is niet gebruikt" });
  await expect(refusal).toContainText("een webpagina (HTML)", SLOW);
  await expect(refusal).toContainText("Kies het juiste bestand");
  await expect(admin.getByRole("row", { name: /export\.csv/ }).first()).toContainText("Geweigerd");
});

test("without a file the form says so beside the field", async ({ as }) => {
  const admin = await as("admin");
  await admin.goto("/imports");
  await admin.getByRole("button", { name: "Importeer", exact: true }).click();
  await expect(admin.getByText("Kies eerst een bestand.")).toBeVisible();
});

test("an example of the neutral format can be downloaded and imports as it is", async ({ as }) => {
  const admin = await as("admin");
  await admin.goto("/imports");
  await admin.getByRole("link", { name: "Welke kolommen kan ik gebruiken?" }).click();
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Kwartet-CSV");
  const [download] = await Promise.all([
    admin.waitForEvent("download"),
    admin.getByRole("link", { name: "Download een voorbeeld: Klanten" }).click(),
  ]);
  await upload(admin, "voorbeeld.csv", readFileSync(await download.path(), "utf8"));
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText(
    /2 rijen zijn nieuw|niets veranderd/,
    SLOW,
  );
  await expect(admin.getByRole("heading", { name: /Problemen/ })).toHaveCount(0);
});

test("only who may import can, and only from our own pages", async ({ as, baseURL }) => {
  const header = encodeURIComponent(JSON.stringify({ source: "neutral", fileName: "x.csv" }));
  const asked = {
    "content-type": "application/octet-stream",
    "x-kwartet-import": header,
    origin: baseURL ?? "",
  };
  const coach = await as("coach");
  const answer = await coach.request.post("/api/imports", { headers: asked, data: FILE });
  expect(answer.status()).toBe(403);
  await coach.goto("/imports");
  await expect(coach.getByRole("heading", { level: 1 })).toHaveText("Deze pagina is er niet");

  const { request } = await as("admin");
  for (const headers of [
    { ...asked, origin: "https://elsewhere.example" },
    { ...asked, "sec-fetch-site": "cross-site" },
  ]) {
    expect((await request.post("/api/imports", { headers, data: FILE })).status()).toBe(403);
  }
  const asForm = await request.post("/api/imports", {
    headers: { ...asked, "content-type": "text/plain" },
    data: FILE,
  });
  expect(asForm.status()).toBe(415);
  const unnamed = { ...asked, "x-kwartet-import": "%7B%7D" };
  expect((await request.post("/api/imports", { headers: unnamed, data: FILE })).status()).toBe(400);
});

import { createHmac, randomUUID } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "./fixtures";

// Contacts of long before the demo, in a team of their own, so that no other journey meets them.
const contact = (externalId: string, given: object = {}) => ({
  external_id: externalId,
  channel: "phone",
  team: "API-proef",
  topic: "Proef",
  offered_at: "2019-03-04T10:00:00+01:00",
  answered_at: "2019-03-04T10:00:20+01:00",
  ended_at: "2019-03-04T10:04:00+01:00",
  ...given,
});

// While another file or a new rule is worked in, a call waits for its turn.
const SLOW = { timeout: 45_000 };

const post = (request: APIRequestContext, path: string, sent: { key?: string; data: unknown }) =>
  request.post(`/api/v1/${path}`, {
    data: sent.data,
    headers: sent.key === undefined ? {} : { authorization: `Bearer ${sent.key}` },
    ...SLOW,
  });

/** Makes a key on the screen, and reads it where it is shown once. */
async function makeKey(admin: Page, name: string): Promise<string> {
  await admin.goto("/settings/api");
  await admin.getByRole("button", { name: "Maak een sleutel" }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel("Naam").fill(name);
  await dialog.getByLabel(/^beoordelingen/).check();
  await dialog.getByRole("button", { name: "Maak de sleutel" }).click();
  await expect(dialog.getByRole("heading", { name: "De sleutel is klaar" })).toBeVisible();
  const field = dialog.getByLabel("Sleutel", { exact: true });
  await expect(field).toHaveValue(/^kwartet_/);
  const key = await field.inputValue();
  await dialog.getByRole("button", { name: "Klaar" }).click();
  return key;
}

test("a key that an admin makes brings contacts in until it is revoked", async ({ as, request }) => {
  test.slow();
  const admin = await as("admin");
  const name = `Helpdesk ${randomUUID().slice(0, 8)}`;
  const source = `e2e-${randomUUID().slice(0, 8)}`;
  const key = await makeKey(admin, name);
  expect(key).toMatch(/^kwartet_/);
  const keys = admin.getByRole("table", { name: "Sleutels" });
  const row = keys.getByRole("row", { name: new RegExp(name) });
  await expect(row).toContainText(key.slice(-6));
  await expect(row).toContainText("nog nooit");
  await admin.reload();
  expect(await admin.content()).not.toContain(key);

  const items = [contact("1"), contact("2"), contact("3", { offered_at: "2019-03-04 10:00" })];
  const first = await post(request, "contacts", { key, data: { source, items } });
  expect(first.status()).toBe(207);
  const result = await first.json();
  expect(result).toMatchObject({ created: 2, updated: 0, unchanged: 0, rejected: 1 });
  expect(result.results[2]).toMatchObject({
    external_id: "3",
    status: "rejected",
    problems: [{ field: "offered_at", code: "offset-missing", found: "2019-03-04 10:00" }],
  });
  const again = await post(request, "contacts", { key, data: { source, items: items.slice(0, 2) } });
  expect(again.status()).toBe(200);
  expect(await again.json()).toMatchObject({ created: 0, unchanged: 2 });

  // They are counted where a file is: on the page of the import.
  await admin.goto(`/imports/${result.import_id}`);
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText("2 rijen zijn nieuw");

  await admin.goto("/settings/api");
  await expect(row).not.toContainText("nog nooit");
  await row.getByRole("button", { name: `Trek in: ${name}` }).click();
  await admin.getByRole("dialog").getByRole("button", { name: "Trek in" }).click();
  await expect(row).toContainText("Ingetrokken");
  const late = await post(request, "contacts", { key, data: { source, items } });
  expect(late.status()).toBe(401);
});

test("a refused call says in one form why, and every answer is protected", async ({ as, request }) => {
  const admin = await as("admin");
  const key = await makeKey(admin, `Vormen ${randomUUID().slice(0, 8)}`);
  const data = { items: [contact("1")] };
  const asked: [string, ReturnType<typeof post>, number][] = [
    ["without a key", post(request, "contacts", { data }), 401],
    ["with a wrong key", post(request, "contacts", { key: `${key.slice(0, -3)}abc`, data }), 401],
    // Somebody who is signed in is nobody here.
    ["with a cookie", post(admin.request, "contacts", { data }), 401],
    ["of another kind", post(request, "attendance", { key, data }), 403],
    ["without items", post(request, "contacts", { key, data: { items: [] } }), 422],
    ["elsewhere", post(request, "people", { key, data }), 404],
    [
      "as text",
      request.post("/api/v1/contacts", {
        data: "x",
        headers: { authorization: `Bearer ${key}`, "content-type": "text/plain" },
      }),
      415,
    ],
    ["as a question", request.get("/api/v1/contacts"), 405],
    [
      "as a preflight",
      request.fetch("/api/v1/contacts", { method: "OPTIONS", headers: { origin: "https://evil.example" } }),
      405,
    ],
  ];
  for (const [how, asking, status] of asked) {
    const answer = await asking;
    expect(answer.status(), how).toBe(status);
    expect(answer.headers(), how).toMatchObject({
      "content-type": "application/problem+json",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
      "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
    });
    expect(answer.headers()["access-control-allow-origin"], how).toBeUndefined();
    const { type, title, detail, ...body } = await answer.json();
    expect(body.status, how).toBe(status);
    expect(
      [title, detail].every((text) => text.length > 5),
      how,
    ).toBe(true);
    expect(type, how).toMatch(/^\/developers#[a-z-]+$/);
  }
});

test("who calls too often is told when to come back", async ({ as, request }) => {
  test.slow();
  const admin = await as("admin");
  const key = await makeKey(admin, `Haast ${randomUUID().slice(0, 8)}`);
  const call = () => post(request, "contacts", { key, data: {} });
  let answer = await call();
  expect(answer.status()).toBe(422);
  expect(answer.headers()).toMatchObject({ "ratelimit-limit": "120", "ratelimit-remaining": "119" });
  for (let count = 0; count < 240 && answer.status() === 422; count += 1) answer = await call();
  expect(answer.status()).toBe(429);
  const seconds = Number(answer.headers()["retry-after"]);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  const body = await answer.json();
  expect(body.retry_after_seconds).toBe(seconds);
  expect(Date.parse(body.retry_at)).toBeGreaterThan(Date.now() - 5000);
});

test("another system delivers by itself, signed, and the same delivery once", async ({ as, request }) => {
  const admin = await as("admin");
  const name = `Haak ${randomUUID().slice(0, 8)}`;
  await admin.goto("/settings/api");
  await admin.getByRole("button", { name: "Maak een webhook" }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel("Naam").fill(name);
  await dialog.getByRole("button", { name: "Maak de webhook" }).click();
  const addressField = dialog.getByLabel("Adres", { exact: true });
  await expect(addressField).toHaveValue(/^http/);
  const address = await addressField.inputValue();
  const secretField = dialog.getByLabel("Geheim", { exact: true });
  await expect(secretField).toHaveValue(/^whsec_/);
  const secret = await secretField.inputValue();
  await dialog.getByRole("button", { name: "Klaar" }).click();

  const id = randomUUID();
  const text = JSON.stringify({ type: "contacts", data: { source: "e2e-hook", items: [contact(id)] } });
  const deliver = (signedWith: string, data = text) => {
    const at = String(Math.floor(Date.now() / 1000));
    const bytes = Buffer.from(signedWith.slice("whsec_".length), "base64");
    const signature = createHmac("sha256", bytes).update(`${id}.${at}.${text}`).digest("base64");
    return request.post(new URL(address).pathname, {
      data: Buffer.from(data),
      headers: {
        "content-type": "application/json",
        "webhook-id": id,
        "webhook-timestamp": at,
        "webhook-signature": `v1,${signature}`,
      },
      ...SLOW,
    });
  };
  expect((await deliver(secret, text.replace("Proef", "Anders"))).status()).toBe(401);
  const first = await deliver(secret);
  expect(first.status()).toBe(200);
  expect(await first.json()).toMatchObject({ created: 1 });
  expect(await (await deliver(secret)).json()).toEqual({ duplicate: true, delivery_id: id });

  await admin.reload();
  const row = admin.getByRole("table", { name: "Webhooks" }).getByRole("row", { name: new RegExp(name) });
  await expect(row).not.toContainText("nog nooit");
  await row.getByRole("button", { name: `Nieuw geheim voor ${name}` }).click();
  await dialog.getByRole("button", { name: "Nieuw geheim" }).click();
  await expect(dialog.getByLabel("Geheim", { exact: true })).not.toHaveValue(secret);
  await dialog.getByRole("button", { name: "Klaar" }).click();
  await expect(row).toContainText("oude geheim werkt tot");
  expect((await deliver(secret)).status()).toBe(200);
});

test("the description of the API opens for a visitor, within the policy of every page", async ({ page }) => {
  const broken: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) broken.push(message.text());
  });
  await page.goto("/developers");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gegevens aanleveren met de API");
  const fields = page.getByRole("table", { name: "Velden van POST /api/v1/contacts" });
  await expect(fields.getByRole("row", { name: /offered_at.*verplicht/ })).toBeVisible();
  await expect(page.getByText(/^curl http/)).toBeVisible();
  expect(broken).toEqual([]);
  const described = await page.request.get("/api/v1/openapi.json");
  expect(await described.json()).toMatchObject({ openapi: "3.1.0" });
  expect(described.headers()["cache-control"]).toBe("no-store");
});

import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { webhookEndpoints } from "@kwartet/db/schema/api-keys";
import { imports } from "@kwartet/db/schema/imports";
import { freshDb } from "@kwartet/db/testing";
import { count, eq } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { beforeAll, describe, expect, it } from "vitest";
import { setupTwoOrganizations, type TestOrganization } from "../testing";
import type { ItemKind } from "./item-shapes";
import { aContact, caller, resultOf, type Sent } from "./testing-calls";

let db: Db;
let a: TestOrganization;
let b: TestOrganization;
let send: (sent: Sent) => Promise<import("./call").ApiAnswer>;

beforeAll(async () => {
  db = await freshDb();
  ({ a, b } = await setupTwoOrganizations(db));
  send = caller(db, a);
});

async function makeWebhook(scopes: ItemKind[] = ["contacts"], organization = a) {
  const made = await organization.as("admin").webhooks.create({ name: `Hook ${newId()}`, scopes });
  return { ...made, path: made.url.split("/api/v1/")[1]! };
}

type Signed = { id?: string; at?: Date; text?: string };

/** A delivery as a sender with the library of the standard makes it. */
function signed(secret: string, body: unknown, { id = newId(), at = new Date(), text }: Signed = {}) {
  const sent = text ?? JSON.stringify(body);
  return {
    text: sent,
    headers: {
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
      "webhook-signature": new Webhook(secret).sign(id, at, sent),
    },
  };
}

const contactsBody = (externalId: string) => ({
  type: "contacts",
  source: "hook",
  items: [aContact(externalId)],
});
const change = (id: string, values: Partial<typeof webhookEndpoints.$inferInsert>) =>
  withOrganization(db, a.organizationId, (tx) =>
    tx.update(webhookEndpoints).set(values).where(eq(webhookEndpoints.id, id)),
  );
const importCount = () =>
  withOrganization(db, a.organizationId, async (tx) => {
    const [row] = await tx.select({ n: count() }).from(imports);
    return row!.n;
  });

describe("a delivery", () => {
  it("is taken in, in the plain form and in that of the standard", async () => {
    const { path, secret } = await makeWebhook();
    const plain = await send({ path, ...signed(secret, contactsBody("w1")) });
    expect(plain.status).toBe(200);
    expect(resultOf(plain).results).toMatchObject([{ external_id: "w1", status: "created" }]);
    const { type, ...data } = contactsBody("w1");
    const usual = { type, timestamp: "2026-03-02T10:05:00Z", data, sender: "desk" };
    const again = await send({ path, ...signed(secret, usual) });
    expect(resultOf(again).results).toMatchObject([{ external_id: "w1", status: "unchanged" }]);
    const history = await a.as("admin").imports.get({ id: resultOf(plain).import_id });
    expect(history).toMatchObject({ fileName: "webhook", source: "hook" });
    const [listed] = (await a.as("admin").webhooks.list()).filter((row) => path.endsWith(row.id));
    expect(listed?.lastDeliveryAt).toBeInstanceOf(Date);
  });

  it("does nothing a second time, nor when both come at once", async () => {
    const { path, secret } = await makeWebhook();
    const before = await importCount();
    const delivery = signed(secret, contactsBody("w2"), { id: "msg_1" });
    const both = await Promise.all([send({ path, ...delivery }), send({ path, ...delivery })]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const bodies = [...both, await send({ path, ...delivery })].map(({ body }) => body);
    expect(
      bodies.filter((body) => JSON.stringify(body) === '{"duplicate":true,"delivery_id":"msg_1"}'),
    ).toHaveLength(2);
    // Even with another content: the sender says that it is the same delivery.
    const other = signed(secret, contactsBody("w2-other"), { id: "msg_1" });
    expect((await send({ path, ...other })).body).toMatchObject({ duplicate: true });
    expect(await importCount()).toBe(before + 1);
    // At another webhook the same name is another delivery.
    const elsewhere = await makeWebhook();
    const there = signed(elsewhere.secret, contactsBody("w2"), { id: "msg_1" });
    expect(resultOf(await send({ path: elsewhere.path, ...there })).unchanged).toBe(1);
  });

  it("can be tried again when it could not be read", async () => {
    const { path, secret } = await makeWebhook();
    const broken = signed(secret, { type: "contacts", items: [] }, { id: "msg_2" });
    expect((await send({ path, ...broken })).status).toBe(422);
    expect((await send({ path, ...signed(secret, null, { text: "{", id: "msg_2" }) })).status).toBe(400);
    const mended = signed(secret, contactsBody("w3"), { id: "msg_2" });
    expect(resultOf(await send({ path, ...mended })).created).toBe(1);
  });

  it("is of a kind that the webhook was made for", async () => {
    const { path, secret } = await makeWebhook(["ratings"]);
    expect((await send({ path, ...signed(secret, contactsBody("w4")) })).status).toBe(403);
    const unknown = { type: "people", items: [{}] };
    expect((await send({ path, ...signed(secret, unknown) })).status).toBe(422);
  });
});

describe("a signature", () => {
  it("must be there, be of this secret, of every byte and of now", async () => {
    const { path, secret, id } = await makeWebhook();
    const good = signed(secret, contactsBody("s1"));
    const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    const foreign = await makeWebhook(["contacts"], b);
    const theirs = `hooks/${b.organizationId}/${id}`;
    const attempts: Record<string, Sent> = {
      missing: { ...good, headers: { ...good.headers, "webhook-signature": "" } },
      unsigned: { text: good.text },
      "other secret": signed(foreign.secret, contactsBody("s1")),
      "one byte": { ...good, text: good.text.replace("s1", "s2") },
      "one space": { ...good, text: `${good.text} ` },
      "other id": { ...good, headers: { ...good.headers, "webhook-id": "msg_other" } },
      "clock ten minutes behind": signed(secret, contactsBody("s1"), { at: minutesAgo(10) }),
      "clock ten minutes ahead": signed(secret, contactsBody("s1"), { at: minutesAgo(-10) }),
      "old time on a new delivery": {
        ...good,
        headers: { ...good.headers, "webhook-timestamp": String(Math.floor(Date.now() / 1000) - 60) },
      },
      "address of another organisation": { ...good, path: theirs },
      "address of nobody": { ...good, path: `hooks/${newId()}/${newId()}` },
      "no address": { ...good, path: "hooks/x/y" },
    };
    const answers = [];
    for (const [name, sent] of Object.entries(attempts)) {
      const answer = await send({ path, ...sent });
      expect(answer.status, name).toBe(name === "no address" ? 404 : 401);
      if (name !== "no address") answers.push(answer);
    }
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect((await send({ path, ...signed(secret, contactsBody("s1"), { at: minutesAgo(4) }) })).status).toBe(
      200,
    );
    expect((await send({ path, ...good })).status).toBe(200);
  });

  it("may be of the old secret for a day after it was changed", async () => {
    const { path, secret, id } = await makeWebhook();
    const changed = await a.as("admin").webhooks.rotate({ webhookId: id });
    expect(changed.previousUntil.getTime() - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
    for (const holding of [secret, changed.secret]) {
      expect((await send({ path, ...signed(holding, contactsBody("r1")) })).status).toBe(200);
    }
    // The library of a sender signs with both meanwhile.
    const both = signed(changed.secret, contactsBody("r1"));
    both.headers["webhook-signature"] = `v1,AAAA ${both.headers["webhook-signature"]}`;
    expect((await send({ path, ...both })).status).toBe(200);

    await change(id, { previousUntil: new Date(Date.now() - 1000) });
    expect((await send({ path, ...signed(secret, contactsBody("r1")) })).status).toBe(401);
    expect((await send({ path, ...signed(changed.secret, contactsBody("r1")) })).status).toBe(200);
  });

  it("opens nothing once the webhook is revoked", async () => {
    const { path, secret, id } = await makeWebhook();
    await a.as("admin").webhooks.revoke({ webhookId: id });
    expect((await send({ path, ...signed(secret, contactsBody("v1")) })).status).toBe(401);
    const attempt = a.as("admin").webhooks.rotate({ webhookId: id });
    await expect(attempt).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });

  it("has a secret that the database alone does not give away, and that opens in its own row only", async () => {
    const [one, two] = [await makeWebhook(), await makeWebhook()];
    const [row] = await withOrganization(db, a.organizationId, (tx) =>
      tx.select().from(webhookEndpoints).where(eq(webhookEndpoints.id, one.id)),
    );
    const sealed = Buffer.from(row!.secretSealed);
    const bare = Buffer.from(one.secret.slice("whsec_".length), "base64");
    expect(sealed.includes(bare) || sealed.includes(Buffer.from(one.secret))).toBe(false);
    expect(JSON.stringify(await a.as("admin").webhooks.list())).not.toContain(one.secret.slice(6));
    await change(two.id, { secretSealed: row!.secretSealed });
    await expect(send({ path: two.path, ...signed(one.secret, contactsBody("x")) })).rejects.toThrow();
  });
});

import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { apiKeys } from "@kwartet/db/schema/api-keys";
import { auditEntries } from "@kwartet/db/schema/audit";
import { freshDb } from "@kwartet/db/testing";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { setupTwoOrganizations, type TestOrganization } from "../testing";
import { authenticateKey } from "./authenticate-queries";
import { newKeyText, readKeyText } from "./key-text";

let db: Db;
let a: TestOrganization;
let b: TestOrganization;
let number = 0;

beforeAll(async () => {
  db = await freshDb();
  ({ a, b } = await setupTwoOrganizations(db));
});

const create = (given: { lastDay?: string } = {}) =>
  a.as("admin").apiKeys.create({ name: `Desk ${++number}`, scopes: ["contacts", "ratings"], ...given });
const rowOf = (keyId: string) =>
  withOrganization(db, a.organizationId, async (tx) => {
    const [row] = await tx.select().from(apiKeys).where(eq(apiKeys.id, keyId));
    return row!;
  });
const change = (keyId: string, values: Partial<typeof apiKeys.$inferInsert>) =>
  withOrganization(db, a.organizationId, (tx) => tx.update(apiKeys).set(values).where(eq(apiKeys.id, keyId)));

describe("a key", () => {
  it("opens its own organisation, for what it was made for", async () => {
    const { id, key } = await create();
    expect(await authenticateKey(db, key)).toMatchObject({
      id,
      scopes: ["contacts", "ratings"],
      scope: { organizationId: a.organizationId, personId: null, permission: "import:write" },
    });
  });

  it("is shown once: neither the list nor the table holds its secret", async () => {
    const { id, key } = await create();
    const { secret } = readKeyText(key);
    expect(secret).toHaveLength(43);
    expect(JSON.stringify(await rowOf(id))).not.toContain(secret);
    const list = await a.as("admin").apiKeys.list();
    expect(JSON.stringify(list)).not.toContain(secret);
    expect(list.find((row) => row.id === id)).toMatchObject({
      hint: `…${secret.slice(-6)}`,
      createdByName: "CANARY-A-admin",
      lastUsedAt: null,
      revokedAt: null,
    });
  });

  it("opens nothing once it is revoked, and stays in the list", async () => {
    const { id, key } = await create();
    await a.as("admin").apiKeys.revoke({ keyId: id });
    await a.as("admin").apiKeys.revoke({ keyId: id });
    expect(await authenticateKey(db, key)).toBeNull();
    const [row] = (await a.as("admin").apiKeys.list()).filter((listed) => listed.id === id);
    expect(row?.revokedAt).toBeInstanceOf(Date);
  });

  it("works up to and including its last day by the organisation's clock", async () => {
    const { id, key } = await create({ lastDay: "2199-12-30" });
    // Midnight in Amsterdam in winter.
    expect((await rowOf(id)).expiresAt?.toISOString()).toBe("2199-12-30T23:00:00.000Z");
    expect(await authenticateKey(db, key)).not.toBeNull();
    await change(id, { expiresAt: new Date(Date.now() - 1000) });
    expect(await authenticateKey(db, key)).toBeNull();
    await expect(create({ lastDay: "2020-01-01" })).rejects.toMatchObject({ cause: { reason: "day-over" } });
  });

  it("opens nothing with another secret, another id, another organisation or nonsense", async () => {
    const { id, key } = await create();
    const { secret } = readKeyText(key);
    const forged = (organizationId: string, keyId: string) =>
      newKeyText({ organizationId, keyId }).text.slice(0, -43) + secret;
    expect(await authenticateKey(db, forged(a.organizationId, id))).not.toBeNull();
    for (const text of [
      newKeyText({ organizationId: a.organizationId, keyId: id }).text,
      forged(b.organizationId, id),
      forged(a.organizationId, a.organizationId),
      `${key}x`,
      key.slice(0, -1),
      "kwartet_",
      "",
      `${key}' or true --`,
    ]) {
      expect(await authenticateKey(db, text), text).toBeNull();
    }
  });

  it("has written down when it was used, at most once a minute", async () => {
    const { id, key } = await create();
    await authenticateKey(db, key);
    const first = (await rowOf(id)).lastUsedAt;
    expect(first).toBeInstanceOf(Date);
    await authenticateKey(db, key);
    expect((await rowOf(id)).lastUsedAt).toEqual(first);
    await change(id, { lastUsedAt: new Date(Date.now() - 61_000) });
    await authenticateKey(db, key);
    expect((await rowOf(id)).lastUsedAt?.getTime()).toBeGreaterThanOrEqual(first!.getTime());
  });

  it("has a name that no other has", async () => {
    await a.as("admin").apiKeys.create({ name: "Twice", scopes: ["contacts"] });
    const attempt = a.as("admin").apiKeys.create({ name: "Twice", scopes: ["ratings"] });
    await expect(attempt).rejects.toMatchObject({ code: "CONFLICT", cause: { reason: "name-taken" } });
    await expect(b.as("admin").apiKeys.create({ name: "Twice", scopes: ["ratings"] })).resolves.toBeTruthy();
  });

  it("leaves in the log who made and who revoked it, and not the key", async () => {
    const { id, key } = await create();
    await a.as("admin").apiKeys.revoke({ keyId: id });
    const entries = await withOrganization(db, a.organizationId, (tx) =>
      tx
        .select()
        .from(auditEntries)
        .where(
          and(eq(auditEntries.action, "settings-change"), eq(auditEntries.actorPersonId, a.people.admin.id)),
        ),
    );
    const own = entries.filter(({ details }) => details?.keyId === id);
    expect(own.map(({ details }) => details?.setting).sort()).toEqual(["api-key-create", "api-key-revoke"]);
    expect(JSON.stringify(own)).not.toContain(readKeyText(key).secret);
  });

  it("is not another organisation's to revoke", async () => {
    const { id, key } = await create();
    await expect(b.as("admin").apiKeys.revoke({ keyId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await authenticateKey(db, key)).not.toBeNull();
  });
});

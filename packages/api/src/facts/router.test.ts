import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { freshDb } from "@kwartet/db/testing";
import { FACTS } from "@kwartet/metrics/facts/library";
import { beforeAll, describe, expect, it } from "vitest";
import { setupTwoOrganizations, type TestOrganization } from "../testing";

let db: Db;
let a: TestOrganization;
let b: TestOrganization;

beforeAll(async () => {
  db = await freshDb();
  ({ a, b } = await setupTwoOrganizations(db));
});

const OWN = {
  statement: { nl: "Van de bellers zou 41% blijven.", en: "Of callers 41% would stay." },
  population: { nl: "800 eigen klanten", en: "800 customers of our own" },
  year: 2025,
  kind: "stated-intention",
  source: "Customer panel, spring 2025",
  sourceUrl: "https://example.com/panel",
  checked: "yes",
} as const;

const shownOf = async (organization: TestOrganization) => {
  const facts = await organization.as("executive").facts.list();
  return facts
    .filter(({ position }) => position !== null)
    .sort((x, y) => x.position! - y.position!)
    .map(({ id }) => id);
};

describe("facts", () => {
  it("shows what the library says until somebody chooses, and then what was chosen, in that order", async () => {
    const byDefault = FACTS.filter(({ shownByDefault }) => shownByDefault).map(({ id }) => id);
    expect(byDefault.length).toBeGreaterThan(0);
    expect(await shownOf(a)).toEqual(byDefault);
    await a.as("executive").facts.choose({ facts: ["chain", "eiu-board"] });
    expect(await shownOf(a)).toEqual(["chain", "eiu-board"]);
    expect(await shownOf(b)).toEqual(byDefault);
  });

  it("shows none where none was chosen", async () => {
    await b.as("executive").facts.choose({ facts: [] });
    expect(await shownOf(b)).toEqual([]);
  });

  it("takes an own fact from the admin, with its source, and lets it go again", async () => {
    const admin = a.as("admin").facts;
    const { factId } = await admin.create(OWN);
    await a.as("executive").facts.choose({ facts: [factId, "chain"] });
    expect(await shownOf(a)).toEqual([factId, "chain"]);
    await admin.change({ factId, ...OWN, year: 2026 });
    const listed = (await a.as("executive").facts.list()).find(({ id }) => id === factId);
    expect(listed).toMatchObject({ ...OWN, year: 2026, isOwn: true });
    await admin.archive({ factId });
    expect(await shownOf(a)).toEqual(["chain"]);
    expect((await admin.own()).map((fact) => [fact.factId, fact.archivedAt !== null])).toEqual([
      [factId, true],
    ]);
    await expect(admin.archive({ factId })).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
    await expect(admin.change({ factId, ...OWN })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(a.as("executive").facts.choose({ facts: [factId] })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("writes down who changed what", async () => {
    const entries = await withOrganization(db, a.organizationId, (tx) => tx.select().from(auditEntries));
    const changes = entries.map(({ action, details }) => [action, details?.change]);
    expect(changes).toContainEqual(["settings-change", "create"]);
    expect(changes).toContainEqual(["settings-change", "archive"]);
    expect(changes).toContainEqual(["board-change", "facts"]);
  });

  it("refuses what has no source, stands there twice or is not known", async () => {
    const admin = a.as("admin").facts;
    await expect(admin.create({ ...OWN, source: " " })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(admin.create({ ...OWN, sourceUrl: "javascript:alert(1)" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    const executive = a.as("executive").facts;
    await expect(executive.choose({ facts: ["chain", "chain"] })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await expect(executive.choose({ facts: ["no-such-fact"] })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("does not find another organisation's own fact", async () => {
    const { factId } = await a.as("admin").facts.create(OWN);
    await expect(b.as("admin").facts.archive({ factId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(b.as("admin").facts.change({ factId, ...OWN })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(b.as("executive").facts.choose({ facts: [factId] })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("lets the executive choose and the admin add, and nobody else", async () => {
    await expect(a.as("admin").facts.choose({ facts: [] })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(a.as("executive").facts.create(OWN)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(a.as("coach").facts.list()).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

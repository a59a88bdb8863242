import type { Db } from "@kwartet/db/client";
import { makeImport } from "@kwartet/db/factories";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { freshDb } from "@kwartet/db/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { setupTwoOrganizations, type TestOrganization } from "../testing";

let db: Db;
let a: TestOrganization;
let b: TestOrganization;

beforeAll(async () => {
  db = await freshDb();
  ({ a, b } = await setupTwoOrganizations(db));
});

const officer = () => a.as("privacy-officer").privacy;

async function read(organization: TestOrganization, at: string, rowCount: number) {
  await withOrganization(db, organization.organizationId, (tx) =>
    tx.insert(auditEntries).values({
      organizationId: organization.organizationId,
      id: newId(),
      at: new Date(at),
      action: "contacts-read",
      actorPersonId: organization.people.coach.id,
      actorRole: "coach",
      subjectPersonId: organization.people.agent.id,
      purpose: "coaching",
      rowCount,
    }),
  );
}

describe("the register", () => {
  it("says of every kind of data what it is for and how long it is kept", async () => {
    const { categories, retention, notDone } = await officer().register();
    expect(categories.find(({ id }) => id === "transcripts")).toMatchObject({ keepDays: 183 });
    expect(retention.find(({ category }) => category === "audit")).toMatchObject({ keepDays: 730 });
    for (const { purpose } of categories) expect(purpose.nl.length * purpose.en.length).toBeGreaterThan(0);
    expect(notDone.length).toBeGreaterThan(0);
  });
});

describe("the register of one's own", () => {
  it("tells an agent of everything about agents, and others of their account alone", async () => {
    const ids = async (role: "agent" | "executive") => (await a.as(role).privacy.ofMe()).map(({ id }) => id);
    expect(await ids("agent")).toEqual(expect.arrayContaining(["contacts", "goals", "reviews", "accounts"]));
    expect(await ids("executive")).toContain("accounts");
    expect(await ids("executive")).not.toContain("contacts");
    expect(await ids("agent")).not.toContain("customers");
  });
});

describe("access statistics", () => {
  it("count by local month, role and kind, and name nobody", async () => {
    await read(a, "2026-01-31T22:59:00Z", 10);
    // In Amsterdam this is February already.
    await read(a, "2026-01-31T23:00:00Z", 5);
    await read(a, "2026-02-10T09:00:00Z", 7);
    await read(b, "2026-02-10T09:00:00Z", 99);
    const rows = (await officer().access()).filter(({ action }) => action === "contacts-read");
    expect(rows).toEqual([
      { month: "2026-02", role: "coach", action: "contacts-read", count: 2, rows: 12 },
      { month: "2026-01", role: "coach", action: "contacts-read", count: 1, rows: 10 },
    ]);
  });
});

describe("the change log", () => {
  it("tells what was set and what kind of change was made to people, not to whom", async () => {
    const { settings, people } = a.as("admin");
    await settings.setTarget({ kpi: "friendliness", target: 0.9 });
    const { id } = await people.add({ name: "CANARY-A-subject" });
    await people.setRoles({ personId: id, roles: ["executive"] });
    const log = await officer().changes({});
    expect(log.slice(0, 3)).toMatchObject([
      {
        action: "people-change",
        role: "admin",
        details: { change: "roles", before: [], after: ["executive"] },
      },
      { action: "people-change", details: { change: "add" } },
      {
        action: "settings-change",
        details: { setting: "target", before: { target: 0.85 }, after: { target: 0.9 } },
      },
    ]);
    expect(JSON.stringify(log)).not.toContain("CANARY");
    expect(JSON.stringify(log)).not.toContain(id);
  });

  it("is read in pages", async () => {
    const [first] = await officer().changes({ limit: 1 });
    const next = await officer().changes({ limit: 200, before: first!.at.getTime() });
    expect(next.length).toBeGreaterThan(0);
    expect(next.every(({ at }) => at < first!.at)).toBe(true);
    await expect(officer().changes({ limit: 201 })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("the imports", () => {
  it("are listed with their counts, without names and rows", async () => {
    await makeImport(db, a.organizationId, { fileName: "jansen.csv", createdCount: 12 });
    const rows = await officer().imports();
    expect(rows).toContainEqual(expect.objectContaining({ source: "test", createdCount: 12 }));
    expect(JSON.stringify(rows)).not.toContain("jansen");
  });
});

it("is the privacy officer's alone", async () => {
  for (const role of ["agent", "coach", "executive", "admin"] as const) {
    await expect(a.as(role).privacy.register()).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(a.as(role).privacy.access()).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
});

import type { Db } from "@kwartet/db/client";
import { makeContact, makeCustomer, makeRating } from "@kwartet/db/factories";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { insertRows } from "@kwartet/db/rows";
import { auditEntries } from "@kwartet/db/schema/audit";
import { NONE } from "@kwartet/db/schema/columns";
import { rollupStates, rollups } from "@kwartet/db/schema/rollups";
import { freshDb } from "@kwartet/db/testing";
import { emptyTally } from "@kwartet/metrics/rollup";
import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { rollupInsertOf } from "../rollups/build";
import { setupOrganization, type TestOrganization } from "../testing";
import { DEFAULT_RULE } from "./rule";

const db: Db = await freshDb();
let a: TestOrganization;
let number = 0;

const { version: _version, validFrom: _validFrom, changedAt: _changedAt, ...DEFAULT_FIELDS } = DEFAULT_RULE;
const RULE = { ...DEFAULT_FIELDS, abandonedAfterSeconds: 240 };

beforeEach(async () => {
  a = await setupOrganization(db, `Risk${++number}`);
  const { organizationId } = a;
  await withOrganization(db, organizationId, async (tx) => {
    const place = { subject: "organization", grain: "day", teamId: NONE, agentId: NONE } as const;
    const key = { ...place, startsOn: "2026-01-01", channel: "phone" } as const;
    await insertRows(tx, rollups, [rollupInsertOf(organizationId, { key, tally: emptyTally() })]);
    await tx.insert(rollupStates).values({ organizationId, dataAsOf: new Date("2026-01-31T11:00:00Z") });
  });
});

const executive = () => a.as("executive").risk;
const admin = () => a.as("admin").risk;

/** A customer of the file, since long before. */
const customer = (given: { leftOn?: string; joinedInto?: string; customerSince?: string } = {}) =>
  makeCustomer(db, a.organizationId, { valuePerYearMinor: 120_000, customerSince: "2020-01-01", ...given });

type Asked = {
  day: string;
  satisfaction?: number;
  gaveUpAfter?: number;
  topic?: string;
  continues?: boolean;
};

async function ask(customerId: string, { day, satisfaction, gaveUpAfter, topic, continues }: Asked) {
  const contact = await makeContact(db, a.organizationId, {
    teamId: a.teams[0].id,
    customerId,
    topic: topic ?? "Bill",
    offeredAt: new Date(`${day}T09:00:00Z`),
    ...(gaveUpAfter === undefined ? {} : { abandoned: true, waitSeconds: gaveUpAfter }),
    ...(continues ? { handedOverFrom: "x" } : {}),
  });
  if (satisfaction !== undefined) {
    await makeRating(db, a.organizationId, { contactId: contact.id, satisfaction });
  }
}

/** Somebody who left, without whom nothing can be said about leaving. */
const leaver = (leftOn = "2026-01-20") => customer({ leftOn });

/** How many customers have how many bad experiences. */
async function countsByNumber(rule = RULE): Promise<number[]> {
  await admin().setRule({ ...rule, validFrom: "2025-01-01" });
  const { leaving } = await executive().read({});
  if (leaving.status !== "ok") throw new Error(leaving.reason);
  return leaving.rows.map(({ n }) => n);
}

describe("risk.read", () => {
  it("counts a low rating, the third contact about one question and a long wait given up, each contact once", async () => {
    await leaver();
    const rated = await customer();
    // Rated low and the third in a week: one contact, so one experience.
    for (const [day, satisfaction] of [
      ["2026-01-05", 3],
      ["2026-01-08", 3],
      ["2026-01-12", 2],
    ] as const) {
      await ask(rated.id, { day, satisfaction });
    }
    const gaveUp = await customer();
    await ask(gaveUp.id, { day: "2026-01-06", gaveUpAfter: 241, topic: "Move" });
    await ask(gaveUp.id, { day: "2026-01-20", gaveUpAfter: 240, topic: "Meter" });
    await ask(gaveUp.id, { day: "2026-01-22", satisfaction: 1, topic: "Other" });
    expect(await countsByNumber()).toEqual([1, 1, 1, 0, 0]);
  });

  it("starts a new question after the window, on another topic, and not for what a colleague goes on with", async () => {
    await leaver();
    const late = await customer();
    for (const day of ["2026-01-05", "2026-01-08", "2026-01-16"]) await ask(late.id, { day });
    const other = await customer();
    for (const [day, topic] of [
      ["2026-01-05", "Bill"],
      ["2026-01-06", "Move"],
      ["2026-01-07", "Bill"],
    ] as const) {
      await ask(other.id, { day, topic });
    }
    const handed = await customer();
    for (const [day, continues] of [
      ["2026-01-05", false],
      ["2026-01-06", true],
      ["2026-01-07", false],
    ] as const) {
      await ask(handed.id, { day, continues });
    }
    const fourth = await customer();
    for (const day of ["2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08"]) await ask(fourth.id, { day });
    // Only the last asked three times about one thing, and the fourth time does not count again.
    expect(await countsByNumber()).toEqual([4, 1, 0, 0, 0]);
  });

  it("takes joined customers as one, and leaves out who left before or is in no file", async () => {
    const one = await customer({ leftOn: "2026-01-20" });
    const other = await makeCustomer(db, a.organizationId, { joinedInto: one.id });
    await ask(one.id, { day: "2026-01-06", satisfaction: 1 });
    await customer({ leftOn: "2025-12-31" });
    const unknown = await makeCustomer(db, a.organizationId);
    await ask(unknown.id, { day: "2026-01-06", satisfaction: 1 });
    const { leaving } = await executive().read({});
    expect(leaving).toMatchObject({ status: "ok", n: 1, left: 1 });
    expect(other.joinedInto).toBe(one.id);
  });

  it("does not count what came after a customer left, and counts new ones for their time", async () => {
    const left = await customer({ leftOn: "2026-01-10" });
    await ask(left.id, { day: "2026-01-12", satisfaction: 1 });
    for (const customerSince of ["2026-01-01", "2026-01-28", "2026-01-28"]) await customer({ customerSince });
    expect(await countsByNumber()).toEqual([4, 0, 0, 0, 0]);
    // On the tenth day two were followed; the new ones had come and were seen for four days only.
    const { leaving, range } = await executive().read({});
    expect(range).toEqual({ from: "2026-01-01", to: "2026-01-31" });
    expect(leaving).toMatchObject({ n: 4, left: 1, baseChance: expect.closeTo(1 / 2, 12) });
  });

  it("uses the file's own number where there are no contacts of its customers, and says so", async () => {
    for (const [experiences, leftOn] of [
      [0, undefined],
      [0, "2024-05-01"],
      [3, "2026-01-02"],
      [7, undefined],
    ] as const) {
      await makeCustomer(db, a.organizationId, { experiences, leftOn });
    }
    const risk = await executive().read({});
    expect(risk).toMatchObject({
      basis: "customers-file",
      range: null,
      leaving: { status: "ok", n: 4, left: 2 },
    });
    expect(risk.leaving.status === "ok" && risk.leaving.rows.map(({ n }) => n)).toEqual([2, 0, 0, 1, 1]);
    expect(risk.atRisk).toMatchObject({ customers: 1, revenue: null });
  });

  it("holds the value of who is still there as a range, and no customer in any byte", async () => {
    const left = await leaver();
    const unhappy = await customer();
    await ask(unhappy.id, { day: "2026-01-06", satisfaction: 1 });
    const risk = await executive().read({});
    expect(risk).toMatchObject({ currency: "EUR", atRisk: { customers: 1, valuePerCustomerMinor: 120_000 } });
    expect(risk.atRisk?.revenue).toMatchObject({ status: "ok" });
    const bytes = JSON.stringify(risk);
    expect([left.id, unhappy.id, "CANARY"].filter((secret) => bytes.includes(secret))).toEqual([]);
  });

  it("says what is missing while nobody has left, and before there are customers", async () => {
    expect((await executive().read({})).leaving).toMatchObject({ status: "insufficient", reason: "n=0" });
    await customer();
    const risk = await executive().read({});
    expect(risk).toMatchObject({ leaving: { status: "insufficient" }, atRisk: null, present: null });
  });

  it("is for executives alone, and refuses a day that is none", async () => {
    for (const role of ["agent", "coach", "admin", "privacy-officer"] as const) {
      await expect(a.as(role).risk.read({})).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    await expect(executive().read({ to: "2026-02-30" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("what counts as a bad experience", () => {
  it("is followed by a new version from its day on, which the audit holds with what it was", async () => {
    const { inForce, day } = await admin().rule();
    expect([inForce.version, day]).toEqual([0, "2026-01-31"]);
    expect(await admin().setRule({ ...RULE, satisfactionAtMost: 1 })).toEqual({ version: 1 });
    // The same once more is no change.
    expect(await admin().setRule({ ...RULE, satisfactionAtMost: 1 })).toEqual({ version: 1 });
    const after = await admin().rule();
    expect(after.inForce).toMatchObject({ version: 1, validFrom: "2026-01-31", satisfactionAtMost: 1 });
    expect(after.versions.map(({ version }) => version)).toEqual([1, 0]);
    const entries = await withOrganization(db, a.organizationId, (tx) =>
      tx
        .select({ details: auditEntries.details, who: auditEntries.actorPersonId })
        .from(auditEntries)
        .where(
          and(eq(auditEntries.organizationId, a.organizationId), eq(auditEntries.action, "settings-change")),
        ),
    );
    expect(entries).toEqual([
      {
        who: a.people.admin.id,
        details: expect.objectContaining({
          setting: "bad-experience",
          before: { satisfactionAtMost: 2, abandonedAfterSeconds: null },
          after: { satisfactionAtMost: 1, abandonedAfterSeconds: 240 },
        }),
      },
    ]);
    // A later rule is not in force yet.
    await admin().setRule({ ...RULE, validFrom: "2026-06-01" });
    expect((await admin().rule()).inForce.version).toBe(1);
  });

  it("can be tried without changing anything", async () => {
    await leaver();
    const unhappy = await customer();
    await ask(unhappy.id, { day: "2026-01-06", satisfaction: 3 });
    const { current, tried } = await admin().previewRule({ ...RULE, satisfactionAtMost: 3 });
    expect([current.withExperience, tried.withExperience]).toEqual([0, 1]);
    expect(tried.causes).toEqual({ satisfaction: 1, unresolved: 0, abandoned: 0 });
    expect((await admin().rule()).inForce.version).toBe(0);
  });

  it("is read by admin and privacy officer, changed by the admin alone, and always counts something", async () => {
    for (const role of ["agent", "coach", "executive"] as const) {
      await expect(a.as(role).risk.rule()).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    for (const role of ["agent", "coach", "executive", "privacy-officer"] as const) {
      await expect(a.as(role).risk.setRule(RULE)).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(a.as(role).risk.previewRule(RULE)).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    const nothing = { ...RULE, satisfactionAtMost: null, unresolvedContacts: null, countsAbandoned: false };
    await expect(admin().setRule(nothing)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(admin().setRule({ ...RULE, satisfactionAtMost: 5 })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    expect((await a.as("privacy-officer").risk.rule()).inForce.version).toBe(0);
  });
});

import type { Db } from "@kwartet/db/client";
import { makeCalendar, makeContact } from "@kwartet/db/factories";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { contacts } from "@kwartet/db/schema/contacts";
import { freshDb } from "@kwartet/db/testing";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { setupTwoOrganizations, type TestOrganization } from "../testing";

let db: Db;
let a: TestOrganization;
let b: TestOrganization;

beforeAll(async () => {
  db = await freshDb();
  ({ a, b } = await setupTwoOrganizations(db));
});

const admin = () => a.as("admin").teams;
const nowhere = { partnerId: null, timeZone: null, calendarId: null };

async function listed(teamId: string) {
  return (await admin().list()).find(({ id }) => id === teamId);
}

describe("the list of teams", () => {
  it("has the partner and how many people are in each", async () => {
    const teams = await admin().list();
    expect(teams.find(({ name }) => name === "CANARY-A-team2")).toMatchObject({
      partnerName: "CANARY-A-partner",
      agentCount: 3,
      coachCount: 1,
    });
    expect(JSON.stringify(teams)).not.toContain("CANARY-B");
  });
});

describe("a team", () => {
  it("is added in-house, renamed and placed at a partner", async () => {
    const { id } = await admin().add({ name: "Facturen" });
    expect(await listed(id)).toMatchObject({ name: "Facturen", ...nowhere, agentCount: 0 });
    await admin().rename({ teamId: id, name: "Rekeningen" });
    await admin().set({ ...nowhere, teamId: id, partnerId: a.partner.id });
    expect(await listed(id)).toMatchObject({ name: "Rekeningen", partnerName: "CANARY-A-partner" });
  });

  it("has a name of its own", async () => {
    const { id } = await admin().add({ name: "Once" });
    const taken = { code: "CONFLICT", cause: { reason: "name-taken" } };
    await expect(admin().add({ name: "Once" })).rejects.toMatchObject(taken);
    await expect(admin().rename({ teamId: id, name: "CANARY-A-team1" })).rejects.toMatchObject(taken);
    await admin().rename({ teamId: id, name: "Once" });
    // The name of another organisation's team is free, and not found out about.
    await admin().rename({ teamId: id, name: "CANARY-B-team1" });
  });

  it("counts its contacts by its own clock when that is set", async () => {
    const { id: teamId } = await admin().add({ name: "Lisbon" });
    const contact = await makeContact(db, a.organizationId, {
      teamId,
      offeredAt: new Date("2026-01-05T23:30:00Z"),
      offeredOn: "2026-01-06",
      offeredHour: 0,
    });
    const placed = async () => {
      const [row] = await withOrganization(db, a.organizationId, (tx) =>
        tx.select().from(contacts).where(eq(contacts.id, contact.id)),
      );
      return [row!.offeredOn, row!.offeredHour];
    };
    await admin().set({ ...nowhere, teamId, timeZone: "Europe/Lisbon" });
    expect(await placed()).toEqual(["2026-01-05", 23]);
    await admin().set({ ...nowhere, teamId });
    expect(await placed()).toEqual(["2026-01-06", 0]);
  });

  it("of another organisation is as one that does not exist, and so are their partner and calendar", async () => {
    for (const teamId of [b.teams[0].id, newId()]) {
      const gone = { code: "NOT_FOUND", message: "Team not found." };
      await expect(admin().rename({ teamId, name: "X" })).rejects.toMatchObject(gone);
      await expect(admin().set({ ...nowhere, teamId })).rejects.toMatchObject(gone);
    }
    const teamId = a.teams[0].id;
    const theirPartner = admin().set({ ...nowhere, teamId, partnerId: b.partner.id });
    await expect(theirPartner).rejects.toMatchObject({ code: "NOT_FOUND", message: "Partner not found." });
    const calendar = await makeCalendar(db, b.organizationId);
    const theirCalendar = admin().add({ name: "Y", calendarId: calendar.id });
    await expect(theirCalendar).rejects.toMatchObject({ code: "NOT_FOUND", message: "Calendar not found." });
  });

  it("is changed by an admin alone, with a name and a zone that exist", async () => {
    const teamId = a.teams[0].id;
    await expect(a.as("coach").teams.rename({ teamId, name: "Mine" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(a.as("coach").teams.list()).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(admin().add({ name: "" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const unknown = admin().set({ ...nowhere, teamId, timeZone: "Mars/Olympus" });
    await expect(unknown).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("a partner", () => {
  it("is added and renamed, with a name of its own", async () => {
    const { id } = await admin().addPartner({ name: "Belhuis" });
    await admin().renamePartner({ partnerId: id, name: "Belgebouw" });
    expect(await admin().partners()).toContainEqual({ id, name: "Belgebouw" });
    const taken = { code: "CONFLICT", cause: { reason: "name-taken" } };
    await expect(admin().addPartner({ name: "Belgebouw" })).rejects.toMatchObject(taken);
    const again = admin().renamePartner({ partnerId: id, name: "CANARY-A-partner" });
    await expect(again).rejects.toMatchObject(taken);
  });

  it("of another organisation is as one that does not exist", async () => {
    const attempt = admin().renamePartner({ partnerId: b.partner.id, name: "Ours" });
    await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND", message: "Partner not found." });
    await expect(a.as("executive").teams.addPartner({ name: "X" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(admin().addPartner({ name: " " })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

import type { Db } from "@kwartet/db/client";
import { makeMembership, makePerson, makeRoleGrant, makeShift, makeUser } from "@kwartet/db/factories";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { sessions } from "@kwartet/db/schema/auth";
import { presenceDays } from "@kwartet/db/schema/shifts";
import { freshDb } from "@kwartet/db/testing";
import { desc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { actorOfUser } from "../accounts/queries";
import { actorOf, callerOf, setupTwoOrganizations, TEST_TODAY, type TestOrganization } from "../testing";

let db: Db;
let a: TestOrganization;
let b: TestOrganization;

beforeAll(async () => {
  db = await freshDb();
  ({ a, b } = await setupTwoOrganizations(db));
});

const admin = () => a.as("admin").people;

async function listed(personId: string) {
  return (await admin().list()).find(({ id }) => id === personId);
}

async function lastAudit() {
  const [entry] = await withOrganization(db, a.organizationId, (tx) =>
    tx.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1),
  );
  return entry;
}

/** Somebody of A with an account and, where given, roles. */
async function somebody(roles: ("admin" | "executive")[] = []) {
  const user = await makeUser(db);
  const person = await makePerson(db, a.organizationId, { userId: user.id });
  for (const role of roles) await makeRoleGrant(db, a.organizationId, { personId: person.id, role });
  return { ...person, userId: user.id };
}

describe("the list of people", () => {
  it("holds everybody of the organisation and nobody of another", async () => {
    const people = await admin().list();
    expect(people.filter(({ name }) => name.startsWith("CANARY-A"))).toHaveLength(11);
    expect(JSON.stringify(people)).not.toContain("CANARY-B");
    expect(people.find(({ id }) => id === a.people.coach.id)).toMatchObject({
      account: "active",
      roles: [],
      memberships: [{ teamName: "CANARY-A-team1", role: "coach", startsOn: "2020-01-01", endsOn: null }],
    });
  });

  it("is the admin's alone", async () => {
    await expect(a.as("coach").people.list()).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(a.as("privacy-officer").people.list()).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a person", () => {
  it("is added without an account and renamed", async () => {
    const { id } = await admin().add({ name: " Kees ", email: "Kees@Example.nl" });
    expect(await listed(id)).toMatchObject({ name: "Kees", email: "kees@example.nl", account: "none" });
    await admin().rename({ personId: id, name: "Cornelis" });
    expect(await listed(id)).toMatchObject({ name: "Cornelis" });
    const entry = await lastAudit();
    expect(entry).toMatchObject({
      action: "people-change",
      subjectPersonId: id,
      details: { change: "rename" },
    });
    expect(JSON.stringify(entry!.details)).not.toContain("Cornelis");
  });

  it("cannot have the e-mail address of another", async () => {
    await admin().add({ name: "First", email: "same@example.nl" });
    const second = admin().add({ name: "Second", email: "SAME@example.nl" });
    await expect(second).rejects.toMatchObject({ code: "CONFLICT", cause: { reason: "email-taken" } });
  });

  it("is not added by somebody else than an admin, nor without a name", async () => {
    await expect(a.as("executive").people.add({ name: "X" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(admin().add({ name: " " })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const extra = { name: "X", userId: "user-1" };
    await expect(admin().add(extra)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("of another organisation is as one that does not exist", async () => {
    for (const personId of [b.people.agent.id, newId()]) {
      const gone = { code: "NOT_FOUND", message: "Person not found." };
      await expect(admin().rename({ personId, name: "X" })).rejects.toMatchObject(gone);
      await expect(admin().setRoles({ personId, roles: [] })).rejects.toMatchObject(gone);
      await expect(admin().disable({ personId })).rejects.toMatchObject(gone);
      await expect(admin().enable({ personId })).rejects.toMatchObject(gone);
    }
  });
});

describe("roles", () => {
  it("hold at the next request, given and taken away", async () => {
    const person = await somebody();
    await admin().setRoles({ personId: person.id, roles: ["executive", "privacy-officer"] });
    expect((await actorOf(db, person)).roles).toEqual(["executive", "privacy-officer"]);
    await admin().setRoles({ personId: person.id, roles: [] });
    expect((await actorOf(db, person)).roles).toEqual([]);
    expect(await lastAudit()).toMatchObject({
      details: { change: "roles", before: ["executive", "privacy-officer"], after: [] },
    });
  });

  it("of admin are not taken away by oneself", async () => {
    const attempt = admin().setRoles({ personId: a.people.admin.id, roles: ["executive"] });
    await expect(attempt).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
      cause: { reason: "own-admin-role" },
    });
  });

  it("leave an admin when two take each other's role away at once", async () => {
    const other = await somebody(["admin"]);
    const others = callerOf(db, await actorOf(db, other)).people;
    const outcomes = await Promise.allSettled([
      admin().setRoles({ personId: other.id, roles: [] }),
      others.setRoles({ personId: a.people.admin.id, roles: [] }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const admins = (await callerOf(db, a.actors.admin).people.list()).filter(({ roles }) =>
      roles.includes("admin"),
    );
    expect(admins).toHaveLength(1);
    if (admins[0]!.id === other.id) await others.setRoles({ personId: a.people.admin.id, roles: ["admin"] });
    await admin().setRoles({ personId: other.id, roles: [] });
  });

  it("are not agent or coach: those follow from a membership", async () => {
    const roles = ["coach"] as unknown as "admin"[];
    const attempt = admin().setRoles({ personId: a.people.agent.id, roles });
    await expect(attempt).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("are not given by somebody who is not an admin", async () => {
    const attempt = a.as("coach").people.setRoles({ personId: a.people.coach.id, roles: ["admin"] });
    await expect(attempt).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a membership", () => {
  it("gives the role of its team while it lasts, and none before or after", async () => {
    const person = await somebody();
    const teamId = a.teams[0].id;
    await admin().addMembership({
      personId: person.id,
      teamId,
      role: "coach",
      startsOn: "2026-02-01",
      endsOn: "2026-03-31",
    });
    const on = async (day: string) => (await actorOfUser(db, person.userId, day))!;
    expect((await on("2026-01-31")).coachOf).toEqual([]);
    expect((await on("2026-01-31")).roles).toEqual([]);
    expect((await on("2026-02-01")).coachOf).toEqual([
      { teamId, startsOn: "2026-02-01", endsOn: "2026-03-31" },
    ]);
    expect((await on("2026-03-31")).roles).toEqual(["coach"]);
    expect((await on("2026-04-01")).coachOf).toEqual([]);
  });

  it("keeps what an agent did in a team theirs after they left it", async () => {
    const person = await somebody();
    const teamId = a.teams[1].id;
    await admin().addMembership({
      personId: person.id,
      teamId,
      role: "agent",
      startsOn: "2026-01-01",
      endsOn: "2026-03-31",
    });
    expect(await actorOf(db, person)).toMatchObject({
      roles: [],
      agentOf: [{ teamId, endsOn: "2026-03-31" }],
    });
  });

  it("counts an agent's shifts for its team on its own days only", async () => {
    const person = await somebody();
    for (const day of ["2026-05-04", "2026-05-05"]) {
      const [startsAt, endsAt] = [new Date(`${day}T08:00:00Z`), new Date(`${day}T12:00:00Z`)];
      await makeShift(db, a.organizationId, { agentId: person.id, startsAt, endsAt });
    }
    const scheduled = async () => {
      const rows = await withOrganization(db, a.organizationId, (tx) =>
        tx.select().from(presenceDays).where(eq(presenceDays.agentId, person.id)),
      );
      return rows.map(({ day, scheduledMinutes }) => [day, scheduledMinutes]).sort();
    };
    const days = { startsOn: "2026-05-01", endsOn: null };
    const teamId = a.teams[0].id;
    const { id } = await admin().addMembership({ personId: person.id, teamId, role: "agent", ...days });
    expect(await scheduled()).toEqual([
      ["2026-05-04", 240],
      ["2026-05-05", 240],
    ]);
    await admin().endMembership({ membershipId: id, endsOn: "2026-05-04" });
    expect(await scheduled()).toEqual([["2026-05-04", 240]]);
  });

  it("does not overlap another of the same role in the same team", async () => {
    const { id: personId } = await somebody();
    const membership = { personId, teamId: a.teams[0].id, role: "agent" as const };
    const { id } = await admin().addMembership({
      ...membership,
      startsOn: "2026-01-01",
      endsOn: "2026-01-31",
    });
    const again = { ...membership, startsOn: "2026-01-31", endsOn: null };
    await expect(admin().addMembership(again)).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { reason: "membership-overlaps" },
    });
    await admin().addMembership({ ...membership, startsOn: "2026-02-01", endsOn: null });
    await admin().addMembership({ ...membership, role: "coach", startsOn: "2026-01-01", endsOn: null });
    const longer = admin().endMembership({ membershipId: id, endsOn: "2026-02-01" });
    await expect(longer).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("is ended on a day that is not before its first", async () => {
    const { id: personId } = await somebody();
    const { id } = await makeMembership(db, a.organizationId, {
      personId,
      teamId: a.teams[0].id,
      startsOn: "2026-05-01",
    });
    const attempt = admin().endMembership({ membershipId: id, endsOn: "2026-04-30" });
    await expect(attempt).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await admin().endMembership({ membershipId: id, endsOn: "2026-05-01" });
    expect((await listed(personId))!.memberships).toMatchObject([{ id, endsOn: "2026-05-01" }]);
  });

  it("needs a person, a team and a membership of the own organisation", async () => {
    const own = { personId: a.people.agent.id, teamId: a.teams[1].id };
    const days = { role: "agent" as const, startsOn: "2026-01-01", endsOn: null };
    const foreignTeam = admin().addMembership({ ...own, ...days, teamId: b.teams[0].id });
    await expect(foreignTeam).rejects.toMatchObject({ code: "NOT_FOUND", message: "Team not found." });
    const foreignPerson = admin().addMembership({ ...own, ...days, personId: b.people.agent.id });
    await expect(foreignPerson).rejects.toMatchObject({ code: "NOT_FOUND" });
    const [theirs] = (await b.as("admin").people.list()).flatMap(({ memberships }) => memberships);
    const foreign = admin().endMembership({ membershipId: theirs!.id, endsOn: "2026-01-01" });
    await expect(foreign).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is not made by a coach, nor with its ends the wrong way round", async () => {
    const membership = { personId: a.people.agent.id, teamId: a.teams[1].id, role: "agent" as const };
    const days = { startsOn: "2026-02-01", endsOn: "2026-01-31" };
    await expect(admin().addMembership({ ...membership, ...days })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    const byCoach = a
      .as("coach")
      .people.addMembership({ ...membership, startsOn: "2026-01-01", endsOn: null });
    await expect(byCoach).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("access that is taken away", () => {
  it("ends every session and is refused at the next request", async () => {
    const person = await somebody(["executive"]);
    const { internalAdapter } = await a.services.auth.$context;
    await internalAdapter.createSession(person.userId);
    await internalAdapter.createSession(person.userId);
    await admin().disable({ personId: person.id });
    expect(await db.select().from(sessions).where(eq(sessions.userId, person.userId))).toEqual([]);
    expect(await actorOfUser(db, person.userId, TEST_TODAY)).toBeNull();
    expect(await listed(person.id)).toMatchObject({ account: "disabled" });

    await admin().enable({ personId: person.id });
    expect((await actorOf(db, person)).roles).toEqual(["executive"]);
  });

  it("is not one's own", async () => {
    await expect(admin().disable({ personId: a.people.admin.id })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
      cause: { reason: "own-account" },
    });
    await expect(a.as("coach").people.disable({ personId: a.people.agent.id })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

it("leaves a trace of what was not allowed, with the procedure and without its input", async () => {
  await expect(a.as("executive").people.disable({ personId: a.people.agent.id })).rejects.toThrow();
  expect(await lastAudit()).toMatchObject({
    action: "access-denied",
    actorPersonId: a.people.executive.id,
    details: { procedure: "people.disable" },
  });
  await expect(admin().disable({ personId: b.people.agent.id })).rejects.toThrow();
  expect(await lastAudit()).toMatchObject({ action: "access-denied", actorPersonId: a.people.admin.id });
});

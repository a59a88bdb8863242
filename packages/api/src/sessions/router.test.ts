import type { Db } from "@kwartet/db/client";
import { makeContact, makeMembership, makePerson, makeUser } from "@kwartet/db/factories";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { sessionDrafts } from "@kwartet/db/schema/coaching-sessions";
import { notifications } from "@kwartet/db/schema/notifications";
import { freshDb } from "@kwartet/db/testing";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { removeOutdated } from "../jobs/retention-queries";
import { systemScope } from "../scope";
import { actorOf, callerOf, setupOrganization, type TestOrganization } from "../testing";
import { dayFromNow, heldSession, plannedSession } from "./testing-sessions";

let db: Db;
let ours: TestOrganization;

beforeAll(async () => {
  db = await freshDb();
  ours = await setupOrganization(db, "A");
});

const agent = () => ours.as("agent").sessions;
const coach = () => ours.as("coach").sessions;
const inOurs = <Result>(work: (tx: Db) => Promise<Result>) => withOrganization(db, ours.organizationId, work);
const toldTo = (personId: string, subjectId: string) =>
  inOurs((tx) =>
    tx
      .select({ kind: notifications.kind, about: notifications.about })
      .from(notifications)
      .where(and(eq(notifications.personId, personId), eq(notifications.subjectId, subjectId))),
  );

/** Somebody else who coaches the same team. */
async function anotherCoach() {
  const { organizationId, teams, services } = ours;
  const user = await makeUser(db, { name: "CANARY-A-other" });
  const person = await makePerson(db, organizationId, { name: user.name, userId: user.id });
  await makeMembership(db, organizationId, { personId: person.id, teamId: teams[0].id, role: "coach" });
  return callerOf(db, await actorOf(db, { userId: user.id }), services).sessions;
}

describe("planning", () => {
  it("puts a session before both, and tells the agent", async () => {
    const sessionId = await plannedSession(ours);
    const theirs = await agent().list({});
    expect(theirs.sessions.find(({ id }) => id === sessionId)).toMatchObject({
      status: "planned",
      minutes: 45,
      side: "agent",
      coach: { name: ours.people.coach.name },
    });
    expect(await toldTo(ours.people.agent.id, sessionId)).toMatchObject([
      {
        kind: "session-planned",
        about: { agentId: ours.people.agent.id, personId: ours.people.coach.id },
      },
    ]);
  });

  it("means the clock of the organisation, in summer and in winter", async () => {
    const sessionId = await plannedSession(ours);
    const { plannedAt, timeZone } = await agent().get({ sessionId });
    const shown = new Intl.DateTimeFormat("sv-SE", { timeZone, timeStyle: "short" }).format(plannedAt);
    expect(shown).toBe("10:30");
  });

  it("answers what an agent asked for, with their point on the agenda", async () => {
    const asked = { coachId: ours.people.coach.id, day: dayFromNow(3), time: "09:00", point: "The meter" };
    const { id: sessionId } = await agent().ask(asked);
    expect(await toldTo(ours.people.coach.id, sessionId)).toMatchObject([{ kind: "session-asked" }]);
    const { version, status } = await coach().get({ sessionId });
    expect(status).toBe("asked");
    await coach().move({ sessionId, version, day: dayFromNow(4), time: "11:00", minutes: 30 });
    expect(await agent().get({ sessionId })).toMatchObject({
      status: "planned",
      items: [{ owner: "agent", text: "The meter" }],
    });
    expect(await toldTo(ours.people.agent.id, sessionId)).toMatchObject([{ kind: "session-planned" }]);
  });

  it("is called off by either, and the other is told", async () => {
    const sessionId = await plannedSession(ours);
    await agent().cancel({ sessionId, version: 1 });
    expect((await agent().list({ part: "closed" })).sessions.map(({ id }) => id)).toContain(sessionId);
    expect(await toldTo(ours.people.coach.id, sessionId)).toMatchObject([{ kind: "session-cancelled" }]);
    await expect(coach().cancel({ sessionId, version: 2 })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
  });

  it("refuses a day in years to come, an agent of another team and a coach of another team", async () => {
    const when = { time: "10:00", minutes: 30 };
    const agentId = ours.people.agent.id;
    await expect(coach().plan({ agentId, day: dayFromNow(900), ...when })).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: /Choose a day/,
    });
    await expect(
      coach().plan({ agentId: ours.teams[1].agents[0].id, day: dayFromNow(1), ...when }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      agent().ask({ coachId: ours.teams[1].coach.id, day: dayFromNow(1), time: "10:00" }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(agent().plan({ agentId, day: dayFromNow(1), ...when })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

describe("who may see a session", () => {
  it("is its two people, and nobody else: not a colleague, not another coach of the team", async () => {
    const sessionId = await plannedSession(ours);
    const other = await anotherCoach();
    await expect(other.get({ sessionId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await other.list({})).sessions).toEqual([]);
    await expect(ours.as("executive").sessions.get({ sessionId })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const colleague = callerOf(db, await actorOf(db, ours.teams[0].agents[1]), ours.services);
    await expect(colleague.sessions.get({ sessionId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      colleague.sessions.saveNotes({ sessionId, baseVersion: 0, base: "", text: "x" }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is no longer the coach once the coaching of that team has ended", async () => {
    const sessionId = await plannedSession(ours);
    const former = callerOf(db, { ...ours.actors.coach, coachOf: [] }, ours.services);
    await expect(former.sessions.get({ sessionId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is written down when a coach opens one", async () => {
    const sessionId = await plannedSession(ours);
    const reads = () =>
      inOurs((tx) =>
        tx
          .select({ id: auditEntries.id })
          .from(auditEntries)
          .where(
            and(
              eq(auditEntries.action, "person-read"),
              eq(auditEntries.actorPersonId, ours.people.coach.id),
              eq(auditEntries.subjectPersonId, ours.people.agent.id),
            ),
          ),
      );
    const before = (await reads()).length;
    await coach().get({ sessionId });
    expect(await reads()).toHaveLength(before + 1);
  });
});

describe("the agenda", () => {
  it("keeps each person's points apart, in the order that they chose", async () => {
    const sessionId = await plannedSession(ours);
    await coach().addItem({ sessionId, text: "Round off the goal" });
    await agent().addItem({ sessionId, text: "First" });
    const { id: itemId } = await agent().addItem({ sessionId, text: "Second" });
    await agent().moveItem({ itemId, direction: "up" });
    await agent().moveItem({ itemId, direction: "up" });
    const { items } = await coach().get({ sessionId });
    const texts = (owner: string) => items.filter((item) => item.owner === owner).map(({ text }) => text);
    expect(texts("agent")).toEqual(["Second", "First"]);
    expect(texts("coach")).toEqual(["Round off the goal"]);
  });

  it("is worded by who brought a point, and ticked off by either", async () => {
    const sessionId = await plannedSession(ours);
    const { id: itemId } = await agent().addItem({ sessionId, text: "Meters" });
    await expect(coach().changeItem({ itemId, version: 1, text: "x" })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
    await expect(coach().removeItem({ itemId })).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
    await agent().changeItem({ itemId, version: 1, text: "Meter readings" });
    await coach().tickItem({ itemId, isDone: true });
    expect((await agent().get({ sessionId })).items).toMatchObject([
      { text: "Meter readings", isDone: true },
    ]);
  });

  it("lets one of two wordings at once win, and says so to the other", async () => {
    const sessionId = await plannedSession(ours);
    const { id: itemId } = await agent().addItem({ sessionId, text: "Meters" });
    const outcomes = await Promise.allSettled(
      ["One", "Two"].map((text) => agent().changeItem({ itemId, version: 1, text })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "CONFLICT", message: /Look at it again/ },
    });
  });

  it("takes a contact of the agent along, and of nobody else", async () => {
    const sessionId = await plannedSession(ours);
    const [own, colleagues] = ours.teams[0].contacts;
    await agent().addItem({ sessionId, text: "This customer came back", contactId: own!.id });
    expect((await coach().get({ sessionId })).items).toMatchObject([
      { kind: "contact", contact: { id: own!.id } },
    ]);
    await expect(coach().addItem({ sessionId, text: "x", contactId: colleagues!.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("does not open a contact of a team that the coach does not coach", async () => {
    const sessionId = await plannedSession(ours);
    const elsewhere = await makeContact(db, ours.organizationId, {
      teamId: ours.teams[1].id,
      agentId: ours.people.agent.id,
    });
    await agent().addItem({ sessionId, text: "I helped out there", contactId: elsewhere.id });
    const { items } = await coach().get({ sessionId });
    expect(items).toMatchObject([{ text: "I helped out there", contact: null }]);
  });

  it("refuses an empty point", async () => {
    const sessionId = await plannedSession(ours);
    await expect(agent().addItem({ sessionId, text: "  " })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("agreements", () => {
  it("have an owner and a day, and stay before the two until they are done", async () => {
    const sessionId = await heldSession(ours);
    const { version, agreements } = await agent().get({ sessionId });
    expect(agreements).toMatchObject([{ owner: "agent", dueOn: dayFromNow(14), doneAt: null }]);
    await agent().confirm({ sessionId, version });
    const next = await coach().plan({
      agentId: ours.people.agent.id,
      day: dayFromNow(21),
      time: "10:30",
      minutes: 30,
    });
    const before = await agent().get({ sessionId: next.id });
    expect(before.previous).toMatchObject({ heldOn: dayFromNow() });
    expect(before.previous?.agreements.map(({ id }) => id)).toContain(agreements[0]!.id);
    await agent().tickAgreement({ agreementId: agreements[0]!.id, isDone: true });
    const after = await coach().get({ sessionId: next.id });
    const ticked = after.previous?.agreements.find(({ id }) => id === agreements[0]!.id);
    expect(ticked?.doneAt).toBeInstanceOf(Date);
  });

  it("of the coach are ticked by the coach", async () => {
    const sessionId = await plannedSession(ours);
    const { id: agreementId } = await coach().addAgreement({
      sessionId,
      owner: "coach",
      text: "Ask about chat",
      dueOn: dayFromNow(7),
    });
    await expect(agent().tickAgreement({ agreementId, isDone: true })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
    await coach().tickAgreement({ agreementId, isDone: true });
  });

  it("are for a day to come", async () => {
    const sessionId = await plannedSession(ours);
    await expect(
      agent().addAgreement({ sessionId, owner: "agent", text: "x", dueOn: dayFromNow(-2) }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST", message: /from today/ });
  });
});

describe("closing", () => {
  it("asks the other to confirm, and is settled when both have", async () => {
    const sessionId = await heldSession(ours);
    expect(await toldTo(ours.people.agent.id, sessionId)).toContainEqual(
      expect.objectContaining({ kind: "session-held" }),
    );
    const { version } = await agent().get({ sessionId });
    expect(await agent().confirm({ sessionId, version })).toEqual({ isSettled: true });
    expect(await coach().get({ sessionId })).toMatchObject({ status: "confirmed", minutes: 40 });
    await expect(
      coach().addAgreement({ sessionId, owner: "coach", text: "x", dueOn: dayFromNow(7) }),
    ).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });

  it("starts the confirming anew when an agreement is changed after it", async () => {
    const sessionId = await heldSession(ours);
    const seen = await agent().get({ sessionId });
    await agent().addAgreement({ sessionId, owner: "coach", text: "Find out", dueOn: dayFromNow(7) });
    // What the agent read was another text than what stands there now.
    await expect(agent().confirm({ sessionId, version: seen.version })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    const { version } = await agent().get({ sessionId });
    expect(await agent().confirm({ sessionId, version })).toEqual({ isSettled: false });
    const asCoach = await coach().get({ sessionId });
    expect(asCoach).toMatchObject({ status: "held", coachConfirmedAt: null });
    expect(await coach().confirm({ sessionId, version: asCoach.version })).toEqual({ isSettled: true });
  });

  it("happens once when it is asked for twice at the same time", async () => {
    const sessionId = await plannedSession(ours);
    const hold = () =>
      coach().hold({ sessionId, version: 1, heldOn: dayFromNow(), minutes: 30, nextOn: dayFromNow(14) });
    const outcomes = await Promise.allSettled([hold(), hold()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "CONFLICT" },
    });
  });

  it("plans the next one at the same time of day", async () => {
    const sessionId = await plannedSession(ours);
    const { nextSessionId } = await coach().hold({
      sessionId,
      version: 1,
      heldOn: dayFromNow(),
      minutes: 30,
      nextOn: dayFromNow(28),
    });
    const { plannedAt, timeZone, status } = await agent().get({ sessionId: nextSessionId! });
    const shown = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
    expect(shown.format(plannedAt)).toBe(`${dayFromNow(28)} 10:30`);
    expect(status).toBe("planned");
  });

  it("refuses a talk of tomorrow, a next one before it, and one that was only asked for", async () => {
    const sessionId = await plannedSession(ours);
    const hold = { sessionId, version: 1, heldOn: dayFromNow(), minutes: 30, nextOn: null };
    await expect(coach().hold({ ...hold, heldOn: dayFromNow(1) })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await expect(coach().hold({ ...hold, nextOn: dayFromNow(-1) })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await expect(agent().hold(hold)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const asked = await agent().ask({ coachId: ours.people.coach.id, day: dayFromNow(2), time: "10:00" });
    await expect(coach().hold({ ...hold, sessionId: asked.id })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
  });
});

describe("a coach's draft", () => {
  it("is the coach's alone, and gone when the talk is held", async () => {
    const sessionId = await plannedSession(ours);
    const { keepUntil } = await coach().saveDraft({ sessionId, text: "Begin with what went well" });
    expect(keepUntil).toBe(dayFromNow(14));
    expect((await coach().get({ sessionId })).draft).toMatchObject({ text: "Begin with what went well" });
    expect((await agent().get({ sessionId })).draft).toBeNull();
    await coach().hold({ sessionId, version: 1, heldOn: dayFromNow(), minutes: 30, nextOn: null });
    expect((await coach().get({ sessionId })).draft).toBeNull();
    await expect(coach().saveDraft({ sessionId, text: "x" })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
  });

  it("is gone after fourteen days, also when it was touched since", async () => {
    const sessionId = await plannedSession(ours);
    await coach().saveDraft({ sessionId, text: "One" });
    await inOurs((tx) =>
      tx
        .update(sessionDrafts)
        .set({ keepUntil: dayFromNow(-1) })
        .where(eq(sessionDrafts.sessionId, sessionId)),
    );
    await coach().saveDraft({ sessionId, text: "Two" });
    expect((await coach().get({ sessionId })).draft).toBeNull();
    await inOurs((tx) => removeOutdated(tx, systemScope(ours.organizationId, "setting:write")));
    const left = await inOurs((tx) =>
      tx.select().from(sessionDrafts).where(eq(sessionDrafts.sessionId, sessionId)),
    );
    expect(left).toEqual([]);
  });

  it("is not for agents", async () => {
    const sessionId = await plannedSession(ours);
    await expect(agent().saveDraft({ sessionId, text: "x" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(coach().saveDraft({ sessionId: newId(), text: "x" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("notes", () => {
  it("lose nothing of two people who save at the same time", async () => {
    const sessionId = await plannedSession(ours);
    const save = (as: typeof agent, text: string) =>
      as().saveNotes({ sessionId, baseVersion: 0, base: "", text });
    await Promise.all([save(agent, "Noor says when."), save(coach, "Marieke asks about chat.")]);
    const { text, version } = await agent().notes({ sessionId });
    expect(text).toContain("Noor says when.");
    expect(text).toContain("Marieke asks about chat.");
    expect(version).toBe(2);
  });

  it("lose nothing of many saves of both, one through another", async () => {
    const sessionId = await plannedSession(ours);
    const type = async (as: typeof agent, who: string) => {
      let kept = { text: "", version: 0 };
      for (let round = 1; round <= 5; round += 1) {
        kept = await as().saveNotes({
          sessionId,
          baseVersion: kept.version,
          base: kept.text,
          text: `${kept.text}${kept.text === "" ? "" : "\n"}${who} ${round}.`,
        });
      }
    };
    await Promise.all([type(agent, "Agent"), type(coach, "Coach")]);
    const { text } = await coach().notes({ sessionId });
    for (const who of ["Agent", "Coach"]) {
      for (let round = 1; round <= 5; round += 1) expect(text).toContain(`${who} ${round}.`);
    }
  });

  it("stay as they are once both confirmed", async () => {
    const sessionId = await heldSession(ours);
    const { version } = await agent().get({ sessionId });
    await agent().confirm({ sessionId, version });
    await expect(agent().saveNotes({ sessionId, baseVersion: 0, base: "", text: "x" })).rejects.toMatchObject(
      { code: "PRECONDITION_FAILED" },
    );
  });

  it("refuse a version that never was, and a text without end", async () => {
    const sessionId = await plannedSession(ours);
    await expect(agent().saveNotes({ sessionId, baseVersion: 7, base: "", text: "x" })).rejects.toMatchObject(
      { code: "BAD_REQUEST" },
    );
    await expect(
      agent().saveNotes({ sessionId, baseVersion: 0, base: "", text: "x".repeat(20_001) }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("are written down once in a while, and never what they say", async () => {
    const sessionId = await plannedSession(ours);
    for (const [baseVersion, text] of ["a", "b", "c"].entries())
      await agent().saveNotes({ sessionId, baseVersion, base: "", text });
    const entries = await inOurs((tx) =>
      tx
        .select({ details: auditEntries.details })
        .from(auditEntries)
        .where(eq(auditEntries.action, "session-change")),
    );
    const ofNotes = entries.filter(
      ({ details }) => details?.sessionId === sessionId && details?.change === "notes",
    );
    expect(ofNotes).toEqual([{ details: { change: "notes", sessionId } }]);
  });
});

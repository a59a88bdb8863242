import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { goals } from "@kwartet/db/schema/goals";
import { notifications } from "@kwartet/db/schema/notifications";
import { freshDb } from "@kwartet/db/testing";
import { and, desc, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dayFromNow, heldSession } from "../sessions/testing-sessions";
import { actorOf, callerOf, setupOrganization, type TestOrganization } from "../testing";
import { behaviourFor, dayFrom, goalFor } from "./testing-goals";

let db: Db;
let a: TestOrganization;
beforeAll(async () => {
  db = await freshDb();
  a = await setupOrganization(db, "A");
});
beforeEach(() => withOrganization(db, a.organizationId, (tx) => tx.delete(goals)));

const agent = () => a.as("agent").goals;
const coach = () => a.as("coach").goals;
const agentId = () => a.people.agent.id;
const contactId = () => a.teams[0].contacts[0]!.id;
const somebodyElse = async (person: { userId: string }) =>
  callerOf(db, await actorOf(db, person), a.services).goals;

const told = (personId: string) =>
  withOrganization(db, a.organizationId, async (tx) => {
    const rows = await tx.select().from(notifications).where(eq(notifications.personId, personId));
    return rows.map(({ kind, subjectId }) => `${kind} ${subjectId}`);
  });

describe("the page of a goal", () => {
  it("tells both on which days they talked, and no coach of another team", async () => {
    const { goalId } = await coach().create(goalFor(agentId()));
    expect((await agent().get({ goalId })).sessions).toEqual([]);
    const before = dayFromNow();
    await heldSession(a);
    const { sessions } = await agent().get({ goalId });
    expect(sessions).toHaveLength(1);
    // The day may have changed meanwhile.
    expect([before, dayFromNow()]).toContain(sessions[0]);
    expect((await coach().get({ goalId })).sessions).toEqual(sessions);
    const other = await somebodyElse(a.teams[1].coach);
    await expect(other.get({ goalId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a goal that a coach proposes", () => {
  it("is accepted by the agent, started by the coach, and closed with what came of it", async () => {
    const { goalId } = await coach().create(goalFor(agentId(), { contactIds: [contactId()] }));
    expect(await told(agentId())).toContain(`goal-proposed ${goalId}`);
    const seen = await agent().get({ goalId });
    expect(seen).toMatchObject({
      goal: { status: "proposed", target: 0.75 },
      party: "agent",
      proposer: "coach",
      contacts: [{ contactId: contactId(), channel: "phone", day: "2026-01-05" }],
    });
    expect(seen.openSteps.map(({ step }) => step)).toEqual(["send-back", "accept", "close"]);

    await agent().accept({ goalId, version: seen.goal.version });
    expect(await told(a.people.coach.id)).toContain(`goal-accepted ${goalId}`);
    const { goal } = await coach().get({ goalId });
    await coach().start({ goalId, version: goal.version });
    await coach().close({
      goalId,
      version: goal.version + 1,
      outcome: "reached",
      reason: "Sum it up every time.",
    });

    const closed = await agent().get({ goalId });
    expect(closed).toMatchObject({
      goal: { status: "closed", outcome: "reached", outcomeReason: "Sum it up every time." },
      openSteps: [],
    });
    expect(closed.history.map(({ from, to, by }) => [from, to, by])).toEqual([
      [null, "draft", "coach"],
      ["draft", "proposed", "coach"],
      ["proposed", "accepted", "agent"],
      ["accepted", "active", "coach"],
      ["active", "closed", "coach"],
    ]);
    expect(await told(agentId())).toContain(`goal-closed ${goalId}`);
  });

  it("is sent back with a reason, changed by who wrote it, and proposed again", async () => {
    const { goalId, version } = await coach().create(goalFor(agentId()));
    const sent = await agent().sendBack({ goalId, version, reason: "Too high for eight weeks." });
    const { agentId: _, isProposed: __, ...terms } = goalFor(agentId(), { target: 0.7 });
    await expect(agent().change({ goalId, version: sent.version, ...terms })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const changed = await coach().change({ goalId, version: sent.version, ...terms });
    await coach().propose({ goalId, version: changed.version });
    expect(await agent().get({ goalId })).toMatchObject({ goal: { status: "proposed", target: 0.7 } });
    const proposals = (await told(agentId())).filter((line) => line === `goal-proposed ${goalId}`);
    expect(proposals).toHaveLength(2);
  });

  it("is not accepted by a coach, nor started by the agent", async () => {
    const { goalId, version } = await coach().create(goalFor(agentId()));
    const refusal = { code: "FORBIDDEN", cause: { reason: "not-yours" } };
    await expect(coach().accept({ goalId, version })).rejects.toMatchObject(refusal);
    const accepted = await agent().accept({ goalId, version });
    await expect(agent().start({ goalId, version: accepted.version })).rejects.toMatchObject(refusal);
  });
});

describe("a goal that an agent proposes", () => {
  it("is agreed to by the coach, and by nobody without", async () => {
    const { goalId, version } = await agent().create(goalFor(agentId()));
    expect(await told(a.people.coach.id)).toContain(`goal-proposed ${goalId}`);
    await expect(agent().accept({ goalId, version })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await coach().accept({ goalId, version });
    expect(await agent().get({ goalId })).toMatchObject({ goal: { status: "accepted" } });
  });

  it("can be stopped by the agent at any time, with a reason", async () => {
    const { goalId, version } = await agent().create(goalFor(agentId(), { isProposed: false }));
    const stop = { goalId, version, outcome: "stopped" as const };
    await expect(agent().close({ ...stop, reason: " " })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await agent().close({ ...stop, reason: "Another one comes first." });
    expect(await agent().get({ goalId })).toMatchObject({ goal: { outcome: "stopped" } });
  });
});

describe("the steps of a goal", () => {
  it("are refused out of their order", async () => {
    const { goalId, version } = await coach().create(goalFor(agentId(), { isProposed: false }));
    const refusal = { code: "PRECONDITION_FAILED", cause: { reason: "not-now" } };
    await expect(agent().accept({ goalId, version })).rejects.toMatchObject(refusal);
    await expect(coach().start({ goalId, version })).rejects.toMatchObject(refusal);
    const reached = { goalId, version, outcome: "reached" as const, reason: "It went well." };
    await expect(coach().close(reached)).rejects.toMatchObject(refusal);
    await coach().close({ ...reached, outcome: "stopped" });
    await expect(coach().propose({ goalId, version: version + 1 })).rejects.toMatchObject(refusal);
  });

  it("have one winner when both act at once, and a clear message for the other", async () => {
    const { goalId, version } = await coach().create(goalFor(agentId()));
    const outcomes = await Promise.allSettled([
      agent().accept({ goalId, version }),
      coach().sendBack({ goalId, version, reason: "I want to add something." }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = outcomes.find(({ status }) => status === "rejected") as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({
      code: "CONFLICT",
      message: "Somebody changed this goal a moment ago. Look at it again before going on.",
    });
  });

  it("never lead to a third goal at the same time, also when two are accepted at once", async () => {
    const propose = (kpi: "resolution" | "friendliness" | "availability") =>
      coach().create(goalFor(agentId(), { kpi }));
    const first = await propose("resolution");
    await agent().accept(first);
    const [second, third] = [await propose("friendliness"), await propose("availability")];
    const outcomes = await Promise.allSettled([agent().accept(second), agent().accept(third)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = outcomes.find(({ status }) => status === "rejected") as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({ code: "PRECONDITION_FAILED", cause: { reason: "two-goals" } });
  });
});

describe("who sees a goal", () => {
  it("is the agent and who coaches the team; to everybody else it does not exist", async () => {
    const { goalId, version } = await coach().create(behaviourFor(agentId()));
    const gone = { code: "NOT_FOUND", message: "Goal not found." };
    const strangers = [a.teams[1].coach, a.teams[0].agents[1], a.teams[1].agents[0]];
    for (const person of strangers) {
      const as = await somebodyElse(person);
      await expect(as.get({ goalId })).rejects.toMatchObject(gone);
      await expect(as.accept({ goalId, version })).rejects.toMatchObject(gone);
      await expect(as.propose({ goalId, version })).rejects.toMatchObject(gone);
      await expect(as.start({ goalId, version })).rejects.toMatchObject(gone);
      await expect(as.sendBack({ goalId, version, reason: "Not mine" })).rejects.toMatchObject(gone);
      await expect(
        as.close({ goalId, version, outcome: "stopped", reason: "Not mine" }),
      ).rejects.toMatchObject(gone);
      await expect(as.addContact({ goalId, contactId: contactId() })).rejects.toMatchObject(gone);
      await expect(as.removeContact({ goalId, contactId: contactId() })).rejects.toMatchObject(gone);
      const looked = { goalId, checkedOn: dayFrom(-1), seen: 1, looked: 2 };
      await expect(as.checkIn(looked)).rejects.toMatchObject(gone);
      await expect(as.removeCheckIn({ goalId, checkInId: newId() })).rejects.toMatchObject(gone);
      const { agentId: _, isProposed: __, ...terms } = behaviourFor(agentId());
      await expect(as.change({ goalId, version, ...terms })).rejects.toMatchObject(gone);
      expect((await as.list({})).map(({ id }) => id)).not.toContain(goalId);
    }
  });

  it("is not an executive, an admin or a privacy officer", async () => {
    const { goalId } = await coach().create(goalFor(agentId()));
    for (const role of ["executive", "admin", "privacy-officer"] as const) {
      const refused = { code: "FORBIDDEN" };
      await expect(a.as(role).goals.get({ goalId })).rejects.toMatchObject(refused);
      await expect(a.as(role).goals.list({})).rejects.toMatchObject(refused);
      await expect(a.as(role).goals.create(goalFor(agentId()))).rejects.toMatchObject(refused);
    }
  });

  it("is written down, without the terms", async () => {
    const { goalId } = await coach().create(goalFor(agentId()));
    await coach().get({ goalId });
    const entries = await withOrganization(db, a.organizationId, (tx) =>
      tx
        .select()
        .from(auditEntries)
        .where(and(eq(auditEntries.actorPersonId, a.people.coach.id)))
        .orderBy(desc(auditEntries.id))
        .limit(3),
    );
    expect(entries.map(({ action, subjectPersonId }) => [action, subjectPersonId])).toEqual([
      ["person-read", agentId()],
      ["goal-change", agentId()],
      ["goal-change", agentId()],
    ]);
    expect(JSON.stringify(entries)).not.toContain("call back");
  });

  it("lists whose turn it is", async () => {
    const { goalId } = await coach().create(goalFor(agentId()));
    const find = async (as: typeof agent) => (await as().list({})).find(({ id }) => id === goalId);
    expect(await find(agent)).toMatchObject({ party: "agent", waitsForYou: true });
    expect(await find(coach)).toMatchObject({ party: "coach", waitsForYou: false });
  });
});

describe("what a goal is written with", () => {
  it("is for an agent of a team that the caller coaches, or for oneself", async () => {
    const gone = { code: "NOT_FOUND", message: "Agent not found." };
    const elsewhere = a.teams[1].agents[0].id;
    await expect(coach().create(goalFor(elsewhere))).rejects.toMatchObject(gone);
    await expect(agent().create(goalFor(a.teams[0].agents[1].id))).rejects.toMatchObject(gone);
    const { kpi, target, startsOn, reviewOn } = goalFor(elsewhere);
    const asked = { agentId: elsewhere, kpi, target, startsOn, reviewOn };
    await expect(coach().check(asked)).rejects.toMatchObject(gone);
    await expect(coach().list({ agentId: elsewhere })).rejects.toMatchObject(gone);
  });

  it("can be chosen from what the caller may write a goal for", async () => {
    const names = async (as: typeof agent) => (await as().choices()).agents.map(({ id }) => id).sort();
    expect(await names(agent)).toEqual([agentId()]);
    expect(await names(coach)).toEqual(a.teams[0].agents.map(({ id }) => id).sort());
  });

  it("makes sense", async () => {
    const bad = { code: "BAD_REQUEST" };
    const wrong = [
      goalFor(agentId(), { reviewOn: dayFrom(1), startsOn: dayFrom(2) }),
      goalFor(agentId(), { startsOn: dayFrom(-30), reviewOn: dayFrom(-2) }),
      goalFor(agentId(), { target: 75 }),
      goalFor(agentId(), { why: "" }),
      goalFor(agentId(), { kind: "behaviour" }),
      goalFor(agentId(), { behaviour: "Says hello" }),
      goalFor(agentId(), { contactIds: [a.teams[0].contacts[1]!.id] }),
    ];
    for (const goal of wrong) await expect(coach().create(goal)).rejects.toMatchObject(bad);
    expect(await coach().list({})).toEqual([]);
  });

  it("shows contacts of that agent, taken off again by either", async () => {
    const { goalId } = await coach().create(goalFor(agentId()));
    const of = (contact: number) => ({ goalId, contactId: a.teams[0].contacts[contact]!.id });
    await coach().addContact({ ...of(0), note: "No next step" });
    await coach().addContact(of(0));
    expect((await agent().get({ goalId })).contacts).toMatchObject([{ note: "No next step" }]);
    await expect(coach().addContact(of(1))).rejects.toMatchObject({
      code: "BAD_REQUEST",
      cause: { reason: "contact-of-another" },
    });
    const foreign = { goalId, contactId: a.teams[1].contacts[0]!.id };
    await expect(coach().addContact(foreign)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await agent().removeContact(of(0));
    await expect(agent().removeContact(of(0))).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await coach().get({ goalId })).contacts).toEqual([]);
  });
});

describe("a check-in", () => {
  async function active() {
    const { goalId, version } = await coach().create(behaviourFor(agentId()));
    const accepted = await agent().accept({ goalId, version });
    await coach().start({ goalId, version: accepted.version });
    return goalId;
  }
  const looked = { checkedOn: dayFrom(-1), seen: 3, looked: 7 };

  it("is counted with the others, and taken back by who wrote it", async () => {
    const goalId = await active();
    const { checkInId } = await coach().checkIn({ goalId, ...looked });
    await agent().checkIn({ goalId, ...looked, seen: 4 });
    const page = await agent().get({ goalId });
    expect(page.checkIns).toHaveLength(2);
    const weeks = page.behaviour?.weeks.filter((week) => week.looked > 0) ?? [];
    expect(weeks.map(({ seen, looked: n }) => [seen, n])).toEqual([[7, 14]]);
    await expect(agent().removeCheckIn({ goalId, checkInId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await coach().removeCheckIn({ goalId, checkInId });
    await expect(coach().removeCheckIn({ goalId, checkInId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is of a day that has been, and sees no more than was looked at", async () => {
    const goalId = await active();
    const bad = { code: "BAD_REQUEST" };
    for (const wrong of [
      { seen: 8 },
      { looked: 0, seen: 0 },
      { checkedOn: dayFrom(3) },
      { checkedOn: dayFrom(-200) },
    ]) {
      await expect(coach().checkIn({ goalId, ...looked, ...wrong })).rejects.toMatchObject(bad);
    }
  });

  it("is of behaviour that both agreed on, and of nothing that is closed", async () => {
    const failed = { code: "PRECONDITION_FAILED" };
    const { goalId } = await coach().create(goalFor(agentId()));
    await expect(coach().checkIn({ goalId, ...looked })).rejects.toMatchObject(failed);
    const proposed = await coach().create(behaviourFor(agentId()));
    await expect(coach().checkIn({ goalId: proposed.goalId, ...looked })).rejects.toMatchObject(failed);
  });
});

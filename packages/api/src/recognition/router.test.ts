import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { notifications } from "@kwartet/db/schema/notifications";
import { kudos, teamGoals } from "@kwartet/db/schema/recognition";
import { freshDb } from "@kwartet/db/testing";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dayFrom, goalFor } from "../goals/testing-goals";
import { setupWeek } from "../kpis/testing-week";
import { actorOf, callerOf, setupOrganization, type TestOrganization } from "../testing";

let db: Db;
let a: TestOrganization;
beforeAll(async () => {
  db = await freshDb();
  a = await setupOrganization(db, "A");
});
beforeEach(() =>
  withOrganization(db, a.organizationId, async (tx) => {
    await tx.delete(kudos);
    await tx.delete(teamGoals);
  }),
);

const coach = () => a.as("coach").recognition;
const agent = () => a.as("agent").recognition;
const agentId = () => a.people.agent.id;
const contactOf = (index: number) => a.teams[0].contacts[index]!.id;
const as = async (person: { userId: string }) =>
  callerOf(db, await actorOf(db, person), a.services).recognition;

describe("a compliment", () => {
  it("of a coach is about a contact of the agent, who is told and can open it", async () => {
    await coach().praiseForContact({ personId: agentId(), contactId: contactOf(0), text: "You asked on." });
    expect(await agent().kudos({})).toMatchObject([
      { text: "You asked on.", fromName: a.people.coach.name, contactId: contactOf(0), isFromYou: false },
    ]);
    const rows = await withOrganization(db, a.organizationId, (tx) =>
      tx.select().from(notifications).where(eq(notifications.personId, agentId())),
    );
    expect(rows).toMatchObject([{ kind: "kudos", about: { contactId: contactOf(0) } }]);
  });

  it("of a colleague is about a contact of their own, which the other does not open", async () => {
    const colleague = await as(a.teams[0].agents[1]);
    await colleague.praiseForContact({
      personId: agentId(),
      contactId: contactOf(1),
      text: "You helped out.",
    });
    expect(await agent().kudos({})).toMatchObject([{ text: "You helped out.", contactId: null }]);
    // A colleague's own contacts are theirs to tell of; those of others are not there.
    const others = { personId: agentId(), contactId: contactOf(2), text: "Well done" };
    await expect(colleague.praiseForContact(others)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is about a contact of one of the two", async () => {
    const of = { personId: agentId(), contactId: contactOf(1), text: "Well done" };
    await expect(coach().praiseForContact(of)).rejects.toMatchObject({
      code: "BAD_REQUEST",
      cause: { reason: "contact-of-another" },
    });
    await expect(coach().praiseForContact({ ...of, text: " " })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  it("is for somebody of the same team, and never for oneself", async () => {
    const gone = { code: "NOT_FOUND", message: "Colleague not found." };
    const elsewhere = { personId: a.teams[1].agents[0].id, contactId: contactOf(0), text: "Well done" };
    await expect(coach().praiseForContact(elsewhere)).rejects.toMatchObject(gone);
    await expect(agent().praiseForContact({ ...elsewhere, personId: agentId() })).rejects.toMatchObject(gone);
    expect((await agent().colleagues()).map(({ id }) => id).sort()).toEqual(
      [a.teams[0].agents[1].id, a.teams[0].agents[2].id].sort(),
    );
  });

  it("is read by who got it and by who coaches them, not by colleagues", async () => {
    await coach().praiseForContact({ personId: agentId(), contactId: contactOf(0), text: "You asked on." });
    expect(await coach().kudos({ agentId: agentId() })).toHaveLength(1);
    for (const person of [a.teams[0].agents[1], a.teams[1].coach]) {
      const attempt = (await as(person)).kudos({ agentId: agentId() });
      await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    await expect(a.as("executive").recognition.kudos({})).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("is taken back by who gave it, and by nobody else", async () => {
    const { kudosId } = await coach().praiseForContact({
      personId: agentId(),
      contactId: contactOf(0),
      text: "You asked on.",
    });
    await expect(agent().takeBack({ kudosId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await coach().takeBack({ kudosId });
    expect(await agent().kudos({})).toEqual([]);
    await expect(coach().takeBack({ kudosId: newId() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("for a goal waits until it was reached", async () => {
    const goals = a.as("coach").goals;
    const { goalId, version } = await goals.create(goalFor(agentId()));
    const text = "Eight weeks, every day.";
    await expect(coach().praiseForGoal({ goalId, text })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
      cause: { reason: "not-reached" },
    });
    await a.as("agent").goals.accept({ goalId, version });
    await goals.start({ goalId, version: version + 1 });
    await goals.close({ goalId, version: version + 2, outcome: "reached", reason: "It shows." });
    await coach().praiseForGoal({ goalId, text });
    expect(await agent().kudos({})).toMatchObject([{ text, goalId }]);
    await expect(agent().praiseForGoal({ goalId, text })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a goal of a team", () => {
  const terms = () => ({
    teamId: a.teams[0].id,
    kpi: "resolution" as const,
    target: 0.8,
    why: "Customers call back too often.",
    startsOn: dayFrom(0),
    reviewOn: dayFrom(60),
  });

  it("is seen by the team and its coach, and closed with what came of it", async () => {
    const { teamGoalId } = await coach().setTeamGoal(terms());
    const seen = await agent().teamGoals({ teamId: a.teams[0].id });
    expect(seen).toMatchObject({ canWrite: false, goals: [{ id: teamGoalId, target: 0.8, closedAt: null }] });
    await coach().closeTeamGoal({ teamGoalId, outcome: "reached", reason: "All of us did." });
    const closed = await coach().teamGoals({ teamId: a.teams[0].id });
    expect(closed).toMatchObject({ canWrite: true, goals: [{ outcome: "reached" }] });
    const again = coach().closeTeamGoal({ teamGoalId, outcome: "stopped", reason: "Once more" });
    await expect(again).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });

  it("is the only one on its KPI, also when two are set at once", async () => {
    const outcomes = await Promise.allSettled([coach().setTeamGoal(terms()), coach().setTeamGoal(terms())]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = outcomes.find(({ status }) => status === "rejected") as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({ code: "CONFLICT", cause: { reason: "goal-of-kpi" } });
    await coach().setTeamGoal({ ...terms(), kpi: "friendliness" });
    expect((await coach().teamGoals({ teamId: a.teams[0].id })).goals).toHaveLength(2);
  });

  it("is set by who coaches the team", async () => {
    await expect(agent().setTeamGoal(terms())).rejects.toMatchObject({ code: "FORBIDDEN" });
    const elsewhere = { ...terms(), teamId: a.teams[1].id };
    await expect(coach().setTeamGoal(elsewhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(coach().teamGoals({ teamId: a.teams[1].id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { teamGoalId } = await coach().setTeamGoal(terms());
    const stranger = (await as(a.teams[1].coach)).closeTeamGoal({
      teamGoalId,
      outcome: "stopped",
      reason: "Not mine",
    });
    await expect(stranger).rejects.toMatchObject({ code: "NOT_FOUND", message: "Team goal not found." });
  });

  it("makes sense", async () => {
    const bad = { code: "BAD_REQUEST" };
    await expect(coach().setTeamGoal({ ...terms(), target: 80 })).rejects.toMatchObject(bad);
    await expect(coach().setTeamGoal({ ...terms(), reviewOn: dayFrom(0) })).rejects.toMatchObject(bad);
    const past = { ...terms(), startsOn: dayFrom(-30), reviewOn: dayFrom(-2) };
    await expect(coach().setTeamGoal(past)).rejects.toMatchObject(bad);
  });

  it("shows where the team stands since the start, with its interval", async () => {
    const week = await setupWeek(db);
    const pim = (await week.as("pim")).recognition;
    const teamId = week.teams.north.id;
    await pim.setTeamGoal({ ...terms(), teamId, kpi: "availability", startsOn: "2026-01-26" });
    const { goals } = await pim.teamGoals({ teamId });
    expect(goals[0]?.figure).toMatchObject({ measure: "answered-of-offered", unit: "share" });
    expect(goals[0]?.figure?.n).toBeGreaterThan(17);
    expect(goals[0]?.figure?.lower).toBeLessThan(goals[0]?.figure?.value ?? 0);
  });
});

import type { Db } from "@kwartet/db/client";
import { makeMembership } from "@kwartet/db/factories";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { notifications } from "@kwartet/db/schema/notifications";
import { people } from "@kwartet/db/schema/people";
import { pulseComments, pulseResponses } from "@kwartet/db/schema/pulse";
import {
  pulseBallots,
  pulseCuts,
  pulseInvitations,
  pulseSurveys,
  pulseWaves,
} from "@kwartet/db/schema/pulse-waves";
import { freshDb } from "@kwartet/db/testing";
import { addDays } from "@kwartet/metrics/calendar-day";
import { asc, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { systemScope } from "../scope";
import { setupOrganization, setupTwoOrganizations, type TestOrganization } from "../testing";
import { closeWave } from "./close-queries";
import { addTestTeam, answerTestWave, openTestWave, planTestWave, waveToday } from "./testing-waves";

let db: Db;
let ours: TestOrganization;
let run = 0;
beforeAll(async () => {
  db = await freshDb();
});
beforeEach(async () => {
  run += 1;
  ours = await setupOrganization(db, `A${run}`);
});

const inOurs = <Result>(work: (tx: Db) => Promise<Result>) => withOrganization(db, ours.organizationId, work);
const admin = () => ours.as("admin").pulseWaves;
const TODAY = waveToday();
const waveOf = async (waveId: string) => {
  const [row] = await inOurs((tx) => tx.select().from(pulseWaves).where(eq(pulseWaves.id, waveId)));
  return row!;
};
const rowsOf = async (waveId: string) =>
  inOurs(async (tx) => ({
    ballots: await tx.select().from(pulseBallots).where(eq(pulseBallots.waveId, waveId)),
    responses: await tx.select().from(pulseResponses).where(eq(pulseResponses.waveId, waveId)),
    comments: await tx.select().from(pulseComments).where(eq(pulseComments.waveId, waveId)),
    invitations: await tx.select().from(pulseInvitations).where(eq(pulseInvitations.waveId, waveId)),
  }));
const toldOf = (kind: "pulse-open" | "pulse-results") =>
  inOurs((tx) => tx.select().from(notifications).where(eq(notifications.kind, kind)));

describe("a wave on the calendar", () => {
  it("asks and tells nobody before it opens, and can be changed or called off", async () => {
    const waveId = await planTestWave(ours, { name: "Spring" });
    const { waves, today } = await admin().list();
    expect(waves).toMatchObject([{ id: waveId, name: "Spring", status: "planned", invited: null }]);
    expect(await toldOf("pulse-open")).toEqual([]);
    const { surveyId } = waves[0]!;
    await admin().change({
      ...{ waveId, surveyId: surveyId!, name: "Later", periodStartsOn: today },
      ...{ opensOn: addDays(today, 3), closesOn: addDays(today, 9) },
      remindOn: [addDays(today, 8), addDays(today, 5)],
      ...{ minimumRespondents: 6, minimumComments: 12 },
    });
    expect((await admin().list()).waves).toMatchObject([
      { name: "Later", minimumRespondents: 6, remindOn: [addDays(today, 5), addDays(today, 8)] },
    ]);
    await admin().cancel({ waveId });
    expect((await admin().list()).waves).toEqual([]);
  });

  it.each([
    ["opens in the past", { opensOn: addDays(TODAY, -1) }],
    ["closes before it opens", { closesOn: addDays(TODAY, -1) }],
    ["stays open for a season", { closesOn: addDays(TODAY, 60) }],
    ["reminds before it is open", { remindOn: [TODAY] }],
    ["reminds twice on a day", { remindOn: [addDays(TODAY, 2), addDays(TODAY, 2)] }],
    ["shows groups of four", { minimumRespondents: 4 }],
    ["shows texts of nine", { minimumComments: 9 }],
    ["has no name", { name: " " }],
  ])("is refused when it %s", async (_, plan) => {
    await expect(planTestWave(ours, { name: "Refused", ...plan })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  it("needs a name of its own and a questionnaire in use", async () => {
    await planTestWave(ours, { name: "Spring" });
    await expect(planTestWave(ours, { name: "Spring" })).rejects.toMatchObject({ code: "CONFLICT" });
    const [survey] = await ours.as("admin").pulseSurveys.list();
    await ours.as("admin").pulseSurveys.archive({ surveyId: survey!.id });
    await expect(planTestWave(ours, { name: "Summer" })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
      cause: { reason: "archived" },
    });
  });
});

describe("opening", () => {
  it("asks every agent with access once, in the team that they joined last, and says so to them alone", async () => {
    const [first, second] = ours.teams;
    const [stays, moves, leaves] = first.agents;
    await makeMembership(db, ours.organizationId, {
      ...{ personId: moves.id, teamId: second.id, role: "agent", startsOn: "2026-02-01" },
    });
    await inOurs((tx) => tx.update(people).set({ disabledAt: new Date() }).where(eq(people.id, leaves.id)));
    const waveId = await openTestWave(ours, { name: "Spring" });
    const { invitations } = await rowsOf(waveId);
    const teamOf = new Map(invitations.map(({ personId, teamId }) => [personId, teamId]));
    expect(teamOf.get(stays.id)).toBe(first.id);
    expect(teamOf.get(moves.id)).toBe(second.id);
    expect(teamOf.has(leaves.id)).toBe(false);
    expect(invitations).toHaveLength(5);
    const told = await toldOf("pulse-open");
    expect(told.map(({ personId }) => personId).sort()).toEqual([...teamOf.keys()].sort());
  });

  it("fixes the groups: everybody, each party, and the teams inside it", async () => {
    const waveId = await openTestWave(ours, { name: "Spring" });
    const cuts = await inOurs((tx) =>
      tx.select().from(pulseCuts).where(eq(pulseCuts.waveId, waveId)).orderBy(asc(pulseCuts.position)),
    );
    const [all, house, team1, partner, team2] = cuts;
    expect(cuts.map(({ kind, invited }) => [kind, invited])).toEqual([
      ["organization", 6],
      ["party", 3],
      ["team", 3],
      ["party", 3],
      ["team", 3],
    ]);
    expect([house!.parentId, partner!.parentId]).toEqual([all!.id, all!.id]);
    expect([team1!.parentId, team2!.parentId]).toEqual([house!.id, partner!.id]);
    expect([house!.name, partner!.name]).toEqual([null, ours.partner.name]);
    expect(team1).toMatchObject({ name: ours.teams[0].name, teamId: ours.teams[0].id });
  });

  it("keeps what is asked as it was, whatever becomes of the questionnaire", async () => {
    const waveId = await openTestWave(ours, { name: "Spring" });
    const before = await waveOf(waveId);
    await inOurs((tx) =>
      tx
        .update(pulseSurveys)
        .set({ items: [], introduction: { nl: "-", en: "-" } })
        .where(eq(pulseSurveys.id, before.surveyId!)),
    );
    const form = await ours.as("agent").pulseAnswers.form({ waveId });
    expect(form.items).toEqual(before.items);
    expect(form.items.length).toBeGreaterThan(5);
  });

  it("happens once, and not after the last day", async () => {
    const waveId = await openTestWave(ours, { name: "Spring" });
    for (const verb of ["open", "cancel"] as const) {
      await expect(admin()[verb]({ waveId })).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
    }
    const missed = await planTestWave(ours, { name: "Missed" });
    const yesterday = addDays(TODAY, -1);
    await inOurs((tx) =>
      tx.update(pulseWaves).set({ opensOn: yesterday, closesOn: yesterday }).where(eq(pulseWaves.id, missed)),
    );
    await expect(admin().open({ waveId: missed })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("is refused where there is nobody to ask", async () => {
    await inOurs((tx) => tx.update(people).set({ disabledAt: new Date() }));
    await expect(openTestWave(ours, { name: "Nobody" })).rejects.toMatchObject({
      cause: { reason: "nobody" },
    });
  });
});

describe("the minimums", () => {
  it("are raised at any time and never lowered once people could answer", async () => {
    const waveId = await openTestWave(ours, { name: "Spring", minimumRespondents: 7 });
    await admin().raiseMinimums({ waveId, minimumRespondents: 8, minimumComments: 10 });
    const lower = { waveId, minimumRespondents: 7, minimumComments: 10 };
    await expect(admin().raiseMinimums(lower)).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: "A minimum is never lowered once people could answer.",
    });
    await admin().close({ waveId });
    await admin().raiseMinimums({ waveId, minimumRespondents: 8, minimumComments: 15 });
    await expect(
      admin().raiseMinimums({ waveId, minimumRespondents: 8, minimumComments: 14 }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await waveOf(waveId)).toMatchObject({ minimumRespondents: 8, minimumComments: 15 });
  });
});

describe("closing", () => {
  async function answered() {
    const waveId = await openTestWave(ours, { name: "Spring" });
    const given: { personId: string; answers: Record<string, number>; comments: Record<string, string> }[] = [
      {
        personId: ours.teams[0].agents[0].id,
        answers: { pride: 4, recommend: 9 },
        comments: { comment: "a" },
      },
      { personId: ours.teams[0].agents[1].id, answers: {}, comments: { comment: "b" } },
      { personId: ours.teams[1].agents[0].id, answers: { pride: 2 }, comments: {} },
    ];
    for (const one of given) await answerTestWave(db, ours, { waveId, ...one });
    return waveId;
  }

  it("writes what was answered per team, texts apart, and leaves no way back", async () => {
    const waveId = await answered();
    expect((await rowsOf(waveId)).responses).toEqual([]);
    await admin().close({ waveId });
    const { ballots, responses, comments, invitations } = await rowsOf(waveId);
    expect(ballots).toEqual([]);
    const [one, two] = ours.teams;
    const said = responses.map(({ teamId, answers }) => [teamId, answers]);
    expect(said).toHaveLength(2);
    expect(said).toContainEqual([one.id, { pride: 4, recommend: 9 }]);
    expect(said).toContainEqual([two.id, { pride: 2 }]);
    expect(comments.map(({ teamId, text }) => [teamId, text]).sort()).toEqual([
      [one.id, "a"],
      [one.id, "b"],
    ]);
    expect(invitations.filter(({ hasAnswered }) => hasAnswered)).toHaveLength(3);
    expect(invitations.every(({ tokenHash, remindedOn }) => tokenHash === null && remindedOn === null)).toBe(
      true,
    );
    expect(await waveOf(waveId)).toMatchObject({ status: "closed", closedOn: TODAY, salt: null });
  });

  it("tells agents, coaches and executives that results are there, and nobody else", async () => {
    const waveId = await answered();
    await admin().close({ waveId });
    const told = (await toldOf("pulse-results")).map(({ personId }) => personId);
    const { agent, coach, executive, admin: boss, "privacy-officer": officer } = ours.people;
    expect(told).toEqual(expect.arrayContaining([agent.id, coach.id, executive.id]));
    expect(told).not.toContain(boss.id);
    expect(told).not.toContain(officer.id);
  });

  it("has one winner when two close at once", async () => {
    const waveId = await answered();
    const outcomes = await Promise.allSettled([admin().close({ waveId }), admin().close({ waveId })]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const lost = outcomes.find((one) => one.status === "rejected") as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({ code: "PRECONDITION_FAILED", cause: { reason: "closed" } });
    expect((await rowsOf(waveId)).responses).toHaveLength(2);
  });

  it("stops at an answer that this installation's key does not open, and loses nothing", async () => {
    const waveId = await answered();
    const before = await rowsOf(waveId);
    const scope = systemScope(ours.organizationId, "pulse:write");
    await expect(
      inOurs((tx) => closeWave(tx, scope, { waveId, day: TODAY, customerKey: "another key" })),
    ).rejects.toMatchObject({ code: "PRECONDITION_FAILED", cause: { reason: "sealed" } });
    expect(await rowsOf(waveId)).toEqual(before);
    await admin().close({ waveId });
    expect((await rowsOf(waveId)).responses).toHaveLength(2);
  });

  it("is for open waves", async () => {
    const waveId = await planTestWave(ours, { name: "Planned" });
    await expect(admin().close({ waveId })).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });
});

describe("whoever is not an admin of the organisation", () => {
  it("changes nothing, and finds nothing of another organisation", async () => {
    const { a, b } = await setupTwoOrganizations(db);
    const waveId = await planTestWave(a, { name: "Guarded" });
    const [wave] = (await a.as("admin").pulseWaves.list()).waves;
    const [survey] = await b.as("admin").pulseSurveys.list();
    const plan = {
      ...{ surveyId: survey!.id, name: "Other", periodStartsOn: TODAY, opensOn: TODAY, closesOn: TODAY },
      ...{ remindOn: [], minimumRespondents: 5, minimumComments: 10 },
    };
    const writes: [string, object][] = [
      ["change", { waveId, ...plan }],
      ["cancel", { waveId }],
      ["open", { waveId }],
      ["close", { waveId }],
      ["raiseMinimums", { waveId, minimumRespondents: 9, minimumComments: 10 }],
    ];
    for (const [verb, input] of [...writes, ["plan", plan] as const]) {
      for (const role of ["agent", "coach", "executive", "privacy-officer"] as const) {
        const call = a.as(role).pulseWaves[verb as "open"](input as never);
        await expect(call, `${role} ${verb}`).rejects.toMatchObject({ code: "FORBIDDEN" });
      }
    }
    for (const [verb, input] of writes) {
      for (const id of [waveId, newId()]) {
        const call = b.as("admin").pulseWaves[verb as "open"]({ ...input, waveId: id } as never);
        await expect(call, verb).rejects.toMatchObject({ code: "NOT_FOUND" });
      }
    }
    const theirSurvey = { ...plan, surveyId: wave!.surveyId! };
    await expect(b.as("admin").pulseWaves.plan(theirSurvey)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await a.as("admin").pulseWaves.list()).waves).toEqual([wave]);
  });
});

it("counts a team that nobody is in nowhere", async () => {
  await addTestTeam(db, ours, { name: "Empty", agents: 0 });
  const waveId = await openTestWave(ours, { name: "Spring" });
  const cuts = await inOurs((tx) => tx.select().from(pulseCuts).where(eq(pulseCuts.waveId, waveId)));
  expect(cuts.map(({ name }) => name)).not.toContain("Empty");
});

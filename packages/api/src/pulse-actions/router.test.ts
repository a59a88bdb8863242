import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { pulseActions } from "@kwartet/db/schema/pulse";
import { freshDb } from "@kwartet/db/testing";
import { addDays } from "@kwartet/metrics/calendar-day";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asked, makeWave, type PulseOrganization, setupTeams } from "../pulse-results/testing-waves";
import { readLastAction } from "./read-queries";

let db: Db;
let org: PulseOrganization;
let spring: string;
let summer: string;

beforeAll(async () => {
  db = await freshDb();
  org = await setupTeams(db, { Noord: 9, Oost: 8 });
  const everybody = [...org.teams.values()].flatMap((team) => asked(team));
  spring = await makeWave(org, { month: "2026-03", people: everybody });
  summer = await makeWave(org, { month: "2026-06", people: everybody });
});
beforeEach(() => withOrganization(db, org.organizationId, (tx) => tx.delete(pulseActions)));

const north = () => org.team("Noord");
const coach = async () => (await org.as(north().coach)).pulseActions;
const today = async () =>
  (await (await org.as(north().coach)).pulseResults.results({ waveId: spring })).today;
const action = async (given: object = {}) => ({
  waveId: spring,
  teamId: north().id,
  itemKey: "energy",
  text: "Move breaks ourselves",
  ownerId: north().agents[0]!.id,
  dueOn: addDays(await today(), 60),
  ...given,
});

describe("what a team works on after a survey", () => {
  it("is read by the team, and by an executive without who does it", async () => {
    const { actionId } = await (await coach()).commit(await action());
    const read = async (person: { userId: string }) =>
      (await (await org.as(person)).pulseResults.results({ waveId: spring })).actions;
    expect(await read(north().agents[0]!)).toMatchObject([
      {
        id: actionId,
        text: "Move breaks ourselves",
        isMine: true,
        canChange: false,
        owner: { name: "Noord 0" },
      },
    ]);
    expect(await read(north().coach)).toMatchObject([{ canChange: true, item: { nl: "Energie" } }]);
    expect(await read(org.executive)).toMatchObject([{ teamName: "Noord", owner: null, canChange: false }]);
    expect(await read(org.team("Oost").agents[0]!)).toEqual([]);
  });

  it("is shown again with the next survey, with what came of it, and to who answers", async () => {
    const { actionId } = await (await coach()).commit(await action());
    await (await coach()).close({ actionId, state: "done", outcome: "Arranged since June." });
    const next = await (await org.as(north().agents[1]!)).pulseResults.results({ waveId: summer });
    expect(next.actions).toEqual([]);
    expect(next.lastActions).toMatchObject([{ state: "done", outcome: "Arranged since June." }]);
    const last = await withOrganization(db, org.organizationId, (tx) =>
      readLastAction(tx, org, { waveId: summer, teamId: north().id }),
    );
    expect(last).toMatchObject({ text: "Move breaks ourselves", state: "done", item: { nl: "Energie" } });
    expect(JSON.stringify(last)).not.toContain(north().agents[0]!.id);
  });

  it("is one thing: of two who commit at once, one is told", async () => {
    const outcomes = await Promise.allSettled([
      (await coach()).commit(await action()),
      (await coach()).commit(await action({ text: "Something else" })),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = outcomes.find(({ status }) => status === "rejected") as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({ code: "CONFLICT", cause: { reason: "action-of-wave" } });
  });

  it("is changed while it is under way, closed once, and every step is written down", async () => {
    const { actionId } = await (await coach()).commit(await action());
    const { waveId: _, teamId: __, ...given } = await action({ text: "Plan breaks a week ahead" });
    await (await coach()).change({ actionId, ...given });
    await (await coach()).close({ actionId, state: "stopped", outcome: "Nobody used it." });
    const again = (await coach()).close({ actionId, state: "done", outcome: "It worked after all." });
    await expect(again).rejects.toMatchObject({ code: "PRECONDITION_FAILED", cause: { reason: "closed" } });
    await expect((await coach()).change({ actionId, ...given })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
    const entries = await withOrganization(db, org.organizationId, (tx) => tx.select().from(auditEntries));
    const steps = entries.filter(({ action: kind }) => kind === "pulse-change").slice(-3);
    expect(steps.map(({ details }) => details?.change)).toEqual(["commit", "change", "stopped"]);
  });
});

describe("it is refused", () => {
  it("to who does not coach the team", async () => {
    const stranger = (await org.as(org.team("Oost").coach)).pulseActions;
    const gone = { code: "NOT_FOUND" };
    await expect(stranger.commit(await action())).rejects.toMatchObject(gone);
    await expect(stranger.owners({ teamId: north().id })).rejects.toMatchObject(gone);
    const { actionId } = await (await coach()).commit(await action());
    await expect(stranger.close({ actionId, state: "done", outcome: "Not mine" })).rejects.toMatchObject(
      gone,
    );
    for (const person of [north().agents[0]!, org.executive, org.admin]) {
      const attempt = (await org.as(person)).pulseActions.commit(await action());
      await expect(attempt).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });

  it("for a survey that is open or not there, and for somebody of another team", async () => {
    const people = asked(north());
    const open = await makeWave(org, { month: "2026-09", people, status: "open" });
    for (const waveId of [open, newId()]) {
      await expect((await coach()).commit(await action({ waveId }))).rejects.toMatchObject({
        code: "NOT_FOUND",
        message: "Survey not found.",
      });
    }
    const ownerId = org.team("Oost").agents[0]!.id;
    await expect((await coach()).commit(await action({ ownerId }))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("about something that was not asked, without words, or before a day that has passed", async () => {
    const bad = { code: "BAD_REQUEST" };
    const attempt = async (given: object) => (await coach()).commit(await action(given));
    await expect(attempt({ itemKey: "salary" })).rejects.toMatchObject({ ...bad, cause: { reason: "item" } });
    await expect(attempt({ text: " " })).rejects.toMatchObject(bad);
    await expect(attempt({ dueOn: await today() })).rejects.toMatchObject({
      ...bad,
      cause: { reason: "due-past" },
    });
  });
});

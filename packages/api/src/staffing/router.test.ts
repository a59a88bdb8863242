import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { attendance } from "@kwartet/db/schema/shifts";
import { freshDb } from "@kwartet/db/testing";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { setupOrganization } from "../testing";
import { lastFullWeeks } from "./full-weeks";
import { QUEUE_WEEKS, setupQueues } from "./testing-queues";

let db: Db;
let queues: Awaited<ReturnType<typeof setupQueues>>;

beforeAll(async () => {
  db = await freshDb();
  queues = await setupQueues(db);
});

const coachOf = async (team: "north" | "south" | "west") =>
  (await queues.as(queues.teams[team].coach)).staffing;
const ofNorth = async (given: object = {}) =>
  (await coachOf("north")).team({ teamId: queues.teams.north.id, ...given });

describe("staffing.team", () => {
  it("is of the whole queue that two teams answer, and says so", async () => {
    const { team, withTeams, pattern, range } = await ofNorth();
    expect([team.name, withTeams, range]).toEqual(["north", ["east"], QUEUE_WEEKS]);
    // Five Mondays of ten calls; who hung up after two seconds does not count.
    expect(pattern).toMatchObject({ status: "ok", weeks: 5, calls: 50, withinPromise: 30, abandoned: 10 });
    expect(pattern).toMatchObject({ weekArrivals: { mean: 10, sd: 0 }, handle: { seconds: 600, calls: 40 } });
    expect(pattern).toMatchObject({ basis: "attendance", callsOutside: 0 });
  });

  it("cuts half hours on the clock of the team, before and in summer time", async () => {
    const { whatIf, hours } = await ofNorth();
    const busy = whatIf?.halfHours.filter(({ calls }) => calls > 0);
    expect(busy?.map(({ weekday, half, calls, days }) => [weekday, half, calls, days])).toEqual([
      [1, 20, 50, 5],
    ]);
    expect(hours.find(({ calls }) => calls > 0)).toMatchObject({
      weekday: 1,
      hour: 10,
      within: { x: 30, n: 50 },
      isMarked: { within: true },
    });
  });

  it("counts who was there once, and takes off who was writing a mail", async () => {
    const { whatIf } = await ofNorth();
    const at = (half: number) => whatIf?.halfHours.find((cell) => cell.weekday === 1 && cell.half === half);
    expect([at(17)?.present, at(18)?.present, at(20)?.present, at(21)?.present, at(24)?.present]).toEqual([
      0, 6, 6, 6, 0,
    ]);
    // A quarter of an hour of one agent is half an agent.
    expect([at(20)?.atOtherWork, at(20)?.free, at(21)?.atOtherWork]).toEqual([0.5, 5.5, 0]);
    // Nothing is known of other days.
    expect(whatIf?.halfHours.find(({ weekday }) => weekday === 2)?.present).toBeNull();
  });

  it("takes the share of the rota in which nobody came as shrinkage, unless another is given", async () => {
    expect(await ofNorth()).toMatchObject({ ownShrinkage: 0.25, wish: { shrinkage: 0.25 } });
    const given = await ofNorth({ shrinkage: 0.5 });
    expect(given).toMatchObject({ ownShrinkage: 0.25, wish: { shrinkage: 0.5 } });
    const { roster } = given.whatIf ?? {};
    expect(roster).toBeNull();
  });

  it("has only the pessimistic model after fifteen who gave up, and both with a patience typed in", async () => {
    const { pattern, whatIf, promiseSeconds, target } = await ofNorth();
    expect([promiseSeconds, target]).toEqual([60, 0.8]);
    expect(pattern).toMatchObject({ patience: { status: "insufficient", abandons: 15 } });
    expect(whatIf?.chosen).toMatchObject({ by: 0, predicted: null });
    expect(whatIf?.chosen?.pessimistic.within).toBeGreaterThan(0.5);
    const typed = await ofNorth({ patienceSeconds: 300, by: 1 });
    expect(typed.whatIf?.options.map(({ by }) => by)).toEqual([-2, -1, 0, 1, 2]);
    expect(typed.whatIf?.chosen).toMatchObject({ by: 1, free: expect.any(Number) });
    expect(typed.whatIf?.roster?.onCalls.value).toBeGreaterThan(0);
  });

  it("is the same for an agent of the team, and names nobody", async () => {
    const [agent] = queues.teams.north.agents;
    const asAgent = await (await queues.as(agent!)).staffing.team({ teamId: queues.teams.north.id });
    expect(asAgent).toEqual(await ofNorth());
    const text = JSON.stringify(asAgent);
    expect(text).not.toContain("CANARY");
    const people = Object.values(queues.teams).flatMap(({ agents, coach }) => [coach, ...agents]);
    expect(people.filter(({ id }) => text.includes(id))).toEqual([]);
  });

  it("shows nothing of a queue that a team shares with fewer than five others", async () => {
    const { south } = queues.teams;
    const shared = await (await coachOf("south")).team({ teamId: south.id });
    expect(shared).toMatchObject({ hidden: "other-teams", whatIf: null, hours: [] });
    // The two of West learn of a queue of five others.
    const west = await (await coachOf("west")).team({ teamId: queues.teams.west.id });
    expect(west).toMatchObject({ hidden: null, withTeams: ["south"], pattern: { calls: 35 } });
  });

  it("goes as far back as there are weeks, and asks for four", async () => {
    expect((await ofNorth({ weeks: 52 })).range).toEqual(QUEUE_WEEKS);
    expect((await ofNorth({ weeks: 4 })).range?.from).toBe("2026-03-16");
    const early = await ofNorth({ to: "2026-03-29" });
    expect(early).toMatchObject({
      pattern: { status: "insufficient", reason: "too few weeks" },
      whatIf: null,
    });
  });

  it("hides the teams of others, and refuses other roles and impossible wishes", async () => {
    const { east, north } = queues.teams;
    const other = (await coachOf("north")).team({ teamId: east.id });
    await expect(other).rejects.toMatchObject({ code: "NOT_FOUND" });
    const executive = (await queues.as(queues.executive)).staffing.team({ teamId: north.id });
    await expect(executive).rejects.toMatchObject({ code: "FORBIDDEN" });
    for (const wish of [{ by: 1.5 }, { agents: -1 }, { shrinkage: 1 }, { handleSeconds: 0 }, { weeks: 3 }]) {
      await expect(ofNorth(wish)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });
});

describe("staffing.organization", () => {
  const read = async () => (await queues.as(queues.executive)).staffing.organization({});

  it("shows queues of teams with enough agents, and counts the teams that it leaves out", async () => {
    const { queues: shown, teamsLeftOut } = await read();
    expect(shown.map(({ teams }) => teams.map(({ name }) => name))).toEqual([["east", "north"]]);
    expect(teamsLeftOut).toBe(2);
    expect(shown[0]).toMatchObject({ pattern: { calls: 50 }, fit: { word: "unknown" } });
    expect(JSON.stringify(shown)).not.toContain("CANARY");
  });

  it("is for executives", async () => {
    for (const person of [queues.teams.north.coach, queues.teams.north.agents[0]!]) {
      const attempt = (await queues.as(person)).staffing.organization({});
      await expect(attempt).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    const attempt = (await queues.as(queues.executive)).staffing.organization({ weeks: 1 });
    await expect(attempt).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("says that there is nothing before the first import", async () => {
    const empty = await setupOrganization(db, "Unread");
    expect(await empty.as("executive").staffing.organization({})).toMatchObject({ range: null, queues: [] });
    const nothing = await empty.as("coach").staffing.team({ teamId: empty.teams[0].id });
    expect(nothing).toMatchObject({ range: null, data: null, whatIf: null });
  });
});

describe("lastFullWeeks", () => {
  const bounds = { asOfDay: "2026-06-30", firstDay: "2026-06-03" };

  it("end on the last Sunday and begin on the first Monday", () => {
    expect(lastFullWeeks(bounds, { weeks: 13 })).toEqual({ from: "2026-06-08", to: "2026-06-28" });
    expect(lastFullWeeks(bounds, { weeks: 2 })).toEqual({ from: "2026-06-15", to: "2026-06-28" });
    expect(lastFullWeeks(bounds, { weeks: 2, to: "2026-06-21" })).toEqual({
      from: "2026-06-08",
      to: "2026-06-21",
    });
    expect(lastFullWeeks(bounds, { weeks: 2, to: "2026-06-13" })).toBeNull();
  });
});

describe("who was there", () => {
  it("is not known without attendance or a rota, and then nothing is predicted", async () => {
    const other = await setupQueues(db);
    await withOrganization(db, other.organizationId, (tx) =>
      tx.delete(attendance).where(eq(attendance.organizationId, other.organizationId)),
    );
    const staffing = await (await other.as(other.teams.north.coach)).staffing.team({
      teamId: other.teams.north.id,
      patienceSeconds: 300,
    });
    expect(staffing).toMatchObject({ pattern: { basis: "unknown" }, whatIf: { options: [], chosen: null } });
    expect(staffing.whatIf?.roster?.onCalls.value).toBeGreaterThan(0);
    const typed = await (await other.as(other.teams.north.coach)).staffing.team({
      teamId: other.teams.north.id,
      patienceSeconds: 300,
      agents: 6,
    });
    expect(typed.whatIf?.chosen?.predicted?.within.value).toBeGreaterThan(0.9);
  });
});

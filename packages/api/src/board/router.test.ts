import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { freshDb } from "@kwartet/db/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { setupWeek, type WeekOrganization } from "../kpis/testing-week";

let db: Db;
let week: WeekOrganization;

beforeAll(async () => {
  db = await freshDb();
  week = await setupWeek(db);
});

describe("board.team", () => {
  it("lists the team's agents from A to Z by last name, each with three KPIs", async () => {
    const board = await (await week.as("pim")).board.team({ teamId: week.teams.north.id, preset: "all" });
    expect(board.team).toEqual({ id: week.teams.north.id, name: "North" });
    // Aalders before de Wit, which is under the W.
    expect(
      board.rows.map(({ agent, readings }) => [
        agent.name,
        ...readings.map(({ figure }) => `${figure.x}/${figure.n}`),
      ]),
    ).toEqual([
      ["Bob Aalders", "4/4", "2/3", "120/240"],
      ["Ann de Wit", "5/7", "4/6", "456/480"],
    ]);
    expect(board.context.map(({ measure, figure }) => [measure, figure.x, figure.n])).toEqual([
      ["within-promise", 13, 19],
      ["no-repeat", 9, 11],
      ["top-two", 6, 9],
      ["answered-of-offered", 16, 19],
    ]);
  });

  it("draws thirteen weeks of each agent apart", async () => {
    const board = await (await week.as("pim")).board.team({ teamId: week.teams.north.id, preset: "all" });
    const weeks = board.rows.map(({ readings }) =>
      readings[1]?.series.slice(-3).map(({ x, n }) => `${x}/${n}`),
    );
    // Friendliness in weeks 5, 6 and 7: Bob 1 and 5, then 4, then none; Ann 5, 4, 2 and 3, then 5, then 4.
    expect(weeks).toEqual([
      ["1/2", "1/1", "null/0"],
      ["2/4", "1/1", "1/1"],
    ]);
    expect(board.rows[0]?.readings[1]?.series).toHaveLength(13);
  });

  it("keeps to the days in which the caller coaches", async () => {
    const board = await (await week.as("cas")).board.team({ teamId: week.teams.north.id, preset: "all" });
    expect(board.rows.map(({ readings }) => readings[0]?.figure.n)).toEqual([2, 2]);
    // The week before has no figures for Cas, whatever there is.
    expect(board.rows[1]?.readings[1]?.series.slice(-3).map(({ n }) => n)).toEqual([0, 1, 1]);
  });

  it("writes down whose figures were on it", async () => {
    await (await week.as("pim")).board.team({ teamId: week.teams.north.id });
    const entries = await withOrganization(db, week.organizationId, (tx) => tx.select().from(auditEntries));
    const { ann, bob, pim } = week.people;
    expect(entries.at(-1)).toMatchObject({
      action: "person-read",
      actorPersonId: pim.id,
      purpose: "team board",
      rowCount: 2,
      details: { teamId: week.teams.north.id, people: [bob.id, ann.id] },
    });
  });

  it("hides teams that the caller does not coach, also their own", async () => {
    for (const [name, teamId] of [
      ["pim", week.teams.south.id],
      ["ann", week.teams.north.id],
      ["pim", "019a0000-0000-7000-8000-000000000000"],
    ] as const) {
      const attempt = (await week.as(name)).board.team({ teamId });
      await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND", message: "Team not found." });
    }
  });

  it("is not for executives, and refuses a range that ends before it starts", async () => {
    const teamId = week.teams.north.id;
    await expect((await week.as("eve")).board.team({ teamId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const attempt = (await week.as("pim")).board.team({ teamId, from: "2026-02-02", to: "2026-02-01" });
    await expect(attempt).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("board.teams", () => {
  it("lists what the caller coaches, and nothing for an agent", async () => {
    expect(await (await week.as("pim")).board.teams()).toEqual([
      { id: week.teams.north.id, name: "North", partner: null, agents: 2 },
    ]);
    expect(await (await week.as("ann")).board.teams()).toEqual([]);
    await expect((await week.as("eve")).board.teams()).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

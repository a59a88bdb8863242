import type { Db } from "@kwartet/db/client";
import { makeContact } from "@kwartet/db/factories";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { freshDb } from "@kwartet/db/testing";
import type { OperationMeasureId } from "@kwartet/metrics/operations/figure";
import { beforeAll, describe, expect, it } from "vitest";
import { setupWeek, type WeekOrganization } from "../kpis/testing-week";
import { rebuildRollups } from "../rollups/refresh-queries";
import { systemScope } from "../scope";
import { setupOrganization } from "../testing";
import { flatOperations } from "./flat-rows";
import type { Operations } from "./read-operations";

let db: Db;
let week: WeekOrganization;
let north: string;
let south: string;

beforeAll(async () => {
  db = await freshDb();
  week = await setupWeek(db);
  [north, south] = [week.teams.north.id, week.teams.south.id];
});

const RANGE = { from: "2026-01-26", to: "2026-02-15" };

const figureIn = (operations: Operations, measure: OperationMeasureId) =>
  operations.readings.find(({ figure }) => figure.measure === measure)?.figure;

describe("operations.team", () => {
  it("is what can be counted by hand", async () => {
    const operations = await (await week.as("pim")).operations.team({ teamId: north, ...RANGE });
    expect(operations.subject).toEqual({ type: "team", id: north, name: "North" });
    const of = (measure: OperationMeasureId) => figureIn(operations, measure);
    expect(of("contact-count")).toMatchObject({ value: 22, n: 22 });
    expect(of("handle-mean")).toMatchObject({ value: 300, n: 16 });
    expect(of("after-call-mean")).toMatchObject({ value: null, n: 0 });
    expect(of("handed-over")).toMatchObject({ x: 1, n: 22 });
    expect(of("reopened-of-answered")).toMatchObject({ x: 1, n: 2, value: 0.5 });
    // Four calls of 300 seconds on the two days on which 336 and 240 minutes of attendance are known.
    expect(of("handled-of-available")).toMatchObject({ x: 1200, n: 576 * 60, days: 2 });
    // Fourteen customers, four of them twice; the customer of four contacts is not known.
    expect(of("contacts-each")).toMatchObject({ value: 18 / 14, n: 14 });
    expect(of("customer-known")).toMatchObject({ x: 18, n: 22 });
    expect(of("self-service")).toMatchObject({ value: null, n: 0 });
    expect(operations.channels.map(({ channel, figure }) => [channel, figure.x])).toEqual([
      ["phone", 18],
      ["email", 2],
      ["chat", 2],
    ]);
  });

  it("has thirteen weeks that add up to the range where they cover it", async () => {
    const { readings, channels } = await (await week.as("pim")).operations.team({ teamId: north, ...RANGE });
    const [contacts] = readings;
    expect(contacts?.series).toHaveLength(13);
    expect(contacts?.series.slice(-3).map(({ key, value }) => [key, value])).toEqual([
      ["2026-W05", 9],
      ["2026-W06", 10],
      ["2026-W07", 3],
    ]);
    expect(contacts?.series[0]).toMatchObject({ value: null, n: 0, isComplete: false });
    expect(channels[0]?.series.at(-1)).toMatchObject({ x: 2, n: 3, isComplete: false });
    const each = readings.find(({ figure }) => figure.measure === "contacts-each");
    expect(each?.series.slice(-3).map(({ n }) => n)).toEqual([8, 6, 3]);
  });

  it("ages the backlog on the clock of its channel, at the last moment of the data", async () => {
    const caller = await week.as("pim");
    const { backlog } = await caller.operations.team({ teamId: north, from: "2026-01-26", to: "2026-01-27" });
    // An e-mail of Tuesday at nine, seen on Thursday at noon: eleven, twelve and four opening hours.
    expect(backlog?.channels).toMatchObject([{ channel: "email", clock: "business" }]);
    expect(backlog?.figures.map(({ measure, value }) => [measure, value])).toEqual([
      ["open-count", 1],
      ["open-age-median", 27 * 3600],
      ["open-age-p90", 27 * 3600],
    ]);
    expect(backlog?.bands?.map(({ count }) => count)).toEqual([0, 0, 0, 0, 1, 0]);
  });

  it("puts every figure on one line, with the channels and bands that add up", async () => {
    const rows = flatOperations(await (await week.as("pim")).operations.team({ teamId: north, ...RANGE }));
    const total = (measure: string, part: RegExp) =>
      rows
        .filter((row) => row.measure === measure && part.test(row.part ?? ""))
        .reduce((sum, { x, value }) => sum + (x ?? value ?? 0), 0);
    expect(total("channel-share", /./)).toBe(22);
    expect(total("open-count", /^\d+-/)).toBe(1);
    expect(new Set(rows.map(({ measure, part }) => `${measure} ${part}`)).size).toBe(rows.length);
  });

  it("is for the team's agents and coaches, and for the days on which they are in it", async () => {
    const request = { teamId: north, ...RANGE };
    const ann = await (await week.as("ann")).operations.team(request);
    expect(figureIn(ann, "contact-count")?.n).toBe(22);
    // Cas coaches since Monday 2 February: nine contacts came in before.
    const cas = await (await week.as("cas")).operations.team(request);
    expect(figureIn(cas, "contact-count")?.n).toBe(13);
    expect(figureIn(cas, "contacts-each")?.n).toBe(9);
  });

  it("names no person in any byte", async () => {
    const answers = JSON.stringify([
      await (await week.as("ann")).operations.team({ teamId: north }),
      await (await week.as("eve")).operations.organization({}),
    ]);
    const people = Object.values(week.people).flatMap(({ id, name }) => [id, name]);
    expect(people.filter((text) => answers.includes(text))).toEqual([]);
    expect(answers).not.toMatch(/agentId|personId/);
  });

  it("hides the teams of others, and refuses other roles and impossible ranges", async () => {
    for (const name of ["ann", "pim"] as const) {
      const attempt = (await week.as(name)).operations.team({ teamId: south });
      await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    const eve = (await week.as("eve")).operations.team({ teamId: north });
    await expect(eve).rejects.toMatchObject({ code: "FORBIDDEN" });
    for (const range of [{ from: "2026-02-02", to: "2026-02-01" }, { from: "2026-02-30" }]) {
      const attempt = (await week.as("pim")).operations.team({ teamId: north, ...range });
      await expect(attempt).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });
});

describe("operations.organization", () => {
  it("is all teams together, and never one of fewer than five agents alone", async () => {
    const operations = await (await week.as("eve")).operations.organization(RANGE);
    expect(operations.subject).toEqual({ type: "organization", id: null, name: null });
    expect(figureIn(operations, "contact-count")?.n).toBe(26);
    // North's fourteen customers and two of South's.
    expect(figureIn(operations, "contacts-each")).toMatchObject({ n: 16, value: 21 / 16 });
    expect(operations.teams.map(({ id, teams, figures }) => [id, teams, figures[0]?.n])).toEqual([
      [null, 2, 26],
    ]);
  });

  it("is for executives", async () => {
    for (const name of ["ann", "pim"] as const) {
      const attempt = (await week.as(name)).operations.organization({});
      await expect(attempt).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    const attempt = (await week.as("eve")).operations.organization({ from: "2026-02-02", to: "2026-02-01" });
    await expect(attempt).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("says that there is nothing before the first import", async () => {
    const other = await setupOrganization(db, "B");
    expect(await other.as("executive").operations.organization({})).toMatchObject({
      data: null,
      range: null,
      readings: [],
      backlog: null,
      teams: [],
    });
  });
});

describe("time to a solution, self-service and after-call work", () => {
  it("stand per channel on its clock, beside what customers did themselves", async () => {
    const organization = await setupOrganization(db, "C");
    const { organizationId, teams } = organization;
    const teamId = teams[0].id;
    const email = { teamId, channel: "email", waitBusinessSeconds: 20 } as const;
    for (const hours of [1, 2, 3]) {
      await makeContact(db, organizationId, {
        ...email,
        resolutionSeconds: hours * 36_000,
        resolutionBusinessSeconds: hours * 3600,
      });
      await makeContact(db, organizationId, { teamId, resolutionSeconds: hours * 100, wrapSeconds: 60 });
    }
    await makeContact(db, organizationId, {
      teamId,
      channel: "self-service",
      answeredAt: null,
      waitSeconds: null,
      handleSeconds: null,
    });
    await withOrganization(db, organizationId, (tx) =>
      rebuildRollups(tx, systemScope(organizationId, "team-figure:read")),
    );
    const operations = await organization.as("coach").operations.team({ teamId, preset: "all" });
    expect(
      operations.solution.map(({ channel, clock, readings }) => [channel, clock, readings[0]?.figure.value]),
    ).toEqual([
      ["phone", "calendar", 200],
      ["email", "business", 7200],
    ]);
    expect(operations.solution[0]?.readings[0]?.series.at(-1)?.n).toBe(3);
    expect(figureIn(operations, "self-service")).toMatchObject({ x: 1, n: 10 });
    expect(figureIn(operations, "after-call-mean")).toMatchObject({ value: 60, n: 3 });
    // Three calls of the set-up have no known after-call work, so that day is in no share.
    expect(figureIn(operations, "after-call-share")?.value).toBeNull();
  });
});

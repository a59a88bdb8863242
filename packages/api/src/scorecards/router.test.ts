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

const audited = () => withOrganization(db, week.organizationId, (tx) => tx.select().from(auditEntries));

// The data end on Thursday 12 February, so the last four full weeks are 12 January to 8 February.
const LAST_FOUR = { from: "2026-01-12", to: "2026-02-08" };

describe("scorecards.mine", () => {
  it("shows what an agent can influence, and the team's speed and reach beside it", async () => {
    const card = await (await week.as("ann")).scorecards.mine({});
    expect(card).toMatchObject({
      agent: { id: week.people.ann.id, name: "Ann de Wit" },
      team: { id: week.teams.north.id, name: "North" },
      data: { asOf: new Date("2026-02-12T11:00:00Z"), asOfDay: "2026-02-12", firstDay: "2026-01-26" },
      range: LAST_FOUR,
    });
    // Up to 8 February: 9 is not in it, 8 is pending, 10 unknown, 11 handed over.
    expect(card.own.map(({ measure, figure }) => [measure, figure.x, figure.n])).toEqual([
      ["no-repeat", 5, 7],
      ["top-two", 3, 5],
      ["attendance", 456, 480],
    ]);
    // North up to 8 February: 14 answered (not 9 and 19), 13, 21 and 22 gave up; too late were 5, 7 and 15.
    expect(card.context.map(({ measure, figure }) => [measure, figure.x, figure.n])).toEqual([
      ["within-promise", 11, 17],
      ["answered-of-offered", 14, 17],
    ]);
    expect([...card.own, ...card.context].map(({ target }) => target)).toEqual([0.75, 0.85, 0.95, 0.8, 0.95]);
  });

  it("says of how many contacts each figure is, and why the others are left out", async () => {
    const card = await (await week.as("ann")).scorecards.mine({});
    // Ten answered up to 8 February: 8 pending; 10 and 11 take no part.
    expect(card.own[0]?.population).toEqual({
      counted: 7,
      of: 10,
      exclusions: [
        { reason: "pending-repeat", count: 1 },
        { reason: "unknown-customer-or-handed-over", count: 2 },
      ],
      days: null,
    });
    expect(card.own[1]?.population).toMatchObject({ counted: 5, of: 10 });
    expect(card.own[2]?.population).toMatchObject({ counted: 480, of: 480, days: 2 });
    // Up to 8 February 19 were offered to North, of which 12 and 20 gave up within 5 seconds.
    expect(card.context[0]?.population).toMatchObject({
      counted: 17,
      of: 19,
      exclusions: [{ reason: "short-abandon", count: 2 }],
    });
  });

  it("draws thirteen weeks, hollow where data or repeat windows do not reach", async () => {
    const card = await (await week.as("ann")).scorecards.mine({});
    const [resolution, friendliness] = card.own;
    expect(resolution?.series).toHaveLength(13);
    expect(resolution?.series.at(-1)).toMatchObject({
      key: "2026-W06",
      from: "2026-02-02",
      x: 2,
      n: 2,
      isComplete: false,
    });
    // Week 5 began with the data on 26 January; its windows had all elapsed by 9 February.
    expect(resolution?.series.at(-2)).toMatchObject({ key: "2026-W05", x: 3, n: 5, isComplete: true });
    expect(resolution?.series.at(-3)).toMatchObject({
      key: "2026-W04",
      value: null,
      n: 0,
      isComplete: false,
    });
    expect(friendliness?.series.at(-1)).toMatchObject({ key: "2026-W06", x: 1, n: 1, isComplete: true });
  });

  it("compares shares of contacts with an interval, and minutes without", async () => {
    const card = await (await week.as("ann")).scorecards.mine({ from: "2026-02-02", to: "2026-02-08" });
    const [resolution, , attendance] = card.own;
    // Week 6 is 2 of 2, week 5 is 3 of 5: a difference of 0.4 that may well be none.
    expect(resolution?.comparison).toMatchObject({
      range: { from: "2026-01-26", to: "2026-02-01" },
      figure: { x: 3, n: 5 },
    });
    expect(resolution?.comparison?.difference?.value).toBeCloseTo(0.4, 12);
    expect(resolution?.comparison?.difference?.lower).toBeLessThan(0);
    expect(attendance?.figure).toMatchObject({ value: null, n: 0 });
    expect(attendance?.comparison).toMatchObject({ figure: { value: 0.95 }, difference: null });
    const alone = await (await week.as("ann")).scorecards.mine({ compare: "none" });
    expect(alone.own[0]?.comparison).toBeNull();
  });

  it("is for agents", async () => {
    for (const name of ["pim", "eve"] as const) {
      await expect((await week.as(name)).scorecards.mine({})).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });

  it("rejects a range that ends before it starts", async () => {
    const attempt = (await week.as("ann")).scorecards.mine({ from: "2026-02-08", to: "2026-02-02" });
    await expect(attempt).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("scorecards.agent", () => {
  it("shows a coach the contacts of the days in which they coach, and no others", async () => {
    const { ann } = week.people;
    const all = await (await week.as("pim")).scorecards.agent({ agentId: ann.id, preset: "all" });
    expect(all.own[0]?.figure).toMatchObject({ x: 5, n: 7 });
    // Cas coaches since 2 February: 6 and 7 count, 8 and 9 are pending.
    const part = await (await week.as("cas")).scorecards.agent({ agentId: ann.id, preset: "all" });
    expect(part.own[0]?.figure).toMatchObject({ x: 2, n: 2 });
    expect(part.own[2]?.figure).toMatchObject({ value: null, n: 0 });
    expect(part.context[1]?.figure.n).toBeLessThan(all.context[1]?.figure.n ?? 0);
  });

  it("writes down who looked, at whom and why, once", async () => {
    const before = (await audited()).length;
    await (await week.as("pim")).scorecards.agent({ agentId: week.people.bob.id });
    await (await week.as("bob")).scorecards.mine({});
    const added = (await audited())
      .slice(before)
      .map(({ action, actorPersonId, subjectPersonId, purpose }) => ({
        action,
        actorPersonId,
        subjectPersonId,
        purpose,
      }));
    const read = { action: "person-read", subjectPersonId: week.people.bob.id };
    expect(added).toEqual([
      { ...read, actorPersonId: week.people.pim.id, purpose: "coaching" },
      { ...read, actorPersonId: week.people.bob.id, purpose: "own figures" },
    ]);
  });

  it("hides agents of another team, colleagues, and people who do not exist, alike", async () => {
    const { ann, bob, dee } = week.people;
    const attempts = [
      async () => (await week.as("lee")).scorecards.agent({ agentId: ann.id }),
      async () => (await week.as("ann")).scorecards.agent({ agentId: bob.id }),
      async () => (await week.as("pim")).scorecards.agent({ agentId: dee.id }),
      async () =>
        (await week.as("pim")).scorecards.agent({ agentId: "019a0000-0000-7000-8000-000000000000" }),
    ];
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({ code: "NOT_FOUND", message: "Agent not found." });
    }
  });

  it("is not for executives", async () => {
    const attempt = (await week.as("eve")).scorecards.agent({ agentId: week.people.ann.id });
    await expect(attempt).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

import type { Db } from "@kwartet/db/client";
import { makeTeam } from "@kwartet/db/factories";
import { newId, newUnorderedId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { insertRows } from "@kwartet/db/rows";
import { teamOutcomes } from "@kwartet/db/schema/outcomes";
import { pulseAggregates, pulseResponses } from "@kwartet/db/schema/pulse";
import { pulseWaves } from "@kwartet/db/schema/pulse-waves";
import { freshDb } from "@kwartet/db/testing";
import { and, eq, inArray } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { setupOrganization, setupTwoOrganizations, type TestOrganization } from "../testing";
import { highAnswers, LINKED_MONTHS, makeLinkedTeams, monthKey } from "./testing-linkage";

let db: Db;
let organization: TestOrganization;
let other: TestOrganization;
let teamIds: string[];

beforeAll(async () => {
  db = await freshDb();
  ({ a: organization, b: other } = await setupTwoOrganizations(db));
  teamIds = await makeLinkedTeams(db, organization);
});

const read = (role: "coach" | "executive" = "executive", input = {}) =>
  organization.as(role).linkage.read(input);

describe("linkage.read", () => {
  it("finds what follows engagement at its lag, and tests all sixteen pairs", async () => {
    const { links, tested, grain, scale, chosen, data, measures } = await read();
    expect([links.length, tested, grain, chosen]).toEqual([16, 16, "month", "responses"]);
    expect(links.filter(({ word }) => word === "signal")).toMatchObject([
      { outcome: "resolution", lag: 1, reason: "linked", teams: 10, periods: LINKED_MONTHS },
    ]);
    const { lower, upper } = links.find(({ word }) => word === "signal")!;
    expect(lower! < 0.1 && 0.1 < upper!).toBe(true);
    expect(scale).toEqual({ from: 1, to: 5 });
    expect(data?.asOfDay).toBe(`${monthKey(LINKED_MONTHS + 2)}-20`);
    expect(measures.map(({ kpi, measure, version }) => [kpi, measure, version])).toEqual([
      ["response-speed", "within-promise", 1],
      ["resolution", "no-repeat", 1],
      ["friendliness", "top-two", 1],
      ["availability", "answered-of-offered", 1],
    ]);
  });

  it("gives a coach the same as an executive, and no team, month or person to either", async () => {
    const [coach, executive] = [await read("coach"), await read()];
    expect(coach).toEqual(executive);
    const text = JSON.stringify(executive);
    expect(text).not.toContain("CANARY");
    for (const id of teamIds) expect(text).not.toContain(id);
    expect(text).not.toContain('team":');
  });

  it("draws the surest pair, or the one that is asked for", async () => {
    const { shown } = await read();
    expect(shown).toMatchObject({ link: { outcome: "resolution", lag: 1 }, lead: "runs-ahead" });
    expect(shown?.points).toHaveLength(10 * LINKED_MONTHS);
    expect(shown?.slopes?.mean).toBeCloseTo(0.1, 1);
    const asked = await read("executive", { outcome: "friendliness", lag: 2 });
    expect(asked.shown?.link).toMatchObject({ outcome: "friendliness", lag: 2 });
    expect(asked.links).toEqual((await read()).links);
  });

  it("looks no further than the day that is asked for", async () => {
    const until = `${monthKey(5)}-15`;
    const { links, periods } = await read("executive", { until });
    expect(periods).toBe(5);
    expect(Math.max(...links.map((link) => link.periods))).toBeLessThanOrEqual(5);
    const before = await read("executive", { until: "2024-06-30" });
    expect(before).toMatchObject({ data: null, tested: 0, chosen: null });
    expect(before.links.map(({ reason }) => reason)).toEqual(before.links.map(() => "no-engagement"));
  });

  it("keeps what customers say besides in a second family", async () => {
    const { links, outcomes } = await read("executive", { family: "more" });
    expect(outcomes.map(({ id }) => id)).toEqual(["satisfaction", "recommend", "retention"]);
    expect(links).toHaveLength(12);
    expect(links.filter(({ outcome }) => outcome === "satisfaction").map(({ reason }) => reason)).toEqual(
      Array.from({ length: 4 }, () => "chance"),
    );
    // Nobody answered that question, and nobody is known to have left.
    expect(new Set(links.slice(4).map(({ reason }) => reason))).toEqual(new Set(["no-outcome"]));
  });

  it("has nothing of another organisation, and no series or outcome that is not there", async () => {
    const theirs = await other.as("executive").linkage.read({});
    expect(theirs).toMatchObject({ tested: 0, series: [], measurements: 0 });
    await expect(read("executive", { series: newUnorderedId() })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(read("executive", { outcome: "profit" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(read("executive", { family: "best" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(organization.as("agent").linkage.read({})).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("answers of too few", () => {
  it("are in nothing: not in the test, not in the points", async () => {
    const few = await setupOrganization(db, "Few");
    await makeLinkedTeams(db, few, { respondents: 4 });
    const linkage = await few.as("coach").linkage.read({});
    expect(linkage).toMatchObject({ tested: 0, measurements: 0, leftOut: 10 * LINKED_MONTHS, shown: null });
    expect(new Set(linkage.links.map(({ reason }) => reason))).toEqual(new Set(["no-engagement"]));
    expect(linkage.between).toEqual([]);
  });

  it("take another team out of the points, which would give them away, but not out of the test", async () => {
    const beside = await setupOrganization(db, "Beside");
    const [first] = await makeLinkedTeams(db, beside);
    await withOrganization(db, beside.organizationId, async (tx) => {
      const [wave] = await tx
        .select()
        .from(pulseWaves)
        .where(eq(pulseWaves.name, monthKey(3)));
      const rows = await tx
        .select()
        .from(pulseResponses)
        .where(and(eq(pulseResponses.waveId, wave!.id), eq(pulseResponses.teamId, first!)));
      const gone = rows.slice(0, 2).map(({ id }) => id);
      await tx.delete(pulseResponses).where(inArray(pulseResponses.id, gone));
    });
    const asked = { outcome: "availability", lag: 0 };
    const { shown, measurements, leftOut } = await beside.as("executive").linkage.read(asked);
    expect([measurements, leftOut, shown?.link.rows]).toEqual([99, 1, 99]);
    expect(shown?.points.length).toBeLessThan(99);
    expect(shown?.points.length).toBeGreaterThan(0);
  });

  it("follow the minimum of their wave, when it was raised", async () => {
    const raised = await setupOrganization(db, "Raised");
    await makeLinkedTeams(db, raised, { months: 6 });
    await withOrganization(db, raised.organizationId, (tx) =>
      tx.update(pulseWaves).set({ minimumRespondents: 7 }),
    );
    expect(await raised.as("coach").linkage.read({})).toMatchObject({ measurements: 0, leftOut: 60 });
  });

  it("of a wave that is open are not known to anybody", async () => {
    const open = await setupOrganization(db, "Open");
    await makeLinkedTeams(db, open, { months: 5 });
    await withOrganization(db, open.organizationId, (tx) =>
      tx.update(pulseWaves).set({ status: "open", salt: new Uint8Array(16) }),
    );
    expect(await open.as("executive").linkage.read({})).toMatchObject({ series: [], measurements: 0 });
  });
});

describe("averages of an outside survey", () => {
  it("count with their respondents, and without them only when they were public already", async () => {
    const outside = await setupOrganization(db, "Outside");
    await insertAverages(outside, { source: "aggregates", respondents: 9 });
    expect(await outside.as("executive").linkage.read({})).toMatchObject({ measurements: 40, scale: null });
    const unsaid = await setupOrganization(db, "Unsaid");
    await insertAverages(unsaid, { source: "aggregates", respondents: null });
    expect(await unsaid.as("executive").linkage.read({})).toMatchObject({ measurements: 0, leftOut: 40 });
    const published = await setupOrganization(db, "Published");
    await insertAverages(published, { source: "published", respondents: null });
    expect(await published.as("executive").linkage.read({})).toMatchObject({
      measurements: 40,
      minimum: null,
    });
  });

  it("of one year are refused for every pair, and only shown as a picture between teams", async () => {
    const schools = await setupOrganization(db, "Schools");
    await insertAverages(schools, { source: "published", respondents: null });
    const linkage = await schools.as("executive").linkage.read({});
    expect(linkage).toMatchObject({ tested: 0, grain: "year", teams: 40, shown: null, hasElsewhere: true });
    expect(linkage.links).toHaveLength(16);
    expect(new Set(linkage.links.map(({ reason }) => reason))).toEqual(new Set(["one-period"]));
    const [between] = linkage.between;
    expect(between).toMatchObject({ outcome: { id: "parents", unit: "number" }, result: { teams: 40 } });
    expect(between!.result.r).toBeGreaterThan(0.9);
    const elsewhere = await schools.as("executive").linkage.read({ family: "elsewhere" });
    expect(elsewhere.links.map(({ outcome, reason }) => [outcome, reason])).toEqual(
      Array.from({ length: 4 }, () => ["parents", "one-period"]),
    );
  });
});

/** Forty teams in one year, each with an average and what was measured elsewhere. */
async function insertAverages(
  { organizationId }: TestOrganization,
  { source, respondents }: { source: "aggregates" | "published"; respondents: number | null },
): Promise<void> {
  const teams: string[] = [];
  for (let team = 0; team < 40; team++) {
    teams.push((await makeTeam(db, organizationId, { name: `School ${team}` })).id);
  }
  await withOrganization(db, organizationId, async (tx) => {
    const waveId = newId();
    await tx
      .insert(pulseWaves)
      .values({ organizationId, id: waveId, name: "2011", periodStartsOn: "2011-01-01", source });
    await insertRows(
      tx,
      pulseAggregates,
      teams.map((teamId, team) => ({
        ...{ organizationId, waveId, teamId, itemKey: "teachers", respondents },
        value: 30 + team,
      })),
    );
    await insertRows(
      tx,
      teamOutcomes,
      teams.map((teamId, team) => ({
        ...{ organizationId, teamId, period: "2011", outcome: "parents", n: 0 },
        value: 40 + team + highAnswers(team, 1),
      })),
    );
  });
}

it("leaves the answers where they are: reading changes nothing", async () => {
  const count = () => withOrganization(db, organization.organizationId, (tx) => tx.$count(pulseResponses));
  const before = await count();
  await read();
  expect(await count()).toBe(before);
});

import type { Db } from "@kwartet/db/client";
import { freshDb } from "@kwartet/db/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { setupOrganization } from "../testing";
import type { FigureRow } from "./list-figures";
import { setupWeek, type WeekOrganization } from "./testing-week";

let db: Db;
let week: WeekOrganization;

beforeAll(async () => {
  db = await freshDb();
  week = await setupWeek(db);
});

const NOBODY = "019a0000-0000-7000-8000-000000000000";
const shares = (rows: FigureRow[], measure: string) =>
  Object.fromEntries(
    rows.filter((row) => row.measure === measure).map(({ key, x, n }) => [String(key), `${x}/${n}`]),
  );

describe("kpis.agentTable", () => {
  it("shows an agent themselves, and a coach the agents of the days in which they coach", async () => {
    const seenBy = async (name: "ann" | "pim" | "cas" | "lee") =>
      shares(await (await week.as(name)).kpis.agentTable({ by: "agent" }), "answered-of-offered");
    expect(await seenBy("ann")).toEqual({ "A. de Wit": "11/12" });
    expect(await seenBy("pim")).toEqual({ "A. de Wit": "11/12", "Bob Aalders": "5/5", null: "0/2" });
    // Since 2 February: Ann 6 to 11, Bob 16, 18 and 19 (17 is open).
    expect(await seenBy("cas")).toEqual({ "A. de Wit": "6/6", "Bob Aalders": "3/3", null: "0/2" });
    expect(await seenBy("lee")).toEqual({ "Dee van Dam": "3/4" });
  });

  it("follows one agent through time", async () => {
    const rows = await (await week.as("pim")).kpis.agentTable({ by: "week", agentId: week.people.ann.id });
    expect(shares(rows, "no-repeat")).toEqual({ "2026-W05": "3/5", "2026-W06": "2/2", "2026-W07": "null/0" });
    expect(rows.every(({ label, key, id }) => label === key && id === null)).toBe(true);
  });

  it("hides other people and refuses questions without an answer", async () => {
    const { ann, dee } = week.people;
    const [pim, lee, bob] = [await week.as("pim"), await week.as("lee"), await week.as("bob")];
    const hidden = [
      () => pim.kpis.agentTable({ by: "month", agentId: dee.id }),
      () => pim.kpis.agentTable({ by: "month", agentId: NOBODY }),
      () => pim.kpis.agentTable({ by: "agent", teamId: week.teams.south.id }),
      () => lee.kpis.agentTable({ by: "all", agentId: ann.id }),
      () => bob.kpis.agentTable({ by: "all", agentId: ann.id }),
    ];
    for (const attempt of hidden) await expect(attempt()).rejects.toMatchObject({ code: "NOT_FOUND" });
    const wrong = [
      () => pim.kpis.agentTable({ by: "month" }),
      () => pim.kpis.agentTable({ by: "team", agentId: ann.id }),
      () => pim.kpis.agentTable({ by: "agent", from: "2026-02-30" }),
      () => pim.kpis.agentTable({ by: "agent", from: "2026-02-02", to: "2026-02-01" }),
      () => pim.kpis.agentTable({ by: "agent", shortAbandonSeconds: -1 }),
    ];
    for (const attempt of wrong) await expect(attempt()).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect((await week.as("eve")).kpis.agentTable({ by: "agent" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("shows nothing of another organisation", async () => {
    const other = await setupOrganization(db, "Other");
    const attempt = other.as("coach").kpis.agentTable({ by: "all", agentId: week.people.ann.id });
    await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(JSON.stringify(await other.as("coach").kpis.agentTable({ by: "agent" }))).not.toMatch(
      /Wit|Aalders/,
    );
  });
});

describe("kpis.teamTable", () => {
  it("shows a team to its agents and its coach", async () => {
    for (const name of ["ann", "pim"] as const) {
      const rows = await (await week.as(name)).kpis.teamTable({ by: "team" });
      expect(shares(rows, "answered-of-offered")).toEqual({ North: "16/19" });
      expect(rows[0]?.id).toBe(week.teams.north.id);
    }
    const months = await (await week.as("ann")).kpis.teamTable({ by: "month", teamId: week.teams.north.id });
    expect(shares(months, "coverage")).toEqual({ "2026-01": "1320/1440", "2026-02": "null/0" });
  });

  it("hides other teams", async () => {
    const pim = await week.as("pim");
    for (const teamId of [week.teams.south.id, NOBODY]) {
      const attempt = pim.kpis.teamTable({ by: "month", teamId });
      await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    await expect(pim.kpis.teamTable({ by: "month" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect((await week.as("eve")).kpis.teamTable({ by: "team" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

describe("kpis.organizationTable", () => {
  it("is the whole organisation, for executives alone", async () => {
    const rows = await (await week.as("eve")).kpis.organizationTable({ by: "quarter" });
    expect(shares(rows, "answered-of-offered")).toEqual({ "2026-Q1": "19/23" });
    await expect((await week.as("pim")).kpis.organizationTable({ by: "all" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

describe("kpis.agentDetail", () => {
  it("explains one figure: its parts, its series, what it leaves out and where it comes from", async () => {
    const detail = await (await week.as("ann")).kpis.agentDetail({
      agentId: week.people.ann.id,
      measure: "no-repeat",
      preset: "all",
    });
    expect(detail).toMatchObject({
      subject: { type: "agent", id: week.people.ann.id, name: "Ann de Wit" },
      measure: "no-repeat",
      grain: "week",
      reading: { figure: { x: 5, n: 7, leading: true }, target: 0.75 },
      definition: { kpi: "resolution", version: 1, validFrom: "1970-01-01" },
      sources: [{ source: "cc", lastImportAt: new Date("2026-02-12T12:00:00Z") }],
    });
    const parts = (list: typeof detail.byTopic) => list.map(({ key, figure }) => [key, figure.x, figure.n]);
    expect(parts(detail.byChannel)).toEqual([
      ["chat", 2, 2],
      ["phone", 3, 5],
    ]);
    // bill: 1 came back, 2, 4 and 6 did not; move: 3 came back, 5 and 7 did not.
    expect(parts(detail.byTopic)).toEqual([
      ["bill", 3, 4],
      ["move", 2, 3],
    ]);
    expect(detail.beside.map(({ measure, x, n }) => [measure, x, n])).toEqual([
      ["said-solved", 1, 2],
      ["reported-resolved", null, 0],
      ["reopened", 1, 2],
    ]);
  });

  it("puts the earlier weeks beside the series, week for week", async () => {
    const detail = await (await week.as("ann")).kpis.agentDetail({
      agentId: week.people.ann.id,
      measure: "top-two",
      from: "2026-02-02",
      to: "2026-02-08",
    });
    expect(detail.reading?.series.map(({ key }) => key).slice(-2)).toEqual(["2026-W05", "2026-W06"]);
    expect(detail.comparedSeries?.map(({ key }) => key).slice(-2)).toEqual(["2026-W04", "2026-W05"]);
    expect(detail.comparedSeries?.at(-1)).toMatchObject({ x: 2, n: 4 });
  });

  it("reads open contacts into the waits, and has no topics for them", async () => {
    const detail = await (await week.as("pim")).kpis.agentDetail({
      agentId: week.people.bob.id,
      measure: "virtual-wait-median",
      preset: "all",
    });
    // 14, 15, 16, 18 and 19 answered, 17 open for 27 opening hours.
    expect(detail.reading?.figure.n).toBe(6);
    expect(detail.byChannel.map(({ key, figure }) => [key, figure.n])).toEqual([
      ["email", 2],
      ["phone", 4],
    ]);
    expect(detail.byTopic).toEqual([]);
  });

  it("draws long ranges by month, beside the same months a year before", async () => {
    const detail = await (await week.as("ann")).kpis.agentDetail({
      agentId: week.people.ann.id,
      measure: "top-two",
      from: "2024-12-01",
      to: "2026-02-28",
      compare: "previous-year",
    });
    expect(detail.grain).toBe("month");
    expect(detail.reading?.series.map(({ key }) => key).at(-1)).toBe("2026-02");
    expect(detail.comparedSeries?.map(({ key }) => key).at(-1)).toBe("2025-02");
    expect(detail.comparedSeries).toHaveLength(detail.reading?.series.length ?? 0);
  });

  it("hides, forbids and refuses as the table does", async () => {
    const [pim, lee] = [await week.as("pim"), await week.as("lee")];
    const agentId = week.people.ann.id;
    await expect(lee.kpis.agentDetail({ agentId, measure: "top-two" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(pim.kpis.agentDetail({ agentId, measure: "coverage" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await expect(
      (await week.as("eve")).kpis.agentDetail({ agentId, measure: "top-two" }),
    ).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

describe("kpis.teamDetail and kpis.organizationDetail", () => {
  it("explain coverage by its days, without channels or topics", async () => {
    const team = await (await week.as("ann")).kpis.teamDetail({
      teamId: week.teams.north.id,
      measure: "coverage",
      preset: "all",
    });
    expect(team.reading).toMatchObject({ figure: { x: 1320, n: 1440 }, population: { days: 2 } });
    expect([team.byChannel, team.byTopic]).toEqual([[], []]);
    const organization = await (await week.as("eve")).kpis.organizationDetail({
      measure: "coverage",
      preset: "all",
    });
    expect(organization).toMatchObject({
      subject: { type: "organization", id: null, name: null },
      reading: { figure: { x: 1680, n: 2160 } },
    });
  });

  it("narrow to a channel", async () => {
    const detail = await (await week.as("pim")).kpis.teamDetail({
      teamId: week.teams.north.id,
      measure: "within-promise",
      preset: "all",
      channel: "chat",
    });
    expect(detail.reading?.figure).toMatchObject({ x: 1, n: 2 });
    expect(detail.byTopic.map(({ key, figure }) => [key, figure.n])).toEqual([
      ["bill", 1],
      ["move", 1],
    ]);
  });

  it("hide, forbid and refuse", async () => {
    const pim = await week.as("pim");
    const { south } = week.teams;
    await expect(pim.kpis.teamDetail({ teamId: south.id, measure: "top-two" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(pim.kpis.organizationDetail({ measure: "top-two" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(
      (await week.as("eve")).kpis.organizationDetail({ measure: "attendance" }),
    ).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  it("say that there is nothing before the first import", async () => {
    const empty = await setupOrganization(db, "Empty");
    const detail = await empty.as("executive").kpis.organizationDetail({ measure: "no-repeat" });
    expect(detail).toMatchObject({
      data: null,
      reading: null,
      comparedSeries: null,
      byChannel: [],
      byTopic: [],
    });
    expect(await empty.as("agent").scorecards.mine({})).toMatchObject({
      data: null,
      range: null,
      own: [],
      context: [],
    });
    expect(await empty.as("coach").board.team({ teamId: empty.teams[0].id })).toMatchObject({
      data: null,
      rows: [],
    });
    const behind = await empty
      .as("agent")
      .contacts.behind({ agentId: empty.people.agent.id, measure: "top-two" });
    expect(behind).toMatchObject({ kind: "contacts", total: 0, range: null, rows: [] });
  });
});

import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { freshDb } from "@kwartet/db/testing";
import { KPI_IDS } from "@kwartet/metrics/kpi";
import { beforeAll, describe, expect, it } from "vitest";
import type { FigureRequest, FigureRow } from "./list-figures";
import { listFigures } from "./list-figures";
import { setupWeek, type WeekOrganization } from "./testing-week";

let db: Db;
let week: WeekOrganization;

beforeAll(async () => {
  db = await freshDb();
  week = await setupWeek(db);
});

const list = (request: FigureRequest) =>
  withOrganization(db, week.organizationId, (tx) => listFigures(tx, week.scope, request));

/** `key → "x/n"` of one measure. */
const shares = (rows: FigureRow[], measure: string) =>
  Object.fromEntries(
    rows.filter((row) => row.measure === measure).map(({ key, x, n }) => [String(key), `${x}/${n}`]),
  );
const figureValue = (rows: FigureRow[], key: string | null, measure: string) =>
  rows.find((row) => row.key === key && row.measure === measure)?.value;

// Every expected figure below is counted by hand from the lines of testing-week.ts.
describe("figures of agents", () => {
  it.each(KPI_IDS)("gives of %s alone what it gives of all together", async (kpi) => {
    for (const by of ["agent", "channel", "topic"] as const) {
      const asked = by === "topic" ? { by, teamId: week.teams.north.id } : { by };
      const ofAll = (await list(asked)).filter((row) => row.kpi === kpi);
      expect(ofAll.length).toBeGreaterThan(0);
      expect(await list({ ...asked, kpi })).toEqual(ofAll);
    }
  });

  it("counts each measure from the contacts attributed to the agent", async () => {
    const rows = await list({ by: "agent" });
    // Ann: 11 answered, 13 gave up after 40 s, 12 gave up after 3 s and is left out.
    // Bob: 5 answered, 17 is open. Dee: 3 answered, 26 gave up. Nobody: 20 is short, 21 and 22 gave up.
    expect(shares(rows, "answered-of-offered")).toEqual({
      "A. de Wit": "11/12",
      "Bob Aalders": "5/5",
      "Dee van Dam": "3/4",
      null: "0/2",
    });
    // Ann: not 5 (90 s on the phone) and 7 (130 s in chat). Bob: not 15 (65 s); the e-mail has 8 hours.
    expect(shares(rows, "within-promise")).toEqual({
      "A. de Wit": "9/12",
      "Bob Aalders": "4/5",
      "Dee van Dam": "3/4",
      null: "0/2",
    });
    expect(shares(rows, "within-20")).toMatchObject({
      "A. de Wit": "4/12",
      "Bob Aalders": "3/5",
      "Dee van Dam": "1/4",
    });
    expect(shares(rows, "within-60")).toMatchObject({
      "A. de Wit": "8/12",
      "Bob Aalders": "3/5",
      "Dee van Dam": "3/4",
    });
    // Ann: 8 and 9 are pending, 10 has no customer, 11 was handed over; 1 came back with 4, 3 with 7,
    // and 2 came back after 13 days. Dee: 24 is exactly seven days after 23.
    expect(shares(rows, "no-repeat")).toEqual({
      "A. de Wit": "5/7",
      "Bob Aalders": "4/4",
      "Dee van Dam": "2/3",
      null: "null/0",
    });
    expect(shares(rows, "said-solved")).toMatchObject({ "A. de Wit": "1/2", "Bob Aalders": "null/0" });
    expect(shares(rows, "reported-resolved")).toMatchObject({ "A. de Wit": "null/0", "Bob Aalders": "1/2" });
    expect(shares(rows, "reopened")).toMatchObject({ "A. de Wit": "1/2" });
    // A contact with two ratings counts twice: they are two answers.
    expect(shares(rows, "top-two")).toMatchObject({
      "A. de Wit": "4/6",
      "Bob Aalders": "2/3",
      "Dee van Dam": "1/2",
    });
    expect(figureValue(rows, "A. de Wit", "rating-mean")).toBeCloseTo(23 / 6, 12);
    expect(figureValue(rows, "A. de Wit", "wait-mean")).toBeCloseTo(545 / 11, 12);
    expect(figureValue(rows, "A. de Wit", "wait-median")).toBe(30);
    expect(figureValue(rows, "A. de Wit", "wait-p90")).toBe(100);
    expect(figureValue(rows, "Bob Aalders", "wait-mean")).toBe(740);
    // 456 of 480 minutes; nobody has a rota for contacts of no agent.
    expect(figureValue(rows, "A. de Wit", "attendance")).toBe(0.95);
    expect(figureValue(rows, null, "attendance")).toBeUndefined();
    expect(rows.some(({ measure }) => measure === "coverage")).toBe(false);
  });

  it("leads with attendance, and with the measure of resolution that the data support", async () => {
    const rows = await list({ by: "agent" });
    const leading = rows.filter(({ key, leading: leads }) => key === "Bob Aalders" && leads);
    expect(leading.map(({ measure }) => measure)).toEqual([
      "within-promise",
      "no-repeat",
      "top-two",
      "attendance",
    ]);
  });

  it("names the person behind the name in the source", async () => {
    const rows = await list({ by: "agent" });
    expect(rows.find(({ key }) => key === "A. de Wit")?.label).toBe("Ann de Wit");
    expect(rows.at(-1)).toMatchObject({ key: null, label: null });
  });

  it("narrows to days, a channel and an agent", async () => {
    const byChannel = await list({
      by: "channel",
      agentId: week.people.ann.id,
      from: "2026-02-02",
      to: "2026-02-06",
    });
    // Ann in these days: chat 6 and 7, phone 8, 10 and 11.
    expect(shares(byChannel, "answered-of-offered")).toEqual({ chat: "2/2", phone: "3/3" });
    expect(byChannel.some(({ measure }) => measure === "attendance")).toBe(false);
  });
});

describe("figures of teams and the organisation", () => {
  it("counts contacts of no agent for their team", async () => {
    const rows = await list({ by: "team" });
    // North: 16 answered, 5 gave up of which 12 and 20 within 5 s. South as Dee.
    expect(shares(rows, "answered-of-offered")).toEqual({ North: "16/19", South: "3/4" });
    expect(figureValue(rows, "North", "coverage")).toBeCloseTo(1320 / 1440, 12);
    expect(rows.some(({ measure }) => measure === "attendance")).toBe(false);
  });

  it("adds up to the organisation, with open contacts as censored waits", async () => {
    const rows = await list({ by: "all" });
    expect(shares(rows, "answered-of-offered")).toEqual({ all: "19/23" });
    expect(shares(rows, "no-repeat")).toEqual({ all: "11/14" });
    expect(shares(rows, "top-two")).toEqual({ all: "7/11" });
    // 19 answered, 5 of the 6 that gave up (of 21 the wait is unknown), and 17 that is still open.
    expect(rows.find(({ measure }) => measure === "virtual-wait-median")?.n).toBe(25);
    // Two days: 960 of 1440 minutes and 720 of 720.
    expect(figureValue(rows, "all", "coverage")).toBeCloseTo(1680 / 2160, 12);
  });

  it("leaves out short abandons by the limit that is asked for", async () => {
    expect(shares(await list({ by: "all", shortAbandonSeconds: 0 }), "answered-of-offered")).toEqual({
      all: "19/25",
    });
    expect(shares(await list({ by: "all", shortAbandonSeconds: 41 }), "answered-of-offered")).toEqual({
      all: "19/21",
    });
    const topics = await list({ by: "topic", shortAbandonSeconds: 0 });
    expect(shares(topics, "answered-of-offered")).toEqual({ bill: "13/18", move: "6/6", null: "0/1" });
  });
});

describe("figures of periods", () => {
  it.each([
    ["month", { "2026-01": "7/8", "2026-02": "12/15" }],
    ["week", { "2026-W05": "8/9", "2026-W06": "9/12", "2026-W07": "2/2" }],
    ["quarter", { "2026-Q1": "19/23" }],
    ["year", { "2026": "19/23" }],
  ] as const)("cuts by %s", async (by, expected) => {
    expect(shares(await list({ by }), "answered-of-offered")).toEqual(expected);
  });

  it("counts only the days of the range in the periods at its edges", async () => {
    const range = { from: "2026-01-28", to: "2026-02-03" };
    // 28 January to 1 February: 3, 4, 5 and 23 answered, 13 gave up. 2 and 3 February: 6, 7, 16 and 18
    // answered, 21 and 22 gave up.
    expect(shares(await list({ by: "week", ...range }), "answered-of-offered")).toEqual({
      "2026-W05": "4/5",
      "2026-W06": "4/6",
    });
    expect(shares(await list({ by: "all", ...range }), "answered-of-offered")).toEqual({ all: "8/11" });
  });

  it("gives one empty answer for days without contacts", async () => {
    const rows = await list({ by: "all", from: "2025-01-01", to: "2025-01-31" });
    expect(rows.find(({ measure }) => measure === "within-promise")).toMatchObject({
      key: "all",
      value: null,
      n: 0,
    });
    expect(await list({ by: "month", from: "2025-01-01", to: "2025-01-31" })).toEqual([]);
  });
});

describe("figures of topics", () => {
  it("counts whole weeks from the stored mix", async () => {
    const rows = await list({ by: "topic" });
    expect(shares(rows, "answered-of-offered")).toEqual({ bill: "13/16", move: "6/6", null: "0/1" });
    // bill: 5, 4, 2 and 4 for Ann, 1 and 5 for Bob, 5 and 3 for Dee; move: 3, 5 and 4.
    expect(shares(rows, "top-two")).toEqual({ bill: "5/8", move: "2/3", null: "null/0" });
    expect(rows.some(({ measure }) => measure === "wait-median" || measure === "coverage")).toBe(false);
  });

  it("counts partial weeks from the contacts", async () => {
    // 28 January to 3 February: bill 4, 6 and 23 answered, 13 and 21 gave up.
    const rows = await list({ by: "topic", from: "2026-01-28", to: "2026-02-03" });
    expect(shares(rows, "answered-of-offered")).toEqual({ bill: "3/5", move: "5/5", null: "0/1" });
  });

  it("narrows any grouping to a topic, also where a week lies in two months", async () => {
    const months = await list({ by: "month", topic: "move" });
    // 3 in January; 5, on Sunday 1 February, 7, 11, 16 and 18 in February.
    expect(shares(months, "answered-of-offered")).toEqual({ "2026-01": "1/1", "2026-02": "5/5" });
    const agents = await list({ by: "agent", topic: "move" });
    expect(shares(agents, "no-repeat")).toEqual({ "A. de Wit": "2/3", "Bob Aalders": "2/2" });
  });
});

import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { freshDb } from "@kwartet/db/testing";
import { sentencesOf } from "@kwartet/metrics/board/board-summary";
import { flatFigures, isOfRow } from "@kwartet/metrics/board/flat-figures";
import { wilson } from "@kwartet/metrics/stats/wilson";
import { beforeAll, describe, expect, it } from "vitest";
import { setupTwoOrganizations, type TestOrganization } from "../testing";
import { addBoardMonths } from "./testing-board";

let db: Db;
let a: TestOrganization;
let b: TestOrganization;
let customerIds: string[];

beforeAll(async () => {
  db = await freshDb();
  ({ a, b } = await setupTwoOrganizations(db));
  ({ customerIds } = await addBoardMonths(db, a));
});

const boardOf = async (period = "2026-02", compare: "previous-period" | "none" = "previous-period") => {
  const { summary } = await a.as("executive").boardSummary.get({ period, compare });
  return summary!;
};
const rowOf = async (id: string, period?: string) =>
  (await boardOf(period)).rows.find((row) => row.id === id)!;

describe("boardSummary.get", () => {
  it("holds the four KPIs and what customers say and do, each with n and interval", async () => {
    const { rows } = await boardOf("2025-Q4");
    expect(rows.map(({ id, figure }) => [id, figure.x, figure.n])).toEqual([
      ["response-speed", 168, 168],
      ["resolution", 168, 168],
      ["friendliness", 150, 168],
      ["availability", 168, 168],
      ["csat", 126, 168],
      ["ces", 120, 168],
      ["nps", null, 168],
      // Of 400 customers 36 had left before October 2025, and 12 left in the quarter.
      ["retention", 352, 364],
    ]);
    const csat = rows.find(({ id }) => id === "csat")!.figure;
    const expected = wilson(126, 168);
    expect(expected).toMatchObject({ estimate: csat.value, lower: csat.lower, upper: csat.upper });
    // 60 promoters less 30 detractors, of 168.
    expect(rows.find(({ id }) => id === "nps")!.figure.value).toBeCloseTo(30 / 168, 12);
  });

  it("calls only what left the usual spread a signal, and says it in the headline", async () => {
    const { rows, headline, subline } = await boardOf();
    expect(rows.filter(({ word }) => word === "signal").map(({ id, signal }) => [id, signal])).toEqual([
      ["csat", "concern"],
    ]);
    expect(headline.byRules.nl).toBe("Klanten zijn minder vaak tevreden");
    expect(subline.en).toMatch(/^Of the eight figures one really changed\./);
  });

  it("shows twelve periods of a row, and marks the ones that can still change", async () => {
    const { series, seriesUnit } = await rowOf("csat", "2026-Q1");
    expect([seriesUnit, series.length, series.at(-1)?.key, series.at(-1)?.isComplete]).toEqual([
      ...["month", 12, "2026-02"],
      true,
    ]);
    // The window in which a customer may come back has not passed for February.
    expect((await rowOf("resolution", "2026-Q1")).series.at(-1)?.isComplete).toBe(false);
    expect((await boardOf("2026-Q1")).period.isPartial).toBe(true);
    expect((await boardOf("2025-Q4")).period.isPartial).toBe(false);
  });

  it("compares with the period before, with the interval of the difference, or with nothing", async () => {
    const { compared, rows } = await boardOf();
    expect(compared?.key).toBe("2026-01");
    const csat = rows.find(({ id }) => id === "csat")!.compared!;
    // The six contacts of the set-up are of January; they were rated 4 in friendliness only.
    expect([csat.figure.x, csat.figure.n]).toEqual([42, 56]);
    expect(csat.difference!.value).toBeCloseTo(14 / 56 - 42 / 56, 12);
    expect(csat.difference!.upper).toBeLessThan(0);
    // The same answers in both months: nothing changed, and how sure that is follows from the two intervals.
    const nps = rows.find(({ id }) => id === "nps")!;
    const [{ value, lower, upper }, difference] = [nps.figure, nps.compared!.difference!];
    expect(difference.value).toBe(0);
    expect(difference.upper).toBeCloseTo(Math.hypot(upper! - value!, value! - lower!), 12);
    expect((await boardOf("2026-02", "none")).rows.every((row) => row.compared === null)).toBe(true);
  });

  it("says nothing of customers' staying where no file told who left", async () => {
    await a.as("executive").boardSummary.get({});
    const { summary } = await b.as("executive").boardSummary.get({});
    expect(summary).toBeNull();
  });

  it("takes targets for what customers say, and turns that of staying into one of the period", async () => {
    const admin = a.as("admin").boardSummary;
    expect((await rowOf("csat")).target).toBeNull();
    await admin.setCxTarget({ measure: "csat", target: 0.8, validFrom: "2025-01-01" });
    await a
      .as("executive")
      .boardSummary.setCxTarget({ measure: "retention", target: 0.92, validFrom: "2025-01-01" });
    expect((await rowOf("csat")).target).toBe(0.8);
    expect((await rowOf("retention", "2025-Q4")).target).toBeCloseTo(0.92 ** 0.25, 12);
    expect((await admin.cxTargets()).map(({ measure, target }) => [measure, target])).toContainEqual([
      "csat",
      0.8,
    ]);
    const tooLow = admin.setCxTarget({ measure: "csat", target: -0.1 });
    await expect(tooLow).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(a.as("coach").boardSummary.cxTargets()).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("has every figure of the page under an id of its own", async () => {
    const figures = flatFigures(await boardOf());
    const ids = figures.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(["csat", "csat.change", "csat@2026-01", "quality.days"]));
    expect(
      ids.filter((id) => !isOfRow(id)).every((id) => /^(risk|engagement|coaching|quality)\./.test(id)),
    ).toBe(true);
    expect(["csat.change", "csat@2026-01", "retention"].every(isOfRow)).toBe(true);
    for (const { id, value, lower, upper } of figures) {
      if (value !== null && lower !== null && upper !== null)
        expect([id, lower <= value && value <= upper]).toEqual([id, true]);
    }
  });

  it("is for executives, and of a period that exists", async () => {
    for (const role of ["agent", "coach", "admin", "privacy-officer"] as const) {
      await expect(a.as(role).boardSummary.get({})).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    for (const period of ["2026-W05", "2026-13", "2026-Q5", "now", "0026"]) {
      const attempt = a.as("executive").boardSummary.get({ period });
      await expect(attempt, period).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });
});

/** Every text in an answer, wherever it stands. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
}

describe("no person, in any byte", () => {
  /** Names, addresses and ids of everybody, and every customer's id. */
  const everybody = () => [
    ...a.teams.flatMap(({ agents, coach }) =>
      [...agents, coach].flatMap(({ id, name, email }) => [id, name, email]),
    ),
    ...Object.values(a.people).flatMap(({ id, name, email }) => [id, name, email]),
    ...customerIds,
  ];

  it("names nobody anywhere", async () => {
    const answers = [
      await boardOf(),
      await boardOf("2025-Q4"),
      await boardOf("2025"),
      await a.as("executive").facts.list(),
    ];
    const texts = textsIn(answers);
    const people = everybody().filter((text) => text !== null);
    expect(people.length).toBeGreaterThan(400);
    expect(people.filter((person) => texts.some((text) => text.includes(person)))).toEqual([]);
    expect(texts.filter((text) => /personId|agentId|customerId|createdBy/.test(text))).toEqual([]);
  });

  it("names who signed the headline, and nobody else", async () => {
    const executive = a.as("executive").boardSummary;
    await executive.writeHeadline({ period: "2025-11", text: "A quiet month for everybody", revision: 0 });
    const texts = textsIn(await boardOf("2025-11"));
    const named = everybody().filter(
      (person) => person !== null && texts.some((text) => text.includes(person)),
    );
    expect(named).toEqual([a.people.executive.name]);
  });

  it("refuses a text that names somebody", async () => {
    const executive = a.as("executive").boardSummary;
    const { name, email } = a.people.agent;
    for (const text of [`Ask ${name} why`, `Mail ${email} about it`, `Vraag ${name.toUpperCase()}!`]) {
      const headline = executive.writeHeadline({ period: "2025-10", text, revision: 0 });
      await expect(headline, text).rejects.toMatchObject({ code: "BAD_REQUEST" });
      const decision = executive.addDecision({ period: "2025-10", text, owner: null, dueOn: null });
      await expect(decision, text).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
    const owner = executive.addException({
      period: "2025-10",
      text: "Evenings",
      owner: name,
      dueOn: "2026-01-15",
    });
    await expect(owner).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("what executives write", () => {
  it("lets one of two headlines win, and the other look first", async () => {
    const executive = a.as("executive").boardSummary;
    const write = (text: string, revision: number) =>
      executive.writeHeadline({ period: "2025-09", text, revision });
    const both = await Promise.allSettled([
      write("First to be written", 0),
      write("Second to be written", 0),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { written } = (await boardOf("2025-09")).headline;
    expect(written).toMatchObject({ revision: 1, author: a.people.executive.name });
    await write("After having looked", 1);
    await expect(write("From before", 1)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(executive.removeHeadline({ period: "2025-09", revision: 1 })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await executive.removeHeadline({ period: "2025-09", revision: 2 });
    expect((await boardOf("2025-09")).headline.written).toBeNull();
    const gone = executive.removeHeadline({ period: "2025-09", revision: 2 });
    await expect(gone).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("holds three exceptions at most, each with an owner by function and a date", async () => {
    const executive = a.as("executive").boardSummary;
    const item = { period: "2025-08", text: "Evenings", owner: "head of planning", dueOn: "2026-01-15" };
    const ids = [];
    for (const text of ["First", "Second", "Third"])
      ids.push((await executive.addException({ ...item, text })).itemId);
    await expect(executive.addException(item)).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
    await executive.removeItem({ itemId: ids[1]! });
    await executive.addException({ ...item, text: "Fourth" });
    await executive.changeItem({
      itemId: ids[0]!,
      ...{ text: "Changed", owner: "board", dueOn: "2026-02-01" },
    });
    const { exceptions } = await boardOf("2025-08");
    expect(exceptions.map(({ text, owner }) => [text, owner])).toEqual([
      ["Changed", "board"],
      ["Fourth", "head of planning"],
      ["Third", "head of planning"],
    ]);
    const unowned = executive.changeItem({ itemId: ids[0]!, text: "Changed", owner: null, dueOn: null });
    await expect(unowned).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(executive.addException({ ...item, owner: "" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await expect(executive.removeItem({ itemId: ids[1]! })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("tells of an exception about a figure what was, what changed and what to decide, and freezes that too", async () => {
    const executive = a.as("executive");
    const item = { period: "2026-02", text: "Ring back the same day", owner: "service desk" };
    const about = { ...item, dueOn: "2026-03-20", about: "csat" as const };
    const { itemId } = await executive.boardSummary.addException(about);
    const { itemId: other } = await executive.boardSummary.addException({ ...about, about: null });
    const { pages } = await boardOf();
    expect(pages.map((page) => [page.itemId, page.about])).toEqual([
      [itemId, "csat"],
      [other, null],
    ]);
    expect(pages[0]!.situation.en).toContain("was 25.0% in February 2026");
    expect(pages[0]!.expected.en).toContain("shows in Apr 2026 at the earliest");
    const told = sentencesOf(await boardOf()).filter(({ id }) => id === "exception.1");
    expect(told.map(({ text }) => text)).toContainEqual(pages[0]!.situation);
    const { packId } = await executive.packs.freeze({ period: "2026-02" });
    await executive.boardSummary.removeItem({ itemId });
    await executive.boardSummary.removeItem({ itemId: other });
    expect((await executive.packs.get({ packId })).summary.pages).toEqual(pages);
    const unknown = { ...about, about: "handle-time" as never };
    await expect(executive.boardSummary.addException(unknown)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("belongs to one organisation, and to executives", async () => {
    const decision = { period: "2025-07", text: "Agree on a target for ease", owner: null, dueOn: null };
    const { itemId } = await a.as("executive").boardSummary.addDecision(decision);
    const others = b.as("executive").boardSummary;
    await expect(others.removeItem({ itemId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      others.changeItem({ itemId, text: "Ours now", owner: null, dueOn: null }),
    ).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(a.as("admin").boardSummary.addDecision(decision)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const headline = { period: "2025-07", text: "Not an admin's to write", revision: 0 };
    await expect(a.as("admin").boardSummary.writeHeadline(headline)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const entries = await withOrganization(db, a.organizationId, (tx) => tx.select().from(auditEntries));
    expect(entries.map(({ action, details }) => [action, details?.of, details?.change])).toContainEqual([
      "board-change",
      "item",
      "add",
    ]);
  });
});

import type { Db } from "@kwartet/db/client";
import { makeTeam } from "@kwartet/db/factories";
import { newUnorderedId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { freshDb } from "@kwartet/db/testing";
import { effortRange, effortText } from "@kwartet/metrics/effort/effort-value";
import { flatEffort } from "@kwartet/metrics/effort/flat-effort";
import { initialAssumptions } from "@kwartet/metrics/outcome/scenario-assumption";
import { beforeEach, describe, expect, it } from "vitest";
import { setupOrganization, type TestOrganization } from "../testing";
import { addEffortContacts, addSideBySide, type EffortContact } from "./testing-effort";

const db: Db = await freshDb();
let a: TestOrganization;
let number = 0;

beforeEach(async () => {
  a = await setupOrganization(db, `Effort${++number}`);
});

const PERIOD = { period: "2026-03" };
type Request = Parameters<ReturnType<TestOrganization["as"]>["effort"]["read"]>[0];

const read = async (request: Request = PERIOD) => (await a.as("executive").effort.read(request)).effort!;
const figuresOf = async (request?: Request) =>
  new Map((await read(request)).rows.map(({ id, figure }) => [id, figure]));

/** Contacts of the first team. */
const add = (...given: Omit<EffortContact, "teamId">[]) =>
  addEffortContacts(
    db,
    a,
    given.map((contact) => ({ teamId: a.teams[0].id, ...contact })),
  );

describe("effort.read", () => {
  it("counts who came back within the window, to the day, and leaves out what cannot be judged yet", async () => {
    await add(
      // The first is of the month before, in the same week as the second.
      { day: "2026-02-28", againAfterDays: 1 },
      { day: "2026-03-01", againAfterDays: 7 },
      { day: "2026-03-04", againAfterDays: 8 },
      { day: "2026-03-05" },
      { day: "2026-03-05", customerId: null },
      { day: "2026-03-24", againAfterDays: 1 },
      { day: "2026-03-25", againAfterDays: 1 },
    );
    const { rows, leftOut, windowDays } = await read();
    expect(rows.find(({ id }) => id === "repeat")!.figure).toMatchObject({ x: 2, n: 4 });
    // The last one has a window beyond the data; the contact that ends the data has no customer, and so has another.
    expect(leftOut).toEqual({ pending: 1, unknown: 2 });
    expect(windowDays).toBe(7);
    const whole = await figuresOf({ period: "2026-Q1" });
    expect(whole.get("repeat")).toMatchObject({ x: 3, n: 5 });
  });

  it("counts who asked people after self-service, within the window and about the same", async () => {
    const [back, later, own, other, running] = Array.from({ length: 5 }, () => newUnorderedId());
    const { id: teamId } = await makeTeam(db, a.organizationId);
    const self = (day: string, customerId: string | null, topic: string | null = "Bill") => ({
      ...{ teamId, day, customerId, topic, channel: "self-service" as const },
    });
    const people = (day: string, customerId: string | undefined, topic: string | null = "Bill") => ({
      ...{ teamId: a.teams[0].id, day, customerId: customerId ?? null, topic },
    });
    await addEffortContacts(db, a, [
      self("2026-03-02", back!, null),
      people("2026-03-05", back, null),
      self("2026-03-02", later!),
      people("2026-03-12", later),
      self("2026-03-02", own!),
      self("2026-03-03", own!),
      self("2026-03-02", other!),
      people("2026-03-03", other, "Move"),
      self("2026-03-02", null),
      self("2026-03-30", running!),
    ]);
    const figures = await figuresOf();
    expect(figures.get("self-service-back")).toMatchObject({ x: 1, n: 5 });
    expect(figures.get("self-service")).toMatchObject({ x: 7, n: 11 });
  });

  it("counts what a hand-over added, and the work in it", async () => {
    await add(
      { day: "2026-03-02", handedOver: "to", handleSeconds: 600 },
      { day: "2026-03-02", handedOver: "from", handleSeconds: 200 },
      { day: "2026-03-03", handleSeconds: 300 },
    );
    const figures = await figuresOf();
    expect(figures.get("handed-over")).toMatchObject({ x: 1, n: 4 });
    expect(figures.get("continued")).toMatchObject({ value: 1 });
    expect(figures.get("continued-work")!.value).toBeCloseTo(200 / 1400, 12);
  });

  it("holds the same figures as operations and the board summary", async () => {
    const customerId = newUnorderedId();
    await add(
      { day: "2026-03-02", customerId, effort: 7, againAfterDays: 1 },
      { day: "2026-03-03", customerId, effort: 3 },
      { day: "2026-03-04", effort: 5, handedOver: "to" },
      { day: "2026-03-31", channel: "self-service" },
    );
    const figures = await figuresOf();
    const executive = a.as("executive");
    const operations = await executive.operations.organization({ from: "2026-03-01", to: "2026-03-31" });
    const of = (measure: string) =>
      operations.readings.find(({ figure }) => figure.measure === measure)!.figure;
    for (const [id, measure] of [
      ["handed-over", "handed-over"],
      ["self-service", "self-service"],
      ["contacts-each", "contacts-each"],
    ] as const) {
      const { value, lower, upper, n } = of(measure);
      expect(figures.get(id)).toMatchObject({ value, lower, upper, n });
    }
    const { summary } = await executive.boardSummary.get(PERIOD);
    const board = (id: string) => summary!.rows.find((row) => row.id === id)!.figure;
    expect(figures.get("ces")).toEqual(board("ces"));
    const { x, n } = board("resolution");
    expect(figures.get("repeat")).toMatchObject({ x: n - x!, n });
  });

  it("prices repeats by what an hour costs, else by the scenario on the board summary, else not at all", async () => {
    await add(
      { day: "2026-03-02", againAfterDays: 1, handleSeconds: 900, topic: "Long" },
      { day: "2026-03-02", againAfterDays: 1, handleSeconds: 300, topic: "Short" },
      { day: "2026-03-03", handleSeconds: 300, topic: "Short" },
    );
    const none = await read();
    expect([none.assumption, none.price, none.costs.repeats]).toEqual([null, null, null]);
    const hourly = await read({ ...PERIOD, hourLower: 3600, hourUpper: 7200 });
    expect(hourly.topics.map(({ topic, cost }) => [topic, cost])).toEqual([
      ["Long", { low: 900, mid: 1350, high: 1800 }],
      ["Short", { low: 300, mid: 450, high: 600 }],
      ["Bill", { low: 0, mid: 0, high: 0 }],
    ]);
    expect(hourly.costs.repeats).toEqual({ low: 1200, mid: 1800, high: 2400 });

    const assumptions = { ...initialAssumptions("return-on-service"), costPerContact: 500 };
    const executive = a.as("executive");
    const name = "Coaching";
    const { scenarioId } = await executive.scenarios.create({ kind: "return-on-service", name, assumptions });
    expect((await read()).assumption).toBeNull();
    await executive.scenarios.setOnBoard({ scenarioId, isOnBoard: true });
    const priced = await read();
    expect(priced).toMatchObject({
      assumption: { source: "scenario", costPerContact: 500 },
      scenarioName: name,
      costs: { repeats: { low: 800, mid: 1000, high: 1200 } },
    });
    // What somebody tries goes first.
    expect((await read({ ...PERIOD, hourLower: 3600, hourUpper: 7200 })).assumption?.source).toBe("hour");
  });

  it("puts own teams and partners side by side by what they got, and no group of fewer than five agents", async () => {
    await addSideBySide(db, a, { agents: 5, partnerName: "Heidehoorn" });
    const { groups, noGroups } = await read({ period: "2026-02" });
    expect(noGroups).toBeNull();
    expect(groups.map(({ kind, partner, teams }) => [kind, partner, teams])).toEqual([
      ["own", null, 1],
      ["partner", "Heidehoorn", 1],
    ]);
    const repeat = groups[1]!.figures.find(({ measure }) => measure === "repeat")!;
    // Of 60 easy contacts a tenth and of 20 hard ones four in ten are to be expected.
    expect(repeat.expected).toBeCloseTo((60 * 0.1 + 20 * 0.4) / 80, 12);
    expect(repeat.adjusted!.value).toBeGreaterThan(0.09);
    expect(repeat.raw!.value).toBeLessThan(-0.04);
    expect(repeat.word).toBe("signal");

    const small = await setupOrganization(db, `Small${number}`);
    await addSideBySide(db, small, { agents: 4, partnerName: "Heidehoorn" });
    const { effort } = await small.as("executive").effort.read({ period: "2026-02" });
    expect([effort!.groups, effort!.noGroups]).toEqual([[], "too-small"]);
  });

  it("says that there is no partner where there is none", async () => {
    await add({ day: "2026-03-02" });
    const { groups, noGroups } = await read();
    expect([groups, noGroups]).toEqual([[], "no-partner"]);
  });

  it("names nobody, neither an agent nor a customer, in any byte", async () => {
    const customerId = newUnorderedId();
    const agent = a.teams[0].agents[0];
    await add({ day: "2026-03-02", customerId, agentId: agent.id, againAfterDays: 1 });
    const text = JSON.stringify(await a.as("executive").effort.read({ period: "2026-Q1" }));
    const people = [
      ...Object.values(a.people),
      ...a.teams.flatMap(({ agents, coach }) => [...agents, coach]),
    ].flatMap(({ id, name, email }) => [id, name, email]);
    const found = [...people, customerId, ...a.teams.map(({ id }) => id)].filter(
      (each) => each !== null && text.includes(each),
    );
    expect(found).toEqual([]);
  });

  it("is for executives, of their own organisation, and of a period that exists", async () => {
    await add({ day: "2026-03-02" });
    for (const role of ["agent", "coach", "admin", "privacy-officer"] as const) {
      await expect(a.as(role).effort.read(PERIOD)).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    const wrong: object[] = [
      ...[{ period: "2026-Q5" }, { ...PERIOD, hourLower: 3000 }, { ...PERIOD, teamId: a.teams[0].id }],
      ...[
        { ...PERIOD, hourLower: 5000, hourUpper: 3000 },
        { ...PERIOD, hourLower: 0, hourUpper: 10 },
      ],
    ];
    for (const request of wrong) {
      await expect(a.as("executive").effort.read(request as Request)).rejects.toMatchObject({
        code: "BAD_REQUEST",
      });
    }
    const b = await setupOrganization(db, `Other${number}`);
    expect(await b.as("executive").effort.read(PERIOD)).toEqual({ data: null, effort: null });
  });
});

describe("exports.effort", () => {
  it("has every figure of the page, as it is read and unrounded, and is written down", async () => {
    await addSideBySide(db, a, { agents: 5, partnerName: "Heidehoorn" });
    const request = { period: "2026-02", hourLower: 3000, hourUpper: 5000 };
    const { fileName, text } = await a.as("executive").exports.effort({ request, locale: "en" });
    expect(fileName).toBe("kwartet-effort-2026-02.csv");
    const effort = await read(request);
    const [heads, ...lines] = text.trimEnd().split("\r\n");
    expect(heads).toBe("id,name,shown,between,value,lower,upper,n,unit,definition,word");
    const figures = flatEffort(effort);
    expect(lines).toHaveLength(figures.length);
    const language = { locale: "en", currency: effort.currency } as const;
    for (const [index, figure] of figures.entries()) {
      const cells = [...lines[index]!.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, each = ""]) =>
        each.replace(/^"|"$/g, ""),
      );
      expect(cells[0]).toBe(figure.id);
      expect(cells[2]).toContain(effortText(figure, language));
      expect(cells[3]).toContain(effortRange(figure, language));
      expect(cells[4]).toBe(figure.value === null ? "" : String(figure.value));
    }
    const entries = await withOrganization(db, a.organizationId, (tx) => tx.select().from(auditEntries));
    expect(entries.at(-1)).toMatchObject({
      ...{ action: "export", purpose: "customer effort", rowCount: figures.length },
      details: { period: "2026-02", dialect: "rfc4180" },
    });
  });

  it("is for executives with data", async () => {
    await expect(a.as("coach").exports.effort({ request: PERIOD })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(a.as("executive").exports.effort({ request: PERIOD })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
    const wrong = { request: { period: "soon" } };
    await expect(a.as("executive").exports.effort(wrong)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

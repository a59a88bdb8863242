import type { Db } from "@kwartet/db/client";
import { makeCustomer } from "@kwartet/db/factories";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { freshDb } from "@kwartet/db/testing";
import { initialAssumptions } from "@kwartet/metrics/outcome/scenario-assumption";
import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { systemScope } from "../scope";
import { setupOrganization, type TestOrganization } from "../testing";
import { scenarioOnBoard } from "./read-scenarios";

const db: Db = await freshDb();
let a: TestOrganization;
let number = 0;

beforeEach(async () => {
  a = await setupOrganization(db, `Scenarios${++number}`);
});

const executive = () => a.as("executive").scenarios;
const RETURN = {
  kind: "return-on-service",
  name: "Cautious",
  assumptions: initialAssumptions("return-on-service"),
} as const;
const REVENUE = {
  kind: "revenue-at-risk",
  name: "As it is",
  assumptions: initialAssumptions("revenue-at-risk"),
} as const;

describe("scenarios", () => {
  it("are kept with their assumptions and computed whenever they are read, always as a range", async () => {
    await executive().create(RETURN);
    await executive().create({ ...RETURN, name: "Bold", assumptions: { ...RETURN.assumptions, years: 5 } });
    const { scenarios, currency } = await executive().list();
    expect([currency, scenarios.map(({ name }) => name)]).toEqual(["EUR", ["Bold", "Cautious"]]);
    const [bold, cautious] = scenarios.map(({ outcome }) => outcome);
    if (bold?.status !== "ok" || cautious?.status !== "ok") throw new Error("no outcome");
    expect(bold.total.mid).toBeGreaterThan(cautious.total.mid);
    expect(cautious.total.low).toBeLessThan(cautious.total.high);
    expect(scenarios[1]?.assumptions).toEqual(RETURN.assumptions);
  });

  it("have one winner of two who change the same, and the other is told", async () => {
    const { scenarioId } = await executive().create(RETURN);
    const change = { scenarioId, revision: 1, name: "Cautious", assumptions: RETURN.assumptions };
    expect(await executive().change({ ...change, name: "Careful" })).toEqual({ revision: 2 });
    await expect(executive().change({ ...change, name: "Late" })).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await executive().list()).scenarios[0]).toMatchObject({ name: "Careful", revision: 2 });
  });

  it("stand on the board one of each kind", async () => {
    const first = await executive().create(RETURN);
    const second = await executive().create({ ...RETURN, name: "Bold" });
    const other = await executive().create(REVENUE);
    for (const { scenarioId } of [first, other, second]) {
      await executive().setOnBoard({ scenarioId, isOnBoard: true });
    }
    const onBoard = (await executive().list()).scenarios.filter(({ isOnBoard }) => isOnBoard);
    expect(onBoard.map(({ id }) => id).sort()).toEqual([other.scenarioId, second.scenarioId].sort());
    const read = (kind: "return-on-service" | "revenue-at-risk") =>
      withOrganization(db, a.organizationId, (tx) =>
        scenarioOnBoard(tx, systemScope(a.organizationId, "worth:read"), kind),
      );
    expect(await read("return-on-service")).toMatchObject({ name: "Bold", outcome: { status: "ok" } });
    await executive().setOnBoard({ scenarioId: second.scenarioId, isOnBoard: false });
    expect(await read("return-on-service")).toBeNull();
  });

  it("are archived for good, and give their name free", async () => {
    const { scenarioId } = await executive().create(RETURN);
    await executive().setOnBoard({ scenarioId, isOnBoard: true });
    await executive().archive({ scenarioId });
    expect((await executive().list()).scenarios).toEqual([]);
    await expect(executive().archive({ scenarioId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(executive().setOnBoard({ scenarioId, isOnBoard: true })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await executive().create(RETURN);
    expect((await executive().list()).scenarios).toHaveLength(1);
  });

  it("begin with what own data say, and name which", async () => {
    const without = await executive().beginning({ kind: "revenue-at-risk" });
    expect(without).toMatchObject({ fromOwnData: [], assumptions: REVENUE.assumptions });
    for (const [experiences, leftOn] of [
      [0, null],
      [0, "2025-05-01"],
      [2, null],
      [1, null],
    ] as const) {
      await makeCustomer(db, a.organizationId, { experiences, leftOn, valuePerYearMinor: 240_000 });
    }
    const own = await executive().beginning({ kind: "revenue-at-risk" });
    expect(own.assumptions).toMatchObject({ customersWithExperience: 2, valuePerYear: 240_000 });
    expect(own.fromOwnData).toContain("excessUpper");
    expect(own.assumptions.excessLower).toBeLessThanOrEqual(own.assumptions.excessUpper ?? 0);
  });

  it("leave a trace of every change", async () => {
    const { scenarioId } = await executive().create(RETURN);
    await executive().setOnBoard({ scenarioId, isOnBoard: true });
    const entries = await withOrganization(db, a.organizationId, (tx) =>
      tx
        .select({ details: auditEntries.details, who: auditEntries.actorPersonId })
        .from(auditEntries)
        .where(
          and(eq(auditEntries.organizationId, a.organizationId), eq(auditEntries.action, "board-change")),
        )
        .orderBy(auditEntries.id),
    );
    expect(entries.map(({ details, who }) => [details?.change, who])).toEqual([
      ["create", a.people.executive.id],
      ["put on board", a.people.executive.id],
    ]);
  });

  it("are the executives' alone, and refuse what cannot be assumed", async () => {
    for (const role of ["agent", "coach", "admin", "privacy-officer"] as const) {
      await expect(a.as(role).scenarios.list()).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(a.as(role).scenarios.create(RETURN)).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    const { scenarioId } = await executive().create(RETURN);
    const wrong = { ...RETURN.assumptions, margin: 2 };
    await expect(executive().create({ ...RETURN, name: "Other", assumptions: wrong })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await expect(
      executive().change({ scenarioId, revision: 1, name: "Cautious", assumptions: REVENUE.assumptions }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(executive().create(RETURN)).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

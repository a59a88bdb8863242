import type { Db } from "@kwartet/db/client";
import { makeMembership, makePerson } from "@kwartet/db/factories";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { notifications } from "@kwartet/db/schema/notifications";
import { freshDb } from "@kwartet/db/testing";
import { addDays } from "@kwartet/metrics/calendar-day";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { newCompany } from "../customers/testing-queries";
import { systemScope } from "../scope";
import { signalOf, tellTeamSignals } from "./team-signals";

type Read = Parameters<typeof signalOf>[0];

/** A series of weeks, of which the last may be incomplete, with the side on which each lies off. */
function read(
  sides: ("above" | "below" | null)[],
  given: { isBetter?: boolean | null; lastIsOpen?: boolean } = {},
) {
  const { isBetter = false, lastIsOpen = false } = given;
  const series = sides.map((_, index) => ({
    key: `2026-W${String(index + 10)}`,
    n: 50,
    isComplete: !(lastIsOpen && index === sides.length - 1),
  }));
  const closed = lastIsOpen ? sides.slice(0, -1) : sides;
  const chart = {
    word: closed.at(-1) ? "signal" : "noise",
    isBetter,
    patterns: sides.map((side) => side && { rule: "outside", side }),
  };
  return { series, chart } as unknown as Read;
}

describe("the signal of a team", () => {
  it("is of the last full week, and named by the week in which it began", () => {
    expect(signalOf(read([null, null, "below", "below"]))).toEqual({
      side: "unfavourable",
      since: "2026-W12",
    });
    expect(signalOf(read([null, "below", "below", null], { lastIsOpen: true }))).toEqual({
      side: "unfavourable",
      since: "2026-W11",
    });
  });

  it("began anew where the week before lay off on the other side", () => {
    expect(signalOf(read(["above", "below"]))?.since).toBe("2026-W11");
  });

  it("is none in an ordinary week, or where there is too little to tell", () => {
    expect(signalOf(read(["below", null]))).toBeNull();
    expect(signalOf({ series: [], chart: null })).toBeNull();
  });

  it("takes no side where neither is better", () => {
    expect(signalOf(read(["above"], { isBetter: null }))?.side).toBe("other");
    expect(signalOf(read(["above"], { isBetter: true }))?.side).toBe("favourable");
  });
});

describe("the coaches of a team", () => {
  let db: Db;
  beforeAll(async () => {
    db = await freshDb();
  });

  /** Weeks of twenty calls, of which some were answered in time. */
  const callsOf = (answeredInTime: readonly number[]) =>
    answeredInTime.flatMap((inTime, week) =>
      Array.from({ length: 20 }, (_, call) => {
        const at = `${addDays("2025-09-01", week * 7 + (call % 5))}T10:${String(call + 10)}`;
        const wait = call < inTime ? 20 : 300;
        return `${week}-${call},phone,${at}:00Z,North,Ann,${at}:30Z,${wait}`;
      }),
    );
  const fileOf = (lines: readonly string[]) =>
    ["external_id,channel,offered_at,team,agent,answered_at,wait_seconds", ...lines].join("\n");
  const ordinary = Array.from({ length: 30 }, (_, week) => [15, 17, 16, 18, 16][week % 5] ?? 16);

  async function companyWith(answeredInTime: readonly number[]) {
    const company = await newCompany(db);
    const { organizationId } = company;
    await company.takeText(fileOf(callsOf(answeredInTime)));
    const [team] = await company.look<{ id: string }>(sql`select id from teams`);
    const coach = await makePerson(db, organizationId, { name: "Pim" });
    await makeMembership(db, organizationId, { personId: coach.id, teamId: team!.id, role: "coach" });
    const check = async () => {
      await withOrganization(db, organizationId, (tx) =>
        tellTeamSignals(tx, systemScope(organizationId, "agent-figure:read")),
      );
      return withOrganization(db, organizationId, (tx) =>
        tx.select().from(notifications).where(eq(notifications.personId, coach.id)),
      );
    };
    return { ...company, coach, teamId: team!.id, check };
  }

  // The data end on a Friday, so that the last of the weeks is not full yet.
  it("hear of an extraordinary week once, without a figure", async () => {
    const { check, teamId } = await companyWith([...ordinary, 2, 16]);
    expect(await check()).toMatchObject([
      { kind: "signal", subjectId: teamId, about: { teamId, kpi: "response-speed", side: "unfavourable" } },
    ]);
    expect(await check()).toHaveLength(1);
  });

  it("hear nothing of a week that has passed when it was not looked at then", async () => {
    const { check } = await companyWith([...ordinary, 2, 16, 16]);
    expect(await check()).toEqual([]);
  });

  it("hear nothing of ordinary weeks", async () => {
    const { check } = await companyWith(ordinary);
    expect(await check()).toEqual([]);
  });
});

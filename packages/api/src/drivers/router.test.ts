import type { Db } from "@kwartet/db/client";
import { makeContact, makeCustomer, makeRating } from "@kwartet/db/factories";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { insertRows } from "@kwartet/db/rows";
import { NONE } from "@kwartet/db/schema/columns";
import { contacts } from "@kwartet/db/schema/contacts";
import { rollupStates, rollups } from "@kwartet/db/schema/rollups";
import { freshDb } from "@kwartet/db/testing";
import { addDays } from "@kwartet/metrics/calendar-day";
import { emptyTally } from "@kwartet/metrics/rollup";
import { and, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { rollupInsertOf } from "../rollups/build";
import { systemScope } from "../scope";
import { rulesOf } from "../settings/in-force-queries";
import { setupOrganization, type TestOrganization } from "../testing";
import { readAnswers, WHOLE } from "./answer-queries";
import { readCustomers } from "./customer-queries";

const db: Db = await freshDb();
const RANGE = { from: "2026-01-01", to: "2026-01-31" };
const AS_OF = new Date("2026-01-31T11:00:00Z");
let number = 0;

async function begin(): Promise<TestOrganization> {
  const organization = await setupOrganization(db, `Drivers${++number}`);
  const { organizationId } = organization;
  await withOrganization(db, organizationId, async (tx) => {
    const place = { subject: "organization", grain: "day", teamId: NONE, agentId: NONE } as const;
    const key = { ...place, startsOn: RANGE.from, channel: "phone" } as const;
    await insertRows(tx, rollups, [rollupInsertOf(organizationId, { key, tally: emptyTally() })]);
    await tx.insert(rollupStates).values({ organizationId, dataAsOf: AS_OF });
  });
  return organization;
}

type Asked = {
  customerId?: string;
  day: string;
  hour?: string;
  satisfaction?: number;
  recommend?: number;
  friendliness?: number | null;
  contact?: Partial<typeof contacts.$inferInsert>;
};

async function ask({ organizationId, teams }: TestOrganization, asked: Asked) {
  const { customerId, day, hour = "09", contact, ...scores } = asked;
  const made = await makeContact(db, organizationId, {
    teamId: teams[0].id,
    customerId,
    topic: "Bill",
    offeredAt: new Date(`${day}T${hour}:00:00Z`),
    offeredOn: day,
    ...contact,
  });
  if (Object.values(scores).some((score) => score !== undefined)) {
    await makeRating(db, organizationId, { contactId: made.id, friendliness: null, ...scores });
  }
  return made;
}

/** When the customer asks again is kept by the import; here a contact is told. */
const goesOn = (a: TestOrganization, id: string, next: { offeredAt: Date }) =>
  withOrganization(db, a.organizationId, (tx) =>
    tx
      .update(contacts)
      .set({ nextContactAt: next.offeredAt })
      .where(and(eq(contacts.organizationId, a.organizationId), eq(contacts.id, id))),
  );

const judging = { measure: "no-repeat", repeatWindowDays: 7, asOf: AS_OF } as const;

async function requestOf({ organizationId }: TestOrganization) {
  const scope = systemScope(organizationId, "worth:read");
  return withOrganization(db, organizationId, async (tx) => {
    const rules = await rulesOf(tx, scope);
    return { range: RANGE, rules, judging, part: WHOLE };
  });
}

describe("the answers that drivers are read from", () => {
  let a: TestOrganization;
  beforeEach(async () => {
    a = await begin();
  });

  async function answers(given: Partial<Parameters<typeof readAnswers>[2]> = {}) {
    const request = { ...(await requestOf(a)), ...given };
    const scope = systemScope(a.organizationId, "worth:read");
    return withOrganization(db, a.organizationId, (tx) => readAnswers(tx, scope, request));
  }

  it("hold a wait on the clock of its channel, in seconds and in promises", async () => {
    await ask(a, { day: "2026-01-05", satisfaction: 4, contact: { waitSeconds: 90 } });
    await ask(a, {
      day: "2026-01-06",
      satisfaction: 3,
      contact: { channel: "email", waitSeconds: 90_000, waitBusinessSeconds: 14_400 },
    });
    const { waitSeconds, waitInPromises, satisfaction } = await answers();
    const byScore = new Map(
      satisfaction.map((score, row) => [score, [waitSeconds[row], waitInPromises[row]]]),
    );
    // By default a call is promised an answer in a minute, an e-mail in eight opening hours.
    expect(byScore.get(4)).toEqual([90, 1.5]);
    expect(byScore.get(3)).toEqual([14_400, 0.5]);
  });

  it("know whether it was solved, whether it was the first contact, and whether somebody gave up just before", async () => {
    const customer = await makeCustomer(db, a.organizationId);
    const given = { customerId: customer.id, contact: { topic: "Meter" } };
    const gaveUp = await ask(a, {
      ...given,
      day: "2026-01-05",
      contact: { topic: "Meter", abandoned: true },
    });
    const back = await ask(a, { ...given, day: "2026-01-06", satisfaction: 2 });
    const solved = await ask(a, { ...given, day: "2026-01-08", satisfaction: 4 });
    await goesOn(a, gaveUp.id, back);
    await goesOn(a, back.id, solved);
    // Ten days later it is a question of its own, and within the window of the last day nothing is known yet.
    await ask(a, { ...given, day: "2026-01-18", satisfaction: 5 });
    await ask(a, { ...given, day: "2026-01-28", satisfaction: 1 });
    const { satisfaction, resolved, first, reached, customer: whose } = await answers();
    const rows = Object.fromEntries(
      satisfaction.map((score, row) => [score, [resolved[row], first[row], reached[row]]]),
    );
    expect(rows).toEqual({
      2: [false, false, false],
      4: [true, false, true],
      5: [true, true, true],
      1: [null, true, true],
    });
    expect(new Set(whose).size).toBe(1);
  });

  it("take the measure of resolution that leads", async () => {
    const said = await ask(a, {
      day: "2026-01-05",
      satisfaction: 4,
      contact: { reportedResolved: false, reopenCount: 0 },
    });
    await makeRating(db, a.organizationId, { contactId: said.id, friendliness: null, solved: true });
    const by = async (measure: "no-repeat" | "said-solved" | "reported-resolved" | "reopened") =>
      (await answers({ judging: { ...judging, measure } })).resolved;
    expect(await by("said-solved")).toEqual([true]);
    expect(await by("reported-resolved")).toEqual([false]);
    expect(await by("reopened")).toEqual([true]);
    // Nobody knows whose it was.
    expect(await by("no-repeat")).toEqual([null]);
  });

  it("are one row a contact, with the last answer of each kind, and none of other days or of machines", async () => {
    const twice = await ask(a, { day: "2026-01-05", satisfaction: 2, friendliness: 3 });
    await makeRating(db, a.organizationId, {
      contactId: twice.id,
      friendliness: null,
      satisfaction: 5,
      ratedAt: new Date("2026-01-09T09:00:00Z"),
    });
    await ask(a, { day: "2026-02-05", satisfaction: 1 });
    await ask(a, { day: "2026-01-05", satisfaction: 1, contact: { channel: "self-service" } });
    expect(await answers()).toMatchObject({ satisfaction: [5], friendliness: [3] });
  });

  it("are of a part of the customers where that is asked for, always the same one", async () => {
    const keys = await Promise.all(Array.from({ length: 40 }, () => makeCustomer(db, a.organizationId)));
    for (const { id } of keys) await ask(a, { customerId: id, day: "2026-01-05", satisfaction: 4 });
    const [half, again] = [await answers({ part: WHOLE / 2 }), await answers({ part: WHOLE / 2 })];
    expect(half.customer.length).toBeGreaterThan(5);
    expect(half.customer.length).toBeLessThan(35);
    expect(again).toEqual(half);
    expect((await answers({ part: 0 })).customer).toEqual([]);
  });
});

describe("the customers that staying is read from", () => {
  it("count what went well of what could, until the day on which they left", async () => {
    const a = await begin();
    const customer = await makeCustomer(db, a.organizationId, {
      customerSince: "2020-01-01",
      leftOn: "2026-01-20",
    });
    const of = { customerId: customer.id };
    await ask(a, { ...of, day: "2026-01-05", friendliness: 5, contact: { waitSeconds: 30 } });
    await ask(a, { ...of, day: "2026-01-06", contact: { topic: "Move", waitSeconds: 300 } });
    await ask(a, {
      ...of,
      day: "2026-01-07",
      contact: { topic: "Price", abandoned: true, waitSeconds: 200 },
    });
    await ask(a, {
      ...of,
      day: "2026-01-07",
      hour: "10",
      contact: { topic: "Price", abandoned: true, waitSeconds: 2 },
    });
    await ask(a, { ...of, day: "2026-01-25", friendliness: 1 });
    const gone = await makeCustomer(db, a.organizationId, {
      customerSince: "2020-01-01",
      leftOn: "2025-12-01",
    });
    await ask(a, { customerId: gone.id, day: "2026-01-05" });
    const request = { ...(await requestOf(a)), shortAbandonSeconds: 5 };
    const scope = systemScope(a.organizationId, "worth:read");
    const read = await withOrganization(db, a.organizationId, (tx) => readCustomers(tx, scope, request));
    expect(read).toEqual({
      stays: [false],
      answered: [2],
      withinPromise: [1],
      judged: [2],
      resolved: [2],
      rated: [1],
      friendly: [1],
      offered: [3],
      reached: [2],
    });
  });
});

describe("drivers.read", () => {
  let a: TestOrganization;
  const secrets: string[] = [];
  beforeAll(async () => {
    a = await begin();
    // What counts here is whether it was solved; a long wait and an unfriendly word cost little.
    for (let index = 0; index < 120; index++) {
      const customer = await makeCustomer(db, a.organizationId, {
        customerSince: "2020-01-01",
        valuePerYearMinor: 100_000,
        leftOn: index % 2 === 1 && index % 5 !== 0 ? "2026-01-30" : undefined,
      });
      const day = addDays("2026-01-02", index % 10);
      const isBack = index % 2 === 1;
      const friendliness = index % 3 === 0 ? 2 : 5;
      const satisfaction = (isBack ? 2 : 4) + (index % 7 === 0 ? 1 : 0);
      const contact = { waitSeconds: index % 4 === 0 ? 300 : 5 + (index % 30) };
      const asked = await ask(a, {
        customerId: customer.id,
        day,
        friendliness,
        satisfaction,
        recommend: 2 * satisfaction - 1,
        contact,
      });
      secrets.push(customer.id, asked.id);
      if (isBack) {
        const next = await ask(a, { customerId: customer.id, day: addDays(day, 2) });
        await goesOn(a, asked.id, next);
      }
    }
  });

  const executive = () => a.as("executive").drivers;

  it("names what weighs most for satisfaction and recommending, and says what has no spread", async () => {
    const { outcomes, range, asOf, part, resolutionMeasure } = await executive().read({});
    expect({ range, asOf, part }).toEqual({ range: RANGE, asOf: AS_OF, part: 1 });
    expect(resolutionMeasure).toBe("no-repeat");
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["staying", "recommending", "satisfaction"]);
    const satisfaction = outcomes[2]!;
    expect(satisfaction).toMatchObject({
      isSameSource: true,
      analysis: {
        status: "ok",
        n: 120,
        customers: 120,
        word: "signal",
        leading: ["resolution"],
        leftOut: [{ kpi: "availability", reason: "no-spread", n: 0 }],
      },
    });
    const staying = outcomes[0]!;
    expect(staying).toMatchObject({ isSameSource: false, asymmetry: null, analysis: { status: "ok" } });
    expect(staying.analysis.status === "ok" && staying.analysis.leading).toEqual(["resolution"]);
  });

  it("looks for no bend where there are too few different waits, and says how many there are", async () => {
    const { bends, friendlinessBend } = await executive().read({ outcome: "satisfaction" });
    expect(bends?.groups.map(({ of, point }) => [of, point.status])).toEqual([
      ["live", expect.stringMatching(/ok|no-evidence|no-variation/)],
      ["written", "insufficient"],
    ]);
    expect(friendlinessBend).toMatchObject({
      status: "insufficient",
      lacks: "distinct",
      distinct: 2,
      n: 120,
    });
  });

  it("reads one outcome, and days, where they are given", async () => {
    const one = await executive().read({ outcome: "recommending" });
    expect([one.outcomes.length, one.bends, one.friendlinessBend]).toEqual([1, null, null]);
    const early = await executive().read({ from: "2026-01-03", to: "2026-01-05", outcome: "satisfaction" });
    expect(early.range).toEqual({ from: "2026-01-03", to: "2026-01-05" });
    expect(early.outcomes[0]?.analysis).toMatchObject({
      status: "insufficient",
      lacks: "rows",
      answered: 36,
    });
    const before = await executive().read({ from: "2026-03-01", outcome: "satisfaction" });
    expect(before).toMatchObject({
      range: null,
      outcomes: [{ analysis: { status: "insufficient", answered: 0 } }],
    });
  });

  it("says of an organisation without data that there are not enough", async () => {
    const empty = await begin();
    const { outcomes } = await empty.as("executive").drivers.read({});
    expect(outcomes.map(({ analysis }) => analysis)).toEqual(
      outcomes.map(() => expect.objectContaining({ status: "insufficient", answered: 0 })),
    );
  });

  it("holds no customer, contact or name in any byte", async () => {
    const bytes = JSON.stringify(await executive().read({}));
    expect([...secrets, "CANARY"].filter((secret) => bytes.includes(secret))).toEqual([]);
  });

  it("is for executives alone, and refuses what cannot be", async () => {
    for (const role of ["agent", "coach", "admin", "privacy-officer"] as const) {
      await expect(a.as(role).drivers.read({})).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    for (const wrong of [
      { from: "2026-02-30" },
      { from: "2026-02-01", to: "2026-01-01" },
      { outcome: "happiness" as "staying" },
    ]) {
      await expect(executive().read(wrong)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });
});

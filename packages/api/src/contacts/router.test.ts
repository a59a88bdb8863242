import type { Db } from "@kwartet/db/client";
import { makeContact } from "@kwartet/db/factories";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { freshDb } from "@kwartet/db/testing";
import { MEASURE_IDS } from "@kwartet/metrics/kpi";
import { beforeAll, describe, expect, it } from "vitest";
import { listFigures } from "../kpis/list-figures";
import { setupWeek, type WeekOrganization } from "../kpis/testing-week";

let db: Db;
let week: WeekOrganization;

beforeAll(async () => {
  db = await freshDb();
  week = await setupWeek(db);
});

const ALL = { preset: "all" } as const;
const CONTACT_MEASURES = MEASURE_IDS.filter((measure) => measure !== "coverage" && measure !== "attendance");

/** The lines of the three weeks that a list holds. */
async function linesBehind(name: "ann" | "bob" | "pim" | "cas", request: Parameters<Behind>[0]) {
  const behind = await (await week.as(name)).contacts.behind(request);
  if (behind.kind !== "contacts") throw new Error("no contacts");
  return behind.rows.map(({ id }) => week.lineOf(id));
}
type Behind = Awaited<ReturnType<WeekOrganization["as"]>>["contacts"]["behind"];

const figures = (request: Parameters<typeof listFigures>[2]) =>
  withOrganization(db, week.organizationId, (tx) => listFigures(tx, week.scope, request));

describe("contacts.behind", () => {
  it.each(CONTACT_MEASURES)(
    "lists as many contacts as the n of %s, and as many of them count as its x",
    async (measure) => {
      const { ann, bob } = week.people;
      const subjects = [
        { agentId: ann.id },
        { agentId: bob.id },
        { teamId: week.teams.north.id },
        { agentId: ann.id, from: "2026-01-28", to: "2026-02-03" },
        { agentId: ann.id, channel: "chat" as const },
        { teamId: week.teams.north.id, topic: "bill" },
      ];
      for (const subject of subjects) {
        const range = "from" in subject ? {} : ALL;
        const rows = await figures({ by: "all", ...subject });
        const figure = rows.find((row) => row.measure === measure);
        // A median does not exist by topic.
        if ("topic" in subject && figure === undefined) continue;
        const behind = await (await week.as("pim")).contacts.behind({ ...range, ...subject, measure });
        if (behind.kind !== "contacts") throw new Error("no contacts");
        expect([behind.total, behind.rows.length]).toEqual([figure?.n, figure?.n]);
        if (figure?.unit === "share" && figure.n > 0) {
          expect(behind.rows.filter(({ counts }) => counts).length).toBe(figure.x);
        }
      }
    },
  );

  it("names the very contacts", async () => {
    const agentId = week.people.ann.id;
    expect(await linesBehind("ann", { ...ALL, agentId, measure: "no-repeat" })).toEqual([
      1, 2, 3, 4, 5, 6, 7,
    ]);
    expect(await linesBehind("ann", { agentId, measure: "no-repeat", period: "2026-W06" })).toEqual([6, 7]);
    expect(await linesBehind("ann", { ...ALL, agentId, measure: "top-two" })).toEqual([1, 2, 4, 5, 7, 9]);
    // Without 12, who gave up after 3 seconds.
    expect(
      await linesBehind("ann", { agentId, measure: "within-20", from: "2026-01-30", to: "2026-01-30" }),
    ).toEqual([13]);
    expect(
      await linesBehind("pim", { ...ALL, teamId: week.teams.north.id, measure: "within-60", topic: null }),
    ).toEqual([22]);
  });

  it("says when, how long, what the customer gave and what happened after", async () => {
    const behind = await (await week.as("ann")).contacts.behind({
      ...ALL,
      agentId: week.people.ann.id,
      measure: "no-repeat",
    });
    if (behind.kind !== "contacts") throw new Error("no contacts");
    expect(behind.rows[0]).toEqual({
      id: week.idOf(1),
      ratingId: null,
      agent: { id: week.people.ann.id, name: "Ann de Wit" },
      day: "2026-01-26",
      time: "10:00",
      channel: "phone",
      topic: "bill",
      state: "answered",
      waitSeconds: 10,
      handleSeconds: 300,
      reportedResolved: null,
      isReopened: null,
      ratings: [{ friendliness: 5, satisfaction: null, effort: null, solved: true }],
      after: { outcome: "came-back", afterDays: 3 },
      counts: false,
    });
    // 2 came back after 13 days, which is outside of the window.
    expect(behind.rows[1]).toMatchObject({
      after: { outcome: "solved", afterDays: null },
      isReopened: true,
      counts: true,
    });
  });

  it("tells pending from solved, and both from what takes no part", async () => {
    const behind = await (await week.as("ann")).contacts.behind({
      ...ALL,
      agentId: week.people.ann.id,
      measure: "wait-mean",
    });
    if (behind.kind !== "contacts") throw new Error("no contacts");
    const after = Object.fromEntries(behind.rows.map((row) => [week.lineOf(row.id), row.after.outcome]));
    expect(after).toMatchObject({ 8: "pending", 9: "pending", 10: "not-counted", 11: "not-counted" });
  });

  it("gives one page at a time", async () => {
    const ask = { ...ALL, agentId: week.people.ann.id, measure: "no-repeat", pageSize: 3 } as const;
    const pages = [];
    for (const page of [0, 1, 2, 3]) pages.push(await linesBehind("ann", { ...ask, page }));
    expect(pages).toEqual([[1, 2, 3], [4, 5, 6], [7], []]);
  });

  it("names no customer", async () => {
    const behind = await (await week.as("pim")).contacts.behind({
      ...ALL,
      teamId: week.teams.north.id,
      measure: "within-promise",
    });
    expect(JSON.stringify(behind)).not.toMatch(/customer/i);
  });

  it("says so where a figure is made of minutes", async () => {
    const behind = await (await week.as("ann")).contacts.behind({
      agentId: week.people.ann.id,
      measure: "attendance",
    });
    expect(behind).toEqual({ kind: "minutes", measure: "attendance" });
  });

  it("shows a coach only the days in which they coach", async () => {
    const { north } = week.teams;
    expect(await linesBehind("cas", { ...ALL, agentId: week.people.ann.id, measure: "no-repeat" })).toEqual([
      6, 7,
    ]);
    expect(await linesBehind("cas", { ...ALL, teamId: north.id, measure: "no-repeat" })).toEqual([
      16, 6, 7, 18,
    ]);
  });

  it("hides other people's contacts, and a team's from its agents", async () => {
    const attempts = [
      async () => (await week.as("ann")).contacts.behind({ agentId: week.people.bob.id, measure: "top-two" }),
      async () => (await week.as("ann")).contacts.behind({ teamId: week.teams.north.id, measure: "top-two" }),
      async () => (await week.as("lee")).contacts.behind({ agentId: week.people.ann.id, measure: "top-two" }),
      async () => (await week.as("lee")).contacts.behind({ teamId: week.teams.north.id, measure: "top-two" }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is not for executives, and refuses what it cannot read", async () => {
    const agentId = week.people.ann.id;
    await expect(
      (await week.as("eve")).contacts.behind({ agentId, measure: "top-two" }),
    ).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const ann = await week.as("ann");
    for (const wrong of [
      { period: "2026-W54" },
      { period: "soon" },
      { from: "2026-02-03", to: "2026-02-01" },
    ]) {
      await expect(ann.contacts.behind({ agentId, measure: "top-two", ...wrong })).rejects.toMatchObject({
        code: "BAD_REQUEST",
      });
    }
    await expect(ann.contacts.behind({ measure: "top-two" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("contacts.get", () => {
  it("shows what was said, and not which customer it was", async () => {
    const detail = await (await week.as("ann")).contacts.get({ contactId: week.idOf(6) });
    expect(detail).toMatchObject({
      day: "2026-02-02",
      time: "10:00",
      channel: "chat",
      waitSeconds: 100,
    });
    expect(detail.transcript).toEqual([
      { speaker: "customer", time: "10:02", message: "Is my bill right?" },
      { speaker: "agent", time: "10:02", message: "It is." },
    ]);
    expect(JSON.stringify(detail)).not.toMatch(/customerId/);
  });

  it("gives the wait and the solution on both clocks, and says which one counts", async () => {
    const { organizationId } = week;
    const contact = await makeContact(db, organizationId, {
      teamId: week.teams.north.id,
      channel: "email",
      waitSeconds: 61_200,
      waitBusinessSeconds: 10_800,
      resolutionSeconds: 90_000,
      resolutionBusinessSeconds: 21_600,
    });
    expect(await (await week.as("pim")).contacts.get({ contactId: contact.id })).toMatchObject({
      clock: "business",
      waitSeconds: 10_800,
      calendarWaitSeconds: 61_200,
      solutionSeconds: 21_600,
      calendarSolutionSeconds: 90_000,
    });
    expect(await (await week.as("ann")).contacts.get({ contactId: week.idOf(6) })).toMatchObject({
      clock: "calendar",
      waitSeconds: 100,
      calendarWaitSeconds: 100,
      solutionSeconds: null,
    });
  });

  it("writes down whose contact was read", async () => {
    await (await week.as("pim")).contacts.get({ contactId: week.idOf(14) });
    const entries = await withOrganization(db, week.organizationId, (tx) => tx.select().from(auditEntries));
    expect(entries.at(-1)).toMatchObject({
      action: "contacts-read",
      actorPersonId: week.people.pim.id,
      subjectPersonId: week.people.bob.id,
      purpose: "coaching",
      rowCount: 1,
    });
  });

  it("hides contacts of others, of days before coaching, and those that do not exist", async () => {
    const attempts = [
      async () => (await week.as("bob")).contacts.get({ contactId: week.idOf(1) }),
      async () => (await week.as("lee")).contacts.get({ contactId: week.idOf(1) }),
      async () => (await week.as("cas")).contacts.get({ contactId: week.idOf(1) }),
      async () => (await week.as("pim")).contacts.get({ contactId: "019a0000-0000-7000-8000-000000000000" }),
    ];
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({ code: "NOT_FOUND", message: "Contact not found." });
    }
    await expect((await week.as("eve")).contacts.get({ contactId: week.idOf(1) })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

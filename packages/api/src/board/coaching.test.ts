import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { coachingSessions, sessionAgreements } from "@kwartet/db/schema/coaching-sessions";
import { goals } from "@kwartet/db/schema/goals";
import { organizations } from "@kwartet/db/schema/organizations";
import { freshDb } from "@kwartet/db/testing";
import { addDays } from "@kwartet/metrics/calendar-day";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type ComparedOrganization, setupCompared } from "../comparisons/testing-compared";

let db: Db;
let compared: ComparedOrganization;
// Days since a session are counted by the day that it is, which must not change while a test runs.
const today = "2026-07-09";

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(`${today}T12:00:00Z`) });
  db = await freshDb();
  compared = await setupCompared(db);
  const { people, teams, organizationId } = compared;
  const held = (name: "cor" | "dik" | "gus", daysAgo: number, minutes: number | null) => ({
    organizationId,
    id: newId(),
    personId: people[name].id,
    coachId: people.pim.id,
    teamId: name === "gus" ? teams.south.id : teams.north.id,
    status: "confirmed" as const,
    plannedAt: new Date(`${addDays(today, -daysAgo)}T10:00:00Z`),
    heldOn: addDays(today, -daysAgo),
    minutes,
  });
  const sessions = [held("cor", 10, 45), held("cor", 70, 60), held("dik", 20, 30), held("gus", 3, 90)];
  await withOrganization(db, organizationId, async (tx) => {
    await tx.insert(coachingSessions).values(sessions);
    await tx.insert(sessionAgreements).values(
      [
        { text: "listen together", dueOn: addDays(today, -1), doneAt: null },
        { text: "done already", dueOn: addDays(today, -5), doneAt: new Date() },
        { text: "due today", dueOn: today, doneAt: null },
      ].map((agreement) => ({
        ...agreement,
        organizationId,
        id: newId(),
        sessionId: sessions[0]!.id,
        ownerPersonId: people.pim.id,
      })),
    );
    const goal = {
      organizationId,
      teamId: teams.north.id,
      personId: people.dik.id,
      kind: "kpi" as const,
      kpi: "resolution" as const,
      target: 0.8,
      why: "Customers ask twice.",
      startsOn: addDays(today, -30),
      reviewOn: addDays(today, 30),
      proposedBy: people.pim.id,
    };
    await tx.insert(goals).values([
      { ...goal, id: newId(), status: "active" as const, startedOn: addDays(today, -30) },
      { ...goal, id: newId(), status: "draft" as const, kpi: "friendliness" as const },
    ]);
  });
});

afterAll(() => {
  vi.useRealTimers();
});

const boardOf = async (name: "pim" | "cas" | "lee", teamId = compared.teams.north.id) =>
  (await compared.as(name)).board.team({ teamId });

describe("the coaching on a team board", () => {
  it("orders by who needs time, and says why", async () => {
    const { rows } = await boardOf("pim");
    expect(rows.map(({ agent, attention }) => [agent.name.slice(0, 3), attention])).toEqual([
      ["Ann", "needs-time"],
      ["Cor", "needs-time"],
      ["Bea", "quiet"],
      ["Els", "quiet"],
      ["Fay", "quiet"],
      ["Dik", "quiet"],
    ]);
    expect(rows[0]?.signals).toEqual({ concerns: ["resolution"], favourable: [] });
    expect(rows[1]?.coaching.overdue).toEqual([{ text: "listen together", dueOn: addDays(today, -1) }]);
  });

  it("counts the days since the last session and the minutes of eight weeks", async () => {
    const { rows, evenMinutes } = await boardOf("pim");
    const of = (name: string) => rows.find(({ agent }) => agent.name.startsWith(name))?.coaching;
    expect(of("Cor")).toMatchObject({ lastSession: { on: addDays(today, -10), daysAgo: 10 }, minutes: 45 });
    expect(of("Dik")).toMatchObject({ lastSession: { daysAgo: 20 }, minutes: 30 });
    expect(of("Ann")).toMatchObject({ lastSession: null, minutes: null });
    expect(evenMinutes).toBeCloseTo(75 / 6, 12);
  });

  it("stands still in the demo company on the day on which its data end", async () => {
    const setDemo = (isDemo: boolean) =>
      db.update(organizations).set({ isDemo }).where(eq(organizations.id, compared.organizationId));
    await setDemo(true);
    const { rows, data } = await boardOf("pim");
    await setDemo(false);
    const of = (name: string) => rows.find(({ agent }) => agent.name.startsWith(name))?.coaching;
    expect(data?.asOfDay).toBe(addDays(today, -1));
    expect(of("Cor")).toMatchObject({ lastSession: { daysAgo: 9 }, minutes: 45, overdue: [] });
    expect(of("Dik")).toMatchObject({ lastSession: { daysAgo: 19 } });
  });

  it("shows goals that run, and nobody's draft", async () => {
    const { rows } = await boardOf("pim");
    const goalsOf = rows.find(({ agent }) => agent.name.startsWith("Dik"))?.coaching.goals;
    // Begun thirty days ago: four weeks have passed.
    expect(goalsOf?.map(({ kpi, status, week }) => [kpi, status, week])).toEqual([
      ["resolution", "active", 5],
    ]);
  });

  it("shows of another team nothing", async () => {
    const { rows } = await boardOf("lee", compared.teams.south.id);
    expect(rows.map(({ agent, attention }) => [agent.name.slice(0, 3), attention])[0]).toEqual([
      "Gus",
      "well-done",
    ]);
    expect(rows[0]?.coaching).toMatchObject({ lastSession: { daysAgo: 3 }, minutes: 90 });
    expect(JSON.stringify(rows)).not.toContain("listen together");
  });

  it("moves somebody down whose concern was set aside", async () => {
    const pim = await compared.as("pim");
    await pim.suggestions.dismiss({
      agentId: compared.people.ann.id,
      kpi: "resolution",
      reason: "New to this topic since May.",
    });
    const { rows } = await boardOf("pim");
    const ann = rows.find(({ agent }) => agent.id === compared.people.ann.id);
    expect(ann).toMatchObject({ attention: "quiet", signals: { concerns: [] } });
    expect(ann?.readings[0]?.figure.word).toBe("signal");
  });
});

import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { sessionItems } from "@kwartet/db/schema/coaching-sessions";
import { goalCheckIns, goals } from "@kwartet/db/schema/goals";
import { kudos } from "@kwartet/db/schema/recognition";
import { suggestionDismissals, suggestionRuns, suggestions } from "@kwartet/db/schema/suggestions";
import { freshDb } from "@kwartet/db/testing";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { setupOrganization, type TestOrganization } from "../testing";
import { plannedSession } from "./testing-sessions";

let db: Db;
let ours: TestOrganization;
let run = 0;

beforeAll(async () => {
  db = await freshDb();
});

beforeEach(async () => {
  run += 1;
  ours = await setupOrganization(db, `A${run}`);
});

const inOurs = <Result>(work: (tx: Db) => Promise<Result>) => withOrganization(db, ours.organizationId, work);

const UNTIL = "2026-06-28";

async function findSignals(untilOn = UNTIL, personId = ours.people.agent.id) {
  const key = { organizationId: ours.organizationId, untilOn };
  const found = { ...key, personId, fromOn: "2026-03-30", value: 0.7, expected: 0.6 };
  await inOurs(async (tx) => {
    await tx.insert(suggestionRuns).values(key);
    await tx.insert(suggestions).values([
      {
        ...found,
        kpi: "friendliness",
        isFavourable: true,
        difference: 0.1,
        lower: 0.02,
        upper: 0.18,
        q: 0.01,
        n: 90,
      },
      {
        ...found,
        kpi: "resolution",
        isFavourable: false,
        difference: -0.1,
        lower: -0.18,
        upper: -0.02,
        q: 0.01,
        n: 90,
      },
    ]);
  });
}

async function setGoal(status: "draft" | "active") {
  const id = newId();
  const { organizationId, people, teams } = ours;
  await inOurs(async (tx) => {
    await tx.insert(goals).values({
      ...{
        organizationId,
        id,
        personId: people.agent.id,
        teamId: teams[0].id,
        kind: "behaviour",
        kpi: "resolution",
      },
      ...{ behaviour: "Sums up before the end", status, target: 0.8, why: "It saves calls back" },
      ...{ startsOn: "2026-05-01", reviewOn: "2026-12-01", proposedBy: people.coach.id },
    });
    const checked = { organizationId, goalId: id, byPersonId: people.coach.id, looked: 8 };
    await tx.insert(goalCheckIns).values([
      { ...checked, id: newId(), checkedOn: "2026-05-10", seen: 3 },
      { ...checked, id: newId(), checkedOn: "2026-06-10", seen: 7 },
    ]);
  });
  return id;
}

const productItems = async (sessionId: string) =>
  (await ours.as("agent").sessions.get({ sessionId })).items.filter(({ owner }) => owner === "product");

it("puts new signals, goals with the last check-in and compliments before the two, once", async () => {
  await findSignals();
  const goalId = await setGoal("active");
  await setGoal("draft");
  const { organizationId, people, teams } = ours;
  const given = { organizationId, personId: people.agent.id, contactId: teams[0].contacts[0]!.id };
  await inOurs((tx) =>
    tx.insert(kudos).values([
      { ...given, id: newId(), fromPersonId: people.coach.id, text: "So patient" },
      { ...given, id: newId(), fromPersonId: teams[0].agents[1].id, text: "From a colleague" },
    ]),
  );
  const sessionId = await plannedSession(ours);
  const first = await productItems(sessionId);
  expect(first).toMatchObject([
    { kind: "signal", finding: { kpi: "resolution", isFavourable: false, untilOn: UNTIL } },
    { kind: "signal", finding: { kpi: "friendliness", isFavourable: true } },
    {
      kind: "goal",
      subjectId: goalId,
      text: "Sums up before the end",
      finding: { lastSeen: 7, lastLooked: 8 },
    },
    { kind: "kudos", text: "So patient" },
  ]);
  expect((await productItems(sessionId)).map(({ id }) => id)).toEqual(first.map(({ id }) => id));
});

it("stays the same for two who open it at once", async () => {
  await findSignals();
  const sessionId = await plannedSession(ours);
  await Promise.all([
    ours.as("agent").sessions.get({ sessionId }),
    ours.as("coach").sessions.get({ sessionId }),
  ]);
  const rows = await inOurs((tx) =>
    tx.select().from(sessionItems).where(eq(sessionItems.sessionId, sessionId)),
  );
  expect(rows).toHaveLength(2);
});

it("lets go of what is no longer a signal, and keeps what was talked about", async () => {
  await findSignals();
  const sessionId = await plannedSession(ours);
  const [concern] = await productItems(sessionId);
  await ours.as("coach").sessions.tickItem({ itemId: concern!.id, isDone: true });
  await inOurs((tx) =>
    tx.insert(suggestionRuns).values({ organizationId: ours.organizationId, untilOn: "2026-07-05" }),
  );
  expect(await productItems(sessionId)).toMatchObject([{ id: concern!.id, isDone: true }]);
});

it("leaves out a suggestion that the coach put aside, while its days are looked back on", async () => {
  await findSignals();
  const { organizationId, people } = ours;
  await inOurs((tx) =>
    tx.insert(suggestionDismissals).values({
      ...{ organizationId, personId: people.agent.id, kpi: "resolution", untilOn: "2026-06-21" },
      ...{ reason: "Was on another queue", byPersonId: people.coach.id },
    }),
  );
  expect(await productItems(await plannedSession(ours))).toMatchObject([
    { kind: "signal", finding: { kpi: "friendliness" } },
  ]);
});

it("stays as it was seen once the talk was held", async () => {
  await findSignals();
  const sessionId = await plannedSession(ours);
  const before = await productItems(sessionId);
  const today = new Date().toISOString().slice(0, 10);
  await ours.as("coach").sessions.hold({ sessionId, version: 1, heldOn: today, minutes: 30, nextOn: null });
  await inOurs((tx) =>
    tx.insert(suggestionRuns).values({ organizationId: ours.organizationId, untilOn: "2026-07-05" }),
  );
  expect(await productItems(sessionId)).toEqual(before);
});

it("says nothing of a colleague's signals", async () => {
  await findSignals(UNTIL, ours.teams[0].agents[1].id);
  expect(await productItems(await plannedSession(ours))).toEqual([]);
});

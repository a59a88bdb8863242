import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { notifications } from "@kwartet/db/schema/notifications";
import { suggestionRuns, suggestions } from "@kwartet/db/schema/suggestions";
import { freshDb } from "@kwartet/db/testing";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { systemScope } from "../scope";
import { tellAgreementsDue } from "../sessions/remind-queries";
import { dayFromNow, heldSession } from "../sessions/testing-sessions";
import { actorOf, callerOf, setupOrganization, type TestOrganization } from "../testing";
import { tellSignals } from "./signal-queries";
import { tell } from "./tell-queries";

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

const system = () => systemScope(ours.organizationId, "account:read");
const inOurs = <Result>(work: (tx: Db) => Promise<Result>) => withOrganization(db, ours.organizationId, work);
const tellCoach = (once = "one") =>
  inOurs((tx) =>
    tell(tx, system(), {
      personId: ours.people.coach.id,
      kind: "signal",
      subjectId: ours.people.agent.id,
      about: { agentId: ours.people.agent.id, kpi: "resolution" },
      once,
    }),
  );
const coach = () => ours.as("coach").notifications;

describe("the inbox", () => {
  it("holds what was told, once, with the name of whom it is about", async () => {
    await tellCoach();
    await tellCoach();
    expect(await coach().list()).toMatchObject([
      { kind: "signal", personName: ours.people.agent.name, readAt: null },
    ]);
    expect(await coach().unread()).toEqual({ count: 1 });
  });

  it("counts what is unread, one by one and all at once", async () => {
    await tellCoach("one");
    await tellCoach("two");
    await tellCoach("three");
    const [first] = await coach().list();
    await coach().read({ notificationId: first!.id });
    expect(await coach().unread()).toEqual({ count: 2 });
    await coach().readAll();
    expect(await coach().unread()).toEqual({ count: 0 });
    expect(await coach().list()).toHaveLength(3);
  });

  it("is the reader's own: another's is not found", async () => {
    await tellCoach();
    const [first] = await coach().list();
    expect(await ours.as("agent").notifications.list()).toEqual([]);
    await expect(ours.as("agent").notifications.read({ notificationId: first!.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(coach().read({ notificationId: "x" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(callerOf(db, null).notifications.list()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("forgets an agent whom the coach no longer coaches", async () => {
    await tellCoach();
    const former = callerOf(db, { ...ours.actors.coach, coachOf: [] }, ours.services);
    expect(await former.notifications.list()).toEqual([]);
    expect(await former.notifications.unread()).toEqual({ count: 0 });
  });

  it("leaves out the kinds that somebody wants nothing of", async () => {
    await tellCoach();
    await coach().setPreference({ kind: "signal", inApp: false, inDigest: true });
    expect(await coach().list()).toEqual([]);
    expect(await coach().unread()).toEqual({ count: 0 });
    const { kinds } = await coach().preferences();
    expect(kinds.find(({ kind }) => kind === "signal")).toEqual({
      kind: "signal",
      inApp: false,
      inDigest: true,
    });
  });

  it("asks for wishes only of what somebody can be told", async () => {
    const kindsOf = async (role: "agent" | "executive") =>
      (await ours.as(role).notifications.preferences()).kinds.map(({ kind }) => kind);
    expect(await kindsOf("agent")).not.toContain("signal");
    expect(await kindsOf("agent")).toContain("kudos");
    expect(await kindsOf("executive")).toEqual(["pulse-results"]);
  });
});

describe("a new signal", () => {
  const compare = (untilOn: string, isFound: boolean, isFavourable = false) =>
    inOurs(async (tx) => {
      const key = { organizationId: ours.organizationId, untilOn };
      await tx.insert(suggestionRuns).values(key);
      if (isFound) {
        await tx.insert(suggestions).values({
          ...{
            ...key,
            personId: ours.people.agent.id,
            kpi: "resolution",
            isFavourable,
            fromOn: "2026-01-05",
          },
          ...{ value: 0.6, expected: 0.7, difference: -0.1, lower: -0.2, upper: -0.05, q: 0.01, n: 80 },
        });
      }
      await tellSignals(tx, system());
    });
  const signals = () =>
    inOurs((tx) => tx.select().from(notifications).where(eq(notifications.kind, "signal")));

  it("is told to the coaches of the agent once, for as long as it lasts", async () => {
    await compare("2026-04-05", true);
    await compare("2026-04-12", true);
    await compare("2026-04-19", true);
    expect(await signals()).toMatchObject([
      { personId: ours.people.coach.id, about: { agentId: ours.people.agent.id, side: "unfavourable" } },
    ]);
    // No figure stands in it, not even in what its sentence is made from.
    const [row] = await signals();
    expect(JSON.stringify(row?.about)).not.toMatch(/0\.\d/);
  });

  it("is told again when it comes back after it was gone, or turns to the other side", async () => {
    await compare("2026-04-05", true);
    await compare("2026-04-12", false);
    await compare("2026-04-19", true);
    expect(await signals()).toHaveLength(2);
    await compare("2026-04-26", true, true);
    expect(await signals()).toHaveLength(3);
  });

  it("is nobody else's to hear: not the agent's, not another team's coach's", async () => {
    await compare("2026-04-05", true);
    const other = callerOf(db, await actorOf(db, ours.teams[1].coach), ours.services);
    expect(await other.notifications.list()).toEqual([]);
    expect(await ours.as("agent").notifications.list()).toEqual([]);
  });
});

describe("an agreement", () => {
  it("is told of to whoever made it, the day before, once", async () => {
    const sessionId = await heldSession(ours);
    const { agreements } = await ours.as("agent").sessions.get({ sessionId });
    const { id: agreementId } = await ours.as("coach").sessions.addAgreement({
      sessionId,
      owner: "agent",
      text: "Call back",
      dueOn: dayFromNow(1),
    });
    for (let time = 0; time < 2; time += 1) await inOurs((tx) => tellAgreementsDue(tx, system()));
    const due = (await ours.as("agent").notifications.list()).filter(({ kind }) => kind === "agreement-due");
    expect(due).toMatchObject([{ subjectId: sessionId, personName: ours.people.coach.name }]);
    expect(agreements.map(({ id }) => id)).not.toContain(agreementId);
  });
});

it("an id that is nobody's is not found", async () => {
  await expect(coach().read({ notificationId: newId() })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

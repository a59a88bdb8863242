import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { coachingSessions, sessionAgreements } from "@kwartet/db/schema/coaching-sessions";
import { notifications } from "@kwartet/db/schema/notifications";
import { freshDb } from "@kwartet/db/testing";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { removeOutdated } from "../jobs/retention-queries";
import { systemScope } from "../scope";
import { setupOrganization, type TestOrganization } from "../testing";
import { dayFromNow, heldSession, plannedSession } from "./testing-sessions";

let db: Db;
let ours: TestOrganization;

beforeAll(async () => {
  db = await freshDb();
  ours = await setupOrganization(db, "A");
});

const inOurs = <Result>(work: (tx: Db) => Promise<Result>) => withOrganization(db, ours.organizationId, work);

it("takes talks away two years after they were held, with what was agreed and told of them", async () => {
  const [old, recent] = [await heldSession(ours), await plannedSession(ours)];
  const longAgo = new Date(`${dayFromNow(-735)}T10:00:00Z`);
  await inOurs(async (tx) => {
    await tx
      .update(coachingSessions)
      .set({ heldOn: dayFromNow(-735) })
      .where(eq(coachingSessions.id, old));
    await tx.update(notifications).set({ createdAt: longAgo }).where(eq(notifications.subjectId, old));
    await removeOutdated(tx, systemScope(ours.organizationId, "setting:write"));
  });
  await expect(ours.as("agent").sessions.get({ sessionId: old })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await ours.as("agent").sessions.get({ sessionId: recent })).toMatchObject({ status: "planned" });
  expect(await inOurs((tx) => tx.select().from(sessionAgreements))).toEqual([]);
  const told = await inOurs((tx) => tx.select({ subjectId: notifications.subjectId }).from(notifications));
  expect(told.map(({ subjectId }) => subjectId)).toEqual([recent]);
});

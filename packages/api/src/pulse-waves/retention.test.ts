import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { pulseComments, pulseResponses } from "@kwartet/db/schema/pulse";
import { pulseInvitations, pulseWaves } from "@kwartet/db/schema/pulse-waves";
import { freshDb } from "@kwartet/db/testing";
import { addDays } from "@kwartet/metrics/calendar-day";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { removeOutdated } from "../jobs/retention-queries";
import { systemScope } from "../scope";
import { setupOrganization, type TestOrganization } from "../testing";
import { answerTestWave, openTestWave, waveToday } from "./testing-waves";

let db: Db;
let ours: TestOrganization;
beforeAll(async () => {
  db = await freshDb();
  ours = await setupOrganization(db, "A");
});

const inOurs = <Result>(work: (tx: Db) => Promise<Result>) => withOrganization(db, ours.organizationId, work);

it("takes answers and invitations away two years after a wave was closed, and leaves newer and open ones", async () => {
  const waves: Record<string, string> = {};
  for (const name of ["old", "recent", "open"]) {
    const waveId = await openTestWave(ours, { name });
    const answer = { answers: { pride: 4 }, comments: { comment: name } };
    await answerTestWave(db, ours, { waveId, personId: ours.people.agent.id, ...answer });
    if (name !== "open") await ours.as("admin").pulseWaves.close({ waveId });
    waves[name] = waveId;
  }
  const today = waveToday();
  const days = { old: addDays(today, -731), recent: addDays(today, -729) };
  const removed = await inOurs(async (tx) => {
    for (const [name, closedOn] of Object.entries(days)) {
      await tx.update(pulseWaves).set({ closedOn }).where(eq(pulseWaves.id, waves[name]!));
    }
    return removeOutdated(tx, systemScope(ours.organizationId, "setting:write"));
  });
  expect(removed).toMatchObject({ pulseResponses: 1, pulseComments: 1, pulseInvitations: 6 });
  const left = await inOurs(async (tx) => ({
    responses: (await tx.select().from(pulseResponses)).map(({ waveId }) => waveId),
    texts: (await tx.select().from(pulseComments)).map(({ text }) => text),
    invited: new Set((await tx.select().from(pulseInvitations)).map(({ waveId }) => waveId)),
  }));
  expect(left.responses).toEqual([waves.recent]);
  expect(left.texts).toEqual(["recent"]);
  expect([...left.invited].sort()).toEqual([waves.recent, waves.open].sort());
  expect((await ours.as("admin").pulseWaves.list()).waves).toHaveLength(3);
});

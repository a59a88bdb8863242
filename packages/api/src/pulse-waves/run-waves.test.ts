import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { notifications } from "@kwartet/db/schema/notifications";
import { people } from "@kwartet/db/schema/people";
import { pulseWaves } from "@kwartet/db/schema/pulse-waves";
import { freshDb } from "@kwartet/db/testing";
import { addDays } from "@kwartet/metrics/calendar-day";
import { and, eq, like } from "drizzle-orm";
import { beforeAll, beforeEach, expect, it } from "vitest";
import type { Mail } from "../installation";
import { setupOrganization, type TestOrganization } from "../testing";
import { runWaves } from "./run-waves";
import { answerTestWave, openTestWave, planTestWave, waveToday } from "./testing-waves";

const TODAY = waveToday();

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

/** What the hourly job does, with what it sent and what it had to complain of. */
async function runJob({ refuses = false, canMail = true } = {}) {
  const mails: Mail[] = [];
  const problems: string[] = [];
  const sendMail = async (mail: Mail) => {
    if (refuses) throw new Error("The mail server is away.");
    mails.push(mail);
  };
  await runWaves(db, {
    organizationId: ours.organizationId,
    customerKey: ours.services.customerKey,
    post: canMail ? { sendMail, baseUrl: "https://kwartet.example" } : null,
    onProblem: (message) => problems.push(message),
  });
  return { mails, problems };
}

const moveDays = (waveId: string, days: { opensOn?: string; closesOn?: string; remindOn?: string[] }) =>
  inOurs((tx) => tx.update(pulseWaves).set(days).where(eq(pulseWaves.id, waveId)));
const statusOf = async (waveId: string) => {
  const [row] = await inOurs((tx) => tx.select().from(pulseWaves).where(eq(pulseWaves.id, waveId)));
  return row!.status;
};

it("opens a wave on its day and closes it after its last, each once", async () => {
  const waveId = await planTestWave(ours, { name: "Spring", opensOn: addDays(TODAY, 1) });
  await runJob();
  expect(await statusOf(waveId)).toBe("planned");
  await moveDays(waveId, { opensOn: TODAY, closesOn: TODAY });
  const first = await runJob();
  expect(await statusOf(waveId)).toBe("open");
  expect(first.mails).toHaveLength(6);
  expect((await runJob()).mails).toEqual([]);
  await moveDays(waveId, { opensOn: addDays(TODAY, -1), closesOn: addDays(TODAY, -1) });
  await runJob();
  expect(await statusOf(waveId)).toBe("closed");
  expect(await runJob()).toEqual({ mails: [], problems: [] });
});

it("leaves a wave that was missed, and complains of nothing where there is nobody to ask", async () => {
  const missed = await planTestWave(ours, { name: "Missed" });
  await moveDays(missed, { opensOn: addDays(TODAY, -3), closesOn: addDays(TODAY, -1) });
  await planTestWave(ours, { name: "Nobody" });
  await inOurs((tx) => tx.update(people).set({ disabledAt: new Date() }));
  expect(await runJob()).toEqual({ mails: [], problems: [] });
  expect(await statusOf(missed)).toBe("planned");
});

it("reminds who has not answered, by mail and in the app, once for each day of reminding", async () => {
  const waveId = await openTestWave(ours, { name: "Spring" });
  const [answers, ...others] = ours.teams.flatMap(({ agents }) => agents);
  await answerTestWave(db, ours, { waveId, personId: answers!.id, answers: { pride: 3 } });
  await moveDays(waveId, { remindOn: [TODAY] });
  const { mails } = await runJob();
  expect(mails.map(({ to }) => to).sort()).toEqual(others.map(({ email }) => email).sort());
  const reminded = await inOurs((tx) =>
    tx
      .select()
      .from(notifications)
      .where(and(eq(notifications.kind, "pulse-open"), like(notifications.once, `%${TODAY}`))),
  );
  expect(reminded.map(({ personId }) => personId).sort()).toEqual(others.map(({ id }) => id).sort());
  expect((await runJob()).mails).toEqual([]);
});

it("leads from a reminder to the same link as the first mail", async () => {
  const waveId = await openTestWave(ours, { name: "Spring" });
  const linkIn = (mails: readonly Mail[]) => {
    const mail = mails.find(({ to }) => to === ours.people.agent.email);
    return /\/answer\/(\S+)/.exec(mail?.text ?? "")?.[1];
  };
  await moveDays(waveId, { remindOn: [TODAY] });
  const { mails } = await runJob();
  expect(linkIn(mails)).toBe(linkIn(ours.services.mails));
  expect(linkIn(mails)).toMatch(/^[\w-]{22}\.[\w-]{43}$/);
});

it("tries again what the mail server did not take, and reminds in the app where there is none", async () => {
  const waveId = await planTestWave(ours, { name: "Spring" });
  const refused = await runJob({ refuses: true });
  expect(refused.problems).toHaveLength(6);
  expect((await runJob()).mails).toHaveLength(6);
  await moveDays(waveId, { remindOn: [TODAY] });
  expect(await runJob({ canMail: false })).toEqual({ mails: [], problems: [] });
  const told = await inOurs((tx) =>
    tx
      .select()
      .from(notifications)
      .where(like(notifications.once, `pulse-open % ${TODAY}`)),
  );
  expect(told).toHaveLength(6);
});

it("complains once an hour of a wave whose answers this installation cannot open, and goes on", async () => {
  const waveId = await openTestWave(ours, { name: "Sealed" });
  await answerTestWave(db, ours, { waveId, personId: ours.people.agent.id, answers: { pride: 3 } });
  await moveDays(waveId, { opensOn: addDays(TODAY, -2), closesOn: addDays(TODAY, -1) });
  const next = await planTestWave(ours, { name: "Next" });
  const key = ours.services.customerKey;
  ours.services.customerKey = "another key";
  const { problems } = await runJob();
  expect(problems).toHaveLength(1);
  expect(await statusOf(waveId)).toBe("open");
  expect(await statusOf(next)).toBe("open");
  ours.services.customerKey = key;
  await runJob();
  expect(await statusOf(waveId)).toBe("closed");
});

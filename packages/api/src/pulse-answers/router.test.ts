import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { notifications } from "@kwartet/db/schema/notifications";
import { people } from "@kwartet/db/schema/people";
import { pulseBallots, pulseInvitations, pulseWaves } from "@kwartet/db/schema/pulse-waves";
import { freshDb } from "@kwartet/db/testing";
import { addDays } from "@kwartet/metrics/calendar-day";
import { count, eq, isNotNull } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { LINK_FAILURES_PER_MINUTE } from "../ingest/limits";
import { newToken } from "../invitations/token";
import { openTestWave, planTestWave, waveToday } from "../pulse-waves/testing-waves";
import { createCaller } from "../root";
import { callerOf, setupOrganization, type TestOrganization } from "../testing";

let db: Db;
let ours: TestOrganization;
let waveId: string;
let run = 0;
beforeAll(async () => {
  db = await freshDb();
});
beforeEach(async () => {
  run += 1;
  ours = await setupOrganization(db, `A${run}`);
  waveId = await openTestWave(ours, { name: "Spring" });
});

const agent = () => ours.as("agent").pulseAnswers;
const visitor = () => ours.as(null).pulseAnswers;
const inOurs = <Result>(work: (tx: Db) => Promise<Result>) => withOrganization(db, ours.organizationId, work);
const ballots = () => inOurs((tx) => tx.select().from(pulseBallots));
const invitation = async (personId = ours.people.agent.id) => {
  const [row] = await inOurs((tx) =>
    tx.select().from(pulseInvitations).where(eq(pulseInvitations.personId, personId)),
  );
  return row!;
};

/** The link in the mail that was sent to somebody. */
function tokenOf(email: string | null): string {
  const mail = ours.services.mails.findLast(({ to }) => to === email);
  return /\/answer\/(\S+)/.exec(mail?.text ?? "")?.[1] ?? "";
}

describe("somebody who answers", () => {
  it("reads who will see what before the first question", async () => {
    expect(await agent().mine()).toMatchObject([{ waveId, name: "Spring", hasAnswered: false }]);
    const form = await agent().form({ waveId });
    expect(form).toMatchObject({
      ...{ isOpen: true, hasAnswered: false, own: null, minimumRespondents: 5, minimumComments: 10 },
      cuts: [
        { kind: "organization", name: null, invited: 6 },
        { kind: "party", name: null, invited: 3 },
        { kind: "team", name: ours.teams[0].name, invited: 3 },
      ],
    });
    expect(form.items).toHaveLength(7);
    expect(JSON.stringify(form)).not.toContain("salt");
  });

  it("sends once, reads it back, and changes it until it closes", async () => {
    await agent().submit({ waveId, answers: { pride: 4 }, comments: { comment: "Meer tijd" } });
    expect((await agent().form({ waveId })).own).toEqual({
      answers: { pride: 4 },
      comments: { comment: "Meer tijd" },
    });
    await agent().submit({ waveId, answers: { energy: 2 }, comments: {} });
    const form = await agent().form({ waveId });
    expect(form).toMatchObject({ hasAnswered: true, own: { answers: { energy: 2 }, comments: {} } });
    expect(await ballots()).toHaveLength(1);
    expect(await agent().mine()).toMatchObject([{ hasAnswered: true }]);
    await ours.as("admin").pulseWaves.close({ waveId });
    expect(await agent().mine()).toEqual([]);
    expect(await agent().form({ waveId })).toMatchObject({ isOpen: false, hasAnswered: true, own: null });
    await expect(agent().submit({ waveId, answers: { pride: 1 }, comments: {} })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
      cause: { reason: "closed" },
    });
  });

  it("is refused from the day after the last, also before it is closed", async () => {
    const past = addDays(waveToday(), -1);
    await inOurs((tx) => tx.update(pulseWaves).set({ opensOn: past, closesOn: past }));
    expect(await agent().mine()).toEqual([]);
    expect((await agent().form({ waveId })).isOpen).toBe(false);
    await expect(agent().submit({ waveId, answers: { pride: 1 }, comments: {} })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
    expect(await ballots()).toEqual([]);
  });

  it.each([
    ["nothing at all", { answers: {}, comments: {} }],
    ["a number off the scale", { answers: { pride: 6 }, comments: {} }],
    ["a question that is not asked", { answers: { other: 1 }, comments: {} }],
    ["a text that is too long", { answers: {}, comments: { comment: "x".repeat(1001) } }],
  ])("is refused with %s, and stands as not answered", async (_, answer) => {
    await expect(agent().submit({ waveId, ...answer })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await ballots()).toEqual([]);
    expect(await invitation()).toMatchObject({ hasAnswered: false });
  });

  it("leaves no trace of when: no entry in the log, no notification read", async () => {
    const looked = () =>
      inOurs(async (tx) => ({
        entries: (await tx.select({ count: count() }).from(auditEntries))[0],
        read: await tx.select().from(notifications).where(isNotNull(notifications.readAt)),
      }));
    const before = await looked();
    await agent().form({ waveId });
    await agent().submit({ waveId, answers: { pride: 4 }, comments: {} });
    await agent().submit({ waveId, answers: { pride: 5 }, comments: {} });
    expect(await looked()).toEqual(before);
  });

  it("has to be asked: a planned survey, one of others and a coach's answer are none", async () => {
    const planned = await planTestWave(ours, { name: "Planned" });
    for (const other of [planned, newId()]) {
      await expect(agent().form({ waveId: other })).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(
        agent().submit({ waveId: other, answers: { pride: 1 }, comments: {} }),
      ).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    for (const role of ["coach", "executive", "admin", "privacy-officer"] as const) {
      const { form, submit } = ours.as(role).pulseAnswers;
      await expect(form({ waveId })).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(submit({ waveId, answers: { pride: 1 }, comments: {} })).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }
  });
});

describe("a link from a mail", () => {
  it("is sent to everybody who is asked, without a figure or a name", async () => {
    const { mails } = ours.services;
    expect(mails.map(({ to }) => to).sort()).toEqual(
      ours.teams.flatMap(({ agents }) => agents.map(({ email }) => email)).sort(),
    );
    expect(new Set(mails.map(({ text }) => /\/answer\/(\S+)/.exec(text)?.[1])).size).toBe(mails.length);
    for (const { text } of mails) expect(text).not.toContain("team");
  });

  it("lets somebody answer without an account, and does not read it back to whoever has the link", async () => {
    const [, second] = ours.teams[0].agents;
    const token = tokenOf(second.email);
    expect(await visitor().formByLink({ token })).toMatchObject({ waveId, isOpen: true, hasAnswered: false });
    await visitor().submitByLink({ token, answers: { pride: 3 }, comments: { comment: "Rust" } });
    const form = await visitor().formByLink({ token });
    expect(form.hasAnswered).toBe(true);
    expect(JSON.stringify(form)).not.toContain("Rust");
    expect(await invitation(second.id)).toMatchObject({ hasAnswered: true });
  });

  it("does not read to an account what came by a link", async () => {
    const token = tokenOf(ours.people.agent.email);
    await visitor().submitByLink({ token, answers: { pride: 3 }, comments: {} });
    expect(await agent().form({ waveId })).toMatchObject({ hasAnswered: true, own: null });
    await agent().submit({ waveId, answers: { pride: 2 }, comments: {} });
    expect(await ballots()).toHaveLength(1);
  });

  it("gives the same answer to whatever is no link of an open survey", async () => {
    const [, second, third] = ours.teams[0].agents;
    await inOurs((tx) => tx.update(people).set({ disabledAt: new Date() }).where(eq(people.id, third.id)));
    const tokens = [tokenOf(third.email), newToken(ours.organizationId), newToken(newId()), "", "x"];
    const answers = await Promise.all(
      tokens.map((token) =>
        visitor()
          .formByLink({ token })
          .catch((error: unknown) => error),
      ),
    );
    for (const answer of answers)
      expect(answer).toMatchObject({ code: "NOT_FOUND", message: "Link not found." });
    const token = tokenOf(second.email);
    await expect(visitor().submitByLink({ token, answers: {}, comments: {} })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await ours.as("admin").pulseWaves.close({ waveId });
    for (const call of [
      () => visitor().formByLink({ token }),
      () => visitor().submitByLink({ token, answers: { pride: 1 }, comments: {} }),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: "NOT_FOUND", message: "Link not found." });
    }
  });

  it("keeps whoever tries many waiting, and nobody who has one", async () => {
    const from = (network: string) =>
      createCaller({ db, actor: null, services: ours.services, network }).pulseAnswers;
    const guess = () => from("203.0.113.7").formByLink({ token: newToken(ours.organizationId) });
    for (let tried = 0; tried < LINK_FAILURES_PER_MINUTE; tried += 1) {
      await expect(guess()).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    await expect(guess()).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
    const token = tokenOf(ours.people.agent.email);
    expect(await from("203.0.113.7").formByLink({ token })).toMatchObject({ waveId });
    const elsewhere = from("203.0.113.8").formByLink({ token: newToken(ours.organizationId) });
    await expect(elsewhere).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

it("keeps an answer of one organisation from another", async () => {
  const theirs = await setupOrganization(db, `B${run}`);
  const caller = callerOf(db, theirs.actors.agent, theirs.services).pulseAnswers;
  await expect(caller.form({ waveId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(caller.submit({ waveId, answers: { pride: 1 }, comments: {} })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

import type { Db } from "@kwartet/db/client";
import { makeRating } from "@kwartet/db/factories";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { transcriptMessages } from "@kwartet/db/schema/contacts";
import { notifications } from "@kwartet/db/schema/notifications";
import { reviews } from "@kwartet/db/schema/reviews";
import { freshDb } from "@kwartet/db/testing";
import { addDays } from "@kwartet/metrics/calendar-day";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { systemScope } from "../scope";
import { today } from "../settings/change-queries";
import { actorOf, callerOf, setupTwoOrganizations, type TestOrganization } from "../testing";
import { levelsOf, makeConversation } from "./testing-reviews";

let db: Db;
let a: TestOrganization;
let b: TestOrganization;
let otherCoach: ReturnType<typeof callerOf>["reviews"];
let colleague: ReturnType<typeof callerOf>["reviews"];

beforeAll(async () => {
  db = await freshDb();
  ({ a, b } = await setupTwoOrganizations(db));
  otherCoach = callerOf(db, await actorOf(db, a.teams[1].coach)).reviews;
  colleague = callerOf(db, await actorOf(db, a.teams[0].agents[1])).reviews;
});

const coach = () => a.as("coach").reviews;
const agent = () => a.as("agent").reviews;
const inA = <Result>(work: (tx: Db) => Promise<Result>) => withOrganization(db, a.organizationId, work);

const conversation = (given: { hasText?: boolean; agentId?: string } = {}) =>
  makeConversation(db, a.organizationId, { teamId: a.teams[0].id, agentId: a.people.agent.id, ...given });

async function opened() {
  const contactId = await conversation();
  const { reviewId } = await coach().start({ contactId });
  return { contactId, review: await coach().get({ reviewId }) };
}

async function scored() {
  const { contactId, review } = await opened();
  const { version } = await coach().save({
    reviewId: review.id,
    version: review.version,
    scores: levelsOf(review),
    quotes: [],
    remark: "Good that you came to look.",
  });
  return { contactId, review, seen: { reviewId: review.id, version } };
}

/** A published review, with the version that everybody sees. */
async function published() {
  const { contactId, review, seen } = await scored();
  const { version } = await coach().publish(seen);
  return { contactId, review, seen: { reviewId: review.id, version } };
}

const told = (kind: string, subjectId: string) =>
  inA((tx) =>
    tx
      .select({ personId: notifications.personId, about: notifications.about })
      .from(notifications)
      .where(and(eq(notifications.subjectId, subjectId), eq(notifications.kind, kind as "kudos"))),
  );

describe("an open review", () => {
  it("says nothing of the agent but what was said in the conversation", async () => {
    const contactId = await conversation();
    await makeRating(db, a.organizationId, { contactId, friendliness: 2 });
    const before = await published();
    const { reviewId } = await coach().start({ contactId });
    const review = await coach().get({ reviewId });
    expect(review).toMatchObject({ status: "open", agent: null, reviewer: null, as: "reviewer" });
    expect(review.transcript.map(({ message }) => message)).toEqual([
      "It is cold here.",
      "That is no fun. I will come and look.",
    ]);
    expect(Object.keys(review.contact ?? {}).sort()).toEqual(
      ["channel", "contactId", "day", "handleSeconds", "time", "topic"].sort(),
    );
    const { form: _, ...rest } = review;
    const bytes = JSON.stringify(rest);
    expect(bytes).not.toMatch(/friendl|rating|satisf|effort|nps|wait|resol|kpi/i);
    expect(bytes).not.toContain(a.people.agent.name);
    expect(bytes).not.toContain(before.review.id);
    expect(review.scores).toEqual([]);
  });

  it("is there for its reviewer alone", async () => {
    const { review } = await opened();
    const gone = { code: "NOT_FOUND", message: "Review not found." };
    await expect(agent().get({ reviewId: review.id })).rejects.toMatchObject(gone);
    await expect(otherCoach.get({ reviewId: review.id })).rejects.toMatchObject(gone);
    await expect(colleague.get({ reviewId: review.id })).rejects.toMatchObject(gone);
  });

  it("goes on where it was when it is begun again, and cannot be begun after it is published", async () => {
    const { contactId, review } = await scored();
    expect(await coach().start({ contactId })).toEqual({ reviewId: review.id });
    const { version } = await coach().get({ reviewId: review.id });
    await coach().publish({ reviewId: review.id, version });
    await expect(coach().start({ contactId })).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { reason: "reviewed-already" },
    });
  });

  it("keeps levels, notes and words of the conversation as they were said", async () => {
    const { review } = await opened();
    const [first, second] = review.form.criteria;
    await coach().save({
      reviewId: review.id,
      version: review.version,
      scores: [
        { criterionId: first!.id, level: 2, note: "Asked on" },
        { criterionId: second!.id, level: null, note: "" },
      ],
      quotes: [{ criterionId: first!.id, sequence: 2, startsAt: 0, endsAt: 15 }],
      remark: "",
    });
    const saved = await coach().get({ reviewId: review.id });
    expect(saved.quotes).toEqual([
      { criterionId: first!.id, sequence: 2, startsAt: 0, endsAt: 15, text: "That is no fun." },
    ]);
    expect(saved.scores).toHaveLength(2);
    // 2 of 3 on the one that applies.
    expect(saved.score).toMatchObject({ scored: 1, notApplicable: 1 });
    expect(saved.score.value).toBeCloseTo(2 / 3, 12);
  });

  it("refuses levels, criteria and words that are not there", async () => {
    const { review } = await opened();
    const [first] = review.form.criteria;
    const save = (given: object) =>
      coach().save({
        reviewId: review.id,
        version: review.version,
        scores: [],
        quotes: [],
        remark: "",
        ...given,
      });
    const level = (value: number, criterionId = first!.id) => ({
      scores: [{ criterionId, level: value, note: "" }],
    });
    const quote = (endsAt: number, sequence = 2) => ({
      quotes: [{ criterionId: first!.id, sequence, startsAt: 0, endsAt }],
    });
    await expect(save(level(4))).rejects.toMatchObject({
      code: "BAD_REQUEST",
      cause: { reason: "no-such-level" },
    });
    await expect(save(level(-1))).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(save(level(1, newId()))).rejects.toMatchObject({
      code: "NOT_FOUND",
      message: "Criterion not found.",
    });
    for (const wrong of [quote(400), quote(4, 9), quote(0)]) {
      await expect(save(wrong)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });

  it("saved twice at once is kept once, and the other is told", async () => {
    const { review } = await opened();
    const save = (remark: string) =>
      coach().save({ reviewId: review.id, version: review.version, scores: [], quotes: [], remark });
    const outcomes = await Promise.allSettled([save("One"), save("Other")]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "CONFLICT", cause: { reason: "changed-meanwhile" } },
    });
  });

  it("is published once by two at once, with every criterion scored", async () => {
    const { review } = await opened();
    const early = coach().publish({ reviewId: review.id, version: review.version });
    await expect(early).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
      cause: { reason: "not-all-scored" },
    });
    const { seen } = await scored();
    const outcomes = await Promise.allSettled([coach().publish(seen), coach().publish(seen)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "CONFLICT" },
    });
  });

  it("can be thrown away, a published one not", async () => {
    const { review } = await opened();
    await coach().discard({ reviewId: review.id, version: review.version });
    await expect(coach().get({ reviewId: review.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { seen } = await published();
    await expect(coach().discard(seen)).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
      cause: { reason: "published" },
    });
    await expect(coach().save({ ...seen, scores: [], quotes: [], remark: "" })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
  });
});

describe("beginning a review", () => {
  it("is for a coach, of a conversation of a team that they coach", async () => {
    const contactId = await conversation();
    await expect(agent().start({ contactId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(a.as("admin").reviews.start({ contactId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const gone = { code: "NOT_FOUND", message: "Contact not found." };
    await expect(otherCoach.start({ contactId })).rejects.toMatchObject(gone);
    await expect(coach().start({ contactId: b.teams[0].contacts[0]!.id })).rejects.toMatchObject(gone);
    await expect(coach().start({ contactId: "soon" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("is never of a conversation of one's own", async () => {
    const contactId = await conversation({ agentId: a.people.coach.id });
    await expect(coach().start({ contactId })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
      cause: { reason: "own-contact" },
    });
  });
});

describe("a conversation without text", () => {
  it("gets one that is pasted, which is kept as long as one of an import", async () => {
    const contactId = await conversation({ hasText: false });
    const { reviewId } = await coach().start({ contactId });
    const messages = [
      { speaker: "customer" as const, message: "Hello?" },
      { speaker: "agent" as const, message: "Good morning." },
    ];
    await coach().pasteTranscript({ reviewId, messages });
    const review = await coach().get({ reviewId });
    expect(review.transcript.map(({ sequence, message }) => [sequence, message])).toEqual([
      [1, "Hello?"],
      [2, "Good morning."],
    ]);
    const kept = await inA((tx) =>
      tx.select().from(transcriptMessages).where(eq(transcriptMessages.contactId, contactId)),
    );
    expect(kept.map(({ keepUntil }) => keepUntil)).toEqual([
      addDays("2026-06-01", 183),
      addDays("2026-06-01", 183),
    ]);
    await expect(coach().pasteTranscript({ reviewId, messages })).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { reason: "text-already" },
    });
    await expect(otherCoach.pasteTranscript({ reviewId, messages })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(coach().pasteTranscript({ reviewId, messages: [] })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});

describe("a published review", () => {
  it("is read by the agent and the coaches of the team, and by nobody else", async () => {
    const { seen, review } = await published();
    expect(await told("review-published", review.id)).toEqual([
      { personId: a.people.agent.id, about: { reviewId: review.id } },
    ]);
    const read = await agent().get({ reviewId: seen.reviewId });
    expect(read).toMatchObject({
      as: "agent",
      status: "published",
      agent: { id: a.people.agent.id },
      reviewer: { id: a.people.coach.id },
      may: { dispute: true, decide: false },
    });
    const day = await inA((tx) => today(tx, systemScope(a.organizationId, "review:read")));
    expect(read.disputeUntil).toBe(addDays(day, 14));
    for (const outsider of [otherCoach, colleague]) {
      await expect(outsider.get({ reviewId: seen.reviewId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    for (const role of ["executive", "admin", "privacy-officer"] as const) {
      const attempt = a.as(role).reviews.get({ reviewId: seen.reviewId });
      await expect(attempt).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });

  it("stands in the lists of both, with its score, and its reading is written down", async () => {
    const { seen } = await published();
    const [mine] = (await agent().mine({})).rows;
    expect(mine).toMatchObject({ id: seen.reviewId, status: "published" });
    expect(mine!.score.value).toBeCloseTo(2 / 3, 12);
    const listed = await coach().list({ agentId: a.people.agent.id, pageSize: 100 });
    expect(listed.rows.map(({ id }) => id)).toContain(seen.reviewId);
    expect((await otherCoach.list({})).rows).toEqual([]);
    expect((await colleague.mine({})).rows).toEqual([]);
    await coach().get({ reviewId: seen.reviewId });
    const entries = await inA((tx) => tx.select().from(auditEntries));
    expect(entries.at(-1)).toMatchObject({
      action: "person-read",
      actorPersonId: a.people.coach.id,
      subjectPersonId: a.people.agent.id,
      purpose: "coaching",
    });
  });

  it("is acknowledged by the agent, with a comment or without", async () => {
    const { seen } = await published();
    const { version } = await agent().acknowledge({ ...seen, comment: "Thanks" });
    expect(await coach().get({ reviewId: seen.reviewId })).toMatchObject({
      status: "acknowledged",
      comment: "Thanks",
    });
    await agent().acknowledge({ ...seen, version, comment: "Thanks, I will" });
    const again = await coach().get({ reviewId: seen.reviewId });
    expect(again).toMatchObject({ comment: "Thanks, I will" });
    await expect(agent().acknowledge(seen)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(coach().acknowledge(seen)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(colleague.acknowledge(seen)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is hidden from a coach who is still scoring the same conversation", async () => {
    const { contactId, seen } = await published();
    const second = await secondCoach();
    const { reviewId } = await second.start({ contactId });
    await expect(second.get({ reviewId: seen.reviewId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const listed = async () => (await second.list({ pageSize: 100 })).rows.map(({ id }) => id);
    expect(await listed()).not.toContain(seen.reviewId);
    const own = await second.get({ reviewId });
    expect(JSON.stringify(own)).not.toContain(seen.reviewId);
    await second.discard({ reviewId, version: own.version });
    expect(await listed()).toContain(seen.reviewId);
  });
});

/** Team 1's second coach, for as long as a test lasts: the coach of the other team with a membership more. */
async function secondCoach() {
  const person = a.teams[1].coach;
  const actor = await actorOf(db, person);
  const coachOf = [...actor.coachOf, { teamId: a.teams[0].id, startsOn: "2020-01-01", endsOn: null }];
  return callerOf(db, { ...actor, coachOf }).reviews;
}

describe("a dispute", () => {
  const reason = "The customer said so before.";

  it("is told to somebody else than the reviewer, who decides and gives a reason", async () => {
    const { seen, review } = await published();
    const [first] = review.form.criteria;
    const { version } = await agent().dispute({ ...seen, criterionId: first!.id, reason });
    expect(await told("review-disputed", review.id)).toEqual([
      { personId: a.teams[1].coach.id, about: { reviewId: review.id } },
    ]);
    expect((await coach().list({ pageSize: 100 })).rows.find(({ id }) => id === review.id)).toMatchObject({
      status: "disputed",
    });
    // The other coach sees it as long as it waits for a decision, and what was said in it.
    const asked = await otherCoach.get({ reviewId: review.id });
    expect(asked).toMatchObject({ as: "decider", may: { decide: true } });
    expect((await otherCoach.toDo()).disputed.map(({ reviewId }) => reviewId)).toContain(review.id);

    const decision = { outcome: "changed", level: 3 } as const;
    await otherCoach.decide({
      reviewId: review.id,
      version,
      criterionId: first!.id,
      decision,
      reason: "Heard.",
    });
    const decided = await agent().get({ reviewId: review.id });
    expect(decided).toMatchObject({ status: "decided" });
    expect(decided.disputes).toEqual([
      {
        criterionId: first!.id,
        reason,
        decision: "changed",
        levelBefore: 2,
        decisionReason: "Heard.",
        decidedBy: a.teams[1].coach.name,
      },
    ]);
    expect(decided.scores.find(({ criterionId }) => criterionId === first!.id)?.level).toBe(3);
    const people = (await told("review-decided", review.id)).map(({ personId }) => personId).sort();
    expect(people).toEqual([a.people.agent.id, a.people.coach.id].sort());
  });

  it("stays until every disputed criterion is decided, and an upheld level stays", async () => {
    const { seen, review } = await published();
    const [first, second] = review.form.criteria;
    let { version } = await agent().dispute({ ...seen, criterionId: first!.id, reason });
    ({ version } = await agent().dispute({ reviewId: review.id, version, criterionId: second!.id, reason }));
    const upheld = { decision: { outcome: "upheld" }, reason: "It stands." } as const;
    ({ version } = await otherCoach.decide({
      reviewId: review.id,
      version,
      criterionId: first!.id,
      ...upheld,
    }));
    expect((await agent().get({ reviewId: review.id })).status).toBe("disputed");
    await otherCoach.decide({ reviewId: review.id, version, criterionId: second!.id, ...upheld });
    const decided = await agent().get({ reviewId: review.id });
    expect(decided.status).toBe("decided");
    expect(decided.score.value).toBeCloseTo(2 / 3, 12);
    const again = agent().dispute({
      reviewId: review.id,
      version: decided.version,
      criterionId: first!.id,
      reason,
    });
    await expect(again).rejects.toMatchObject({ code: "CONFLICT", cause: { reason: "disputed-already" } });
  });

  it("is decided by one of two at once, never by the reviewer, the agent or a colleague", async () => {
    const { seen, review } = await published();
    const [first] = review.form.criteria;
    const { version } = await agent().dispute({ ...seen, criterionId: first!.id, reason });
    const decide = {
      reviewId: review.id,
      version,
      criterionId: first!.id,
      decision: { outcome: "upheld" },
      reason: "It stands.",
    } as const;
    await expect(coach().decide(decide)).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
      cause: { reason: "own-review" },
    });
    await expect(agent().decide(decide)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const elsewhere = b.as("coach").reviews.decide(decide);
    await expect(elsewhere).rejects.toMatchObject({ code: "NOT_FOUND", message: "Review not found." });
    const same = otherCoach.decide({ ...decide, decision: { outcome: "changed", level: 2 } });
    await expect(same).rejects.toMatchObject({ code: "BAD_REQUEST", cause: { reason: "same-level" } });
    await expect(otherCoach.decide({ ...decide, reason: " " })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await expect(otherCoach.decide({ ...decide, criterionId: newId() })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const outcomes = await Promise.allSettled([otherCoach.decide(decide), otherCoach.decide(decide)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "CONFLICT" },
    });
  });

  it("is possible until its last day and not after", async () => {
    const { seen, review } = await published();
    const [first] = review.form.criteria;
    const day = await inA((tx) => today(tx, systemScope(a.organizationId, "review:read")));
    const setLast = (disputeUntil: string) =>
      inA((tx) => tx.update(reviews).set({ disputeUntil }).where(eq(reviews.id, review.id)));
    // Midnight may pass while this runs, so the day before yesterday is surely over.
    await setLast(addDays(day, -2));
    expect((await agent().get({ reviewId: review.id })).may.dispute).toBe(false);
    const late = agent().dispute({ ...seen, criterionId: first!.id, reason });
    await expect(late).rejects.toMatchObject({ code: "PRECONDITION_FAILED", cause: { reason: "too-late" } });
    await setLast(addDays(day, 1));
    await agent().dispute({ ...seen, criterionId: first!.id, reason });
  });

  it("is the agent's alone, of a criterion of the form, with a reason", async () => {
    const { seen, review } = await published();
    const [first] = review.form.criteria;
    const dispute = { ...seen, criterionId: first!.id, reason };
    await expect(coach().dispute(dispute)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(colleague.dispute(dispute)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(agent().dispute({ ...dispute, criterionId: newId() })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(agent().dispute({ ...dispute, reason: "" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { freshDb } from "@kwartet/db/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { levelsOf, makeConversation } from "../reviews/testing-reviews";
import { actorOf, callerOf, setupTwoOrganizations, type TestOrganization } from "../testing";

let db: Db;
let a: TestOrganization;
let b: TestOrganization;
let other: ReturnType<typeof callerOf>;

beforeAll(async () => {
  db = await freshDb();
  ({ a, b } = await setupTwoOrganizations(db));
  other = callerOf(db, await actorOf(db, a.teams[1].coach));
});

const coach = () => a.as("coach");
const conversation = () =>
  makeConversation(db, a.organizationId, { teamId: a.teams[0].id, agentId: a.people.agent.id });
const both = () => [a.people.coach.id, a.teams[1].coach.id];

async function made(conversations = 2) {
  const contactIds: string[] = [];
  for (let index = 0; index < conversations; index++) contactIds.push(await conversation());
  const { calibrationId } = await coach().calibrations.create({
    title: "November",
    contactIds,
    reviewerIds: both(),
  });
  return { calibrationId, contactIds };
}

type Caller = ReturnType<typeof callerOf>;

/** Scores every criterion of a conversation, so much below the highest level, and finishes. */
async function score(caller: Caller, given: { calibrationId: string; contactId: string }, below: number) {
  const { reviewId } = await caller.calibrations.score(given);
  const review = await caller.reviews.get({ reviewId });
  const scores = levelsOf(review).map((one, index) => {
    const { anchors, isCritical } = review.form.criteria[index]!;
    return isCritical ? one : { ...one, level: anchors.length - 1 - below };
  });
  const { version } = await caller.reviews.save({
    reviewId,
    version: review.version,
    scores,
    quotes: [],
    remark: "",
  });
  await caller.reviews.publish({ reviewId, version });
  return reviewId;
}

describe("an open calibration", () => {
  it("opens its conversations to those who take part, and shows nobody another's scores", async () => {
    const { calibrationId, contactIds } = await made();
    const [contactId] = contactIds as [string];
    const reviewId = await score(coach(), { calibrationId, contactId }, 0);
    const seen = await other.calibrations.get({ calibrationId });
    expect(seen).toMatchObject({ isClosed: false, isMine: false, takesPart: true, compared: null });
    expect(seen.reviewers.map(({ id, done }) => [id, done]).sort()).toEqual(
      [
        [a.people.coach.id, 1],
        [a.teams[1].coach.id, 0],
      ].sort(),
    );
    expect(JSON.stringify(seen)).not.toContain(reviewId);
    expect(JSON.stringify(seen)).not.toContain(a.people.agent.name);
    await expect(other.reviews.get({ reviewId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const mine = await other.calibrations.score({ calibrationId, contactId });
    const review = await other.reviews.get({ reviewId: mine.reviewId });
    expect(review).toMatchObject({ agent: null, scores: [], calibration: { id: calibrationId } });
    expect((await other.reviews.toDo()).calibrations).toMatchObject([{ id: calibrationId, left: 2 }]);
    // Begun again, it goes on.
    expect(await other.calibrations.score({ calibrationId, contactId })).toEqual(mine);
  });

  it("is not there for the agent, and disputes nothing, before it is closed", async () => {
    const { calibrationId, contactIds } = await made(1);
    const [contactId] = contactIds as [string];
    const reviewId = await score(coach(), { calibrationId, contactId }, 0);
    await expect(a.as("agent").reviews.get({ reviewId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await a.as("agent").reviews.mine({})).rows.map(({ id }) => id)).not.toContain(reviewId);
    await score(other, { calibrationId, contactId }, 1);
    await coach().calibrations.close({ calibrationId });
    const read = await a.as("agent").reviews.get({ reviewId });
    expect(read).toMatchObject({ as: "agent", disputeUntil: null, may: { dispute: false } });
    const [criterion] = read.form.criteria;
    const attempt = a.as("agent").reviews.dispute({
      reviewId,
      version: read.version,
      criterionId: criterion!.id,
      reason: "No",
    });
    await expect(attempt).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
      cause: { reason: "calibration" },
    });
  });
});

describe("a closed calibration", () => {
  it("shows everybody in it who saw what, how far they agree and who is more lenient", async () => {
    const { calibrationId, contactIds } = await made(2);
    for (const contactId of contactIds) {
      await score(coach(), { calibrationId, contactId }, 0);
      await score(other, { calibrationId, contactId }, 1);
    }
    await coach().calibrations.close({ calibrationId });
    for (const caller of [coach(), other]) {
      const { compared, reviewers } = await caller.calibrations.get({ calibrationId });
      const place = reviewers.findIndex(({ id }) => id === a.people.coach.id);
      const [first] = compared!.criteria;
      // Four levels: the highest against the one below it.
      expect(first!.levels.map((row) => row[place])).toEqual([3, 3]);
      expect(first!.widest).toBeCloseTo(1 / 3, 12);
      expect(compared!.agreement).toMatchObject({ status: "ok", clusters: 2 });
      // On every criterion each says something else than the other: worse than chance.
      expect(compared!.agreement.status === "ok" && compared!.agreement.alpha).toBeLessThan(0);
      const own = compared!.leniency.find(({ reviewerId }) => reviewerId === a.people.coach.id);
      expect(own?.result.status === "ok" && own.result.difference).toBeCloseTo(1 / 3, 12);
      expect(compared!.leniency).toHaveLength(2);
    }
    // What it says of each alone is told to each alone.
    const [mine, theirs] = [await coach().reviews.leniency(), await other.reviews.leniency()];
    if (mine.status !== "ok" || theirs.status !== "ok") throw new Error("no leniency");
    expect(mine.difference).toBeCloseTo(-theirs.difference, 12);
    expect(mine.difference).toBeGreaterThan(0);
  });

  it("is closed by one of two at once, and takes no more scores", async () => {
    const { calibrationId, contactIds } = await made(2);
    const [contactId, unfinished] = contactIds as [string, string];
    await score(coach(), { calibrationId, contactId }, 0);
    await score(other, { calibrationId, contactId }, 0);
    const open = await other.calibrations.score({ calibrationId, contactId: unfinished });
    const close = () => coach().calibrations.close({ calibrationId });
    const outcomes = await Promise.allSettled([close(), close()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "CONFLICT" },
    });
    await expect(other.reviews.get(open)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(other.calibrations.score({ calibrationId, contactId: unfinished })).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { reason: "closed" },
    });
  });

  it("needs two who scored the same conversation, and is closed by who made it", async () => {
    const { calibrationId, contactIds } = await made(1);
    await score(coach(), { calibrationId, contactId: contactIds[0]! }, 0);
    await expect(coach().calibrations.close({ calibrationId })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
      cause: { reason: "too-early" },
    });
    await expect(other.calibrations.close({ calibrationId })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
      cause: { reason: "not-maker" },
    });
  });
});

describe("making a calibration", () => {
  it("is for coaches, of conversations that they coached, which nobody reviewed yet", async () => {
    const contactId = await conversation();
    const wish = { title: "December", contactIds: [contactId], reviewerIds: both() };
    await expect(a.as("agent").calibrations.create(wish)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(a.as("admin").calibrations.create(wish)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(other.calibrations.create(wish)).rejects.toMatchObject({
      code: "NOT_FOUND",
      message: "Contact not found.",
    });
    for (const reviewerId of [b.people.coach.id, a.people.agent.id, newId()]) {
      const attempt = coach().calibrations.create({ ...wish, reviewerIds: [a.people.coach.id, reviewerId] });
      await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND", message: "Reviewer not found." });
    }
    const alone = coach().calibrations.create({ ...wish, reviewerIds: [a.people.coach.id] });
    await expect(alone).rejects.toMatchObject({
      code: "BAD_REQUEST",
      cause: { reason: "too-few-reviewers" },
    });
    await expect(coach().calibrations.create({ ...wish, title: " " })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await coach().reviews.start({ contactId });
    await expect(coach().calibrations.create(wish)).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
      cause: { reason: "seen-before" },
    });
  });

  it("asks the coaches of the organisation and nobody of another", async () => {
    const names = (await coach().calibrations.reviewers()).map(({ name }) => name);
    expect(names).toContain(a.teams[1].coach.name);
    expect(names.join()).not.toContain("CANARY-B");
  });

  it("leaves a calibration unseen by who takes no part", async () => {
    const { calibrationId } = await made(1);
    const gone = { code: "NOT_FOUND", message: "Calibration not found." };
    const theirs = b.as("coach").calibrations;
    await expect(theirs.get({ calibrationId })).rejects.toMatchObject(gone);
    await expect(theirs.close({ calibrationId })).rejects.toMatchObject(gone);
    await expect(theirs.score({ calibrationId, contactId: newId() })).rejects.toMatchObject(gone);
    await expect(coach().calibrations.get({ calibrationId: "soon" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});

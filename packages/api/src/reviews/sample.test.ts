import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { notifications } from "@kwartet/db/schema/notifications";
import { reviewDraws, reviewSamples } from "@kwartet/db/schema/reviews";
import { freshDb } from "@kwartet/db/testing";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { rebuildRollups } from "../rollups/refresh-queries";
import { systemScope } from "../scope";
import { actorOf, callerOf, setupOrganization, type TestOrganization } from "../testing";
import { drawForAllCoaches } from "./sample-queries";
import { levelsOf, makeConversation } from "./testing-reviews";

let db: Db;
let a: TestOrganization;

const DAYS = ["2026-05-12", "2026-05-19", "2026-05-26", "2026-06-02"];
const TOO_OLD = "2026-04-01";

/** Two conversations of every agent of team 1 in each of four weeks, one without a text, and one long ago. */
beforeAll(async () => {
  db = await freshDb();
  a = await setupOrganization(db, "A");
  const [team] = a.teams;
  for (const { id: agentId } of team.agents) {
    const placed = { teamId: team.id, agentId };
    for (const offeredOn of DAYS) {
      await makeConversation(db, a.organizationId, { ...placed, offeredOn });
      await makeConversation(db, a.organizationId, { ...placed, offeredOn, hasText: false });
    }
    await makeConversation(db, a.organizationId, { ...placed, offeredOn: TOO_OLD });
  }
  await inA((tx) => rebuildRollups(tx, systemScope(a.organizationId, "setting:write")));
});

const coach = () => a.as("coach").reviews;
const inA = <Result>(work: (tx: Db) => Promise<Result>) => withOrganization(db, a.organizationId, work);
const samples = () => inA((tx) => tx.select().from(reviewSamples));

describe("the week's sample", () => {
  it("is drawn once, of recent conversations with a text, spread over agents and weeks", async () => {
    const { drawn } = await coach().toDo();
    expect(drawn).toHaveLength(4);
    expect((await coach().toDo()).drawn).toEqual(drawn);
    for (const { contact } of drawn) expect(DAYS).toContain(contact.day);
    expect(new Set(drawn.map(({ contact }) => contact.day)).size).toBe(4);
    const ofCoach = (await samples()).filter(({ reviewerId }) => reviewerId === a.people.coach.id);
    expect(new Set(ofCoach.map(({ personId }) => personId)).size).toBe(3);
    const [{ reviewId }] = [await coach().start({ contactId: drawn[0]!.contactId })];
    const review = await coach().get({ reviewId: reviewId });
    expect(review.reason).toBe("random");
    expect(review.transcript).not.toEqual([]);
    await coach().discard({ reviewId, version: review.version });
  });

  it("keeps the seed and the days that it was drawn from, and tells the coach once", async () => {
    await coach().toDo();
    const draws = await inA((tx) =>
      tx.select().from(reviewDraws).where(eq(reviewDraws.reviewerId, a.people.coach.id)),
    );
    expect(draws).toHaveLength(1);
    expect(Number.isInteger(draws[0]!.seed)).toBe(true);
    const told = await inA((tx) =>
      tx
        .select()
        .from(notifications)
        .where(and(eq(notifications.personId, a.people.coach.id), eq(notifications.kind, "reviews-to-do"))),
    );
    expect(told).toHaveLength(1);
  });

  it("is drawn for everybody who coaches and has conversations, by a job", async () => {
    const scope = systemScope(a.organizationId, "review:write");
    await inA((tx) => drawForAllCoaches(tx, scope));
    await inA((tx) => drawForAllCoaches(tx, scope));
    const drawnFor = (await inA((tx) => tx.select().from(reviewDraws))).map(({ reviewerId }) => reviewerId);
    expect(new Set(drawnFor).size).toBe(drawnFor.length);
    expect(drawnFor).toContain(a.people.coach.id);
  });

  it("loses what is skipped, with a reason that is kept", async () => {
    const { drawn } = await coach().toDo();
    const [first] = drawn;
    await coach().skip({ contactId: first!.contactId, reason: "Only a wrong number." });
    const left = (await coach().toDo()).drawn.map(({ contactId }) => contactId);
    expect(left).toEqual(drawn.slice(1).map(({ contactId }) => contactId));
    const kept = (await samples()).find(({ contactId }) => contactId === first!.contactId);
    expect(kept?.skippedReason).toBe("Only a wrong number.");
    const again = coach().skip({ contactId: first!.contactId, reason: "Once more" });
    await expect(again).rejects.toMatchObject({ code: "NOT_FOUND", message: "Sample not found." });
  });

  it("is the coach's own to skip, with a reason", async () => {
    const { drawn } = await coach().toDo();
    const { contactId } = drawn[0]!;
    const other = callerOf(db, await actorOf(db, a.teams[1].coach)).reviews;
    await expect(other.skip({ contactId, reason: "Not mine" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(a.as("agent").reviews.skip({ contactId, reason: "No" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(coach().skip({ contactId, reason: " " })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("the share that chance chose", () => {
  it("is of one's own published reviews", async () => {
    expect((await coach().toDo()).random).toEqual({ share: null, random: 0, all: 0 });
    const [team] = a.teams;
    const asked = await makeConversation(db, a.organizationId, {
      teamId: team.id,
      agentId: team.agents[0].id,
    });
    const { drawn } = await coach().toDo();
    for (const contactId of [drawn[0]!.contactId, asked]) {
      const { reviewId } = await coach().start({ contactId });
      const review = await coach().get({ reviewId });
      const { version } = await coach().save({
        reviewId,
        version: review.version,
        scores: levelsOf(review),
        quotes: [],
        remark: "",
      });
      await coach().publish({ reviewId, version });
    }
    expect((await coach().toDo()).random).toEqual({ share: 0.5, random: 1, all: 2 });
  });
});

describe("a calibration", () => {
  it("draws its conversations by chance when none are chosen", async () => {
    const reviewerIds = [a.people.coach.id, a.teams[1].coach.id];
    const { calibrationId } = await a
      .as("coach")
      .calibrations.create({ title: "By chance", drawn: 3, reviewerIds });
    const { contacts } = await a.as("coach").calibrations.get({ calibrationId });
    expect(new Set(contacts.map(({ contactId }) => contactId)).size).toBe(3);
    const nothing = a.as("coach").calibrations.create({ title: "Nothing", drawn: 0, reviewerIds });
    await expect(nothing).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
      cause: { reason: "no-conversations" },
    });
  });
});

describe("one's own leniency", () => {
  it("does not exist where nobody else reviewed the same conversation", async () => {
    expect(await coach().leniency()).toMatchObject({ status: "insufficient" });
    await expect(a.as("agent").reviews.leniency()).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

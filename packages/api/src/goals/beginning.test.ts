import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { goalContacts, goalSteps, goals } from "@kwartet/db/schema/goals";
import { notifications } from "@kwartet/db/schema/notifications";
import { reviewCriteria, reviewForms, reviewFormVersions } from "@kwartet/db/schema/review-forms";
import { reviewDisputes, reviewScores, reviews } from "@kwartet/db/schema/reviews";
import { freshDb } from "@kwartet/db/testing";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { removeOutdated } from "../jobs/retention-queries";
import { setupWeek, type WeekOrganization } from "../kpis/testing-week";
import { partyOf } from "./find-queries";
import { tellReviewsDue } from "./remind-queries";
import { behaviourFor, dayFrom, goalFor } from "./testing-goals";

let db: Db;
let week: WeekOrganization;
beforeAll(async () => {
  db = await freshDb();
  week = await setupWeek(db);
});
const inWeek = <Result>(work: (tx: Db) => Promise<Result>) => withOrganization(db, week.organizationId, work);
beforeEach(() => inWeek((tx) => tx.delete(goals)));

const as = async (name: "ann" | "pim" | "cas") => (await week.as(name)).goals;

describe("what a goal starts from", () => {
  it("is frozen when it is accepted, from full weeks before the start", async () => {
    const { goalId, version } = await (await as("pim")).create(goalFor(week.people.ann.id));
    await (await as("ann")).accept({ goalId, version });
    const { baseline, goal } = await (await as("ann")).get({ goalId });
    // As on the scorecard: up to Sunday 8 February, 5 of 7; 8 is pending and 9 lies after it.
    expect(baseline).toMatchObject({ from: "2025-11-10", to: "2026-02-08", x: 5, n: 7 });
    expect(goal.baselineTo! < goal.startsOn).toBe(true);
    expect(baseline?.lower).toBeLessThan(5 / 7);
    expect(baseline?.upper).toBeGreaterThan(5 / 7);
  });

  it("holds no day before the coach who proposed it coached, whoever accepts", async () => {
    const { goalId, version } = await (await as("cas")).create(goalFor(week.people.ann.id));
    await (await as("ann")).accept({ goalId, version });
    // Cas coaches since 2 February: the fourth and later contacts, 2 of 2.
    expect((await (await as("ann")).get({ goalId })).baseline).toMatchObject({ x: 2, n: 2 });
  });

  it("says beforehand what cannot be said with so few colleagues", async () => {
    const { kpi, target, startsOn, reviewOn } = goalFor(week.people.ann.id);
    const asked = { agentId: week.people.ann.id, kpi, target, startsOn, reviewOn };
    const { check, baseline } = await (await as("pim")).check(asked);
    expect(check).toMatchObject({ basis: "contacts", weeks: 8, reach: { status: "insufficient" } });
    expect(check.proof).toEqual({ status: "insufficient" });
    expect(baseline).toMatchObject({ x: 5, n: 7 });
    // Nobody else's id or name is in the answer.
    expect(JSON.stringify(check)).not.toContain(week.people.bob.id);
  });

  it("is of days for attendance", async () => {
    const asked = { agentId: week.people.ann.id, kpi: "availability" as const, target: 0.97 };
    const { startsOn, reviewOn } = goalFor(week.people.ann.id);
    const { check, baseline } = await (await as("ann")).check({ ...asked, startsOn, reviewOn });
    expect(check.basis).toBe("days");
    expect(baseline).toMatchObject({ x: 456, n: 480 });
  });
});

describe("a coach who comes later", () => {
  it("sees what was still open then, and nothing that was closed before", () => {
    const scope = {
      personId: "c",
      coachOf: [{ teamId: "t", startsOn: "2026-02-02", endsOn: null }],
    } as unknown as typeof week.scope;
    const goal = { personId: "p", teamId: "t" };
    expect(partyOf(scope, { ...goal, closedOn: null })).toBe("coach");
    expect(partyOf(scope, { ...goal, closedOn: "2026-02-02" })).toBe("coach");
    expect(partyOf(scope, { ...goal, closedOn: "2026-02-01" })).toBeNull();
    expect(partyOf(scope, { ...goal, teamId: "other", closedOn: null })).toBeNull();
    expect(partyOf(scope, { ...goal, personId: "c", teamId: "other", closedOn: null })).toBe("agent");
  });
});

/** A form with one criterion of three levels, and reviews of Ann by it. */
async function makeReviews(levels: readonly (number | null)[], { disputed = false } = {}): Promise<string> {
  const { organizationId } = week;
  const [formId, criterionId] = [newId(), newId()];
  await inWeek(async (tx) => {
    await tx.insert(reviewForms).values({ organizationId, id: formId, name: `Form ${formId}` });
    await tx.insert(reviewFormVersions).values({
      organizationId,
      formId,
      version: 1,
      publishedAt: new Date(),
      publishedBy: week.people.pim.id,
    });
    await tx.insert(reviewCriteria).values({
      ...{ organizationId, formId, version: 1, id: criterionId, position: 0, kpi: "resolution" },
      ...{ title: "Names the next step", weight: 1, anchors: ["No", "Half", "Yes"] },
    });
    for (const [index, level] of levels.entries()) {
      const reviewId = newId();
      await tx.insert(reviews).values({
        ...{ organizationId, id: reviewId, contactId: newId(), personId: week.people.ann.id },
        ...{ teamId: week.teams.north.id, reviewerId: week.people.pim.id, formId, formVersion: 1 },
        ...{ reason: "random", status: "published", publishedAt: new Date() },
      });
      await tx.insert(reviewScores).values({ organizationId, reviewId, criterionId, level });
      if (disputed && index === 0) {
        await tx.insert(reviewDisputes).values({ organizationId, reviewId, criterionId, reason: "I did." });
      }
    }
  });
  return criterionId;
}

describe("a behaviour that reviews look at", () => {
  const lookedAt = async (criterionId: string) => {
    const goal = behaviourFor(week.people.ann.id, { criterionId });
    const { goalId } = await (await as("pim")).create(goal);
    const { behaviour } = await (await as("ann")).get({ goalId });
    const [total] = behaviour?.weeks.filter(({ looked }) => looked > 0) ?? [];
    return { seen: total?.seen, looked: total?.looked, reviews: behaviour?.reviews };
  };

  it("is counted from those in which it applied: the upper half of its levels is seen", async () => {
    const criterionId = await makeReviews([0, 1, 2, null]);
    expect(await lookedAt(criterionId)).toEqual({ seen: 2, looked: 3, reviews: 3 });
  });

  it("is not counted from a score that is in dispute", async () => {
    const criterionId = await makeReviews([0, 2], { disputed: true });
    expect(await lookedAt(criterionId)).toEqual({ seen: 1, looked: 1, reviews: 1 });
  });

  it("is one that the organisation has", async () => {
    const goal = behaviourFor(week.people.ann.id, { criterionId: newId() });
    await expect((await as("pim")).create(goal)).rejects.toMatchObject({
      code: "NOT_FOUND",
      message: "Criterion not found.",
    });
  });
});

describe("a behaviour of which something is hoped for", () => {
  const checkOf = async (resultTarget: number | null) => {
    const goal = behaviourFor(week.people.ann.id, { target: 0.8, resultTarget });
    const { goalId } = await (await as("pim")).create(goal);
    return (await (await as("ann")).get({ goalId })).check;
  };

  it("is checked by the figure that is hoped for, never by how often the behaviour is to be seen", async () => {
    expect(await checkOf(0.75)).toMatchObject({ target: 0.75 });
    expect(await checkOf(null)).toBeNull();
  });
});

describe("the day on which a goal is looked back on", () => {
  it("is told once to the agent and to each coach, when it has come", async () => {
    const { goalId, version } = await (await as("pim")).create(goalFor(week.people.ann.id));
    await (await as("ann")).accept({ goalId, version });
    await (await as("pim")).start({ goalId, version: version + 1 });
    const due = () =>
      inWeek(async (tx) => {
        await tellReviewsDue(tx, week.scope);
        const rows = await tx.select().from(notifications).where(eq(notifications.kind, "goal-review-due"));
        return rows.map(({ personId }) => personId).sort();
      });
    expect(await due()).toEqual([]);
    await inWeek((tx) =>
      tx
        .update(goals)
        .set({ startsOn: dayFrom(-60), reviewOn: dayFrom(-1) })
        .where(eq(goals.id, goalId)),
    );
    const { ann, pim, cas } = week.people;
    const everybody = [ann.id, pim.id, cas.id].sort();
    expect(await due()).toEqual(everybody);
    expect(await due()).toEqual(everybody);
  });
});

describe("a goal that is over", () => {
  it("is kept for two years, and gone then with all that hangs on it", async () => {
    const goal = behaviourFor(week.people.ann.id, { contactIds: [week.idOf(1)] });
    const { goalId, version } = await (await as("pim")).create(goal);
    await (await as("ann")).accept({ goalId, version });
    const closing = { goalId, version: version + 1, outcome: "stopped", reason: "Another one." } as const;
    await (await as("pim")).close(closing);
    const left = (closedOn: string) =>
      inWeek(async (tx) => {
        await tx.update(goals).set({ closedOn }).where(eq(goals.id, goalId));
        await removeOutdated(tx, week.scope);
        return {
          goals: (await tx.select().from(goals)).length,
          steps: (await tx.select().from(goalSteps)).length,
          contacts: (await tx.select().from(goalContacts)).length,
        };
      });
    expect(await left(dayFrom(-700))).toEqual({ goals: 1, steps: 4, contacts: 1 });
    expect(await left(dayFrom(-740))).toEqual({ goals: 0, steps: 0, contacts: 0 });
  });
});

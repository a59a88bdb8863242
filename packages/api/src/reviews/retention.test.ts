import { withOrganization } from "@kwartet/db/organization-transaction";
import { reviewScores, reviews } from "@kwartet/db/schema/reviews";
import { freshDb } from "@kwartet/db/testing";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { removeOutdated } from "../jobs/retention-queries";
import { systemScope } from "../scope";
import { setupOrganization } from "../testing";
import { levelsOf, makeConversation } from "./testing-reviews";

it("keeps a review for a year, and one that waits for a decision until it has one", async () => {
  const db = await freshDb();
  const a = await setupOrganization(db, "A");
  const coach = a.as("coach").reviews;
  const ids: string[] = [];
  for (let index = 0; index < 3; index++) {
    const contactId = await makeConversation(db, a.organizationId, {
      teamId: a.teams[0].id,
      agentId: a.people.agent.id,
    });
    const { reviewId } = await coach.start({ contactId });
    const review = await coach.get({ reviewId });
    const saved = { scores: levelsOf(review), quotes: [], remark: "" };
    const { version } = await coach.save({ reviewId, version: review.version, ...saved });
    await coach.publish({ reviewId, version });
    ids.push(reviewId);
  }
  const [old, disputed, recent] = ids as [string, string, string];
  const year = 365 * 86_400_000;
  await withOrganization(db, a.organizationId, async (tx) => {
    for (const [id, days] of [
      [old, 3],
      [disputed, 3],
      [recent, -3],
    ] as const) {
      const publishedAt = new Date(Date.now() - year - days * 86_400_000);
      await tx
        .update(reviews)
        .set({ publishedAt, status: id === disputed ? "disputed" : "published" })
        .where(eq(reviews.id, id));
    }
    await removeOutdated(tx, systemScope(a.organizationId, "setting:write"));
    const left = (await tx.select({ id: reviews.id }).from(reviews)).map(({ id }) => id);
    expect(left.sort()).toEqual([disputed, recent].sort());
    const scored = (await tx.select({ reviewId: reviewScores.reviewId }).from(reviewScores)).map(
      ({ reviewId }) => reviewId,
    );
    expect(scored).not.toContain(old);
  });
});

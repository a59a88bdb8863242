import type { Db } from "@kwartet/db/client";
import { makeContact } from "@kwartet/db/factories";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { transcriptMessages } from "@kwartet/db/schema/contacts";
import {
  calibrationContacts,
  calibrationReviewers,
  calibrations,
  reviewSamples,
} from "@kwartet/db/schema/reviews";
import type { TestOrganization } from "../testing";
import type { ReviewDetail } from "./read-review";

type Saved = { criterionId: string; level: number | null; note: string };

/** What a reviewer might score: the highest level but one, and critical criteria in order. */
export function levelsOf({ form }: Pick<ReviewDetail, "form">): Saved[] {
  return form.criteria.map(({ id, isCritical, anchors }) => ({
    criterionId: id,
    level: isCritical ? 1 : anchors.length - 2,
    note: "",
  }));
}

/** A handled contact, with two messages unless it is to have no text. */
export async function makeConversation(
  db: Db,
  organizationId: string,
  given: { teamId: string; agentId: string; offeredOn?: string; hasText?: boolean },
): Promise<string> {
  const { hasText = true, offeredOn = "2026-06-01", ...placed } = given;
  const offeredAt = new Date(`${offeredOn}T10:00:00Z`);
  const contact = await makeContact(db, organizationId, {
    ...placed,
    offeredAt,
    offeredOn,
    offeredHour: 12,
    answeredAt: new Date(offeredAt.getTime() + 20_000),
    handleSeconds: 300,
  });
  if (hasText) {
    const saidAt = offeredAt;
    const keepUntil = "2199-12-31";
    await withOrganization(db, organizationId, (tx) =>
      tx.insert(transcriptMessages).values([
        {
          organizationId,
          contactId: contact.id,
          sequence: 1,
          speaker: "customer",
          saidAt,
          message: "It is cold here.",
          keepUntil,
        },
        {
          organizationId,
          contactId: contact.id,
          sequence: 2,
          speaker: "agent",
          saidAt,
          message: "That is no fun. I will come and look.",
          keepUntil,
        },
      ]),
    );
  }
  return contact.id;
}

/** Ids of a disputed review of a contact, of a sample of the same and of a calibration with it. */
export async function disputedReview(
  db: Db,
  { as, organizationId, people }: TestOrganization,
  contactId: string,
): Promise<Record<string, string>> {
  const [coach, agent] = [as("coach").reviews, as("agent").reviews];
  const { reviewId } = await coach.start({ contactId });
  const review = await coach.get({ reviewId });
  const saved = { scores: levelsOf(review), quotes: [], remark: "" };
  let { version } = await coach.save({ reviewId, version: review.version, ...saved });
  ({ version } = await coach.publish({ reviewId, version }));
  const criterionId = review.form.criteria[0]?.id ?? "";
  await agent.dispute({ reviewId, version, criterionId, reason: "I see it otherwise." });
  const calibrationId = newId();
  const { id: formId, version: formVersion } = review.form;
  const reviewerId = people.coach.id;
  await withOrganization(db, organizationId, async (tx) => {
    await tx
      .insert(reviewSamples)
      .values({ organizationId, weekOn: "2026-06-01", contactId, personId: people.agent.id, reviewerId });
    await tx.insert(calibrations).values({
      organizationId,
      id: calibrationId,
      title: "Desk",
      formId,
      formVersion,
      createdBy: reviewerId,
    });
    await tx.insert(calibrationContacts).values({ organizationId, calibrationId, contactId });
    await tx.insert(calibrationReviewers).values({ organizationId, calibrationId, personId: reviewerId });
  });
  return { reviewId, criterionId, formId, calibrationId, reviewerIds: reviewerId };
}

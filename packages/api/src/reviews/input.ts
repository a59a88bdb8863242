import type { REVIEW_REASONS } from "@kwartet/db/schema/reviews";
import { z } from "zod";

const reviewId = z.uuid();
/** A review as the caller last saw it: of two who change it at once the second is told. */
const seen = { reviewId, version: z.int().min(1) };
const words = z.string().trim().min(1).max(2000);

export const reviewInput = z.strictObject({ reviewId });
export const seenReview = z.strictObject(seen);
export type SeenReview = z.infer<typeof seenReview>;

export const newReview = z.strictObject({
  contactId: z.uuid(),
  /** Why this contact; one that was drawn for the caller counts as random whatever is said. */
  reason: z.enum(["rule", "request"]).default("request"),
});
export type NewReview = z.infer<typeof newReview>;

const scored = z.strictObject({
  criterionId: z.uuid(),
  /** From 0, the lowest; null is "not applicable". A criterion that is left out is not scored yet. */
  level: z.int().min(0).max(10).nullable(),
  note: z.string().max(500).default(""),
});

/** Words of one message; what they are is read from the conversation and not from the caller. */
const quoted = z
  .strictObject({
    criterionId: z.uuid(),
    sequence: z.int().min(0),
    startsAt: z.int().min(0),
    endsAt: z.int().min(1),
  })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, {
    path: ["endsAt"],
    error: "A quote ends after it begins.",
  });

export const savedReview = z.strictObject({
  ...seen,
  scores: z.array(scored).max(60),
  quotes: z.array(quoted).max(100),
  remark: z.string().max(4000),
});
export type SavedReview = z.infer<typeof savedReview>;

export const pastedTranscript = z.strictObject({
  reviewId,
  messages: z
    .array(
      z.strictObject({
        speaker: z.enum(["customer", "agent", "bot"]),
        message: z.string().trim().min(1).max(4000),
      }),
    )
    .min(1)
    .max(400),
});
export type PastedTranscript = z.infer<typeof pastedTranscript>;

export const acknowledgement = z.strictObject({ ...seen, comment: z.string().trim().max(2000).optional() });
export type Acknowledgement = z.infer<typeof acknowledgement>;

export const newDispute = z.strictObject({ ...seen, criterionId: z.uuid(), reason: words });
export type NewDispute = z.infer<typeof newDispute>;

export const disputeDecision = z.strictObject({
  ...seen,
  criterionId: z.uuid(),
  decision: z.discriminatedUnion("outcome", [
    z.strictObject({ outcome: z.literal("upheld") }),
    z.strictObject({ outcome: z.literal("changed"), level: z.int().min(0).max(10).nullable() }),
  ]),
  reason: words,
});
export type DisputeDecision = z.infer<typeof disputeDecision>;

/** A page of the list, newest first. */
const onePage = {
  page: z.int().min(0).max(1000).default(0),
  pageSize: z.int().min(1).max(100).default(25),
};
export const ownReviewPage = z.strictObject(onePage);
export const reviewPage = z.strictObject({ ...onePage, agentId: z.uuid().optional() });
export type ReviewPage = z.infer<typeof reviewPage>;

export const skippedSample = z.strictObject({ contactId: z.uuid(), reason: words.max(300) });
export type SkippedSample = z.infer<typeof skippedSample>;

export type ReviewReason = (typeof REVIEW_REASONS)[number];

import { can, router } from "../trpc";
import { decideDispute } from "./decide-queries";
import {
  acknowledgement,
  disputeDecision,
  newDispute,
  newReview,
  ownReviewPage,
  pastedTranscript,
  reviewInput,
  reviewPage,
  savedReview,
  seenReview,
  skippedSample,
} from "./input";
import { readOwnLeniency } from "./leniency-queries";
import { listMine, listOfCoach } from "./list-queries";
import { publishReview } from "./publish-queries";
import { readReview } from "./read-review";
import { acknowledgeReview, disputeCriterion } from "./respond-queries";
import { skipSample } from "./sample-queries";
import { saveReview } from "./save-queries";
import { discardReview, startReview } from "./start-queries";
import { readToDo } from "./to-do-queries";
import { pasteTranscript } from "./transcript-queries";

export const reviewsRouter = router({
  /** What waits for a coach; the week's conversations are drawn when the first asks. */
  toDo: can("review:write").query(({ ctx }) => readToDo(ctx.db, ctx.scope)),

  /** Published reviews of the agents whom the caller coaches. */
  list: can("review:write")
    .input(reviewPage)
    .query(({ ctx, input }) => listOfCoach(ctx.db, ctx.scope, input)),

  /** Published reviews about the caller. */
  mine: can("review:respond")
    .input(ownReviewPage)
    .query(({ ctx, input }) => listMine(ctx.db, ctx.scope, input)),

  get: can("review:read")
    .input(reviewInput)
    .query(({ ctx, input }) => readReview(ctx.db, ctx.scope, input.reviewId)),

  start: can("review:write")
    .input(newReview)
    .mutation(({ ctx, input }) => startReview(ctx.db, ctx.scope, input)),

  pasteTranscript: can("review:write")
    .input(pastedTranscript)
    .mutation(({ ctx, input }) => pasteTranscript(ctx.db, ctx.scope, input)),

  save: can("review:write")
    .input(savedReview)
    .mutation(({ ctx, input }) => saveReview(ctx.db, ctx.scope, input)),

  publish: can("review:write")
    .input(seenReview)
    .mutation(({ ctx, input }) => publishReview(ctx.db, ctx.scope, input)),

  discard: can("review:write")
    .input(seenReview)
    .mutation(({ ctx, input }) => discardReview(ctx.db, ctx.scope, input)),

  acknowledge: can("review:respond")
    .input(acknowledgement)
    .mutation(({ ctx, input }) => acknowledgeReview(ctx.db, ctx.scope, input)),

  dispute: can("review:respond")
    .input(newDispute)
    .mutation(({ ctx, input }) => disputeCriterion(ctx.db, ctx.scope, input)),

  /** Of a dispute, by another than the reviewer. */
  decide: can("review:write")
    .input(disputeDecision)
    .mutation(({ ctx, input }) => decideDispute(ctx.db, ctx.scope, input)),

  /** Does not review what was drawn for the caller, and says why. */
  skip: can("review:write")
    .input(skippedSample)
    .mutation(({ ctx, input }) => skipSample(ctx.db, ctx.scope, input)),

  /** How the caller scores beside others; nobody else is told. */
  leniency: can("review:write").query(({ ctx }) => readOwnLeniency(ctx.db, ctx.scope)),
});

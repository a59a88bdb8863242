import { levelShare, reviewScore } from "@kwartet/metrics/review-score";
import { type KrippendorffAlpha, krippendorffAlpha } from "@kwartet/metrics/stats/krippendorff-alpha";
import { type ReviewerLeniency, reviewerLeniency } from "@kwartet/metrics/stats/reviewer-leniency";
import type { Criterion } from "../review-forms/queries";

export type ScoredReview = {
  contactId: string;
  reviewerId: string;
  /** A criterion that is missing was not scored; null is not applicable. */
  levels: ReadonlyMap<string, number | null>;
};

/** What several people saw in the same conversations, and how far it was the same. */
export type Compared = {
  /** Over all criteria; each has its own expected disagreement. */
  agreement: KrippendorffAlpha;
  criteria: {
    criterionId: string;
    agreement: KrippendorffAlpha;
    /** The most that two people differed on one conversation, as a share of the scale; null where nobody can. */
    widest: number | null;
    /** A row a conversation, a place a reviewer. Undefined is not scored, null not applicable. */
    levels: (number | null | undefined)[][];
  }[];
  leniency: { reviewerId: string; result: ReviewerLeniency }[];
};

type Given = {
  criteria: readonly Criterion[];
  contactIds: readonly string[];
  reviewerIds: readonly string[];
  reviews: readonly ScoredReview[];
};

export function compareScores({ criteria, contactIds, reviewerIds, reviews }: Given): Compared {
  const reviewOf = (contactId: string, reviewerId: string) =>
    reviews.find((one) => one.contactId === contactId && one.reviewerId === reviewerId);
  const levelsOf = (criterionId: string) =>
    contactIds.map((contactId) =>
      reviewerIds.map((reviewerId) => reviewOf(contactId, reviewerId)?.levels.get(criterionId)),
    );
  const rated = criteria.map((criterion) => {
    const levels = levelsOf(criterion.id);
    const units = levels.map((row, index) => ({
      ratings: row.map((level) => level ?? null),
      stratum: criterion.id,
      cluster: contactIds[index] ?? "",
    }));
    return { criterion, levels, units };
  });
  return {
    agreement: krippendorffAlpha(rated.flatMap(({ units }) => units)),
    criteria: rated.map(({ criterion, levels, units }) => ({
      criterionId: criterion.id,
      agreement: krippendorffAlpha(units),
      widest: widestOf(levels, criterion.anchors.length),
      levels,
    })),
    leniency: leniencyOf({ criteria, contactIds, reviewerIds, reviewOf }),
  };
}

function widestOf(levels: readonly (readonly (number | null | undefined)[])[], scale: number): number | null {
  const gaps = levels.flatMap((row) => {
    const values = row.filter((level): level is number => level !== null && level !== undefined);
    return values.length < 2 ? [] : [levelShare(Math.max(...values) - Math.min(...values), scale)];
  });
  return gaps.length === 0 ? null : Math.max(...gaps);
}

type Asked = Pick<Given, "criteria" | "contactIds" | "reviewerIds"> & {
  reviewOf: (contactId: string, reviewerId: string) => ScoredReview | undefined;
};

function leniencyOf({ criteria, contactIds, reviewerIds, reviewOf }: Asked): Compared["leniency"] {
  const scores = contactIds.map((contactId) =>
    reviewerIds.map((reviewerId) => {
      const review = reviewOf(contactId, reviewerId);
      return review ? scoreOf(criteria, review) : null;
    }),
  );
  return reviewerIds.map((reviewerId, place) => ({ reviewerId, result: reviewerLeniency(scores, place) }));
}

function scoreOf(criteria: readonly Criterion[], { levels }: ScoredReview): number | null {
  return reviewScore(
    criteria.map(({ id, weight, isCritical, anchors }) => ({
      id,
      weight,
      isCritical,
      levels: anchors.length,
      level: levels.get(id),
    })),
  ).value;
}

import type { RatingScores } from "../record";

/** A rating in which nothing was answered yet: each source adds what its file tells. */
export const NO_SCORES: RatingScores = {
  friendliness: null,
  satisfaction: null,
  effort: null,
  solved: null,
  recommend: null,
};

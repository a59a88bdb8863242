/** What a customer answered about a contact; `null` where the question was not asked or not answered. */
export type RatingScores = {
  /** 1–5 */
  friendliness: number | null;
  /** 1–5 */
  satisfaction: number | null;
  /** 1–7 (CES 2.0) */
  effort: number | null;
  solved: boolean | null;
  /** 0–10 */
  recommend: number | null;
};

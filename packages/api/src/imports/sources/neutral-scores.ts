import type { RowReader } from "../read-row";
import type { RatingScores } from "../record";

export const SCORE_COLUMNS = ["friendliness", "satisfaction", "effort", "solved", "recommend"] as const;

/** The five answers that a customer can give, or null when the row holds none of them. */
export function readScores(row: RowReader): RatingScores | null {
  const scores: RatingScores = {
    friendliness: row.score("friendliness", [1, 5]),
    satisfaction: row.score("satisfaction", [1, 5]),
    effort: row.score("effort", [1, 7]),
    solved: row.boolean("solved"),
    recommend: row.score("recommend", [0, 10]),
  };
  return Object.values(scores).every((score) => score === null) ? null : scores;
}

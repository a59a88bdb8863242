import type { RowReader } from "../read-row";
import type { RatingRecord } from "../record";
import type { DataSet } from "./data-set";
import { readScores, SCORE_COLUMNS } from "./neutral-scores";

export const ratingsDataSet: DataSet = {
  name: "ratings",
  required: ["contact_external_id"],
  optional: ["external_id", "rated_at", ...SCORE_COLUMNS],
  read: readRating,
};

function readRating(row: RowReader): RatingRecord | null {
  const contactExternalId = row.need("contact_external_id", row.text("contact_external_id"));
  const externalId = row.text("external_id");
  const ratedAt = row.instant("rated_at");
  const scores = readScores(row);
  if (scores === null && !row.failed) row.fail(null, "no-score", { columns: SCORE_COLUMNS.join(", ") });
  if (row.failed || contactExternalId === null || scores === null) return null;
  return {
    kind: "rating",
    row: row.row,
    externalId: externalId ?? contactExternalId,
    contactExternalId,
    ratedAt,
    ...scores,
  };
}

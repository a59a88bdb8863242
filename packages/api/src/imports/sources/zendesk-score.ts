import type { CellReader } from "../read-cells";

/** Good and bad are the ends of the scale; that a rating was offered, or was not, is no rating. */
export function readScore(row: CellReader, column: string): number | null {
  const word = row.text(column)?.toLowerCase().replaceAll(/[\s_]/g, "") ?? null;
  if (word === null || word === "offered" || word === "unoffered") return null;
  if (word === "good" || word === "goodwithcomment") return 5;
  if (word === "bad" || word === "badwithcomment") return 1;
  return /^\d$/.test(word)
    ? row.score(column, [1, 5])
    : row.warn(column, "not-allowed", { allowed: "good, bad, offered, unoffered" });
}

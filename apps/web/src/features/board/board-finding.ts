import type { TeamBoard } from "@kwartet/api/board/read-board";

export type BoardFinding =
  | { kind: "both" | "concerns" | "praise" | "quiet"; concerns: number; praise: number }
  | { kind: "noData" };

/** What a coach learns first: how many ask for time and how many for a compliment, or that nobody does. */
export function findOfBoard({ rows, data }: Pick<TeamBoard, "rows" | "data">): BoardFinding {
  if (data === null || rows.length === 0) return { kind: "noData" };
  const count = (attention: TeamBoard["rows"][number]["attention"]) =>
    rows.filter((row) => row.attention === attention).length;
  const counts = { concerns: count("needs-time"), praise: count("well-done") };
  if (counts.concerns > 0) return { kind: counts.praise > 0 ? "both" : "concerns", ...counts };
  return { kind: counts.praise > 0 ? "praise" : "quiet", ...counts };
}

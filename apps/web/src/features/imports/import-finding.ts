/** What an import came down to, as the key of a sentence and what is counted in it. */
type Counted = {
  status: "queued" | "running" | "committed" | "refused" | "failed" | "undone";
  createdCount: number;
  updatedCount: number;
  unchangedCount: number;
};

type Finding = {
  key:
    | "created"
    | "updated"
    | "unchanged"
    | "nothing"
    | "refused"
    | "failed"
    | "queued"
    | "running"
    | "undone";
  count: number;
};

/** The title of an import's page: the one thing that somebody wants to know of it. */
export function findingOf({ status, createdCount, updatedCount, unchangedCount }: Counted): Finding {
  if (status !== "committed") return { key: status, count: 0 };
  if (createdCount > 0) return { key: "created", count: createdCount };
  if (updatedCount > 0) return { key: "updated", count: updatedCount };
  return { key: unchangedCount > 0 ? "unchanged" : "nothing", count: unchangedCount };
}

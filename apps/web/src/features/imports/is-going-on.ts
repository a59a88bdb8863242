type Row = { status: string; undo: { state: string } | null };

/** Whether an import, or taking it back, is still going on. */
export function isGoingOn({ status, undo }: Row): boolean {
  return status === "queued" || status === "running" || (status === "committed" && undo?.state === "queued");
}

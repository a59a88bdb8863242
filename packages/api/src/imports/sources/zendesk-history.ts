/** A change of a field of a ticket, at an instant in milliseconds. */
export type FieldChange = { field: HistoryField; at: number; value: string | null };

export const HISTORY_FIELDS = ["status", "assignee_id", "group_id"] as const;
export type HistoryField = (typeof HISTORY_FIELDS)[number];

export type History = {
  /** Solved for good, as far as the history goes; null while it is open. */
  solvedAt: number | null;
  reopenCount: number;
  /** Whether it says anything of the status at all. */
  hasStatus: boolean;
};

const SOLVED = new Set(["solved", "closed"]);

/** When a ticket was solved for good and how often it was reopened before. The rows may come in any order. */
export function readHistory(changes: readonly FieldChange[]): History {
  const statuses = inOrder(changes, "status");
  let solvedAt: number | null = null;
  let reopenCount = 0;
  for (const { at, value } of statuses) {
    if (value === null || value === "deleted") continue;
    if (SOLVED.has(value)) solvedAt ??= at;
    else if (solvedAt !== null) {
      solvedAt = null;
      reopenCount += 1;
    }
  }
  return { solvedAt, reopenCount, hasStatus: statuses.length > 0 };
}

export type Holders = {
  /** Who had it then. */
  holder: string | null;
  /** Who had it last before them. */
  previous: string | null;
};

type Moment = { field: HistoryField; at: number | null; now: string | null };

/**
 * Who, or which group, had the ticket at an instant; what changed afterwards does not matter.
 *
 * @param at null is now, when `now` is known to hold
 */
export function holdersAt(changes: readonly FieldChange[], { field, at, now }: Moment): Holders {
  const all = inOrder(changes, field);
  const until = at === null ? all : all.filter((change) => change.at <= at);
  // The history does not reach back: only if nothing changed later either is today's holder the one of then.
  if (until.length === 0) return { holder: all.length === 0 || at === null ? now : null, previous: null };
  const holder = at === null ? now : (until.at(-1)?.value ?? null);
  const previous = until.map(({ value }) => value).findLast((value) => value !== null && value !== holder);
  return { holder, previous: previous ?? null };
}

function inOrder(changes: readonly FieldChange[], field: HistoryField): FieldChange[] {
  return changes.filter((change) => change.field === field).sort((a, b) => a.at - b.at);
}

/** A change of a ticket or conversation, at an instant in milliseconds. */
export type CaseChange = { field: CaseField; at: number; value: string | null };

export type CaseField = "status" | "agent" | "team";

export type CaseHistory = {
  /** Solved for good, as far as the history goes; null while it is open. */
  solvedAt: number | null;
  reopenCount: number;
  /** Whether it says anything of the status at all. */
  hasStatus: boolean;
};

const SOLVED = new Set(["solved", "closed"]);

/** When it was solved for good and how often it was reopened before. The rows may come in any order. */
export function readHistory(changes: readonly CaseChange[]): CaseHistory {
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

type Moment = { field: CaseField; at: number | null; now: string | null };

/**
 * Who, or which team, had it at an instant; what changed afterwards does not matter.
 *
 * @param at null is now, when `now` is known to hold
 */
export function holdersAt(changes: readonly CaseChange[], { field, at, now }: Moment): Holders {
  const all = inOrder(changes, field);
  const until = at === null ? all : all.filter((change) => change.at <= at);
  // The history does not reach back: only if nothing changed later either is today's holder the one of then.
  if (until.length === 0) return { holder: all.length === 0 || at === null ? now : null, previous: null };
  const holder = at === null ? now : (until.at(-1)?.value ?? null);
  const previous = until.map(({ value }) => value).findLast((value) => value !== null && value !== holder);
  return { holder, previous: previous ?? null };
}

function inOrder(changes: readonly CaseChange[], field: CaseField): CaseChange[] {
  return changes.filter((change) => change.field === field).sort((a, b) => a.at - b.at);
}

/** Remembers that somebody has read, or skipped, what the scorecard is for; it holds nothing else. */
export const EXPLAINED_COOKIE = "explained";

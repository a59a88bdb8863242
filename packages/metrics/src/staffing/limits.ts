/**
 * From how much data on the staffing pages say what. Rules of the product, not of a source: an exponential mean of 30
 * abandons is known to within a third either way, and four weeks are the fewest that have a spread.
 */
export const STAFFING_LIMITS = {
  /** Full weeks before anything is predicted. */
  weeks: 4,
  /** Abandons before patience is estimated. */
  abandons: 30,
  /** Handled calls before a half hour has its own handle time. */
  handled: 30,
  /** Calls before a cell of the heat map shows a share. */
  cellCalls: 10,
  /** Agents that answer together before it is shown how many of them were there. */
  agents: 5,
} as const;

/** How far, as shares, the model may be from what was seen, before its figures are rough, and not to be planned on. */
export const FIT_LIMITS = {
  within: { rough: 0.05, off: 0.1 },
  abandoned: { rough: 0.03, off: 0.06 },
} as const;

export const HALF_HOURS = 48;
export const HALF_HOUR_SECONDS = 1800;

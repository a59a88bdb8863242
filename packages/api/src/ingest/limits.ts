/** What one call may hold. */
export const MAX_ITEMS = 1000;
export const MAX_BODY_BYTES = 5 * 1024 ** 2;

/** Calls of one key or webhook, and calls from one address that showed no valid key. */
export const CALLS_PER_MINUTE = 120;
export const FAILURES_PER_MINUTE = 30;
/** Links of pulse surveys that do not work, from one address. */
export const LINK_FAILURES_PER_MINUTE = 30;
export const MINUTE_SECONDS = 60;

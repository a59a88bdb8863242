/** So many calls fit in one request; the browser sends no more and the server takes no more. */
export const CALLS_PER_BATCH = 10;

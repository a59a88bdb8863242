import { setImmediate as nextTurn } from "node:timers/promises";

/** Some milliseconds of work. */
const SLICE = 250;

/**
 * Works through many items, slice by slice, and in between hears what the database answered: otherwise it would wait for
 * its next statement until all of this is done.
 */
export async function inSlices<Item, Result>(
  items: readonly Item[],
  work: (slice: readonly Item[], start: number) => Result,
  size = SLICE,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += size) {
    if (start > 0) await nextTurn();
    results.push(work(items.slice(start, start + size), start));
  }
  return results;
}

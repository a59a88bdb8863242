import type { Route } from "next";

export type Change = Record<string, string | number | null | undefined>;
/** Makes an address out of the one of this page: null takes a part out, the rest stays. */
export type LinkTo = (change: Change) => Route;

/**
 * Links within a page that keep what its address says. `kept` holds only values that were read by
 * an allow-list, so that nothing foreign is carried along.
 */
export function linkWithin(path: string, kept: Change): LinkTo {
  return (change) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...kept, ...change })) {
      if (value !== null && value !== undefined) query.set(name, String(value));
    }
    // The path is one of our own pages.
    return (query.size > 0 ? `${path}?${query}` : path) as Route;
  };
}

import type { ContactFact, RepeatRules } from "./contact-fact";
import type { CommonTally } from "./rollup";
import { addToCommonTally, emptyCommonTally, mergeCommonTally } from "./rollup";
import type { BucketCounts } from "./stats/bucket-counts";
import { addToBuckets, mergeBuckets } from "./stats/bucket-counts";

/** A tally while the store is built: as `Tally`, with the waits by used bucket alone. */
export type BuildingTally = CommonTally & { answeredWaits: BucketCounts; abandonedWaits: BucketCounts };

/** A tally of nothing. */
export function emptyBuildingTally(): BuildingTally {
  return { ...emptyCommonTally(), answeredWaits: new Map(), abandonedWaits: new Map() };
}

/** Counts one contact, in place, exactly as `addContact` does. Throws as it does. */
export function buildContact(tally: BuildingTally, fact: ContactFact, rules: RepeatRules): void {
  addToCommonTally(tally, fact, rules);
  if (fact.waitSeconds === null) return;
  if (fact.answered) addToBuckets(tally.answeredWaits, fact.waitSeconds);
  // Floored, so that "abandoned before 5 s" is the exact count of buckets 0 to 4.
  else if (fact.abandoned) addToBuckets(tally.abandonedWaits, Math.floor(fact.waitSeconds));
}

/** Adds all of `from` to `into`, in place; `from` is left as it was. */
export function mergeBuilding(into: BuildingTally, from: BuildingTally): void {
  mergeCommonTally(into, from);
  mergeBuckets(into.answeredWaits, from.answeredWaits);
  mergeBuckets(into.abandonedWaits, from.abandonedWaits);
}

import type { ContactFact, RepeatRules } from "./contact-fact";
import type { CommonTally } from "./rollup";
import { addToCommonTally, emptyCommonTally, mergeCommonTally } from "./rollup";

/**
 * The tally of one case-mix cell (week × agent × channel × topic × hour band): no histograms, so the counts that a
 * histogram would answer are kept by themselves.
 */
export type CellTally = CommonTally & {
  /** Abandoned with a known wait below the short-abandon limit. */
  shortAbandoned: number;
  within20: number;
  within30: number;
  within60: number;
};

export type CellRules = RepeatRules & { shortAbandonSeconds: number };

/** A cell of nothing. */
export function emptyCell(): CellTally {
  return { ...emptyCommonTally(), shortAbandoned: 0, within20: 0, within30: 0, within60: 0 };
}

/** Adds one contact to a cell, in place. Throws as `addContact` does. */
export function addContactToCell(cell: CellTally, fact: ContactFact, rules: CellRules): void {
  addToCommonTally(cell, fact, rules);
  const { waitSeconds } = fact;
  if (waitSeconds === null) return;
  if (fact.abandoned && waitSeconds < rules.shortAbandonSeconds) cell.shortAbandoned += 1;
  if (!fact.answered) return;
  if (waitSeconds <= 20) cell.within20 += 1;
  if (waitSeconds <= 30) cell.within30 += 1;
  if (waitSeconds <= 60) cell.within60 += 1;
}

/** Adds all of `from` to `into`, in place; `from` is left as it was. */
export function mergeCell(into: CellTally, from: CellTally): void {
  mergeCommonTally(into, from);
  into.shortAbandoned += from.shortAbandoned;
  into.within20 += from.within20;
  into.within30 += from.within30;
  into.within60 += from.within60;
}

import type { Db } from "@kwartet/db/client";
import { compareOnAll } from "../comparisons/read-fair";
import { comparisonWindow } from "../comparisons/window";
import { readFigureContext } from "../kpis/context-queries";
import { type Scope, systemScope } from "../scope";
import { isRunCurrent, storeRun } from "./run-queries";
import { type Suggestion, silenceOf, suggestionsOf } from "./suggestion";

/** What the comparison of all agents found, or why it found nothing. */
export type Found = {
  untilOn: string | null;
  suggestions: Suggestion[];
  silence: Record<"nl" | "en", string>;
};

/** Compares everybody, for whoever may see everybody: a command, or the queue. */
export async function findSuggestions(
  db: Db,
  scope: Scope,
  { untilDay }: { untilDay?: string | undefined } = {},
): Promise<Found> {
  const context = await readFigureContext(db, scope, { day: untilDay });
  const comparisons = await compareOnAll(db, scope, { context, untilDay });
  return {
    untilOn: comparisons[0]?.window?.to ?? null,
    suggestions: suggestionsOf(comparisons),
    silence: silenceOf(comparisons, { isOfPart: false }),
  };
}

/**
 * Computes the suggestions of an organisation and keeps them, unless they are kept already for the same figures. What is
 * kept is the organisation's and not the caller's, so that it is the same whoever makes it.
 *
 * @returns whether anything was computed
 */
export async function refreshSuggestions(db: Db, organizationId: string): Promise<boolean> {
  const scope = systemScope(organizationId, "agent-figure:read");
  const { untilOn, suggestions } = await findIfStale(db, scope);
  if (untilOn === null) return false;
  await storeRun(db, scope, { untilOn, found: suggestions });
  return true;
}

async function findIfStale(db: Db, scope: Scope): Promise<Pick<Found, "untilOn" | "suggestions">> {
  const context = await readFigureContext(db, scope);
  const untilOn = comparisonWindow("resolution", context)?.to ?? null;
  if (untilOn === null || (await isRunCurrent(db, scope, untilOn))) return { untilOn: null, suggestions: [] };
  return findSuggestions(db, scope);
}

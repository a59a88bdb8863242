import type { Db } from "@kwartet/db/client";
import { insertRows } from "@kwartet/db/rows";
import { rollupStates } from "@kwartet/db/schema/rollups";
import { suggestionRuns, suggestions } from "@kwartet/db/schema/suggestions";
import { and, eq, gte, sql } from "drizzle-orm";
import type { Scope } from "../scope";
import type { Suggestion } from "./suggestion";

/** Keeps what was found up to a day, in place of what was found up to that day before. */
export async function storeRun(
  db: Db,
  scope: Scope,
  { untilOn, found }: { untilOn: string; found: readonly Suggestion[] },
): Promise<void> {
  const { organizationId } = scope;
  // Of two at once the second waits here, and then puts its own in place.
  await db
    .insert(suggestionRuns)
    .values({ organizationId, untilOn, computedAt: sql`clock_timestamp()` })
    .onConflictDoUpdate({
      target: [suggestionRuns.organizationId, suggestionRuns.untilOn],
      set: { computedAt: sql`clock_timestamp()` },
    });
  await db
    .delete(suggestions)
    .where(and(eq(suggestions.organizationId, organizationId), eq(suggestions.untilOn, untilOn)));
  await insertRows(
    db,
    suggestions,
    found.map(({ agentId, kpi, isFavourable, window, observed, expected, ...figures }) => ({
      organizationId,
      untilOn,
      personId: agentId,
      kpi,
      isFavourable,
      fromOn: window.from,
      value: observed,
      expected,
      difference: figures.difference,
      lower: figures.lower,
      upper: figures.upper,
      q: figures.q,
      n: figures.n,
    })),
  );
}

/** Whether what was found up to a day still stands: the figures were not computed again since. */
export async function isRunCurrent(db: Db, scope: Scope, untilOn: string): Promise<boolean> {
  const [row] = await db
    .select({ untilOn: suggestionRuns.untilOn })
    .from(suggestionRuns)
    .innerJoin(
      rollupStates,
      and(
        eq(rollupStates.organizationId, suggestionRuns.organizationId),
        gte(suggestionRuns.computedAt, rollupStates.refreshedAt),
      ),
    )
    .where(and(eq(suggestionRuns.organizationId, scope.organizationId), eq(suggestionRuns.untilOn, untilOn)));
  return row !== undefined;
}

import type { Db } from "@kwartet/db/client";
import { people } from "@kwartet/db/schema/people";
import { suggestionDismissals } from "@kwartet/db/schema/suggestions";
import { addDays } from "@kwartet/metrics/calendar-day";
import { and, desc, eq, gt, inArray } from "drizzle-orm";
import { COMPARED_KPIS, type ComparedKpi, WINDOW_WEEKS } from "../comparisons/window";
import { conflict } from "../errors";
import type { Scope } from "../scope";
import type { Dismissal } from "./input";

/** What a coach set aside, and why. */
export type KeptDismissal = {
  agentId: string;
  kpi: ComparedKpi;
  untilOn: string;
  reason: string;
  byName: string;
  /** From here on the window is about other weeks, and it may be suggested again. */
  awayUntil: string;
};

/** What was set aside of some agents and still is on a day; of one agent and KPI the latest. */
export async function readDismissals(
  db: Db,
  scope: Scope,
  { agentIds, untilOn }: { agentIds: readonly string[]; untilOn: string },
): Promise<KeptDismissal[]> {
  if (agentIds.length === 0) return [];
  const longest = Math.max(...COMPARED_KPIS.map((kpi) => WINDOW_WEEKS[kpi]));
  const rows = await db
    .select({
      agentId: suggestionDismissals.personId,
      kpi: suggestionDismissals.kpi,
      untilOn: suggestionDismissals.untilOn,
      reason: suggestionDismissals.reason,
      byName: people.name,
    })
    .from(suggestionDismissals)
    .innerJoin(
      people,
      and(
        eq(people.organizationId, suggestionDismissals.organizationId),
        eq(people.id, suggestionDismissals.byPersonId),
      ),
    )
    .where(
      and(
        eq(suggestionDismissals.organizationId, scope.organizationId),
        inArray(suggestionDismissals.personId, [...agentIds]),
        gt(suggestionDismissals.untilOn, addDays(untilOn, -7 * longest)),
      ),
    )
    .orderBy(desc(suggestionDismissals.untilOn));
  const kept = new Map<string, KeptDismissal>();
  for (const { kpi, ...row } of rows) {
    const compared = COMPARED_KPIS.find((candidate) => candidate === kpi);
    if (!compared || kept.has(`${row.agentId} ${kpi}`)) continue;
    const awayUntil = addDays(row.untilOn, 7 * WINDOW_WEEKS[compared]);
    if (awayUntil > untilOn) kept.set(`${row.agentId} ${kpi}`, { ...row, kpi: compared, awayUntil });
  }
  return [...kept.values()];
}

/** Sets a suggestion aside. Of two coaches at once one does, and the other is told. */
export async function insertDismissal(
  db: Db,
  scope: Scope,
  { agentId, kpi, reason, untilOn, byPersonId }: Dismissal & { untilOn: string; byPersonId: string },
): Promise<void> {
  const [made] = await db
    .insert(suggestionDismissals)
    .values({
      organizationId: scope.organizationId,
      personId: agentId,
      kpi,
      untilOn,
      reason,
      byPersonId,
    })
    .onConflictDoNothing()
    .returning({ personId: suggestionDismissals.personId });
  if (!made) throw dismissedAlready();
}

export const dismissedAlready = () =>
  conflict("This suggestion is set aside already. Read the page again to see why.", "dismissed-already");

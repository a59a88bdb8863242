import type { Db } from "@kwartet/db/client";
import { NONE } from "@kwartet/db/schema/columns";
import { caseMixCells, ROLLUP_SUBJECTS, rollups } from "@kwartet/db/schema/rollups";
import { and, between, eq, inArray } from "drizzle-orm";
import type { Scope } from "../scope";
import type { KeyedTally } from "./build";
import { buildingOfRow, type RollupRow } from "./row";

type Span = { from: string; to: string };
type RollupGrain = "day" | "week" | "month";

type RowsToRead = { span: Span; grain: RollupGrain; teamIds?: string[]; subject?: "team" };

/** What is stored of agents and teams, or of teams alone, to be merged into something coarser. */
export async function readRows(
  db: Db,
  scope: Scope,
  { span, grain, teamIds, subject }: RowsToRead,
): Promise<KeyedTally[]> {
  const rows = await db
    .select()
    .from(rollups)
    .where(
      and(
        eq(rollups.organizationId, scope.organizationId),
        inArray(rollups.subject, subject ? [subject] : ["agent", "team"]),
        eq(rollups.grain, grain),
        between(rollups.startsOn, span.from, span.to),
        teamIds && inArray(rollups.teamId, teamIds),
      ),
    );
  return rows.map(keyedOf);
}

function keyedOf(row: RollupRow): KeyedTally {
  const { subject, grain, teamId, agentId, startsOn, channel } = row;
  return { key: { subject, grain, teamId, agentId, startsOn, channel }, tally: buildingOfRow(row) };
}

/** Without teams: the organisation's own. */
type RowsToRemove = { span: Span; teamIds: readonly string[] | null; grains: readonly RollupGrain[] };

export async function removeRows(
  db: Db,
  scope: Scope,
  { span, teamIds, grains }: RowsToRemove,
): Promise<void> {
  await db.delete(rollups).where(
    and(
      eq(rollups.organizationId, scope.organizationId),
      // Named for the index, which begins with it.
      inArray(rollups.subject, [...ROLLUP_SUBJECTS]),
      inArray(rollups.grain, [...grains]),
      inArray(rollups.teamId, [...(teamIds ?? [NONE])]),
      between(rollups.startsOn, span.from, span.to),
    ),
  );
}

export async function removeCells(
  db: Db,
  scope: Scope,
  { monday, teamIds }: { monday: string; teamIds: readonly string[] },
): Promise<void> {
  await db
    .delete(caseMixCells)
    .where(
      and(
        eq(caseMixCells.organizationId, scope.organizationId),
        eq(caseMixCells.startsOn, monday),
        inArray(caseMixCells.teamId, [...teamIds]),
      ),
    );
}

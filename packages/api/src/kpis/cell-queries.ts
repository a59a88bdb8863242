import type { Db } from "@kwartet/db/client";
import { NONE } from "@kwartet/db/schema/columns";
import { caseMixCells } from "@kwartet/db/schema/rollups";
import type { CellTally } from "@kwartet/metrics/case-mix-cell";
import type { Channel } from "@kwartet/metrics/contact";
import type { DayRange } from "@kwartet/metrics/period";
import { and, between, eq, or, sql } from "drizzle-orm";
import { cellOfRow } from "../rollups/row";
import type { Scope } from "../scope";
import { inSlices } from "./slice-queries";
import type { Slice } from "./slices";

/** A stored case-mix cell, without its part of the day. */
export type CellRow = {
  teamId: string;
  agentId: string | null;
  /** The Monday of its week. */
  startsOn: string;
  channel: Channel;
  topic: string | null;
  cell: CellTally;
};

export type CellFilter = {
  /** Bounded slices: only cells whose whole week lies in one are right to read. */
  slices: readonly Slice[];
  /** Mondays of the weeks to read, as ranges. */
  weeks: readonly DayRange[];
  channel?: Channel | undefined;
  topic?: string | undefined;
};

/** The mix of contacts in whole ISO weeks. */
export async function readCells(db: Db, scope: Scope, filter: CellFilter): Promise<CellRow[]> {
  if (filter.weeks.length === 0) return [];
  const rows = await db
    .select()
    .from(caseMixCells)
    .where(
      and(
        eq(caseMixCells.organizationId, scope.organizationId),
        or(...filter.weeks.map(({ from, to }) => between(caseMixCells.startsOn, from, to))),
        filter.channel && eq(caseMixCells.channel, filter.channel),
        filter.topic === undefined ? undefined : eq(caseMixCells.topic, filter.topic),
        filter.slices.length === 0
          ? sql`false`
          : inSlices({ ...caseMixCells, day: caseMixCells.startsOn }, filter.slices),
      ),
    );
  return rows.map((row) => ({
    teamId: row.teamId,
    agentId: row.agentId === NONE ? null : row.agentId,
    startsOn: row.startsOn,
    channel: row.channel,
    topic: row.topic === "" ? null : row.topic,
    cell: cellOfRow(row),
  }));
}

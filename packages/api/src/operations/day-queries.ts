import type { Db } from "@kwartet/db/client";
import { NONE } from "@kwartet/db/schema/columns";
import { rollups } from "@kwartet/db/schema/rollups";
import { presenceDays } from "@kwartet/db/schema/shifts";
import type { OperationRow } from "@kwartet/metrics/operations/operation-row";
import { and, eq, gt, inArray, ne, sum } from "drizzle-orm";
import { inSlices } from "../kpis/slice-queries";
import type { Slice } from "../kpis/slices";
import type { Scope } from "../scope";

export type TeamRow = OperationRow & { teamId: string };

type DaysToRead = { subject: "team" | "organization"; slices: readonly Slice[] };

/** What each day of each channel adds, from the stored tallies; without their histograms. */
export async function readOperationRows(
  db: Db,
  scope: Scope,
  { subject, slices }: DaysToRead,
): Promise<TeamRow[]> {
  const rows = await db
    .select({
      teamId: rollups.teamId,
      day: rollups.startsOn,
      channel: rollups.channel,
      offered: rollups.offered,
      answered: rollups.answered,
      handled: rollups.handled,
      handleSum: rollups.handleSum,
      handleSumSquares: rollups.handleSumSquares,
      wrapped: rollups.wrapped,
      wrapSum: rollups.wrapSum,
      handedOver: rollups.handedOver,
      reopenedN: rollups.reopenedN,
      reopenedX: rollups.reopenedX,
    })
    .from(rollups)
    .where(
      and(
        eq(rollups.organizationId, scope.organizationId),
        eq(rollups.subject, subject),
        eq(rollups.grain, "day"),
        inSlices({ ...rollups, day: rollups.startsOn }, slices),
      ),
    );
  return rows.map(({ reopenedN, reopenedX, ...row }) => ({
    ...row,
    reopened: { n: reopenedN, x: reopenedX },
  }));
}

export type AvailableDay = { teamId: string; day: string; seconds: number };

/** How long the agents of a team were there as scheduled, all of them together: no person comes out of it. */
export async function readAvailableDays(
  db: Db,
  scope: Scope,
  slices: readonly Slice[],
): Promise<AvailableDay[]> {
  const rows = await db
    .select({
      teamId: presenceDays.teamId,
      day: presenceDays.day,
      minutes: sum(presenceDays.attendedMinutes).mapWith(Number),
    })
    .from(presenceDays)
    .where(
      and(
        eq(presenceDays.organizationId, scope.organizationId),
        ne(presenceDays.agentId, NONE),
        gt(presenceDays.attendedMinutes, 0),
        inSlices(presenceDays, slices),
      ),
    )
    .groupBy(presenceDays.teamId, presenceDays.day);
  return rows.map(({ teamId, day, minutes }) => ({ teamId, day, seconds: minutes * 60 }));
}

/** Whether self-service was ever recorded for the team or organisation; else none of it is no figure. */
export async function isSelfServiceRecorded(
  db: Db,
  scope: Scope,
  { subject, teamIds }: { subject: "team" | "organization"; teamIds: readonly string[] },
): Promise<boolean> {
  const [row] = await db
    .select({ channel: rollups.channel })
    .from(rollups)
    .where(
      and(
        eq(rollups.organizationId, scope.organizationId),
        eq(rollups.subject, subject),
        eq(rollups.grain, "month"),
        subject === "team" ? inArray(rollups.teamId, [...teamIds]) : undefined,
        eq(rollups.channel, "self-service"),
      ),
    )
    .limit(1);
  return row !== undefined;
}

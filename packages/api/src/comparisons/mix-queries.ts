import type { Db } from "@kwartet/db/client";
import { NONE } from "@kwartet/db/schema/columns";
import { caseMixCells } from "@kwartet/db/schema/rollups";
import type { MeasureId } from "@kwartet/metrics/kpi";
import type { DayRange } from "@kwartet/metrics/period";
import type { CaseMixCell } from "@kwartet/metrics/stats/indirect-standardise";
import { and, between, eq, gt, ne, type SQL, sql } from "drizzle-orm";
import { inSlices } from "../kpis/slice-queries";
import type { Slice } from "../kpis/slices";
import type { Scope } from "../scope";

export type MixToRead = {
  /** Whole ISO weeks. */
  weeks: DayRange;
  measure: MeasureId;
  /** Only cells of these; all agents of the organisation where it is left out, as a comparison needs. */
  slices?: readonly Slice[];
};

/** The mix of contacts that each agent got, with how many of them count. */
export async function readMix(
  db: Db,
  scope: Scope,
  { weeks, measure, slices }: MixToRead,
): Promise<CaseMixCell[]> {
  const { x, n } = countsOf(measure);
  return db
    .select({
      agent: caseMixCells.agentId,
      channel: caseMixCells.channel,
      topic: caseMixCells.topic,
      hour: caseMixCells.hourBand,
      n: sql<number>`sum(${n})::float8`,
      x: sql<number>`sum(${x})::float8`,
    })
    .from(caseMixCells)
    .where(
      and(
        eq(caseMixCells.organizationId, scope.organizationId),
        between(caseMixCells.startsOn, weeks.from, weeks.to),
        ne(caseMixCells.agentId, NONE),
        slices && inSlices({ ...caseMixCells, day: caseMixCells.startsOn }, slices),
      ),
    )
    .groupBy(caseMixCells.agentId, caseMixCells.channel, caseMixCells.topic, caseMixCells.hourBand)
    .having(gt(sql`sum(${n})`, 0));
}

function countsOf(measure: MeasureId): { x: SQL; n: SQL } {
  const c = caseMixCells;
  switch (measure) {
    case "no-repeat":
      return { x: sql`${c.noRepeatX}`, n: sql`${c.noRepeatN}` };
    case "said-solved":
      return { x: sql`${c.saidSolvedX}`, n: sql`${c.saidSolvedN}` };
    case "reported-resolved":
      return { x: sql`${c.reportedResolvedX}`, n: sql`${c.reportedResolvedN}` };
    case "reopened":
      return { x: sql`${c.reopenedX}`, n: sql`${c.reopenedN}` };
    case "top-two":
      return { x: scalePoints([4, 5]), n: scalePoints([1, 2, 3, 4, 5]) };
    default:
      throw new RangeError(`readMix: agents are not compared on ${measure}`);
  }
}

/** A scale that nobody answered is stored as nothing. */
const scalePoints = (points: readonly number[]): SQL =>
  sql`(${sql.join(
    points.map((point) => sql`coalesce(${caseMixCells.friendliness}[${sql.raw(String(point))}], 0)`),
    sql` + `,
  )})`;

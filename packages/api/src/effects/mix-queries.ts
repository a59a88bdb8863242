import type { Db } from "@kwartet/db/client";
import { NONE } from "@kwartet/db/schema/columns";
import { caseMixCells } from "@kwartet/db/schema/rollups";
import type { ResolutionMeasure } from "@kwartet/metrics/kpi";
import type { DayRange } from "@kwartet/metrics/period";
import type { CaseMixCell } from "@kwartet/metrics/stats/indirect-standardise";
import { and, between, eq, ne, type SQL, sql } from "drizzle-orm";
import type { Scope } from "../scope";

/** What is counted of a contact: whether it was solved by one of the measures of that, or the rating it got. */
export type CountedMeasure = ResolutionMeasure | "top-two";

const column = (name: SQL.Aliased | SQL) => sql<number>`coalesce(sum(${name}), 0)::float8`;

const COUNTS: Record<CountedMeasure, { n: SQL<number>; x: SQL<number> }> = {
  "no-repeat": { n: column(sql`${caseMixCells.noRepeatN}`), x: column(sql`${caseMixCells.noRepeatX}`) },
  "said-solved": { n: column(sql`${caseMixCells.saidSolvedN}`), x: column(sql`${caseMixCells.saidSolvedX}`) },
  "reported-resolved": {
    n: column(sql`${caseMixCells.reportedResolvedN}`),
    x: column(sql`${caseMixCells.reportedResolvedX}`),
  },
  reopened: { n: column(sql`${caseMixCells.reopenedN}`), x: column(sql`${caseMixCells.reopenedX}`) },
  "top-two": {
    n: column(sql`(select sum(answers) from unnest(${caseMixCells.friendliness}) answers)`),
    x: column(
      sql`coalesce(${caseMixCells.friendliness}[4], 0) + coalesce(${caseMixCells.friendliness}[5], 0)`,
    ),
  },
};

/**
 * The mix of contacts that each agent of the organisation got in a range of whole weeks, and what became of them. It is read
 * for everybody, whoever asks, because nobody can be compared without the others; what leaves the server is one effect.
 */
export async function readMix(
  db: Db,
  scope: Scope,
  { measure, range }: { measure: CountedMeasure; range: DayRange },
): Promise<CaseMixCell[]> {
  const { n, x } = COUNTS[measure];
  const rows = await db
    .select({
      agent: caseMixCells.agentId,
      channel: caseMixCells.channel,
      topic: caseMixCells.topic,
      hour: caseMixCells.hourBand,
      n,
      x,
    })
    .from(caseMixCells)
    .where(
      and(
        eq(caseMixCells.organizationId, scope.organizationId),
        between(caseMixCells.startsOn, range.from, range.to),
        ne(caseMixCells.agentId, NONE),
      ),
    )
    .groupBy(caseMixCells.agentId, caseMixCells.channel, caseMixCells.topic, caseMixCells.hourBand);
  return rows.filter((cell) => cell.n > 0);
}

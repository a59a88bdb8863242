import type { Db } from "@kwartet/db/client";
import { preparedRows } from "@kwartet/db/prepared";
import { contacts } from "@kwartet/db/schema/contacts";
import { customers } from "@kwartet/db/schema/customers";
import { teamOutcomes } from "@kwartet/db/schema/outcomes";
import { rollups } from "@kwartet/db/schema/rollups";
import type { PanelGrain } from "@kwartet/metrics/linkage/panel-grain";
import type { DayRange } from "@kwartet/metrics/period";
import { asc, eq, sql } from "drizzle-orm";
import type { Scope } from "../scope";

/** How often each answer was given, by team and month. */
export type AnswerCounts = { teamId: string; startsOn: string; satisfaction: number[]; recommend: number[] };

const SATISFACTION_POINTS = [1, 2, 3, 4, 5];
const RECOMMEND_POINTS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** What customers answered besides friendliness, from the stored months of teams. */
export async function readAnswerCounts(db: Db, scope: Scope, range: DayRange): Promise<AnswerCounts[]> {
  const sums = (column: string, points: readonly number[]) =>
    sql`array[${sql.join(
      // Arrays of the database begin at 1, and are empty where nobody answered.
      points.map(
        (_, index) => sql`coalesce(sum(${sql.identifier(column)}[${sql.raw(String(index + 1))}]), 0)`,
      ),
      sql`, `,
    )}]::int[]`;
  return preparedRows<AnswerCounts>(
    db,
    sql`
      select team_id as "teamId", starts_on as "startsOn",
        ${sums("satisfaction", SATISFACTION_POINTS)} as satisfaction,
        ${sums("recommend", RECOMMEND_POINTS)} as recommend
      from ${rollups}
      where organization_id = ${scope.organizationId} and subject = 'team' and grain = 'month'
        and starts_on between ${range.from} and ${range.to}
      group by 1, 2
    `,
  );
}

/** Customers who were in touch with a team in a period, and how many of them left in it after that. */
export type StayCount = { teamId: string; startsOn: string; customers: number; left: number };

/** Null where nobody is known to have left: then it is not known of anybody who stayed. */
export async function readStayCounts(
  db: Db,
  { organizationId }: Scope,
  { range, grain }: { range: DayRange; grain: PanelGrain },
): Promise<StayCount[] | null> {
  const [known] = await preparedRows<{ known: boolean }>(
    db,
    sql`
      select exists (
        select 1 from ${customers} where organization_id = ${organizationId} and left_on is not null
      ) as known
    `,
  );
  if (!known?.known) return null;
  return preparedRows<StayCount>(
    db,
    sql`
      select team_id as "teamId", starts_on::text as "startsOn", count(*)::int as customers,
        count(*) filter (where left_on < starts_on + ${INTERVALS[grain]})::int as left
      from (
        select distinct c.team_id, date_trunc(${sql.raw(`'${grain}'`)}, c.offered_on)::date as starts_on,
          c.customer_id, k.left_on
        from ${contacts} c
        join ${customers} k on k.organization_id = c.organization_id and k.id = c.customer_id
        where c.organization_id = ${organizationId} and c.offered_on between ${range.from} and ${range.to}
          and (k.left_on is null or k.left_on >= c.offered_on)
      ) as seen
      group by 1, 2
    `,
  );
}

const INTERVALS = {
  month: sql`interval '1 month'`,
  quarter: sql`interval '3 months'`,
  year: sql`interval '1 year'`,
} as const;

/** Results of teams that were measured elsewhere, by name. */
export type ElsewhereOutcome = { teamId: string; period: string; outcome: string; value: number };

export async function readElsewhere(db: Db, scope: Scope): Promise<ElsewhereOutcome[]> {
  return db
    .select({
      teamId: teamOutcomes.teamId,
      period: teamOutcomes.period,
      outcome: teamOutcomes.outcome,
      value: teamOutcomes.value,
    })
    .from(teamOutcomes)
    .where(eq(teamOutcomes.organizationId, scope.organizationId))
    .orderBy(asc(teamOutcomes.outcome), asc(teamOutcomes.period), asc(teamOutcomes.teamId));
}

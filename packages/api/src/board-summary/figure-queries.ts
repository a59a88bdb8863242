import type { Db } from "@kwartet/db/client";
import { rowsOf } from "@kwartet/db/rows";
import { customers } from "@kwartet/db/schema/customers";
import { organizations } from "@kwartet/db/schema/organizations";
import { rollups } from "@kwartet/db/schema/rollups";
import { cxTargets } from "@kwartet/db/schema/worth";
import type { CustomerMonths, CxAnswers } from "@kwartet/metrics/board/cx-value";
import type { DayRange } from "@kwartet/metrics/period";
import { and, between, desc, eq, sql } from "drizzle-orm";
import { found } from "../errors";
import type { Scope } from "../scope";

export type MonthAnswers = CxAnswers & { month: string };

/** The answers of the organisation's customers by month and channel, from the stored tallies. */
export async function readAnswers(
  db: Db,
  { organizationId }: Scope,
  { from, to }: DayRange,
): Promise<MonthAnswers[]> {
  const rows = await db
    .select({
      startsOn: rollups.startsOn,
      satisfaction: rollups.satisfaction,
      effort: rollups.effort,
      recommend: rollups.recommend,
    })
    .from(rollups)
    .where(
      and(
        eq(rollups.organizationId, organizationId),
        eq(rollups.subject, "organization"),
        eq(rollups.grain, "month"),
        between(rollups.startsOn, from, to),
      ),
    );
  return rows.map(({ startsOn, ...answers }) => ({ ...answers, month: startsOn.slice(0, 7) }));
}

/**
 * How many customers came and left in which month, those of several identifiers once; nobody leaves after the data end.
 * Only customers of whom a file told more than that they asked something.
 */
export async function readCustomerMonths(
  db: Db,
  { organizationId }: Scope,
  asOfDay: string,
): Promise<CustomerMonths[]> {
  return rowsOf<CustomerMonths>(
    db.execute(sql`
      select to_char(since, 'YYYY-MM') as since, to_char(gone, 'YYYY-MM') as left, count(*)::int as customers
      from (
        select min(customer_since) as since,
          max(left_on) filter (where left_on <= ${asOfDay}::date) as gone
        from ${customers}
        where organization_id = ${organizationId}
        group by coalesce(joined_into, id)
        having bool_or(customer_since is not null or left_on is not null or value_per_year_minor is not null)
      ) as one_customer
      group by 1, 2
    `),
  );
}

/** The days on which there was any contact, with how many. */
export async function readContactDays(
  db: Db,
  { organizationId }: Scope,
  { from, to }: DayRange,
): Promise<Map<string, number>> {
  const rows = await db
    .select({ day: rollups.startsOn, offered: sql<number>`sum(${rollups.offered})::float8` })
    .from(rollups)
    .where(
      and(
        eq(rollups.organizationId, organizationId),
        eq(rollups.subject, "organization"),
        eq(rollups.grain, "day"),
        between(rollups.startsOn, from, to),
      ),
    )
    .groupBy(rollups.startsOn);
  return new Map(rows.map(({ day, offered }) => [day, offered]));
}

export type CxTarget = {
  measure: (typeof cxTargets.$inferSelect)["measure"];
  validFrom: string;
  target: number;
};

/** Newest first. */
export async function readCxTargets(db: Db, { organizationId }: Scope): Promise<CxTarget[]> {
  return db
    .select({ measure: cxTargets.measure, validFrom: cxTargets.validFrom, target: cxTargets.target })
    .from(cxTargets)
    .where(eq(cxTargets.organizationId, organizationId))
    .orderBy(desc(cxTargets.validFrom));
}

export async function readOrganizationName(db: Db, { organizationId }: Scope): Promise<string> {
  const [row] = await db
    .select({ name: organizations.name })
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  return found(row, "Organisation").name;
}

import type { Db } from "@kwartet/db/client";
import { rowsOf } from "@kwartet/db/rows";
import { contacts } from "@kwartet/db/schema/contacts";
import type { SelfServiceReturns } from "@kwartet/metrics/effort/needless";
import type { DayRange } from "@kwartet/metrics/period";
import { type SQL, sql } from "drizzle-orm";
import type { Scope } from "../scope";

/** All teams by name: the index of days begins with the team. */
type ContactsToRead = { days: DayRange; teamIds: readonly string[] };

const within = ({ organizationId }: Scope, { days, teamIds }: ContactsToRead): SQL => sql`
  c.organization_id = ${organizationId}
  and c.team_id = any(array(select value::uuid from json_array_elements_text(${JSON.stringify(teamIds)}::json)))
  and c.offered_on between ${days.from} and ${days.to}
`;

export type ContinuedRow = { day: string; contacts: number; handleSeconds: number };

/** Contacts that a colleague took over, by day, with the work in them. */
export async function readContinued(db: Db, scope: Scope, asked: ContactsToRead): Promise<ContinuedRow[]> {
  return rowsOf<ContinuedRow>(
    db.execute(sql`
      select c.offered_on::text as day, count(*)::int as contacts,
        coalesce(sum(c.handle_seconds) filter (where c.answered_at is not null), 0)::float8 as "handleSeconds"
      from ${contacts} c
      where ${within(scope, asked)} and c.handed_over_from is not null
      group by c.offered_on
    `),
  );
}

/**
 * After how many contacts of self-service the same customer asked people about the same topic within the window. Counted
 * where they lie: no customer leaves the store.
 */
export async function readSelfServiceReturns(
  db: Db,
  scope: Scope,
  { asOf, windowDays, ...asked }: ContactsToRead & { asOf: Date; windowDays: number },
): Promise<SelfServiceReturns> {
  const window = sql`make_interval(hours => ${windowDays} * 24)`;
  const [row] = await rowsOf<SelfServiceReturns>(
    db.execute(sql`
      select count(*) filter (where has_elapsed)::int as n, count(*) filter (where has_elapsed and came_back)::int as x,
        count(*) filter (where not has_elapsed)::int as pending
      from (
        select c.offered_at + ${window} <= ${asOf.toISOString()}::timestamptz as has_elapsed, exists (
          select from ${contacts} p
          where p.organization_id = c.organization_id and p.customer_id = c.customer_id
            and p.topic is not distinct from c.topic and p.channel <> 'self-service' and p.handed_over_from is null
            and p.offered_at > c.offered_at and p.offered_at <= c.offered_at + ${window}
        ) as came_back
        from ${contacts} c
        where ${within(scope, asked)} and c.channel = 'self-service' and c.customer_id is not null
      ) as of_self_service
    `),
  );
  return row ?? { n: 0, x: 0, pending: 0 };
}

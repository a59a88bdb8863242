import type { Db } from "@kwartet/db/client";
import { rowsOf } from "@kwartet/db/rows";
import { contacts } from "@kwartet/db/schema/contacts";
import { customers } from "@kwartet/db/schema/customers";
import { ratings } from "@kwartet/db/schema/ratings";
import type { DayRange } from "@kwartet/metrics/period";
import { type SQL, sql } from "drizzle-orm";
import type { Scope } from "../scope";
import type { TriedRule } from "./input";

/** Customers alike in number of bad experiences, time followed and leaving; never one by one. */
export type FollowedRow = {
  badExperiences: number;
  days: number;
  hasLeft: boolean;
  customers: number;
  /** How many have a known value, and what those are worth together per year, in minor units. */
  valued: number;
  valueMinor: number;
};

export type Counting = {
  rule: TriedRule;
  repeatWindowDays: number;
};

export const BAD_CAUSES = ["satisfaction", "unresolved", "abandoned"] as const;
export type BadCause = (typeof BAD_CAUSES)[number];

/** Followed customers, and how many contacts count for which reason; one that counts for two is in both. */
export type FollowedAnswer = {
  followed: FollowedRow[];
  causes: Record<BadCause, number>;
  /** Whether any contact in the range is of a customer of the file. */
  hasContacts: boolean;
};

/**
 * Every customer of the customers' file with the bad experiences that their contacts of some days hold, up to the day on
 * which they left. Computed as sets: no customer leaves the store.
 */
export async function readFollowed(
  db: Db,
  { organizationId }: Scope,
  { range, rule, repeatWindowDays }: Counting & { range: DayRange },
): Promise<FollowedAnswer> {
  // Sorting all contacts of two years by customer would go to disk with the usual few megabytes.
  await db.execute(sql`select set_config('work_mem', '64MB', true)`);
  const { from, to } = range;
  const [row] = await rowsOf<AnswerRow>(
    db.execute(sql`
      with known as (${knownCustomers(organizationId)}),
      long_waits as materialized (${longWaits(organizationId, range)}),
      bad as materialized (${sql.join(badContacts(organizationId, { range, rule, repeatWindowDays }), sql` union all `)}),
      counted as (
        select k.id, count(distinct b.id)::integer as bad from bad b
        join known k on k.id = b.customer_id and b.offered_on <= coalesce(k.left_on, 'infinity')
        group by k.id
      ),
      followed as (
        select coalesce(n.bad, 0) as bad, k.value,
          k.left_on is not null and k.left_on <= ${to}::date as has_left,
          greatest(1, least(k.left_on, ${to}::date) - greatest(k.since, ${from}::date) + 1) as days
        from known k left join counted n on n.id = k.id
        where (k.left_on is null or k.left_on >= ${from}::date) and (k.since is null or k.since <= ${to}::date)
      )
      select (${groupsOf()}) as followed, exists (
          select 1 from ${contacts} c where c.organization_id = ${organizationId} and c.customer_id in (select id from known)
            and c.offered_on between ${from} and ${to}
        ) as "hasContacts",
        (select coalesce(json_object_agg(cause, n), '{}') from (
          select cause, count(distinct id)::integer as n from bad group by cause
        ) by_cause) as causes
    `),
  );
  const { followed = [], causes = {}, hasContacts = false } = row ?? {};
  return { followed, causes: { satisfaction: 0, unresolved: 0, abandoned: 0, ...causes }, hasContacts };
}

type AnswerRow = {
  followed: FollowedRow[];
  causes: Partial<Record<BadCause, number>>;
  hasContacts: boolean;
};

/** The same by the number that the file itself gives, of which nobody knows the days. */
export async function readFollowedOfFile(db: Db, { organizationId }: Scope): Promise<FollowedRow[]> {
  const [row] = await rowsOf<{ followed: FollowedRow[] }>(
    db.execute(sql`
      with known as (${knownCustomers(organizationId)}),
      followed as (
        select experiences::integer as bad, value, left_on is not null as has_left, 0 as days
        from known where experiences is not null
      )
      select (${groupsOf()}) as followed
    `),
  );
  return row?.followed ?? [];
}

const groupsOf = (): SQL => sql`
  select coalesce(json_agg(json_build_object(
    'badExperiences', bad, 'days', days, 'hasLeft', has_left, 'customers', n, 'valued', valued, 'valueMinor', value
  )), '[]')
  from (
    select bad, days, has_left, count(*)::integer as n, count(value)::integer as valued,
      coalesce(sum(value), 0)::float8 as value
    from followed group by bad, days, has_left
  ) grouped
`;

/**
 * Who is in the customers' file, joined ones as one. A customer of whom only contacts are known is not: whether they left
 * is not known. Where the file says nothing but who left, everybody is in it who is known at all.
 */
export function knownCustomers(organizationId: string): SQL {
  return sql`
    select coalesce(c.joined_into, c.id) as id, sum(c.value_per_year_minor) as value, min(c.customer_since) as since,
      sum(c.experiences) as experiences,
      case when bool_and(c.left_on is not null) filter (where ${inFile("c")}) then max(c.left_on) end as left_on
    from ${customers} c
    where c.organization_id = ${organizationId}
    group by coalesce(c.joined_into, c.id)
    having bool_or(${inFile("c")}) or not exists (
      select 1 from ${customers} d where d.organization_id = ${organizationId}
        and coalesce(d.value_per_year_minor, d.experiences) is not null
      union all
      select 1 from ${customers} d where d.organization_id = ${organizationId} and d.customer_since is not null
    ) and exists (
      select 1 from ${customers} d where d.organization_id = ${organizationId} and d.left_on is not null
    )
  `;
}

const inFile = (alias: string): SQL =>
  sql.raw(
    `(coalesce(${alias}.value_per_year_minor, ${alias}.experiences) is not null` +
      ` or coalesce(${alias}.customer_since, ${alias}.left_on) is not null)`,
  );

/** The contacts that count, each once per cause. */
function badContacts(organizationId: string, counting: Counting & { range: DayRange }): SQL[] {
  const { satisfactionAtMost, unresolvedContacts, countsAbandoned, abandonedAfterSeconds } = counting.rule;
  const inRange = (alias: string): SQL => {
    const of = (column: string) => sql.raw(`${alias}.${column}`);
    const { from, to } = counting.range;
    return sql`${of("organization_id")} = ${organizationId} and ${of("customer_id")} is not null
      and ${of("offered_on")} between ${from} and ${to}`;
  };
  const parts: SQL[] = [];
  if (satisfactionAtMost !== null) {
    parts.push(sql`
      select c.id, c.customer_id, c.offered_on, 'satisfaction' as cause from ${contacts} c
      join ${ratings} r on r.organization_id = ${organizationId} and r.contact_id = c.id
      where ${inRange("c")} and r.satisfaction <= ${satisfactionAtMost}
    `);
  }
  if (unresolvedContacts !== null) {
    const window = sql`make_interval(hours => ${counting.repeatWindowDays} * 24)`;
    parts.push(unresolvedSelect({ unresolvedContacts, window, inRange }));
  }
  if (countsAbandoned) {
    const isLong =
      abandonedAfterSeconds === null
        ? sql`c.wait_seconds > (select l.seconds from long_waits l where l.channel = c.channel)`
        : sql`c.wait_seconds > ${abandonedAfterSeconds}`;
    parts.push(sql`
      select c.id, c.customer_id, c.offered_on, 'abandoned' as cause from ${contacts} c
      where ${inRange("c")} and c.abandoned and ${isLong}
    `);
  }
  return parts;
}

type Unresolved = { unresolvedContacts: number; window: SQL; inRange: (alias: string) => SQL };

/**
 * The n-th contact about one question. A question goes on as long as each contact comes within the window of the one
 * before; a hand-over is the same one, and self-service comes before it. Looking back n contacts asks for one ordering.
 */
function unresolvedSelect({ unresolvedContacts, window, inRange }: Unresolved): SQL {
  const back = (contacts: number) =>
    contacts === 0 ? sql`c.offered_at` : sql`lag(c.offered_at, ${sql.raw(`${contacts}`)}) over asked`;
  const goesOn = Array.from(
    { length: unresolvedContacts - 1 },
    (_, index) => sql`${back(index)} - ${back(index + 1)} <= ${window}`,
  );
  const begins = sql`coalesce(${back(unresolvedContacts - 1)} - ${back(unresolvedContacts)} > ${window}, true)`;
  return sql`
    select id, customer_id, offered_on, 'unresolved' as cause from (
      select c.id, c.customer_id, c.offered_on, ${sql.join([...goesOn, begins], sql` and `)} as counts
      from ${contacts} c
      where ${inRange("c")} and c.handed_over_from is null and c.channel <> 'self-service'
      window asked as (partition by c.customer_id, c.topic order by c.offered_at, c.id)
    ) questions
    where counts
  `;
}

/** Per channel the wait that nine in ten do not pass, answered or not. */
function longWaits(organizationId: string, { from, to }: DayRange): SQL {
  return sql`
    select w.channel, percentile_disc(0.9) within group (order by w.wait_seconds) as seconds
    from ${contacts} w
    where w.organization_id = ${organizationId} and w.offered_on between ${from} and ${to}
      and w.wait_seconds is not null
    group by w.channel
  `;
}

/** Another after every change of what is known of customers; contacts have a version of their own. */
export async function readCustomersVersion(db: Db, { organizationId }: Scope): Promise<string> {
  const [row] = await rowsOf<{ version: string }>(
    db.execute(sql`
      select concat_ws(' ', count(*), sum(hashtextextended(concat_ws(
        ',', c.id, c.joined_into, c.value_per_year_minor, c.customer_since, c.left_on, c.experiences is null, c.experiences
      ), 0)::numeric)) as version
      from ${customers} c where c.organization_id = ${organizationId}
    `),
  );
  return row?.version ?? "";
}

import type { Db } from "@kwartet/db/client";
import { rowsOf } from "@kwartet/db/rows";
import { contacts } from "@kwartet/db/schema/contacts";
import { memberships } from "@kwartet/db/schema/people";
import { attendance, presenceDays, shifts } from "@kwartet/db/schema/shifts";
import { teams } from "@kwartet/db/schema/teams";
import { addDays } from "@kwartet/metrics/calendar-day";
import type { DayRange } from "@kwartet/metrics/period";
import type { QueueSlot, WorkSlot } from "@kwartet/metrics/staffing/queue-slot";
import type { QueueShare } from "@kwartet/metrics/staffing/shared-queues";
import { type SQL, sql } from "drizzle-orm";
import type { Scope } from "../scope";

/** How many telephone calls of each queue each team got. */
export async function readQueueShares(
  db: Db,
  { organizationId }: Scope,
  { from, to }: DayRange,
): Promise<QueueShare[]> {
  return rowsOf<QueueShare>(
    db.execute(sql`
      select c.team_id as "teamId", c.queue, count(*)::int as contacts
      from ${contacts} c
      where c.organization_id = ${organizationId} and c.channel = 'phone' and c.offered_on between ${from} and ${to}
        and c.team_id = any(array(select t.id from ${teams} t where t.organization_id = ${organizationId}))
      group by c.team_id, c.queue
    `),
  );
}

/** The teams that answer together, over some local days of one zone. */
export type QueuePart = { teamIds: readonly string[]; range: DayRange; timeZone: string };

type Counting = { promiseSeconds: number; shortAbandonSeconds: number };

/** What came in by telephone per half hour of each day, counted as the KPIs count. */
export async function readQueueSlots(
  db: Db,
  { organizationId }: Scope,
  { teamIds, range, timeZone, promiseSeconds, shortAbandonSeconds }: QueuePart & Counting,
): Promise<QueueSlot[]> {
  const isShort = sql`abandoned and ceil(wait_seconds) < ${shortAbandonSeconds}`;
  const counts = sql`(is_answered or abandoned) and not coalesce(${isShort}, false)`;
  return rowsOf<QueueSlot>(
    db.execute(sql`
      select ${dayAndHalf},
        count(*) filter (where ${counts})::int as counted,
        count(*) filter (where is_answered)::int as answered,
        count(*) filter (where is_answered and wait_seconds <= ${promiseSeconds})::int as "withinPromise",
        count(*) filter (where abandoned)::int as abandons,
        coalesce(sum(wait_seconds) filter (where is_answered or abandoned), 0)::float8 as "waitSeconds",
        count(work) filter (where is_answered)::int as handled,
        coalesce(sum(work) filter (where is_answered), 0)::float8 as "handleSeconds"
      from (
        select c.offered_at at time zone ${timeZone} as local, c.answered_at is not null as is_answered, c.abandoned,
          c.wait_seconds,
          coalesce(c.handle_seconds, c.talk_seconds + coalesce(c.hold_seconds, 0) + coalesce(c.wrap_seconds, 0)) as work
        from ${contacts} c
        where ${ofTeams("c", organizationId, teamIds)} and c.channel = 'phone' and ${near("c.offered_on", range)}
      ) calls
      where ${inRange(range)}
      group by 1, 2
    `),
  );
}

/** How long the same teams were at work on other channels, per half hour in which the work was done. */
export async function readOtherWork(
  db: Db,
  { organizationId }: Scope,
  { teamIds, range, timeZone }: QueuePart,
): Promise<WorkSlot[]> {
  const endedAt = sql`c.ended_at + make_interval(secs => coalesce(c.wrap_seconds, 0))`;
  const stretches = sql`
    select c.agent_id, ${endedAt} - make_interval(secs => c.handle_seconds) as starts_at, ${endedAt} as ends_at
    from ${contacts} c
    where ${ofTeams("c", organizationId, teamIds)} and c.channel not in ('phone', 'self-service')
      and ${near("c.offered_on", { from: addDays(range.from, -7), to: range.to })}
      and c.handle_seconds between 1 and 86400 and c.ended_at is not null and c.agent_id is not null
  `;
  return rowsOf<WorkSlot>(db.execute(secondsByHalf(stretches, { range, timeZone })));
}

/**
 * How long agents of these teams were there, or were due to be, per half hour; an agent of two teams counts once. Nobody is
 * there for more than a day: such a row is a mistake of its source.
 */
export async function readPresence(
  db: Db,
  { organizationId }: Scope,
  { teamIds, range, timeZone, kind }: QueuePart & { kind: "attendance" | "shifts" },
): Promise<WorkSlot[]> {
  const table = kind === "attendance" ? attendance : shifts;
  const stretches = sql`
    select p.agent_id, p.starts_at, p.ends_at
    from ${table} p
    where p.organization_id = ${organizationId}
      and p.agent_id = any(array(
        select a.person_id from ${memberships} a
        where a.organization_id = ${organizationId} and a.role = 'agent' and ${inTeams("a", teamIds)}
      ))
      and p.starts_at between ${addDays(range.from, -2)}::date and ${addDays(range.to, 2)}::date
      and p.ends_at - p.starts_at <= interval '24 hours'
      and exists (
        select 1 from ${memberships} m
        where m.organization_id = ${organizationId} and m.person_id = p.agent_id and m.role = 'agent'
          and ${inTeams("m", teamIds)}
          and m.starts_on <= (p.starts_at at time zone ${timeZone})::date
          and (m.ends_on is null or m.ends_on >= (p.starts_at at time zone ${timeZone})::date)
      )
  `;
  return rowsOf<WorkSlot>(db.execute(secondsByHalf(stretches, { range, timeZone })));
}

/** Minutes on the rota and minutes there while on it, of all agents of these teams together. */
export async function readAttended(
  db: Db,
  { organizationId }: Scope,
  { teamIds, range }: QueuePart,
): Promise<{ scheduledMinutes: number; attendedMinutes: number }> {
  const [row] = await rowsOf<{ scheduledMinutes: number; attendedMinutes: number }>(
    db.execute(sql`
      select coalesce(sum(d.scheduled_minutes), 0)::float8 as "scheduledMinutes",
        coalesce(sum(d.attended_minutes), 0)::float8 as "attendedMinutes"
      from ${presenceDays} d
      where ${ofTeams("d", organizationId, teamIds)} and d.day between ${range.from} and ${range.to}
        and d.scheduled_minutes > 0
    `),
  );
  return row ?? { scheduledMinutes: 0, attendedMinutes: 0 };
}

/**
 * Cuts stretches of work into quarters of an hour, in which no zone changes its clock, and adds them up by local half
 * hour. Nobody is there twice at once, so that an agent has 900 seconds in a quarter at most.
 */
function secondsByHalf(stretches: SQL, { range, timeZone }: Pick<QueuePart, "range" | "timeZone">): SQL {
  const quarter = sql`interval '15 minutes'`;
  return sql`
    with quarters as (
      select s.agent_id, q as at,
        extract(epoch from least(s.ends_at, q + ${quarter}) - greatest(s.starts_at, q))::float8 as seconds
      from (${stretches}) s
      cross join lateral generate_series(date_bin(${quarter}, s.starts_at, timestamptz '2000-01-01 00:00Z'),
        s.ends_at - interval '1 microsecond', ${quarter}) q
    ),
    of_agent as (
      select at at time zone ${timeZone} as local, least(900, sum(seconds)) as seconds from quarters group by agent_id, at
    )
    select ${dayAndHalf}, sum(seconds)::float8 as seconds
    from of_agent where ${inRange(range)}
    group by 1, 2
  `;
}

/** The local day, and half hours since its midnight, 0 to 47; of the clock that autumn turns back both hours are in one. */
const dayAndHalf = sql`local::date::text as day,
  (extract(hour from local) * 2 + floor(extract(minute from local) / 30))::int as half`;

const inRange = ({ from, to }: DayRange): SQL => sql`local::date between ${from} and ${to}`;

const inTeams = (alias: string, teamIds: readonly string[]): SQL =>
  sql`${sql.raw(alias)}.team_id = any(${`{${teamIds.join(",")}}`}::text::uuid[])`;

const ofTeams = (alias: string, organizationId: string, teamIds: readonly string[]): SQL =>
  sql`${sql.raw(alias)}.organization_id = ${organizationId} and ${inTeams(alias, teamIds)}`;

/** A day more on both sides: teams that share a queue can have zones of their own. */
const near = (column: string, { from, to }: DayRange): SQL =>
  sql`${sql.raw(column)} between ${addDays(from, -1)} and ${addDays(to, 1)}`;

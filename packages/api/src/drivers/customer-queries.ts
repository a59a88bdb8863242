import type { Db } from "@kwartet/db/client";
import { rowsOf } from "@kwartet/db/rows";
import { contacts } from "@kwartet/db/schema/contacts";
import { customers } from "@kwartet/db/schema/customers";
import { ratings } from "@kwartet/db/schema/ratings";
import type { CustomerColumns } from "@kwartet/metrics/outcome/driver-answers";
import { sql } from "drizzle-orm";
import { knownCustomers } from "../risk/followed-queries";
import type { Scope } from "../scope";
import { type AnswerRequest, isInPart } from "./answer-queries";
import { PROMISE_OF_CONTACT, promisesTable, WAIT_OF_CONTACT } from "./promise-queries";
import { isResolved } from "./resolved-queries";

const COLUMNS = [
  "stays",
  "answered",
  "withinPromise",
  "judged",
  "resolved",
  "rated",
  "friendly",
  "offered",
  "reached",
] as const;

/**
 * Customers of the customers' file with contacts in some days, up to the day on which they left. Of the wait only answered
 * contacts count here: who gave up counts under availability, so that one thing is not in two of them.
 */
export async function readCustomers(
  db: Db,
  { organizationId }: Scope,
  { range, rules, judging, part, shortAbandonSeconds }: AnswerRequest & { shortAbandonSeconds: number },
): Promise<CustomerColumns> {
  const { from, to } = range;
  const [row] = await rowsOf<{ counted: Record<(typeof COLUMNS)[number], (number | boolean)[] | null> }>(
    db.execute(sql`
      with p as materialized (${promisesTable(rules)}),
      followed as materialized (
        select k.id, k.left_on, k.left_on is null or k.left_on > ${to}::date as stays
        from (${knownCustomers(organizationId)}) k
        where (k.left_on is null or k.left_on >= ${from}::date) and (k.since is null or k.since <= ${to}::date)
          and ${isInPart(sql`k.id`, part)}
      ),
      said as materialized (
        select r.contact_id, max(r.friendliness) as friendliness, bool_or(r.solved) as solved
        from ${ratings} r
        where r.organization_id = ${organizationId} and (r.friendliness is not null or r.solved is not null)
        group by r.contact_id
      ),
      counted as (
        select f.id,
          count(*) filter (where c.answered_at is not null and ${WAIT_OF_CONTACT} is not null and p.seconds is not null) as answered,
          count(*) filter (where c.answered_at is not null and ${WAIT_OF_CONTACT} <= p.seconds) as within_promise,
          count(${isResolved(judging, sql`s.solved`)}) as judged,
          count(*) filter (where ${isResolved(judging, sql`s.solved`)}) as resolved,
          count(s.friendliness) as rated, count(*) filter (where s.friendliness >= 4) as friendly,
          count(*) filter (where c.answered_at is not null or c.abandoned and coalesce(c.wait_seconds, ${shortAbandonSeconds}) >= ${shortAbandonSeconds}) as offered,
          count(c.answered_at) as reached
        from ${contacts} c
        join followed f on f.id = c.customer_id and c.offered_on <= coalesce(f.left_on, 'infinity')
        join p on ${PROMISE_OF_CONTACT}
        left join said s on s.contact_id = c.id
        where c.organization_id = ${organizationId} and c.offered_on between ${from} and ${to}
          and c.channel <> 'self-service'
        group by f.id
      )
      select json_build_object(
        'stays', json_agg(f.stays), 'answered', json_agg(n.answered), 'withinPromise', json_agg(n.within_promise),
        'judged', json_agg(n.judged), 'resolved', json_agg(n.resolved), 'rated', json_agg(n.rated),
        'friendly', json_agg(n.friendly), 'offered', json_agg(n.offered), 'reached', json_agg(n.reached)
      ) as counted
      from counted n join followed f on f.id = n.id
    `),
  );
  const columns = row?.counted;
  return Object.fromEntries(COLUMNS.map((name) => [name, columns?.[name] ?? []])) as CustomerColumns;
}

/** How many customers there are at most. */
export async function countCustomers(db: Db, { organizationId }: Scope): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(
    db.execute(
      sql`select count(*)::integer as n from ${customers} where organization_id = ${organizationId}`,
    ),
  );
  return row?.n ?? 0;
}

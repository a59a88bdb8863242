import type { Db } from "@kwartet/db/client";
import { rowsOf } from "@kwartet/db/rows";
import { contacts } from "@kwartet/db/schema/contacts";
import { ratings } from "@kwartet/db/schema/ratings";
import type { AnswerColumns } from "@kwartet/metrics/outcome/driver-answers";
import type { DayRange } from "@kwartet/metrics/period";
import { type SQL, sql } from "drizzle-orm";
import type { Scope } from "../scope";
import type { Rules } from "../settings/in-force-queries";
import { PROMISE_OF_CONTACT, promisesTable, WAIT_OF_CONTACT } from "./promise-queries";
import { isResolved, type Judging } from "./resolved-queries";

export type AnswerRequest = {
  range: DayRange;
  rules: Pick<Rules, "channels">;
  judging: Judging;
  /** Ten-thousandths of all customers that are looked at, the same ones every time. */
  part: number;
};

/** Everything that customers answered about contacts of some days; of several answers of a kind about one the last. */
export async function readAnswers(
  db: Db,
  { organizationId }: Scope,
  request: AnswerRequest,
): Promise<AnswerColumns> {
  const { range, rules, judging, part } = request;
  await db.execute(sql`select set_config('work_mem', '64MB', true)`);
  const [row] = await rowsOf<{ answers: { [Column in keyof AnswerColumns]: AnswerColumns[Column] | null } }>(
    db.execute(sql`
      with p as materialized (${promisesTable(rules)}),
      answered as materialized (${answersOfContacts(organizationId, { range, part })}),
      before as materialized (
        select b.customer_id, b.topic, b.next_contact_at, bool_or(b.abandoned) as gave_up, max(b.offered_at) as offered_at
        from ${contacts} b
        where b.organization_id = ${organizationId} and b.customer_id is not null and b.next_contact_at is not null
          and b.offered_on between ${range.from}::date - ${judging.repeatWindowDays}::int and ${range.to}
        group by 1, 2, 3
      ),
      facts as (
        select dense_rank() over (order by coalesce(c.customer_id, c.id)) as customer, p.place,
          dense_rank() over (order by p.place, c.topic) as cell, ${WAIT_OF_CONTACT} as wait,
          ${WAIT_OF_CONTACT} / p.seconds as in_promises, ${isResolved(judging, sql`c.solved`)} as resolved,
          case when c.customer_id is not null then b.offered_at is null or b.offered_at < ${windowBefore(judging)} end as first,
          case when c.customer_id is not null
            then not (coalesce(b.gave_up, false) and b.offered_at >= ${windowBefore(judging)}) end as reached,
          c.friendliness, c.satisfaction, c.recommend
        from answered c
        join p on ${PROMISE_OF_CONTACT}
        left join before b on b.customer_id = c.customer_id and b.next_contact_at = c.offered_at
          and b.topic is not distinct from c.topic and c.handed_over_from is null
      )
      select json_build_object(
        'customer', json_agg(customer), 'channel', json_agg(place), 'cell', json_agg(cell),
        'waitSeconds', json_agg(wait), 'waitInPromises', json_agg(in_promises), 'resolved', json_agg(resolved),
        'first', json_agg(first), 'reached', json_agg(reached), 'friendliness', json_agg(friendliness),
        'satisfaction', json_agg(satisfaction), 'recommend', json_agg(recommend)
      ) as answers from facts
    `),
  );
  const columns = row?.answers;
  return {
    customer: columns?.customer ?? [],
    channel: columns?.channel ?? [],
    cell: columns?.cell ?? [],
    waitSeconds: columns?.waitSeconds ?? [],
    waitInPromises: columns?.waitInPromises ?? [],
    resolved: columns?.resolved ?? [],
    first: columns?.first ?? [],
    reached: columns?.reached ?? [],
    friendliness: columns?.friendliness ?? [],
    satisfaction: columns?.satisfaction ?? [],
    recommend: columns?.recommend ?? [],
  };
}

const windowBefore = ({ repeatWindowDays }: Judging): SQL =>
  sql`c.offered_at - make_interval(hours => ${repeatWindowDays} * 24)`;

/** Answered contacts with what was answered about them; people's ones only. */
function answersOfContacts(
  organizationId: string,
  { range, part }: Pick<AnswerRequest, "range" | "part">,
): SQL {
  const last = (column: string) =>
    sql.raw(
      `(array_agg(r.${column} order by r.rated_at desc nulls last, r.id) filter (where r.${column} is not null))[1]`,
    );
  return sql`
    select c.*, r.friendliness, r.satisfaction, r.recommend, r.solved
    from (
      select r.contact_id, ${last("friendliness")} as friendliness, ${last("satisfaction")} as satisfaction,
        ${last("recommend")} as recommend, ${last("solved")} as solved
      from ${ratings} r where r.organization_id = ${organizationId} group by r.contact_id
    ) r
    join ${contacts} c on c.organization_id = ${organizationId} and c.id = r.contact_id
    where c.offered_on between ${range.from} and ${range.to} and c.answered_at is not null
      and c.channel <> 'self-service' and coalesce(r.satisfaction, r.recommend) is not null
      and ${isInPart(sql`coalesce(c.customer_id, c.id)`, part)}
  `;
}

/** Drawn by the key, so that a customer is in it with everything or with nothing, today and tomorrow. */
export function isInPart(id: SQL, part: number): SQL {
  return part >= WHOLE
    ? sql`true`
    : sql`(hashtextextended(${id}::text, 0) & 9223372036854775807) % ${WHOLE} < ${part}`;
}

/** All customers, in ten-thousandths. */
export const WHOLE = 10_000;

/** How many answers and known customers there are at most, by which is decided how many are looked at. */
export async function countAnswers(db: Db, { organizationId }: Scope): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(
    db.execute(sql`select count(*)::integer as n from ${ratings} where organization_id = ${organizationId}`),
  );
  return row?.n ?? 0;
}

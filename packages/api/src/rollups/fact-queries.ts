import type { Db } from "@kwartet/db/client";
import { rowsOf } from "@kwartet/db/rows";
import { contacts } from "@kwartet/db/schema/contacts";
import { ratings } from "@kwartet/db/schema/ratings";
import type { Channel } from "@kwartet/metrics/contact";
import type { ContactFact } from "@kwartet/metrics/rollup";
import { and, between, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Scope } from "../scope";
import type { Rules } from "../settings/in-force-queries";
import { readFacts } from "./read-facts";

/** A contact as the figures need it, with what it is counted under. */
export type PlacedFact = {
  fact: ContactFact;
  teamId: string;
  agentId: string | null;
  topic: string | null;
  /** In the team's time zone. */
  offeredOn: string;
  offeredHour: number;
};

export type FactFilter = {
  rules: Rules;
  /** Local days, both inclusive. */
  from: string;
  to: string;
  teamIds?: readonly string[];
  agentIds?: readonly string[];
  channel?: Channel;
  topic?: string;
};

/** The contacts of some days, with their ratings, as the tallies take them. */
export async function factsBetween(db: Db, scope: Scope, filter: FactFilter): Promise<PlacedFact[]> {
  const text = await factTextBetween(db, scope, filter);
  return text === null ? [] : readFacts(text, filter.rules);
}

/** The same as it travels, for `readFacts`; null when there are none. */
export async function factTextBetween(db: Db, scope: Scope, filter: FactFilter): Promise<string | null> {
  // One text for all of them: field by field, reading the answer costs more than computing the figures.
  const [answer] = await rowsOf<{ facts: string | null }>(
    db.execute(sql`
      select string_agg(array_to_string(array[
        c.id::text, c.team_id::text, c.agent_id::text, c.channel, to_json(c.topic)::text, c.offered_on::text,
        c.offered_hour::text, (date_part('epoch', c.offered_at) * 1000)::text,
        ((c.answered_at is not null)::int + c.abandoned::int * 2 + (c.handed_over_to is not null)::int * 4
          + (c.customer_id is not null)::int * 8)::text,
        c.wait_seconds::text, c.wait_business_seconds::text, c.handle_seconds::text, c.wrap_seconds::text,
        c.reported_resolved::int::text, c.reopen_count::text, (date_part('epoch', c.next_contact_at) * 1000)::text,
        r.scores
      ], chr(9), ''), chr(10)) as facts
      from ${contacts} c
      left join lateral (
        select concat_ws(',', coalesce(k.friendliness, -1), coalesce(k.satisfaction, -1), coalesce(k.effort, -1),
          coalesce(k.solved::int, -1), coalesce(k.recommend, -1)) as scores
        from ${ratings} k
        where k.organization_id = c.organization_id and k.contact_id = c.id
        offset 0
      ) r on true
      where ${matching(scope, filter)}
    `),
  );
  return answer?.facts || null;
}

function matching(
  scope: Scope,
  { from, to, teamIds, agentIds, channel, topic }: FactFilter,
): SQL | undefined {
  const c = aliased;
  return and(
    eq(c("organization_id"), scope.organizationId),
    between(c("offered_on"), from, to),
    teamIds && inArray(c("team_id"), [...teamIds]),
    agentIds && inArray(c("agent_id"), [...agentIds]),
    channel && eq(c("channel"), channel),
    topic !== undefined ? eq(c("topic"), topic) : undefined,
  );
}

const aliased = (column: string): SQL => sql.raw(`c.${column}`);

import type { Db } from "@kwartet/db/client";
import { rowsOf } from "@kwartet/db/rows";
import { contacts } from "@kwartet/db/schema/contacts";
import { ratings } from "@kwartet/db/schema/ratings";
import { type Channel, clockOf } from "@kwartet/metrics/contact";
import type { ContactFact, RatingScores } from "@kwartet/metrics/rollup";
import { and, between, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Scope } from "../scope";
import { channelOn, type Rules } from "../settings/in-force-queries";

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

type FactRow = {
  id: string;
  team_id: string;
  agent_id: string | null;
  channel: Channel;
  topic: string | null;
  offered_on: string;
  offered_hour: number;
  offered_ms: number;
  answered: boolean;
  abandoned: boolean;
  wait_seconds: number | null;
  wait_business_seconds: number | null;
  handle_seconds: number | null;
  reported_resolved: boolean | null;
  reopen_count: number | null;
  handed_over: boolean;
  customer_known: boolean;
  next_ms: number | null;
  rating_id: string | null;
} & RatingScores;

/** The contacts of some days, with their ratings, as the tallies take them. */
export async function factsBetween(db: Db, scope: Scope, filter: FactFilter): Promise<PlacedFact[]> {
  const rows = await rowsOf<FactRow>(
    db.execute(sql`
      select c.id, c.team_id, c.agent_id, c.channel, c.topic,
        c.offered_on::text as offered_on, c.offered_hour,
        (extract(epoch from c.offered_at) * 1000)::float8 as offered_ms,
        c.answered_at is not null as answered, c.abandoned,
        c.wait_seconds, c.wait_business_seconds, c.handle_seconds,
        c.reported_resolved, c.reopen_count,
        c.handed_over_to is not null as handed_over,
        c.customer_id is not null as customer_known,
        (extract(epoch from c.next_contact_at) * 1000)::float8 as next_ms,
        r.id as rating_id, r.friendliness, r.satisfaction, r.effort, r.solved, r.recommend
      from ${contacts} c
      left join lateral (
        select * from ${ratings} k
        where k.organization_id = c.organization_id and k.contact_id = c.id
        offset 0
      ) r on true
      where ${matching(scope, filter)}
    `),
  );
  return placedFacts(rows, filter.rules);
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

/** A contact with several ratings comes as several rows; it is one fact. */
function placedFacts(rows: readonly FactRow[], rules: Rules): PlacedFact[] {
  const promise = promiseLookup(rules);
  const byContact = new Map<string, PlacedFact>();
  for (const row of rows) {
    let placed = byContact.get(row.id);
    if (!placed) {
      placed = placedFact(row, promise(row.channel, row.offered_on));
      byContact.set(row.id, placed);
    }
    if (row.rating_id !== null) placed.fact.ratings.push(ratingOf(row));
  }
  return [...byContact.values()];
}

function placedFact(row: FactRow, promiseSeconds: number | null): PlacedFact {
  return {
    teamId: row.team_id,
    agentId: row.agent_id,
    topic: row.topic,
    offeredOn: row.offered_on,
    offeredHour: row.offered_hour,
    fact: {
      channel: row.channel,
      offeredAt: row.offered_ms,
      answered: row.answered,
      abandoned: row.abandoned,
      waitSeconds: clockOf(row.channel) === "business" ? row.wait_business_seconds : row.wait_seconds,
      promiseSeconds,
      handleSeconds: row.handle_seconds,
      reportedResolved: row.reported_resolved,
      reopenCount: row.reopen_count,
      handedOver: row.handed_over,
      customerKnown: row.customer_known,
      nextContactAt: row.next_ms,
      ratings: [],
    },
  };
}

const ratingOf = ({ friendliness, satisfaction, effort, solved, recommend }: RatingScores): RatingScores => ({
  friendliness,
  satisfaction,
  effort,
  solved,
  recommend,
});

/** The promise of a channel on a day; asked once for each pair. */
function promiseLookup(rules: Rules): (channel: Channel, day: string) => number | null {
  const known = new Map<string, number | null>();
  return (channel, day) => {
    const key = `${channel} ${day}`;
    let promise = known.get(key);
    if (promise === undefined) {
      promise = channelOn(rules, channel, day)?.promiseSeconds ?? null;
      known.set(key, promise);
    }
    return promise;
  };
}

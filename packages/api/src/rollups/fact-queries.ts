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

/** As the query lists them, one array a contact and rating. */
type FactRow = [
  id: string,
  teamId: string,
  agentId: string | null,
  channel: Channel,
  topic: string | null,
  offeredOn: string,
  offeredHour: number,
  offeredMs: number,
  answered: boolean,
  abandoned: boolean,
  waitSeconds: number | null,
  waitBusinessSeconds: number | null,
  handleSeconds: number | null,
  wrapSeconds: number | null,
  reportedResolved: boolean | null,
  reopenCount: number | null,
  handedOver: boolean,
  customerKnown: boolean,
  nextMs: number | null,
  ratingId: string | null,
  friendliness: number | null,
  satisfaction: number | null,
  effort: number | null,
  solved: boolean | null,
  recommend: number | null,
];

/** The contacts of some days, with their ratings, as the tallies take them. */
export async function factsBetween(db: Db, scope: Scope, filter: FactFilter): Promise<PlacedFact[]> {
  // One text for all of them: field by field, reading the answer costs more than computing the figures.
  const [answer] = await rowsOf<{ facts: string }>(
    db.execute(sql`
      select coalesce(json_agg(json_build_array(
        c.id, c.team_id, c.agent_id, c.channel, c.topic, c.offered_on, c.offered_hour,
        extract(epoch from c.offered_at) * 1000, c.answered_at is not null, c.abandoned,
        c.wait_seconds, c.wait_business_seconds, c.handle_seconds, c.wrap_seconds, c.reported_resolved, c.reopen_count,
        c.handed_over_to is not null, c.customer_id is not null, extract(epoch from c.next_contact_at) * 1000,
        r.id, r.friendliness, r.satisfaction, r.effort, r.solved, r.recommend
      )), '[]')::text as facts
      from ${contacts} c
      left join lateral (
        select * from ${ratings} k
        where k.organization_id = c.organization_id and k.contact_id = c.id
        offset 0
      ) r on true
      where ${matching(scope, filter)}
    `),
  );
  return placedFacts(JSON.parse(answer?.facts ?? "[]") as FactRow[], filter.rules);
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
  const promiseOf = promiseLookup(rules);
  const byContact = new Map<string, PlacedFact>();
  for (const row of rows) {
    const [id, , , , , , , , , , , , , , , , , , , ratingId] = row;
    let placed = byContact.get(id);
    if (!placed) {
      placed = placedFact(row, promiseOf);
      byContact.set(id, placed);
    }
    if (ratingId !== null) placed.fact.ratings.push(ratingOf(row));
  }
  return [...byContact.values()];
}

type PromiseOf = (channel: Channel, day: string) => number | null;

function placedFact(row: FactRow, promiseOf: PromiseOf): PlacedFact {
  const [, teamId, agentId, channel, topic, offeredOn, offeredHour, offeredAt, answered, abandoned, ...rest] =
    row;
  const [
    wait,
    businessWait,
    handleSeconds,
    wrapSeconds,
    reportedResolved,
    reopenCount,
    handedOver,
    customerKnown,
    nextContactAt,
  ] = rest;
  return {
    teamId,
    agentId,
    topic,
    offeredOn,
    offeredHour,
    fact: {
      channel,
      offeredAt,
      answered,
      abandoned,
      waitSeconds: clockOf(channel) === "business" ? businessWait : wait,
      promiseSeconds: promiseOf(channel, offeredOn),
      handleSeconds,
      wrapSeconds,
      reportedResolved,
      reopenCount,
      handedOver,
      customerKnown,
      nextContactAt,
      ratings: [],
    },
  };
}

function ratingOf(row: FactRow): RatingScores {
  const [friendliness, satisfaction, effort, solved, recommend] = row.slice(-5) as [
    number | null,
    number | null,
    number | null,
    boolean | null,
    number | null,
  ];
  return { friendliness, satisfaction, effort, solved, recommend };
}

/** The promise of a channel on a day; asked once for each pair. */
function promiseLookup(rules: Rules): PromiseOf {
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

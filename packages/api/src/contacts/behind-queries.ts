import type { Db } from "@kwartet/db/client";
import { contacts } from "@kwartet/db/schema/contacts";
import { people } from "@kwartet/db/schema/people";
import { ratings } from "@kwartet/db/schema/ratings";
import { teams } from "@kwartet/db/schema/teams";
import { CHANNELS, type Channel, clockOf } from "@kwartet/metrics/contact";
import { type MeasureId, measureOf } from "@kwartet/metrics/kpi";
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, not, or, type SQL, sql } from "drizzle-orm";
import type { FigureContext } from "../kpis/context-queries";
import { inSlices } from "../kpis/slice-queries";
import type { Slice } from "../kpis/slices";
import type { Scope } from "../scope";

/** Measures of which the n is contacts, or ratings of contacts. */
export type ContactMeasure = Exclude<MeasureId, "coverage" | "attendance">;

export type ContactsBehind = {
  slices: readonly Slice[];
  measure: ContactMeasure;
  context: FigureContext;
  channel?: Channel | undefined;
  topic?: string | null | undefined;
};

const BUSINESS_CHANNELS = CHANNELS.filter((channel) => clockOf(channel) === "business");

/** The wait on the clock of the channel, as the figures count it. */
const waitSeconds = sql<number | null>`case when ${inArray(contacts.channel, BUSINESS_CHANNELS)}
  then ${contacts.waitBusinessSeconds} else ${contacts.waitSeconds} end`;

const isAnswered = isNotNull(contacts.answeredAt);
const isOpen = and(isNull(contacts.answeredAt), eq(contacts.abandoned, false));

/** How many contacts, or ratings where those are counted, a figure is made of. */
export async function countBehind(db: Db, scope: Scope, behind: ContactsBehind): Promise<number> {
  const query = db.select({ total: count() }).from(contacts).$dynamic();
  const joined = isOfRatings(behind.measure)
    ? query.innerJoin(ratings, ratingOfContact(behind.measure))
    : query;
  const [row] = await joined.where(conditionOf(scope, behind));
  return row?.total ?? 0;
}

/** What a list shows of a contact; people and teams are joined to it. */
const contactColumns = {
  id: contacts.id,
  agentId: contacts.agentId,
  agentName: people.name,
  timeZone: teams.timeZone,
  offeredAt: contacts.offeredAt,
  offeredOn: contacts.offeredOn,
  channel: contacts.channel,
  topic: contacts.topic,
  isAnswered: sql<boolean>`${contacts.answeredAt} is not null`,
  abandoned: contacts.abandoned,
  waitSeconds,
  handleSeconds: contacts.handleSeconds,
  wrapSeconds: contacts.wrapSeconds,
  reportedResolved: contacts.reportedResolved,
  reopenCount: contacts.reopenCount,
  isHandedOver: sql<boolean>`${contacts.handedOverTo} is not null`,
  isCustomerKnown: sql<boolean>`${contacts.customerId} is not null`,
  nextContactAt: contacts.nextContactAt,
};

export type BehindRow = Awaited<ReturnType<typeof readBehind>>[number];

/** One page of them, in the order of time; a row a rating where ratings are counted. */
export async function readBehind(
  db: Db,
  scope: Scope,
  { offset, limit, ...behind }: ContactsBehind & { offset: number; limit: number },
) {
  const query = db
    .select({
      ...contactColumns,
      ratingId: isOfRatings(behind.measure) ? ratings.id : sql<string | null>`null`,
    })
    .from(contacts)
    .innerJoin(teams, and(eq(teams.organizationId, contacts.organizationId), eq(teams.id, contacts.teamId)))
    .leftJoin(
      people,
      and(eq(people.organizationId, contacts.organizationId), eq(people.id, contacts.agentId)),
    )
    .$dynamic();
  const joined = isOfRatings(behind.measure)
    ? query.innerJoin(ratings, ratingOfContact(behind.measure))
    : query;
  return joined
    .where(conditionOf(scope, behind))
    .orderBy(
      asc(contacts.offeredAt),
      asc(contacts.id),
      ...(isOfRatings(behind.measure) ? [asc(ratings.id)] : []),
    )
    .limit(limit)
    .offset(offset);
}

/** The answers of customers about some contacts. */
export async function readRatings(db: Db, scope: Scope, contactIds: readonly string[]) {
  if (contactIds.length === 0) return [];
  return db
    .select({
      id: ratings.id,
      contactId: ratings.contactId,
      friendliness: ratings.friendliness,
      satisfaction: ratings.satisfaction,
      effort: ratings.effort,
      solved: ratings.solved,
    })
    .from(ratings)
    .where(and(eq(ratings.organizationId, scope.organizationId), inArray(ratings.contactId, [...contactIds])))
    .orderBy(asc(ratings.id));
}

function isOfRatings(measure: ContactMeasure): boolean {
  return measure === "said-solved" || measureOf(measure).kpi.id === "friendliness";
}

function ratingOfContact(measure: ContactMeasure): SQL | undefined {
  return and(
    eq(ratings.organizationId, contacts.organizationId),
    eq(ratings.contactId, contacts.id),
    isNotNull(measure === "said-solved" ? ratings.solved : ratings.friendliness),
  );
}

function conditionOf(
  scope: Scope,
  { slices, measure, context, channel, topic }: ContactsBehind,
): SQL | undefined {
  return and(
    eq(contacts.organizationId, scope.organizationId),
    inSlices({ ...contacts, day: contacts.offeredOn }, slices),
    channel && eq(contacts.channel, channel),
    topic === undefined ? undefined : topic === null ? isNull(contacts.topic) : eq(contacts.topic, topic),
    countsIn(measure, context),
  );
}

/** The same rules by which `addContact` counts, as a condition; the tests hold the two together. */
function countsIn(measure: ContactMeasure, context: FigureContext): SQL | undefined {
  switch (measure) {
    case "within-promise":
    case "within-20":
    case "within-30":
    case "within-60":
    case "answered-of-offered":
      return or(isAnswered, and(eq(contacts.abandoned, true), not(isShort(context.shortAbandonSeconds))));
    case "wait-mean":
    case "wait-median":
    case "wait-p90":
      return and(isAnswered, isNotNull(waitSeconds));
    case "virtual-wait-median":
    case "virtual-wait-p90":
      return or(isOpen, isNotNull(waitSeconds));
    case "no-repeat":
      return and(
        isAnswered,
        isNotNull(contacts.customerId),
        isNull(contacts.handedOverTo),
        hasElapsed(context),
      );
    case "reported-resolved":
      return and(isAnswered, isNotNull(contacts.reportedResolved));
    case "reopened":
      return and(isAnswered, isNotNull(contacts.reopenCount));
    case "said-solved":
    case "top-two":
    case "rating-mean":
      return undefined;
  }
}

/** Gave up before the limit; of an unknown wait nobody can say so. */
function isShort(shortAbandonSeconds: number): SQL {
  return sql`coalesce(${waitSeconds} < ${shortAbandonSeconds}, false)`;
}

/** The repeat window in force on the day of the contact is over where the data end. */
function hasElapsed({ rules, bounds }: FigureContext): SQL {
  const versions = rules.settings.map(
    ({ validFrom, repeatWindowDays }) =>
      sql`when ${contacts.offeredOn} >= ${validFrom} then ${repeatWindowDays}::int`,
  );
  const oldest = rules.settings.at(-1)?.repeatWindowDays ?? 0;
  const days = sql`(case ${sql.join(versions, sql` `)} else ${oldest}::int end)`;
  // Hours, because a day of the calendar is an hour shorter or longer twice a year.
  return sql`${contacts.offeredAt} + make_interval(hours => 24 * ${days}) <= ${bounds?.asOf.toISOString() ?? "-infinity"}::timestamptz`;
}

/** One contact with what places it; not yet checked against what the caller may see. */
export async function findContact(db: Db, scope: Scope, contactId: string) {
  const [row] = await db
    .select({ contact: contacts, agentName: people.name, team: teams })
    .from(contacts)
    .innerJoin(teams, and(eq(teams.organizationId, contacts.organizationId), eq(teams.id, contacts.teamId)))
    .leftJoin(
      people,
      and(eq(people.organizationId, contacts.organizationId), eq(people.id, contacts.agentId)),
    )
    .where(and(eq(contacts.organizationId, scope.organizationId), eq(contacts.id, contactId)));
  return row;
}

/** One page of the contacts of a customer, the latest first; not yet checked against what the caller may see. */
export async function readOfCustomer(
  db: Db,
  scope: Scope,
  { customerId, offset, limit }: { customerId: string; offset: number; limit: number },
) {
  return db
    .select({
      ...contactColumns,
      ratingId: sql<string | null>`null`,
      teamId: contacts.teamId,
      source: contacts.source,
    })
    .from(contacts)
    .innerJoin(teams, and(eq(teams.organizationId, contacts.organizationId), eq(teams.id, contacts.teamId)))
    .leftJoin(
      people,
      and(eq(people.organizationId, contacts.organizationId), eq(people.id, contacts.agentId)),
    )
    .where(and(eq(contacts.organizationId, scope.organizationId), eq(contacts.customerId, customerId)))
    .orderBy(desc(contacts.offeredAt), desc(contacts.id))
    .limit(limit)
    .offset(offset);
}

export async function countOfCustomer(db: Db, scope: Scope, customerId: string): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(contacts)
    .where(and(eq(contacts.organizationId, scope.organizationId), eq(contacts.customerId, customerId)));
  return row?.total ?? 0;
}

import { newId } from "@kwartet/db/id";
import { columnName, recordset, rowsOf } from "@kwartet/db/rows";
import { contacts } from "@kwartet/db/schema/contacts";
import { businessSecondsBetween } from "@kwartet/metrics/business-time";
import { clockOf } from "@kwartet/metrics/contact";
import { localDayOf, localHourOf } from "@kwartet/metrics/period";
import { sql } from "drizzle-orm";
import { calendarOn, channelOn, settingsOn } from "../../settings/in-force-queries";
import type { ContactRecord } from "../record";
import type { ImportSession, Written } from "./import-session";
import { ensureCustomers, ensurePeople, ensureTeams } from "./name-queries";
import { writeRatings } from "./rating-queries";

type NewContact = typeof contacts.$inferInsert;

/** What a correction may change; everything else identifies the contact or is derived. */
const FACTS = [
  "channel",
  "topic",
  "queue",
  "customerId",
  "teamId",
  "agentId",
  "offeredAt",
  "offeredOn",
  "offeredHour",
  "answeredAt",
  "endedAt",
  "abandoned",
  "waitSeconds",
  "waitBusinessSeconds",
  "resolutionSeconds",
  "resolutionBusinessSeconds",
  "handleSeconds",
  "talkSeconds",
  "holdSeconds",
  "wrapSeconds",
  "reopenCount",
  "reportedResolved",
  "handedOverFrom",
  "handedOverTo",
  "language",
  "botInvolved",
] as const satisfies readonly (keyof NewContact)[];

type WrittenRow = {
  external_id: string;
  created: boolean;
  team_id: string;
  day: string;
  customer_id: string | null;
  before_team_id: string | null;
  before_day: string | null;
  before_customer_id: string | null;
  before_latest_ms: number | null;
};

/** Adds or corrects contacts, with the ratings that stand on their rows. */
export async function writeContacts(
  session: ImportSession,
  records: readonly ContactRecord[],
): Promise<Written> {
  await ensureTeams(
    session,
    records.map(({ team }) => team ?? session.defaultTeam),
  );
  await ensurePeople(
    session,
    records.flatMap(({ agent }) => agent ?? []),
    new Map(
      records.flatMap(({ agent, agentName }) => (agent && agentName ? [[agent, agentName] as const] : [])),
    ),
  );
  const hashes = new Map(
    records.flatMap(({ customer }) =>
      customer === null ? [] : [[customer, session.customerHash(customer)] as const],
    ),
  );
  await ensureCustomers(session, hashes.values());

  const rows = records.map((record) => contactRow(session, record, hashes));
  const written = await upsertContacts(session, rows);
  noteTouched(session, records, written);
  const rated = await writeRatings(session, records.flatMap(ratingOfContact));
  const touched = new Set([...written.map((row) => row.external_id), ...rated.touchedContacts]);
  const created = written.filter((row) => row.created).length;
  return {
    created,
    updated: touched.size - created,
    unchanged: records.length - touched.size,
    problems: rated.problems,
  };
}

function contactRow(
  session: ImportSession,
  record: ContactRecord,
  hashes: ReadonlyMap<string, string>,
): NewContact {
  const { names, scope, source, importId, rules } = session;
  const teamId = mustHave(names.teams, record.team ?? session.defaultTeam);
  const hash = record.customer === null ? undefined : hashes.get(record.customer);
  const timeZone = names.zones.get(teamId) ?? settingsOn(rules, "9999-12-31").timeZone;
  const offeredOn = localDayOf(record.offeredAt, timeZone);
  const resolutionSeconds = resolutionSecondsOf(record);
  return {
    organizationId: scope.organizationId,
    id: newId(),
    source,
    externalId: record.externalId,
    importId,
    createdImportId: importId,
    channel: record.channel,
    topic: record.topic,
    queue: record.queue,
    customerId: hash === undefined ? null : mustHave(names.customers, hash),
    teamId,
    agentId: record.agent === null ? null : mustHave(names.people, record.agent),
    offeredAt: new Date(record.offeredAt),
    offeredOn,
    offeredHour: localHourOf(record.offeredAt, timeZone),
    answeredAt: record.answeredAt === null ? null : new Date(record.answeredAt),
    endedAt: record.endedAt === null ? null : new Date(record.endedAt),
    abandoned: record.abandoned,
    waitSeconds: record.waitSeconds,
    waitBusinessSeconds: businessSeconds(session, record, { day: offeredOn, seconds: record.waitSeconds }),
    resolutionSeconds,
    resolutionBusinessSeconds: businessSeconds(session, record, {
      day: offeredOn,
      seconds: resolutionSeconds,
    }),
    handleSeconds: record.handleSeconds,
    talkSeconds: record.talkSeconds,
    holdSeconds: record.holdSeconds,
    wrapSeconds: record.wrapSeconds,
    reopenCount: record.reopenCount,
    reportedResolved: record.reportedResolved,
    handedOverFrom: record.handedOverFrom,
    handedOverTo: record.handedOverTo,
    language: record.language,
    botInvolved: record.botInvolved,
  };
}

/** From the offer to the end; of a contact that nobody answered there is no solution to wait for. */
function resolutionSecondsOf({ offeredAt, endedAt, abandoned }: ContactRecord): number | null {
  return endedAt === null || abandoned ? null : Math.max(0, (endedAt - offeredAt) / 1000);
}

type Stretch = { day: string; seconds: number | null };

/** Only channels that keep opening hours have this second clock. */
function businessSeconds(
  { rules }: ImportSession,
  { channel, offeredAt }: ContactRecord,
  { day, seconds }: Stretch,
): number | null {
  if (clockOf(channel) !== "business" || seconds === null) return null;
  const version = channelOn(rules, channel, day);
  const calendar = version && calendarOn(rules, version.calendarId, day);
  if (!calendar) return seconds;
  return businessSecondsBetween(offeredAt, offeredAt + seconds * 1000, calendar);
}

function mustHave(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`No row was made for ${name}.`);
  return id;
}

/** Gives back the rows that were added or changed, each with where it was counted before. */
async function upsertContacts(
  { db, source, scope }: ImportSession,
  rows: readonly NewContact[],
): Promise<WrittenRow[]> {
  const columns = FACTS.map(columnName);
  const names = sql.raw(
    Object.keys(rows[0] ?? {})
      .map(columnName)
      .join(", "),
  );
  const list = (prefix: string) => sql.raw(columns.map((column) => `${prefix}.${column}`).join(", "));
  const assignments = sql.raw(
    [...columns, "import_id"].map((column) => `${column} = excluded.${column}`).join(", "),
  );
  return rowsOf<WrittenRow>(
    db.execute(sql`
      with input as materialized (select * from ${recordset(contacts, rows)} as batch),
      before as materialized (
        select c.external_id, c.team_id, c.offered_on, c.customer_id,
          greatest(c.offered_at, c.answered_at, c.ended_at) as latest_at
        from input i
        -- One look into the unique index a row: as a join, the whole table would be read for each batch.
        cross join lateral (
          select * from ${contacts} k
          where k.organization_id = ${scope.organizationId} and k.source = ${source} and k.external_id = i.external_id
          limit 1
        ) c
      ),
      written as (
        insert into ${contacts} as c (${names}) select ${names} from input
        on conflict (organization_id, source, external_id) do update set ${assignments}
        where (${list("c")}) is distinct from (${list("excluded")})
        returning c.external_id, c.team_id, c.offered_on, c.customer_id
      )
      select w.external_id, b.external_id is null as created, w.team_id, w.offered_on::text as day, w.customer_id,
        b.team_id as before_team_id, b.offered_on::text as before_day, b.customer_id as before_customer_id,
        (extract(epoch from b.latest_at) * 1000)::float8 as before_latest_ms
      from written w left join before b using (external_id)
    `),
  );
}

/** A corrected contact is counted anew where it was and where it is now. */
function noteTouched(
  { touched }: ImportSession,
  records: readonly ContactRecord[],
  written: readonly WrittenRow[],
): void {
  for (const row of written) {
    touched.teamDays.add(`${row.team_id} ${row.day}`);
    if (row.before_team_id) touched.teamDays.add(`${row.before_team_id} ${row.before_day}`);
    if (row.customer_id) touched.customerIds.add(row.customer_id);
    if (row.before_customer_id) touched.customerIds.add(row.before_customer_id);
    touched.latestBefore = Math.max(touched.latestBefore, row.before_latest_ms ?? 0);
  }
  for (const { offeredAt, answeredAt, endedAt } of records) {
    touched.latest = Math.max(touched.latest, offeredAt, answeredAt ?? 0, endedAt ?? 0);
  }
}

const ratingOfContact = ({ row, externalId, rating, answeredAt, endedAt, offeredAt }: ContactRecord) =>
  rating === null
    ? []
    : [
        {
          ...rating,
          row,
          externalId,
          contactExternalId: externalId,
          ratedAt: endedAt ?? answeredAt ?? offeredAt,
        },
      ];

import { newId } from "@kwartet/db/id";
import { columnName, recordset, rowsOf } from "@kwartet/db/rows";
import { contacts } from "@kwartet/db/schema/contacts";
import { ratings } from "@kwartet/db/schema/ratings";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { RatingRecord } from "../record";
import type { ImportSession, Written } from "./import-session";

type NewRating = typeof ratings.$inferInsert;

const ANSWERS = [
  "contactId",
  "ratedAt",
  "friendliness",
  "satisfaction",
  "effort",
  "solved",
  "recommend",
] as const;

/** Adds or corrects ratings; one of a contact that is not there is a problem of its row. */
export async function writeRatings(
  session: ImportSession,
  records: readonly Omit<RatingRecord, "kind">[],
): Promise<Written & { touchedContacts: string[] }> {
  if (records.length === 0)
    return { created: 0, updated: 0, unchanged: 0, problems: [], touchedContacts: [] };
  const contactOf = await findContacts(
    session,
    records.map(({ contactExternalId }) => contactExternalId),
  );
  const known = records.filter(({ contactExternalId }) => contactOf.has(contactExternalId));
  const rows = known.map(
    (record): NewRating => ratingRow(session, record, contactOf.get(record.contactExternalId)?.id ?? ""),
  );
  const written = rows.length === 0 ? [] : await upsertRatings(session, rows);

  const externalIdOf = new Map([...contactOf].map(([externalId, { id }]) => [id, externalId]));
  for (const { contact_id } of written) {
    const contact = contactOf.get(externalIdOf.get(contact_id) ?? "");
    if (contact) session.touched.teamDays.add(`${contact.teamId} ${contact.offeredOn}`);
  }
  const created = written.filter((row) => row.created).length;
  return {
    created,
    updated: written.length - created,
    unchanged: rows.length - written.length,
    problems: records
      .filter(({ contactExternalId }) => !contactOf.has(contactExternalId))
      .map(({ row, contactExternalId }) => ({
        row,
        column: "contact_external_id",
        code: "unknown-contact",
        found: contactExternalId,
      })),
    touchedContacts: written.map(({ contact_id }) => externalIdOf.get(contact_id) ?? ""),
  };
}

type FoundContact = { id: string; teamId: string; offeredOn: string };

/** The contacts of this source by their names in it. */
export async function findContacts(
  { db, scope, source }: ImportSession,
  externalIds: readonly string[],
): Promise<Map<string, FoundContact>> {
  const rows = await db
    .select({
      externalId: contacts.externalId,
      id: contacts.id,
      teamId: contacts.teamId,
      offeredOn: contacts.offeredOn,
    })
    .from(contacts)
    .where(
      and(
        eq(contacts.organizationId, scope.organizationId),
        eq(contacts.source, source),
        inArray(contacts.externalId, [...new Set(externalIds)]),
      ),
    );
  return new Map(rows.map(({ externalId, ...contact }) => [externalId, contact]));
}

function ratingRow(
  { scope, source }: ImportSession,
  record: Omit<RatingRecord, "kind">,
  contactId: string,
): NewRating {
  const { externalId, ratedAt, friendliness, satisfaction, effort, solved, recommend } = record;
  return {
    organizationId: scope.organizationId,
    id: newId(),
    source,
    externalId,
    contactId,
    ratedAt: ratedAt === null ? null : new Date(ratedAt),
    friendliness,
    satisfaction,
    effort,
    solved,
    recommend,
  };
}

async function upsertRatings(
  { db, source, scope }: ImportSession,
  rows: readonly NewRating[],
): Promise<{ contact_id: string; created: boolean }[]> {
  const columns = ANSWERS.map(columnName);
  const list = (prefix: string) => sql.raw(columns.map((column) => `${prefix}.${column}`).join(", "));
  const names = sql.raw(
    Object.keys(rows[0] ?? {})
      .map(columnName)
      .join(", "),
  );
  const assignments = sql.raw(columns.map((column) => `${column} = excluded.${column}`).join(", "));
  return rowsOf(
    db.execute(sql`
      with input as materialized (select * from ${recordset(ratings, rows)} as batch),
      before as materialized (
        select i.external_id from input i
        cross join lateral (
          select 1 from ${ratings} k
          where k.organization_id = ${scope.organizationId} and k.source = ${source} and k.external_id = i.external_id
          limit 1
        ) known
      ),
      written as (
        insert into ${ratings} as r (${names}) select ${names} from input
        on conflict (organization_id, source, external_id) do update set ${assignments}
        where (${list("r")}) is distinct from (${list("excluded")})
        returning r.contact_id, r.external_id
      )
      select w.contact_id, w.external_id not in (select external_id from before) as created from written w
    `),
  );
}

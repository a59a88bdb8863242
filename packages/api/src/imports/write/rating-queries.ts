import { stageRows } from "@kwartet/db/copy-rows";
import { newId } from "@kwartet/db/id";
import { columnName, rowsOf, textArray } from "@kwartet/db/rows";
import { contacts } from "@kwartet/db/schema/contacts";
import { importChanges } from "@kwartet/db/schema/imports";
import { ratings } from "@kwartet/db/schema/ratings";
import { sql } from "drizzle-orm";
import type { RatingRecord } from "../record";
import type { ImportSession, Written } from "./import-session";

/** `isOnOwn`: on a contact that this import added; whoever takes back the import takes the rating with it. */
type NewRating = typeof ratings.$inferInsert & { is_on_own: boolean };

const ANSWERS = [
  "contactId",
  "ratedAt",
  "friendliness",
  "satisfaction",
  "effort",
  "solved",
  "recommend",
] as const;

/** `isOwn`: added by the import that is going on. */
export type RatedContact = { id: string; teamId: string; offeredOn: string; isOwn: boolean };

type WrittenRatings = Written & { touchedContacts: string[] };

/** Adds or corrects ratings; one of a contact that is not there is a problem of its row. */
export async function writeRatings(
  session: ImportSession,
  records: readonly Omit<RatingRecord, "kind">[],
): Promise<WrittenRatings> {
  const contactOf = await findContacts(
    session,
    records.map(({ contactExternalId }) => contactExternalId),
  );
  return writeRatingsOf(session, records, contactOf);
}

/** The same for contacts that are at hand. */
export async function writeRatingsOf(
  session: ImportSession,
  records: readonly Omit<RatingRecord, "kind">[],
  contactOf: ReadonlyMap<string, RatedContact>,
): Promise<WrittenRatings> {
  const rows: NewRating[] = [];
  const externalIdOf = new Map<string, string>();
  for (const record of records) {
    const contact = contactOf.get(record.contactExternalId);
    if (!contact) continue;
    rows.push(ratingRow(session, record, contact));
    externalIdOf.set(contact.id, record.contactExternalId);
  }
  const written = rows.length === 0 ? [] : await storeRatings(session, rows);
  for (const { contact_id, before_team_id, before_day } of written) {
    const contact = contactOf.get(externalIdOf.get(contact_id) ?? "");
    if (contact) session.touched.teamDays.add(`${contact.teamId} ${contact.offeredOn}`);
    if (before_team_id !== null) session.touched.teamDays.add(`${before_team_id} ${before_day}`);
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

/** The contacts of this source by their names in it. */
export async function findContacts(
  { db, scope, source, importId }: ImportSession,
  externalIds: readonly string[],
): Promise<Map<string, RatedContact>> {
  const rows = await rowsOf<{
    external_id: string;
    id: string;
    team_id: string;
    day: string;
    is_own: boolean;
  }>(
    db.execute(sql`
      select wanted.external_id, c.id, c.team_id, c.offered_on::text as day,
        c.created_import_id = ${importId} as is_own
      from unnest(${textArray([...new Set(externalIds)])}) as wanted(external_id)
      cross join lateral (
        select * from ${contacts} k
        where k.organization_id = ${scope.organizationId} and k.source = ${source}
          and k.external_id = wanted.external_id
        limit 1
      ) c
    `),
  );
  return new Map(
    rows.map((row) => [
      row.external_id,
      { id: row.id, teamId: row.team_id, offeredOn: row.day, isOwn: row.is_own },
    ]),
  );
}

function ratingRow(
  { scope, source }: ImportSession,
  record: Omit<RatingRecord, "kind">,
  contact: RatedContact,
): NewRating {
  const { externalId, ratedAt, friendliness, satisfaction, effort, solved, recommend } = record;
  return {
    organizationId: scope.organizationId,
    id: newId(),
    source,
    externalId,
    contactId: contact.id,
    ratedAt: ratedAt === null ? null : new Date(ratedAt),
    friendliness,
    satisfaction,
    effort,
    solved,
    recommend,
    is_on_own: contact.isOwn,
  };
}

type WrittenRating = {
  contact_id: string;
  created: boolean;
  /** Where the contact counted that it stood at before. */
  before_team_id: string | null;
  before_day: string | null;
};

/** Gives back the ratings that were added or changed; what they were before is kept. */
async function storeRatings(
  { db, source, scope, importId }: ImportSession,
  rows: readonly NewRating[],
): Promise<WrittenRating[]> {
  const { organizationId } = scope;
  const properties = Object.keys(rows[0] ?? {}).filter((property) => property !== "is_on_own");
  const stage = sql.raw(
    await stageRows(db, { table: ratings, properties, extra: { is_on_own: "boolean" } }, rows),
  );
  const names = sql.raw(properties.map(columnName).join(", "));
  const added = await rowsOf<WrittenRating>(
    db.execute(sql`
      with added as (
        insert into ${ratings} (${names}) select ${names} from ${stage}
        on conflict (organization_id, source, external_id) do nothing
        returning id, contact_id
      ),
      kept as (
        insert into ${importChanges} (organization_id, import_id, table_name, row_key, before)
        select ${organizationId}::uuid, ${importId}::uuid, 'ratings', s.id::text, null
        from ${stage} s where not s.is_on_own and s.id in (select id from added)
        on conflict do nothing
      )
      select contact_id, true as created, null as before_team_id, null as before_day from added
    `),
  );
  if (added.length === rows.length) return added;
  return [...added, ...(await correctRatings({ db, source, scope, importId }, stage))];
}

type Correcting = Pick<ImportSession, "db" | "source" | "scope" | "importId">;

async function correctRatings(
  { db, source, scope, importId }: Correcting,
  stage: ReturnType<typeof sql.raw>,
): Promise<WrittenRating[]> {
  const { organizationId } = scope;
  const columns = ANSWERS.map(columnName);
  const list = (prefix: string) => sql.raw(columns.map((column) => `${prefix}.${column}`).join(", "));
  const assignments = sql.raw(columns.map((column) => `${column} = s.${column}`).join(", "));
  return rowsOf<WrittenRating>(
    db.execute(sql`
      with known as materialized (
        select r.id, s.id as staged_id, s.contact_id, r.before, c.team_id, c.offered_on, c.created_import_id
        from ${stage} s
        cross join lateral (
          select k.*, to_jsonb(k) as before from ${ratings} k
          where k.organization_id = ${organizationId} and k.source = ${source} and k.external_id = s.external_id
          limit 1
        ) r
        join ${contacts} c on c.organization_id = ${organizationId} and c.id = r.contact_id
        where r.id <> s.id and (${list("r")}) is distinct from (${list("s")})
      ),
      kept as (
        insert into ${importChanges} (organization_id, import_id, table_name, row_key, before)
        select ${organizationId}::uuid, ${importId}::uuid, 'ratings', k.id::text, k.before
        from known k where k.created_import_id <> ${importId}
        on conflict do nothing
      ),
      corrected as (
        update ${ratings} r set ${assignments} from known k join ${stage} s on s.id = k.staged_id
        where r.organization_id = ${organizationId} and r.id = k.id
      )
      select contact_id, false as created, team_id as before_team_id, offered_on::text as before_day from known
    `),
  );
}

import { encodePiece, type Stage, type StagePiece, stagePieces } from "@kwartet/db/copy-rows";
import { changedCount, columnName, rowsOf } from "@kwartet/db/rows";
import { contacts } from "@kwartet/db/schema/contacts";
import { importChanges } from "@kwartet/db/schema/imports";
import { sql } from "drizzle-orm";
import type { ContactRecord } from "../record";
import { CONTACT_FACTS, contactRows, type PlacedContact } from "./contact-row";
import { recogniseCustomers } from "./identify-queries";
import type { ImportSession, Written } from "./import-session";
import { inSlices } from "./in-slices";
import { ensurePeople, ensureTeams, makeCustomers, type NewCustomer } from "./name-queries";
import { type RatedContact, writeRatingsOf } from "./rating-queries";
import { touchContact } from "./touched-queries";

/** A contact that was there before its row came. */
type KnownRow = {
  position: number;
  id: string;
  is_changed: boolean;
  /** Added by this very import, by a row before. */
  is_own: boolean;
  team_id: string;
  day: string;
  customer_id: string | null;
  email_customer_id: string | null;
  phone_customer_id: string | null;
  latest_ms: number;
};

/** Contacts with everything that they need but to be stored. */
type PreparedContacts = {
  records: readonly ContactRecord[];
  rows: PlacedContact[];
  shape: Stage;
  /** The rows as they are sent. */
  pieces: StagePiece[];
  freshCustomers: NewCustomer[];
};

/** Encoded at once: each piece is a statement of its own. */
const ROWS_IN_PIECE = 2500;

/** Whether the source brought any contact before. */
export async function hasContacts({ db, source, scope }: ImportSession): Promise<boolean> {
  const [row] = await rowsOf<{ found: boolean }>(
    db.execute(sql`
      select exists (
        select 1 from ${contacts} where organization_id = ${scope.organizationId} and source = ${source}
      ) as found
    `),
  );
  return row?.found === true;
}

/** Adds or corrects contacts, with the ratings that stand on their rows. */
export async function writeContacts(
  session: ImportSession,
  records: readonly ContactRecord[],
): Promise<Written> {
  return storeContacts(session, await prepareContacts(session, records));
}

/** Looks up whom the contacts name, and makes the rows that are to be stored. */
export async function prepareContacts(
  session: ImportSession,
  records: readonly ContactRecord[],
): Promise<PreparedContacts> {
  await ensureTeams(
    session,
    records.map(({ team }) => team ?? session.defaultTeam),
  );
  await ensurePeople(
    session,
    records.flatMap(({ agent }) => agent ?? []),
  );
  const { identify, fresh } = await recogniseCustomers(session, records);
  const made = await inSlices(records, (slice, start) => contactRows(session, slice, { identify, start }));
  const rows = made.flat();
  const shape = stageOf(rows);
  const pieces = await inSlices(rows, (slice) => encodePiece(shape, slice), ROWS_IN_PIECE);
  return { records, rows, shape, pieces, freshCustomers: fresh };
}

function stageOf(rows: readonly PlacedContact[]): Stage {
  const properties = Object.keys(rows[0] ?? {}).filter((property) => property !== "position");
  const shape = properties.includes("ownCustomerId") ? "linked" : "plain";
  return { table: contacts, properties, extra: { position: "integer" }, shape };
}

export async function storeContacts(session: ImportSession, prepared: PreparedContacts): Promise<Written> {
  const { records, rows, freshCustomers } = prepared;
  await makeCustomers(session, freshCustomers);
  const known = await addContacts(session, prepared);
  const rated = await writeRatingsOf(session, records.flatMap(ratingOfContact), ratedByName(prepared, known));
  await noteTouched(session, { records, rows, known });
  const created = records.length - known.size;
  const isKnown = new Set([...known.keys()].map((position) => rows[position]?.externalId));
  const updated = new Set(rated.touchedContacts.filter((externalId) => isKnown.has(externalId)));
  for (const { is_changed, position } of known.values()) {
    if (is_changed) updated.add(rows[position]?.externalId ?? "");
  }
  return {
    created,
    updated: updated.size,
    unchanged: records.length - created - updated.size,
    problems: rated.problems,
  };
}

/**
 * Adds what is new, and only where not all of it was new looks for what was there: most files bring nothing but new
 * contacts. Gives back what was there before, by its place.
 */
async function addContacts(
  session: ImportSession,
  { rows, shape, pieces }: PreparedContacts,
): Promise<Map<number, KnownRow>> {
  const { db, scope, source, importId, isOnlyNew } = session;
  const { properties } = shape;
  const stage = sql.raw(await stagePieces(db, shape, pieces));
  const own = properties.map(columnName).join(", ");
  const names = sql.raw(`organization_id, source, import_id, created_import_id, ${own}`);
  const values = sql`${scope.organizationId}::uuid, ${source}::text, ${importId}::uuid, ${importId}::uuid, ${sql.raw(own)}`;
  // Looking for each in the unique index first takes a quarter of adding it.
  const orNothing = isOnlyNew ? sql`` : sql`on conflict (organization_id, source, external_id) do nothing`;
  const added = await changedCount(
    db.execute(sql`insert into ${contacts} (${names}) select ${values} from ${stage} ${orNothing}`),
  );
  if (added === rows.length) return new Map();
  const facts = CONTACT_FACTS.filter((fact) => properties.includes(fact));
  return correctKnown(session, { stage, names, values, facts });
}

type Staged = {
  stage: ReturnType<typeof sql.raw>;
  names: ReturnType<typeof sql.raw>;
  values: ReturnType<typeof sql>;
  facts: readonly string[];
};

/** Corrects the contacts that were there and differ, and keeps what they were before this import. */
async function correctKnown(
  { db, source, scope, importId }: ImportSession,
  { stage, names, values, facts }: Staged,
): Promise<Map<number, KnownRow>> {
  const { organizationId } = scope;
  const columns = facts.map(columnName);
  const list = (prefix: string) => sql.raw(columns.map((column) => `${prefix}.${column}`).join(", "));
  const assignments = sql.raw(
    [...columns, "import_id"].map((column) => `${column} = excluded.${column}`).join(", "),
  );
  const known = await rowsOf<KnownRow>(
    db.execute(sql`
      with known as materialized (
        select s.position, c.id, c.created_import_id = ${importId} as is_own,
          (${list("c")}) is distinct from (${list("s")}) as is_changed, c.team_id, c.offered_on, c.customer_id,
          c.email_customer_id, c.phone_customer_id, greatest(c.offered_at, c.answered_at, c.ended_at) as latest_at
        from ${stage} s
        -- One look into the unique index a row: as a join, the whole table would be read for each batch.
        cross join lateral (
          select * from ${contacts} k
          where k.organization_id = ${organizationId} and k.source = ${source} and k.external_id = s.external_id
          limit 1
        ) c
        where c.id <> s.id
      ),
      kept as (
        insert into ${importChanges} (organization_id, import_id, table_name, row_key, before)
        select ${organizationId}::uuid, ${importId}::uuid, 'contacts', k.id::text, c.before
        from known k
        cross join lateral (
          select to_jsonb(whole) as before from ${contacts} whole
          where whole.organization_id = ${organizationId} and whole.id = k.id
          offset 0
        ) c
        where k.is_changed and not k.is_own
        on conflict do nothing
      ),
      corrected as (
        insert into ${contacts} as c (${names})
        select ${values} from ${stage} where position in (select position from known where is_changed)
        on conflict (organization_id, source, external_id) do update set ${assignments}
      )
      select position, id, is_changed, is_own, team_id, offered_on::text as day, customer_id, email_customer_id, phone_customer_id,
        (extract(epoch from latest_at) * 1000)::float8 as latest_ms
      from known
    `),
  );
  return new Map(known.map((row) => [row.position, row]));
}

type Stored = {
  records: readonly ContactRecord[];
  rows: readonly PlacedContact[];
  known: ReadonlyMap<number, KnownRow>;
};

/** A corrected contact is counted anew where it was and where it is now. */
async function noteTouched(session: ImportSession, { records, rows, known }: Stored): Promise<void> {
  const { touched } = session;
  for (const row of rows) {
    const before = known.get(row.position);
    if (before && !before.is_changed) continue;
    touchContact(touched, row);
    if (!before) continue;
    touched.teamDays.add(`${before.team_id} ${before.day}`);
    for (const id of [before.customer_id, before.email_customer_id, before.phone_customer_id]) {
      if (id) touched.customers.add(id);
    }
    touched.latestBefore = Math.max(touched.latestBefore, before.latest_ms);
  }
  for (const { offeredAt, answeredAt, endedAt } of records) {
    touched.latest = Math.max(touched.latest, offeredAt, answeredAt ?? 0, endedAt ?? 0);
  }
  await touched.customers.spill(session.db);
}

/** The contacts that have a rating on their row. */
function ratedByName(
  { records, rows }: Pick<Stored, "records" | "rows">,
  known: ReadonlyMap<number, KnownRow>,
): Map<string, RatedContact> {
  const rated = new Map<string, RatedContact>();
  for (const { externalId, id, teamId, offeredOn, position } of rows) {
    if (!records[position]?.rating) continue;
    const before = known.get(position);
    rated.set(externalId, { id: before?.id ?? id, teamId, offeredOn, isOwn: before?.is_own ?? true });
  }
  return rated;
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

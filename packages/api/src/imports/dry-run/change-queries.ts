import { rowsOf } from "@kwartet/db/rows";
import { contacts } from "@kwartet/db/schema/contacts";
import { customers } from "@kwartet/db/schema/customers";
import { importChanges } from "@kwartet/db/schema/imports";
import { people } from "@kwartet/db/schema/people";
import { ratings } from "@kwartet/db/schema/ratings";
import { teams } from "@kwartet/db/schema/teams";
import { sql } from "drizzle-orm";
import type { ImportSession } from "../write/import-session";
import type { ImportPreview, RowChange } from "./preview";

/** Rows that are shown with all that changes in them. */
const SHOWN_ROWS = 50;

/** What names a row, what is computed from the rest, and what only keeps the books. */
const NOT_SHOWN = new Set([
  "organization_id",
  "id",
  "source",
  "external_id",
  "import_id",
  "created_import_id",
  "offered_on",
  "offered_hour",
  "wait_business_seconds",
  "resolution_seconds",
  "resolution_business_seconds",
  "next_contact_at",
]);

type Kept = {
  table_name: "contacts" | "ratings";
  before: Record<string, unknown>;
  after: Record<string, unknown>;
};

/** The rows that were corrected, field by field; in the order of their names, so that the same are shown again. */
export async function readChanges(session: ImportSession): Promise<{ rows: RowChange[]; total: number }> {
  const { db, scope, importId } = session;
  const { organizationId } = scope;
  const mine = sql`j.organization_id = ${organizationId} and j.import_id = ${importId} and j.before is not null`;
  const [counted] = await rowsOf<{ n: number }>(
    db.execute(sql`
      select count(*)::integer as n from ${importChanges} j
      where ${mine} and j.table_name in ('contacts', 'ratings')
    `),
  );
  const kept: Kept[] = [];
  for (const [table, name] of [
    [contacts, "contacts"],
    [ratings, "ratings"],
  ] as const) {
    kept.push(
      ...(await rowsOf<Kept>(
        db.execute(sql`
          select ${name} as table_name, j.before, to_jsonb(t) as after from ${importChanges} j
          join ${table} t on t.organization_id = j.organization_id and t.id = j.row_key::uuid
          where ${mine} and j.table_name = ${name}
          order by t.external_id limit ${SHOWN_ROWS - kept.length}
        `),
      )),
    );
  }
  const names = await readNamesOf(session, kept);
  return { rows: kept.map((row) => changeOf(row, names)), total: counted?.n ?? 0 };
}

const CUSTOMER_FIELD = /(^|_)customer_id$/;

type Names = ReadonlyMap<string, string>;

function changeOf({ table_name, before, after }: Kept, names: Names): RowChange {
  const fields = Object.keys(after)
    .filter((field) => !NOT_SHOWN.has(field) && !isSame(before[field], after[field]))
    .map((field) => ({
      field: field.replace(/_id$/, ""),
      isHidden: CUSTOMER_FIELD.test(field),
      before: shownOf(field, before[field], names),
      after: shownOf(field, after[field], names),
    }));
  return { table: table_name, externalId: String(after.external_id), fields };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** A customer is a pseudonym that says nothing to a reader; people and teams are said by name. */
function shownOf(field: string, value: unknown, names: Names): string | number | boolean | null {
  if (value === null || value === undefined || CUSTOMER_FIELD.test(field) || field === "contact_id")
    return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  return names.get(String(value)) ?? String(value);
}

async function readNamesOf({ db, scope }: ImportSession, kept: readonly Kept[]): Promise<Names> {
  const ids = new Set(
    kept.flatMap(({ before, after }) => [before.team_id, after.team_id, before.agent_id, after.agent_id]),
  );
  const wanted = JSON.stringify([...ids].filter((id) => typeof id === "string"));
  const rows = await rowsOf<{ id: string; name: string }>(
    db.execute(sql`
      with wanted as (select value::uuid as id from json_array_elements_text(${wanted}::json))
      select id, name from ${teams} where organization_id = ${scope.organizationId} and id in (select id from wanted)
      union all
      select id, name from ${people} where organization_id = ${scope.organizationId} and id in (select id from wanted)
    `),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/**
 * Teams by name, and how many people and customers there were not yet. Of several keys that turn out to be
 * one customer, only that customer counts.
 */
export async function readMade({ db, scope }: ImportSession): Promise<ImportPreview["made"]> {
  const { organizationId } = scope;
  const mine = sql`organization_id = ${organizationId} and created_at = now()`;
  const made = await rowsOf<{ name: string }>(
    db.execute(sql`select name from ${teams} where ${mine} order by name`),
  );
  const [counts] = await rowsOf<{ people: number; customers: number }>(
    db.execute(sql`
      select (select count(*)::integer from ${people} where ${mine}) as people,
        (select count(*)::integer from ${customers} where ${mine} and joined_into is null) as customers
    `),
  );
  return {
    teams: made.map(({ name }) => name),
    people: counts?.people ?? 0,
    customers: counts?.customers ?? 0,
  };
}

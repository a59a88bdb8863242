import type { Db } from "@kwartet/db/client";
import { changedCount, rowsOf } from "@kwartet/db/rows";
import { customers, customerUnlinks } from "@kwartet/db/schema/customers";
import { sql } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import { findContact } from "../contacts/behind-queries";
import { isCoachedContact } from "../contacts/visible-contact";
import { badRequest, found, notFound } from "../errors";
import { lockImports } from "../imports/queries";
import { linkRepeats, markTouchedDays } from "../imports/write/finish-queries";
import { nothingTouched } from "../imports/write/touched-queries";
import { refreshRollups } from "../rollups/refresh-queries";
import type { Scope } from "../scope";
import { regroupCustomers } from "./group-queries";
import { identifiersOf } from "./identifiers-of";
import type { IdentifierRequest } from "./input";

/**
 * Takes an identifier off its customer, and remembers of each other identifier of that customer that it
 * is not the same one: no file that shows them together joins them again. An identifier that comes later
 * can, which is new to everybody.
 */
export async function unlinkIdentifier(db: Db, scope: Scope, request: IdentifierRequest): Promise<void> {
  const { id } = await findIdentifier(db, scope, request);
  const { organizationId } = scope;
  const taken = await changedCount(
    db.execute(sql`
      insert into ${customerUnlinks} (organization_id, one_customer_id, other_customer_id, unlinked_by)
      select c.organization_id, least(c.id, mine.id), greatest(c.id, mine.id), ${scope.personId}::uuid
      from ${customers} mine
      join ${customers} c on c.organization_id = mine.organization_id and c.id <> mine.id
        and (c.id = mine.joined_into or c.joined_into = coalesce(mine.joined_into, mine.id))
      where mine.organization_id = ${organizationId} and mine.id = ${id}
      on conflict do nothing
    `),
  );
  if (taken === 0) throw badRequest("This identifier is the only one of its customer.", "not-linked");
  await recompute(db, scope, [id]);
  await recordChange(db, scope, { ...request, change: "customer-unlink" });
}

/** Forgets that an identifier was taken off the customer of the others on the same contact. */
export async function linkIdentifier(db: Db, scope: Scope, request: IdentifierRequest): Promise<void> {
  const { id, others } = await findIdentifier(db, scope, request);
  const { organizationId } = scope;
  const taken = await changedCount(
    db.execute(sql`
      with groups as (
        select coalesce(c.joined_into, c.id) as id from ${customers} c
        where c.organization_id = ${organizationId}
          and c.id in (select value::uuid from json_array_elements_text(${JSON.stringify(others)}::json))
      ),
      members as (
        select c.id from ${customers} c join groups g on c.id = g.id or c.joined_into = g.id
        where c.organization_id = ${organizationId}
      )
      delete from ${customerUnlinks} u using members m
      where u.organization_id = ${organizationId}
        and u.one_customer_id = least(m.id, ${id}::uuid) and u.other_customer_id = greatest(m.id, ${id}::uuid)
    `),
  );
  if (taken === 0) throw badRequest("This identifier was not taken off its customer.", "not-unlinked");
  await recompute(db, scope, [id, ...others]);
  await recordChange(db, scope, { ...request, change: "customer-link" });
}

type Identifier = { id: string; others: string[] };

/** Of a contact of a team that the caller coached then; an import that runs is waited for. */
async function findIdentifier(
  db: Db,
  scope: Scope,
  { contactId, kind }: IdentifierRequest,
): Promise<Identifier> {
  await lockImports(db, scope);
  const { contact } = found(await findContact(db, scope, contactId), "Contact");
  if (!isCoachedContact(scope, contact)) throw notFound("Contact");
  const { [kind]: id, ...rest } = identifiersOf(contact);
  if (id === undefined) throw badRequest("The contact came without such an identifier.", "no-identifier");
  return { id, others: Object.values(rest) };
}

/** Who is whom, who came back, and the figures of every day on which that changed. */
async function recompute(db: Db, scope: Scope, ids: readonly string[]): Promise<void> {
  const touched = nothingTouched();
  for (const id of ids) touched.customers.add(id);
  const before = await rowsOf<{ id: string }>(
    db.execute(sql`
      select joined_into as id from ${customers} where organization_id = ${scope.organizationId}
        and id in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::json))
        and joined_into is not null
    `),
  );
  for (const { id } of before) touched.customers.add(id);
  await touched.customers.gather(db);
  await regroupCustomers(db, scope);
  await linkRepeats({ db, scope, touched });
  await markTouchedDays({ db, scope, touched });
  await refreshRollups(db, scope);
}

async function recordChange(
  db: Db,
  scope: Scope,
  { contactId, kind, change }: IdentifierRequest & { change: "customer-unlink" | "customer-link" },
): Promise<void> {
  await recordAudit(db, scope, {
    action: "customer-change",
    purpose: "one customer",
    details: { change, contactId, kind },
  });
}

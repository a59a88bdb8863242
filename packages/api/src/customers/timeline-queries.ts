import type { Db } from "@kwartet/db/client";
import { rowsOf } from "@kwartet/db/rows";
import { contacts } from "@kwartet/db/schema/contacts";
import { customers, customerUnlinks } from "@kwartet/db/schema/customers";
import { sql } from "drizzle-orm";
import type { IdentifierKind } from "../imports/identifiers/normalise-identifier";
import type { Scope } from "../scope";

/** Contacts of a customer that are looked at to say what it is known by. */
const LATEST = 500;

/** Kinds of identifiers by which a customer came; those that were taken off it do not count. */
export async function readKinds(
  db: Db,
  { organizationId }: Scope,
  customerId: string,
): Promise<IdentifierKind[]> {
  const rows = await rowsOf<{ kind: IdentifierKind }>(
    db.execute(sql`
      with latest as (
        select coalesce(own_customer_id, customer_id) as own_id, email_customer_id as email_id, phone_customer_id as phone_id
        from ${contacts} where organization_id = ${organizationId} and customer_id = ${customerId}
        order by offered_at desc limit ${LATEST}
      )
      select distinct k.kind from latest
      cross join lateral (values
        ('number', case when own_id is distinct from email_id and own_id is distinct from phone_id then own_id end),
        ('email', email_id), ('phone', phone_id)
      ) as k(kind, id)
      join ${customers} c on c.organization_id = ${organizationId} and c.id = k.id
        and coalesce(c.joined_into, c.id) = ${customerId}
    `),
  );
  return rows.map(({ kind }) => kind);
}

/** Of some identifiers: whether each is one customer with others now, and which were taken off this one. */
export async function readLinkStates(
  db: Db,
  { organizationId }: Scope,
  { customerId, ids }: { customerId: string; ids: readonly string[] },
): Promise<Map<string, { isLinked: boolean; isUnlinked: boolean }>> {
  const rows = await rowsOf<{ id: string; is_linked: boolean; is_unlinked: boolean }>(
    db.execute(sql`
      select c.id,
        coalesce(c.joined_into, c.id) = ${customerId} and exists (
          select 1 from ${customers} o where o.organization_id = ${organizationId} and o.joined_into = ${customerId}
        ) as is_linked,
        coalesce(c.joined_into, c.id) <> ${customerId} and exists (
          select 1 from ${customerUnlinks} u
          join ${customers} o on o.organization_id = u.organization_id
            and o.id in (u.one_customer_id, u.other_customer_id) and o.id <> c.id
          where u.organization_id = ${organizationId} and (u.one_customer_id = c.id or u.other_customer_id = c.id)
            and coalesce(o.joined_into, o.id) = ${customerId}
        ) as is_unlinked
      from ${customers} c
      where c.organization_id = ${organizationId}
        and c.id in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::json))
    `),
  );
  return new Map(
    rows.map(({ id, is_linked, is_unlinked }) => [id, { isLinked: is_linked, isUnlinked: is_unlinked }]),
  );
}

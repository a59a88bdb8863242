import type { Db } from "@kwartet/db/client";
import { changedCount, rowsOf } from "@kwartet/db/rows";
import { contacts } from "@kwartet/db/schema/contacts";
import { customers, customerUnlinks } from "@kwartet/db/schema/customers";
import { sql } from "drizzle-orm";
import type { Scope } from "../scope";

/**
 * An identifier that was seen with more others than this tells nobody apart: the number of a whole
 * company's exchange, or the address of a front desk. It joins nobody.
 */
export const MOST_NEIGHBOURS = 50;

/**
 * Works out anew who is whom among the customers in the table `touched_customers` and everybody whom
 * that can concern: identifiers that were seen together are one customer, of which the oldest is the one
 * that stays. Computed from what the contacts say and nothing else, so that the order in which files
 * came cannot matter. Adds to the table whoever gained or lost a contact.
 *
 * @returns how many of the touched identifiers are too many people's to join anybody
 */
export async function regroupCustomers(db: Db, { organizationId }: Scope): Promise<number> {
  await findKeys(db, organizationId);
  await countCarriers(db, organizationId);
  await findNodes(db, organizationId);
  await findLinks(db, organizationId);
  const shared = await leaveOutShared(db);
  await labelGroups(db);
  await applyGroups(db, organizationId);
  return shared;
}

/** Temporary tables of a regrouping; a transaction can need more than one. */
async function makeTable(db: Db, name: string, rows: ReturnType<typeof sql>): Promise<void> {
  await db.execute(sql.raw(`drop table if exists ${name}`));
  await db.execute(sql`create temporary table ${sql.raw(name)} on commit drop as ${rows}`);
  await db.execute(sql.raw(`analyze ${name}`));
}

/** The touched identifiers, and all that were seen with them or with a customer that they are part of. */
async function findKeys(db: Db, organizationId: string): Promise<void> {
  await makeTable(
    db,
    "link_near",
    sql`
      with roots as (
        select distinct coalesce(c.joined_into, c.id) as id from touched_customers t
        join ${customers} c on c.organization_id = ${organizationId} and c.id = t.id
      )
      select id from touched_customers where id is not null
      union select id from roots
      union select c.id from roots r
      join ${customers} c on c.organization_id = ${organizationId} and c.joined_into = r.id
    `,
  );
  await makeTable(
    db,
    "link_keys",
    sql`
      select id from link_near
      union
      select k.id from link_near n
      join ${contacts} c on c.organization_id = ${organizationId} and c.customer_id = n.id
        and c.own_customer_id is not null
      cross join lateral (values (c.own_customer_id), (c.email_customer_id), (c.phone_customer_id)) as k(id)
      where k.id is not null
      union
      select k.id from link_near n
      join ${customers} c on c.organization_id = ${organizationId} and c.id = n.id
      cross join lateral (values (c.email_customer_id), (c.phone_customer_id)) as k(id)
      where k.id is not null
    `,
  );
}

/** With whom each was seen, no further than it takes to know that they are too many. */
async function countCarriers(db: Db, organizationId: string): Promise<void> {
  const seenBy = (column: string) => sql`
    (select distinct c.own_customer_id as own_id from ${contacts} c
     where c.organization_id = ${organizationId} and c.${sql.raw(column)} = k.id
     order by c.own_customer_id limit ${MOST_NEIGHBOURS + 2})
  `;
  await makeTable(
    db,
    "link_carriers",
    sql`
      select k.id, seen.own_id from link_keys k
      cross join lateral (
        ${seenBy("email_customer_id")} union ${seenBy("phone_customer_id")} union
        -- Each by its own index: asked as one, or in an order, the whole table would be read for each.
        select c.id from ${customers} c
        where c.organization_id = ${organizationId} and c.email_customer_id = k.id
        union
        select c.id from ${customers} c
        where c.organization_id = ${organizationId} and c.phone_customer_id = k.id
      ) seen
      where seen.own_id <> k.id
    `,
  );
}

/** Every identifier whose group can change, each under a number in the order of age. */
async function findNodes(db: Db, organizationId: string): Promise<void> {
  await makeTable(
    db,
    "link_nodes",
    sql`
      with reached as (
        select id from link_keys
        union
        select own_id from link_carriers where id in (
          select id from link_carriers group by id having count(*) <= ${MOST_NEIGHBOURS}
        )
      ),
      roots as (
        select distinct coalesce(c.joined_into, c.id) as id from reached r
        join ${customers} c on c.organization_id = ${organizationId} and c.id = r.id
      ),
      nodes as (
        select id from roots
        union select c.id from roots r
        join ${customers} c on c.organization_id = ${organizationId} and c.joined_into = r.id
      )
      select id, row_number() over (order by id)::integer as place, row_number() over (order by id)::integer as label
      from nodes
    `,
  );
  await db.execute(sql`create unique index on link_nodes (id)`);
  await db.execute(sql`create unique index on link_nodes (place)`);
}

/** Which of them were seen together, save those that somebody took apart. */
async function findLinks(db: Db, organizationId: string): Promise<void> {
  await makeTable(
    db,
    "link_pairs",
    sql`
      select distinct pair.own_id, pair.key_id from (
        select c.own_customer_id as own_id, k.id as key_id from link_nodes n
        join ${contacts} c on c.organization_id = ${organizationId} and c.customer_id = n.id
          and c.own_customer_id is not null
        cross join lateral (values (c.email_customer_id), (c.phone_customer_id)) as k(id)
        union all
        select c.id, k.id from link_nodes n
        join ${customers} c on c.organization_id = ${organizationId} and c.id = n.id
        cross join lateral (values (c.email_customer_id), (c.phone_customer_id)) as k(id)
      ) pair
      where pair.own_id <> pair.key_id
    `,
  );
  await makeTable(
    db,
    "link_shared",
    sql`
      select id from link_carriers group by id having count(*) > ${MOST_NEIGHBOURS}
      union
      select own_id from link_pairs group by own_id having count(*) > ${MOST_NEIGHBOURS}
    `,
  );
  await db.execute(sql`
    delete from link_pairs p where exists (
      select 1 from ${customerUnlinks} u where u.organization_id = ${organizationId}
        and u.one_customer_id = least(p.own_id, p.key_id) and u.other_customer_id = greatest(p.own_id, p.key_id)
    )
  `);
}

async function leaveOutShared(db: Db): Promise<number> {
  await db.execute(sql`
    delete from link_pairs where own_id in (select id from link_shared) or key_id in (select id from link_shared)
  `);
  const [row] = await rowsOf<{ n: number }>(
    db.execute(sql`
      select count(*)::integer as n from link_shared where id in (select id from touched_customers)
    `),
  );
  return row?.n ?? 0;
}

/** The oldest of each group, found by telling one's neighbours the oldest that one knows until nobody learns more. */
async function labelGroups(db: Db): Promise<void> {
  await makeTable(
    db,
    "link_steps",
    sql`
      select a.place as one, b.place as other from link_pairs p
      join link_nodes a on a.id = p.own_id join link_nodes b on b.id = p.key_id
      union
      select b.place, a.place from link_pairs p
      join link_nodes a on a.id = p.own_id join link_nodes b on b.id = p.key_id
    `,
  );
  for (;;) {
    const learnt = await changedCount(
      db.execute(sql`
        update link_nodes n set label = heard.label from (
          select s.one, min(o.label) as label from link_steps s join link_nodes o on o.place = s.other group by s.one
        ) heard
        where n.place = heard.one and heard.label < n.label
      `),
    );
    if (learnt === 0) return;
    // Whoever told it may have heard of an older one meanwhile: a long chain is walked in leaps.
    await db.execute(sql`
      update link_nodes n set label = o.label from link_nodes o where o.place = n.label and o.label < n.label
    `);
  }
}

/** Writes down who is whom, and gives every contact to its customer. */
async function applyGroups(db: Db, organizationId: string): Promise<void> {
  await makeTable(
    db,
    "link_roots",
    sql`select n.id, r.id as root_id from link_nodes n join link_nodes r on r.place = n.label`,
  );
  await db.execute(sql`create unique index on link_roots (id)`);
  await db.execute(sql`
    update ${customers} c set joined_into = nullif(r.root_id, r.id) from link_roots r
    where c.organization_id = ${organizationId} and c.id = r.id
      and c.joined_into is distinct from nullif(r.root_id, r.id)
  `);
  // A table whose size is known: for rows of an unknown number the planner reads all contacts for each.
  await makeTable(
    db,
    "link_moves",
    sql`
      select c.id, c.customer_id as was_id, r.root_id,
        case when c.email_customer_id is null and c.phone_customer_id is null and r.id = r.root_id
          then null else r.id end as own_id
      from link_roots held
      join ${contacts} c on c.organization_id = ${organizationId} and c.customer_id = held.id
      join link_roots r on r.id = coalesce(c.own_customer_id, c.customer_id)
      where r.root_id <> c.customer_id
    `,
  );
  await db.execute(sql`
    update ${contacts} c set customer_id = m.root_id, own_customer_id = m.own_id from link_moves m
    where c.organization_id = ${organizationId} and c.id = m.id
  `);
  await db.execute(sql`
    insert into touched_customers (id) select was_id from link_moves union select root_id from link_moves
  `);
}

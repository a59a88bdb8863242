import type { Db } from "@kwartet/db/client";
import { stageRows } from "@kwartet/db/copy-rows";
import { newId } from "@kwartet/db/id";
import { insertRows, rowsOf, textArray } from "@kwartet/db/rows";
import { customerIdentifiers, customers } from "@kwartet/db/schema/customers";
import { memberships, people, personAliases } from "@kwartet/db/schema/people";
import { teamAliases, teams } from "@kwartet/db/schema/teams";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Scope } from "../../scope";
import { BEGINNING } from "../../settings/defaults";
import type { IdentifierKind } from "../identifiers/normalise-identifier";
import { RecentIds } from "./recent-ids";

/** The names of a source and the rows that they stand for, read once and kept for the import. */
export type NameDirectory = {
  teams: Map<string, string>;
  people: Map<string, string>;
  /** By hash of the customer's number; the ones that were needed last. */
  customers: RecentIds;
  /** Those that the last batch made. */
  freshCustomers: Set<string>;
  /** Whether customers are known by more than a number, so that some can be the same one. */
  isLinking: boolean;
  /** Whether any customer was joined into another when the import began; whom it joins itself is worked out at its end. */
  hasJoined: boolean;
  /** The zone of a team that has one of its own. */
  zones: Map<string, string>;
};

export async function readNames(db: Db, { organizationId }: Scope, source: string): Promise<NameDirectory> {
  const teamRows = await db
    .select({ name: teamAliases.name, id: teamAliases.teamId })
    .from(teamAliases)
    .where(and(eq(teamAliases.organizationId, organizationId), eq(teamAliases.source, source)));
  const personRows = await db
    .select({ name: personAliases.name, id: personAliases.personId })
    .from(personAliases)
    .where(and(eq(personAliases.organizationId, organizationId), eq(personAliases.source, source)));
  const zoneRows = await db
    .select({ id: teams.id, timeZone: teams.timeZone })
    .from(teams)
    .where(eq(teams.organizationId, organizationId));
  return {
    teams: new Map(teamRows.map(({ name, id }) => [name, id])),
    people: new Map(personRows.map(({ name, id }) => [name, id])),
    customers: new RecentIds(),
    freshCustomers: new Set(),
    ...(await readLinking(db, organizationId)),
    zones: new Map(zoneRows.flatMap(({ id, timeZone }) => (timeZone ? [[id, timeZone] as const] : []))),
  };
}

async function readLinking(
  db: Db,
  organizationId: string,
): Promise<Pick<NameDirectory, "isLinking" | "hasJoined">> {
  const [row] = await rowsOf<{ linking: boolean; joined: boolean }>(
    db.execute(sql`
      select exists (
        select 1 from ${customerIdentifiers}
        where organization_id = ${organizationId} and kind in ('email', 'phone')
      ) as linking,
      exists (
        select 1 from ${customers} where organization_id = ${organizationId} and joined_into is not null
      ) as joined
    `),
  );
  return { isLinking: row?.linking === true, hasJoined: row?.joined === true };
}

type Naming = { db: Db; scope: Scope; source: string; names: NameDirectory };

/** Makes the teams that a source names for the first time; a team of that very name is the same team. */
export async function ensureTeams(
  { db, scope, source, names }: Naming,
  wanted: Iterable<string>,
): Promise<void> {
  const { organizationId } = scope;
  const missing = [...new Set(wanted)].filter((name) => !names.teams.has(name));
  if (missing.length === 0) return;
  const existing = await db
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(and(eq(teams.organizationId, organizationId), inArray(teams.name, missing)));
  const idOf = new Map(existing.map(({ id, name }) => [name, id]));
  const fresh = missing
    .filter((name) => !idOf.has(name))
    .map((name) => ({ organizationId, id: newId(), name }));
  await insertRows(db, teams, fresh);
  for (const { id, name } of fresh) idOf.set(name, id);
  await insertRows(
    db,
    teamAliases,
    [...idOf].map(([name, teamId]) => ({ organizationId, source, name, teamId })),
  );
  for (const [name, id] of idOf) names.teams.set(name, id);
  await coachNewTeams(
    db,
    scope,
    fresh.map(({ id }) => id),
  );
}

/** Whoever asked for it at set-up coaches the teams that their own imports bring. */
async function coachNewTeams(db: Db, { organizationId, personId }: Scope, teamIds: string[]): Promise<void> {
  if (personId === null || teamIds.length === 0) return;
  const [person] = await db
    .select({ coaches: people.coachesImportedTeams })
    .from(people)
    .where(and(eq(people.organizationId, organizationId), eq(people.id, personId)));
  if (!person?.coaches) return;
  await insertRows(
    db,
    memberships,
    // From the beginning: the contacts of the file are older than the import.
    teamIds.map((teamId) => ({
      organizationId,
      id: newId(),
      personId,
      teamId,
      role: "coach" as const,
      startsOn: BEGINNING,
    })),
  );
}

/**
 * Makes the agents that a source names for the first time. A name is never matched across sources.
 *
 * @param calledBy what they are called, where the source's name for them is a number
 */
export async function ensurePeople(
  { db, scope, source, names }: Naming,
  wanted: Iterable<string>,
  calledBy: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const { organizationId } = scope;
  const missing = [...new Set(wanted)].filter((name) => !names.people.has(name));
  if (missing.length === 0) return;
  const fresh = missing.map((name) => ({ id: newId(), name }));
  await insertRows(
    db,
    people,
    fresh.map(({ id, name }) => ({ organizationId, id, name: calledBy.get(name) ?? name })),
  );
  await insertRows(
    db,
    personAliases,
    fresh.map(({ id, name }) => ({ organizationId, source, name, personId: id })),
  );
  for (const { id, name } of fresh) names.people.set(name, id);
}

/** A customer who is known by nothing yet but the id that was chosen for them. */
export type NewCustomer = { kind: IdentifierKind; hash: string; id: string };

/** Finds or makes customers by the hash of an identifier; the identifier itself is not kept. */
export async function ensureCustomers(
  naming: Naming,
  kind: IdentifierKind,
  hashes: Iterable<string>,
): Promise<void> {
  await makeCustomers(naming, await findCustomers(naming, kind, hashes));
}

/**
 * Finds customers by the hash of an identifier and chooses an id for each who is not there. From here on they can be
 * named; whoever stores the rows that name them makes them first.
 */
export async function findCustomers(
  { db, scope, names }: Naming,
  kind: IdentifierKind,
  hashes: Iterable<string>,
): Promise<NewCustomer[]> {
  if (kind === "number") names.freshCustomers.clear();
  const missing = [...new Set(hashes)].filter((hash) => !names.customers.has(hash));
  if (missing.length === 0) return [];
  const existing = await rowsOf<{ hash: string; id: string }>(
    db.execute(sql`
      select wanted.hash, known.customer_id as id from unnest(${textArray(missing)}) as wanted(hash)
      cross join lateral (
        select k.customer_id from ${customerIdentifiers} k
        where k.organization_id = ${scope.organizationId} and k.kind = ${kind} and k.hash = wanted.hash
        limit 1
      ) known
    `),
  );
  for (const { hash, id } of existing) names.customers.set(hash, id);
  const fresh = missing
    .filter((hash) => !names.customers.has(hash))
    .map((hash) => ({ kind, hash, id: newId() }));
  for (const { hash, id } of fresh) {
    names.customers.set(hash, id);
    if (kind === "number") names.freshCustomers.add(hash);
  }
  return fresh;
}

/** Stores customers with what each is known by. */
export async function makeCustomers(
  { db, scope }: Pick<Naming, "db" | "scope">,
  fresh: readonly NewCustomer[],
): Promise<void> {
  if (fresh.length === 0) return;
  const { organizationId } = scope;
  const rows = fresh.map(({ kind, hash, id }) => ({ kind, hash, customerId: id }));
  const properties = ["kind", "hash", "customerId"];
  const stage = sql.raw(await stageRows(db, { table: customerIdentifiers, properties }, rows));
  await db.execute(sql`
    with made as (
      insert into ${customers} (organization_id, id) select ${organizationId}::uuid, customer_id from ${stage}
    )
    insert into ${customerIdentifiers} (organization_id, kind, hash, customer_id)
    select ${organizationId}::uuid, kind, hash, customer_id from ${stage}
  `);
}

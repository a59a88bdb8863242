import { newId } from "@kwartet/db/id";
import { insertRows } from "@kwartet/db/rows";
import { importChanges } from "@kwartet/db/schema/imports";
import { memberships, people, personAliases } from "@kwartet/db/schema/people";
import { partners, teams } from "@kwartet/db/schema/teams";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { PersonRecord } from "../record";
import type { ImportSession, Written } from "./import-session";
import { ensurePeople, ensureTeams } from "./name-queries";
import { upsertRows } from "./upsert-queries";

/** Adds people with the teams that they belong to; a row is one membership. */
export async function writePeople(
  session: ImportSession,
  records: readonly PersonRecord[],
): Promise<Written> {
  await ensureTeams(
    session,
    records.map(({ team }) => team),
  );
  await ensurePartners(session, records);
  await recogniseByEmail(session, records);
  await ensurePeople(
    session,
    records.map(({ externalId }) => externalId),
  );
  const renamed = await nameThem(session, records);
  const { scope, names } = session;
  const written = await upsertRows(session, {
    table: memberships,
    rows: records.map((record) => ({
      organizationId: scope.organizationId,
      id: newId(),
      personId: names.people.get(record.externalId) ?? "",
      teamId: names.teams.get(record.team) ?? "",
      role: record.role,
      startsOn: record.startsOn,
      endsOn: record.endsOn,
    })),
    identity: ["organizationId", "personId", "teamId", "role", "startsOn"],
    facts: ["endsOn"],
  });
  const created = written.filter((row) => row.created).length;
  const changedPeople = new Set([...written.map(({ row }) => String(row.person_id)), ...renamed]);
  const changed = records.filter(({ externalId }) =>
    changedPeople.has(names.people.get(externalId) ?? ""),
  ).length;
  return {
    created,
    updated: Math.max(0, changed - created),
    unchanged: records.length - Math.max(changed, created),
    problems: [],
  };
}

/** An e-mail address names one person: somebody who has it is the same person under another name. */
async function recogniseByEmail(
  { db, scope, source, names }: ImportSession,
  records: readonly PersonRecord[],
): Promise<void> {
  const { organizationId } = scope;
  const emailOf = new Map(
    records.flatMap(({ externalId, email }) =>
      email === null || names.people.has(externalId) ? [] : [[email.toLowerCase(), externalId] as const],
    ),
  );
  if (emailOf.size === 0) return;
  const existing = await db
    .select({ id: people.id, email: people.email })
    .from(people)
    .where(and(eq(people.organizationId, organizationId), inArray(people.email, [...emailOf.keys()])));
  const recognised = existing.flatMap(({ id, email }) => {
    const name = email === null ? undefined : emailOf.get(email);
    return name === undefined ? [] : [{ organizationId, source, name, personId: id }];
  });
  await insertRows(db, personAliases, recognised);
  for (const { name, personId } of recognised) names.people.set(name, personId);
}

async function nameThem(session: ImportSession, records: readonly PersonRecord[]): Promise<string[]> {
  const { scope, names } = session;
  const wanted = new Map(
    records.map(({ externalId, name, email }) => [
      names.people.get(externalId) ?? "",
      {
        organizationId: scope.organizationId,
        id: names.people.get(externalId) ?? "",
        name,
        email: email?.toLowerCase() ?? null,
      },
    ]),
  );
  const written = await upsertRows(session, {
    table: people,
    rows: [...wanted.values()],
    identity: ["organizationId", "id"],
    facts: ["name", "email"],
  });
  return written.map(({ row }) => String(row.id));
}

async function ensurePartners(session: ImportSession, records: readonly PersonRecord[]): Promise<void> {
  const { scope, names } = session;
  const { organizationId } = scope;
  const partnerOfTeam = new Map(
    records.flatMap(({ team, partner }) => (partner === null ? [] : [[team, partner] as const])),
  );
  if (partnerOfTeam.size === 0) return;
  await upsertRows(session, {
    table: partners,
    rows: [...new Set(partnerOfTeam.values())].map((name) => ({ organizationId, id: newId(), name })),
    identity: ["organizationId", "name"],
    facts: ["name"],
  });
  for (const [team, partner] of partnerOfTeam) {
    await placeTeam(session, names.teams.get(team) ?? "", partner);
  }
}

async function placeTeam({ db, scope, importId }: ImportSession, teamId: string, partner: string) {
  const { organizationId } = scope;
  await db.execute(sql`
    with placed as materialized (
      select t.id, to_jsonb(t) as before, p.id as partner_id from ${teams} t
      join ${partners} p on p.organization_id = t.organization_id and p.name = ${partner}
      where t.organization_id = ${organizationId} and t.id = ${teamId}
        and t.partner_id is distinct from p.id
    ),
    kept as (
      insert into ${importChanges} (organization_id, import_id, table_name, row_key, before, after)
      select ${organizationId}::uuid, ${importId}::uuid, 'teams', id::text, before,
        jsonb_build_object('partner_id', partner_id)
      from placed
      on conflict (organization_id, import_id, table_name, row_key) do update set after = excluded.after
    )
    update ${teams} t set partner_id = placed.partner_id from placed
    where t.organization_id = ${organizationId} and t.id = placed.id
  `);
}

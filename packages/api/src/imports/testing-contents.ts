import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { rowsOf } from "@kwartet/db/rows";
import { sql } from "drizzle-orm";

/** What an import that was only tried, refused or taken back may leave: its line in the history. */
const HISTORY = ["imports", "import_problems", "audit_entries"];

/** A fingerprint of every table of an organisation but the history of imports. */
export async function fingerprintsOf(db: Db, organizationId: string): Promise<Record<string, string>> {
  return withOrganization(db, organizationId, async (tx) => {
    const tables = await rowsOf<{ name: string }>(
      tx.execute(sql`
        select c.relname as name from pg_class c
        join pg_attribute t on t.attrelid = c.oid and t.attname = 'organization_id' and not t.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1
      `),
    );
    const prints: Record<string, string> = {};
    for (const { name } of tables.filter((table) => !HISTORY.includes(table.name))) {
      const [row] = await rowsOf<{ n: number; hash: string }>(
        tx.execute(sql`
          select count(*)::integer as n, md5(coalesce(string_agg(r::text, '|' order by r::text), '')) as hash
          from ${sql.identifier(name)} r
        `),
      );
      prints[name] = `${row?.n} ${row?.hash}`;
    }
    return prints;
  });
}

const QUERIES = {
  contacts: sql`
    select c.source, c.external_id, c.channel, c.topic, t.name as team, p.name as agent,
      (select min(x.external_id) from contacts x where x.customer_id = c.customer_id) as customer,
      extract(epoch from c.offered_at) as offered, c.offered_on, extract(epoch from c.next_contact_at) as again,
      c.wait_seconds, c.abandoned, c.handed_over_from, c.reported_resolved,
      (select string_agg(concat_ws(' ', r.external_id, r.friendliness, r.satisfaction), '|' order by r.external_id)
        from ratings r where r.contact_id = c.id) as ratings
    from contacts c join teams t on t.id = c.team_id left join people p on p.id = c.agent_id`,
  teams: sql`select name from teams`,
  people: sql`select name, email from people`,
  customers: sql`select count(*) as n, sum(value_per_year_minor) as value from customers`,
  identifiers: sql`select count(*) as n from customer_identifiers`,
  aliases: sql`
    select a.source, a.name, t.name as team from team_aliases a join teams t on t.id = a.team_id
    union all select a.source, a.name, p.name from person_aliases a join people p on p.id = a.person_id`,
  memberships: sql`
    select p.name as person, t.name as team, m.role, m.starts_on, m.ends_on
    from memberships m join people p on p.id = m.person_id join teams t on t.id = m.team_id`,
  attendance: sql`
    select a.external_id, p.name as agent, a.starts_at, a.ends_at from attendance a join people p on p.id = a.agent_id`,
  shifts: sql`
    select s.external_id, p.name as agent, s.starts_at, s.ends_at from shifts s join people p on p.id = s.agent_id`,
  outcomes: sql`select t.name as team, o.period, o.outcome, o.value, o.n from team_outcomes o join teams t on t.id = o.team_id`,
  answers: sql`
    select w.name as wave, t.name as team, r.answers from pulse_responses r
    join pulse_waves w on w.id = r.wave_id join teams t on t.id = r.team_id`,
  transcripts: sql`
    select c.external_id, m.sequence, m.speaker, m.message from transcript_messages m
    join contacts c on c.id = m.contact_id`,
  waves: sql`select name from pulse_waves`,
  ends: sql`select data_as_of from rollup_states`,
  rollups: sql`
    select t.name as team, p.name as agent, to_jsonb(r) - 'organization_id' - 'team_id' - 'agent_id' as tally
    from rollups r left join teams t on t.id = r.team_id left join people p on p.id = r.agent_id`,
  mix: sql`
    select t.name as team, p.name as agent, to_jsonb(r) - 'organization_id' - 'team_id' - 'agent_id' as tally
    from case_mix_cells r left join teams t on t.id = r.team_id left join people p on p.id = r.agent_id`,
  presence: sql`
    select t.name as team, p.name as agent, to_jsonb(r) - 'organization_id' - 'team_id' - 'agent_id' as minutes
    from presence_days r left join teams t on t.id = r.team_id left join people p on p.id = r.agent_id`,
};

/**
 * Everything that an organisation knows, in the names that the sources use: two organisations that were
 * brought to the same by different ways have the same.
 */
export async function knowledgeOf(db: Db, organizationId: string): Promise<Record<string, string[]>> {
  return withOrganization(db, organizationId, async (tx) => {
    const knowledge: Record<string, string[]> = {};
    for (const [name, query] of Object.entries(QUERIES)) {
      const rows = await rowsOf<{ line: string }>(
        tx.execute(sql`select to_jsonb(q)::text as line from (${query}) q`),
      );
      knowledge[name] = rows.map(({ line }) => line).sort();
    }
    return knowledge;
  });
}

import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Db } from "./client";
import { newId } from "./id";
import { APP_ROLE, withOrganization, withUser } from "./organization-transaction";
import { rowsOf } from "./rows";
import { auditEntries, contacts, organizations, people, users } from "./schema";
import { freshDb } from "./testing";

let db: Db;
const ours = newId();
const theirs = newId();

beforeAll(async () => {
  db = await freshDb();
  await db.insert(users).values({ id: "user-1", name: "Ans", email: "ans@example.nl" });
  for (const [id, name] of [
    [ours, "Ours"],
    [theirs, "Theirs"],
  ] as const) {
    await withOrganization(db, id, async (tx) => {
      await tx.insert(organizations).values({ id, name });
      await tx
        .insert(people)
        .values({ organizationId: id, id: newId(), name: `Person of ${name}`, userId: "user-1" });
    });
  }
});

/** Postgres says why in the cause of the error that the query builder throws. */
const refusal = async (work: Promise<unknown>) =>
  work.then(
    () => "no refusal",
    (error: Error) => `${error.message} ${error.cause instanceof Error ? error.cause.message : ""}`,
  );

describe("the organisation's wall in the database", () => {
  it("shows one organisation only its own rows, without a filter in the query", async () => {
    const rows = await withOrganization(db, ours, (tx) => tx.select({ name: people.name }).from(people));
    expect(rows).toEqual([{ name: "Person of Ours" }]);
  });

  it.each([null, "", ours.slice(0, 8)])(
    "shows nothing to the application's role bound to %j",
    async (setting) => {
      const attempt = db.transaction(async (tx) => {
        if (setting !== null)
          await tx.execute(sql`select set_config('app.organization_id', ${setting}, true)`);
        await tx.execute(sql`select set_config('role', ${APP_ROLE}, true)`);
        return tx.select().from(people);
      });
      // A malformed id is an error, anything else is an empty answer: rows are seen in neither case.
      expect(await attempt.catch(() => [])).toEqual([]);
    },
  );

  it("refuses to write another organisation's row", async () => {
    const attempt = withOrganization(db, ours, (tx) =>
      tx.insert(people).values({ organizationId: theirs, id: newId(), name: "Intruder" }),
    );
    expect(await refusal(attempt)).toMatch(/row-level security/);
  });

  it("changes and removes nothing of another organisation", async () => {
    await withOrganization(db, ours, async (tx) => {
      await tx.update(people).set({ coachesImportedTeams: true });
      await tx.delete(contacts);
    });
    const rows = await withOrganization(db, theirs, (tx) =>
      tx.select({ taken: people.coachesImportedTeams }).from(people),
    );
    expect(rows).toEqual([{ taken: false }]);
  });

  it("lets a user find the people that they are, in every organisation, and nobody else", async () => {
    const own = await withUser(db, "user-1", (tx) => tx.select({ name: people.name }).from(people));
    expect(own.map((row) => row.name).sort()).toEqual(["Person of Ours", "Person of Theirs"]);
    expect(await withUser(db, "user-2", (tx) => tx.select().from(people))).toEqual([]);
  });

  it("keeps the accounts out of the application's reach", async () => {
    expect(await refusal(withOrganization(db, ours, (tx) => tx.select().from(users)))).toMatch(
      /permission denied/,
    );
  });

  it("lets nobody change or remove what was audited", async () => {
    const entry = {
      organizationId: ours,
      id: newId(),
      action: "export",
      actorRole: "coach",
      purpose: "coaching",
    } as const;
    await withOrganization(db, ours, (tx) => tx.insert(auditEntries).values(entry));
    expect(await refusal(withOrganization(db, ours, (tx) => tx.delete(auditEntries)))).toMatch(
      /permission denied/,
    );
    expect(
      await refusal(withOrganization(db, ours, (tx) => tx.update(auditEntries).set({ purpose: "other" }))),
    ).toMatch(/permission denied/);
  });
});

describe("the catalogue", () => {
  it("guards every table that has an organisation, with force and a policy for every command", async () => {
    const rows = await rowsOf<{ table: string; enabled: boolean; forced: boolean; policies: number }>(
      db.execute(sql`
        select c.relname as table, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
          (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polcmd = '*') as policies
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
          and (c.relname = 'organizations' or exists (
            select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped))
      `),
    );
    expect(rows.length).toBeGreaterThan(25);
    expect(rows.filter((row) => !row.enabled || !row.forced || row.policies !== 1)).toEqual([]);
  });

  it("gives the application's role nothing to own and no way round the policies", async () => {
    const [role] = await rowsOf<Record<string, unknown>>(
      db.execute(sql`
        select rolsuper, rolbypassrls, rolcreaterole, rolcanlogin,
          (select count(*)::int from pg_class where relowner = r.oid) as owned
        from pg_roles r where rolname = ${APP_ROLE}
      `),
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcanlogin: false,
      owned: 0,
    });
  });

  it("leads every key of an organisation's table with the organisation, as distribution requires", async () => {
    const rows = await rowsOf<{ name: string }>(
      db.execute(sql`
        select i.relname as name from pg_index x
        join pg_class i on i.oid = x.indexrelid
        join pg_class c on c.oid = x.indrelid
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and x.indisunique and x.indkey[0] <> a.attnum
      `),
    );
    expect(rows).toEqual([]);
  });
});

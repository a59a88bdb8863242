import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Db } from "../client";
import { freshDb } from "../testing";
import { type CatalogueTable, readCatalogue } from "./catalogue";
import { planDistribution } from "./plan";

let db: Db;
let catalogue: CatalogueTable[];

beforeAll(async () => {
  db = await freshDb();
  catalogue = await readCatalogue(db);
});

/** What the plan finds wrong after a statement that nobody should write, taken back again. */
async function problemsAfter(...statements: string[]): Promise<string[]> {
  let problems: string[] = [];
  const takenBack = new Error("taken back");
  const work = db.transaction(async (tx) => {
    for (const statement of statements) await tx.execute(sql.raw(statement));
    problems = planDistribution(await readCatalogue(tx as unknown as Db)).problems;
    throw takenBack;
  });
  await expect(work).rejects.toBe(takenBack);
  return problems;
}

describe("the migrated database", () => {
  it("holds nothing that Citus would refuse", () => {
    expect(planDistribution(catalogue).problems).toEqual([]);
  });

  it("is spread by organisation: all tables but the accounts and the count of calls", () => {
    const plan = planDistribution(catalogue);
    expect(plan.reference).toEqual(["users"]);
    expect(plan.local.sort()).toEqual(["accounts", "rate_limits", "sessions", "verifications"]);
    expect(plan.distributed).toContainEqual({ table: "contacts", column: "organization_id" });
    expect(plan.distributed[0]).toEqual({ table: "organizations", column: "id" });
    expect(plan.distributed).toHaveLength(catalogue.length - 5);
  });

  it("is spread in an order in which no table refers to one that is not yet", () => {
    const order = planDistribution(catalogue).distributed.map(({ table }) => table);
    for (const { name, foreignKeys } of catalogue.filter((table) => order.includes(table.name))) {
      for (const { target } of foreignKeys.filter((key) => order.includes(key.target))) {
        expect(order.indexOf(target), `${name} refers to ${target}`).toBeLessThanOrEqual(order.indexOf(name));
      }
    }
  });
});

describe("what Citus refuses is found", () => {
  it("in a unique index without the organisation", async () => {
    expect(await problemsAfter("create unique index loose on contacts (external_id)")).toEqual([
      "loose does not begin with organization_id.",
    ]);
  });

  it("in a foreign key without the organisation", async () => {
    const problems = await problemsAfter(
      "create table notes (organization_id uuid not null, id uuid not null, person uuid, primary key (organization_id, id))",
      "create table labels (organization_id uuid not null, id uuid not null, note_id uuid, unique (organization_id, id), unique (id))",
      "alter table notes add constraint notes_label foreign key (person) references labels (id)",
    );
    expect(problems).toContain(
      "notes_label refers from notes to labels without the organisation on both sides.",
    );
  });

  it("in a trigger, an empty organisation and a reference from an account", async () => {
    expect(
      await problemsAfter(
        "create function noted() returns trigger language plpgsql as $$ begin return new; end $$",
        "create trigger noted before insert on contacts for each row execute function noted()",
        "create table loose (organization_id uuid)",
        "alter table sessions add column organization_id_seen uuid references organizations (id)",
      ),
    ).toEqual(
      expect.arrayContaining([
        "contacts has the trigger noted.",
        "loose.organization_id may be empty.",
        expect.stringContaining("from sessions, which is not distributed, to organizations."),
      ]),
    );
  });
});

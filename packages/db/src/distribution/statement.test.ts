import { describe, expect, it } from "vitest";
import { problemsOfStatement } from "./statement";

const COLUMNS = new Map([
  ["contacts", "organization_id"],
  ["ratings", "organization_id"],
  ["organizations", "id"],
]);
const problemsOf = (statement: string) => problemsOfStatement(statement, COLUMNS);

describe("a statement for one machine", () => {
  it.each([
    `select * from "contacts" where "contacts"."organization_id" = $1 and id = $2`,
    "select 1 from contacts c join ratings r on r.organization_id = c.organization_id where c.organization_id = $1",
    "select * from contacts where organization_id = $1 and id in (select contact_id from ratings where organization_id = $1)",
    `insert into "contacts" ("organization_id", "id") values ($1, $2) on conflict do nothing`,
    "insert into ratings (organization_id, id) select organization_id, id from contacts where organization_id = $1",
    "select id from ratings where organization_id = $1 union all select id from contacts where organization_id = $1",
    "update contacts c set topic = 'from ratings' from ratings r where c.organization_id = $1 and r.organization_id = $1",
    "with old as (delete from ratings where organization_id = $1 returning id) select count(*) from old",
    "select name from organizations where id = $1",
    `insert into "contacts" ("organization_id", "ratings") values ($1, $2) returning "id", "ratings"`,
    "select id, ratings from contacts where organization_id = $1 order by id, ratings",
    "select set_config('a', $1, true) -- from contacts",
    "select * from users for update",
    "select 1 from contacts where organization_id = $1 for update",
    "select 1 from contacts c join ratings r on r.organization_id = c.organization_id where c.organization_id = $1 for update of c",
  ])("%s", (statement) => {
    expect(problemsOf(statement)).toEqual([]);
  });
});

describe("a statement for all machines, or for none", () => {
  it.each([
    ["select * from contacts where id = $1", "contacts without its organization_id"],
    [
      "select 1 from contacts c join ratings r on r.contact_id = c.id where c.organization_id = $1",
      "ratings r without its organization_id",
    ],
    [
      "select 1 from contacts where organization_id = $1 and exists (select 1 from ratings r where r.contact_id = contacts.id)",
      "ratings r without its organization_id",
    ],
    [
      "select 1 from contacts c, ratings where organization_id = $1",
      "contacts c without its organization_id",
    ],
    [
      "select id, topic from ratings r, contacts where r.organization_id = $1",
      "contacts without its organization_id",
    ],
    [
      "select id from ratings where organization_id = $1 union all select id from contacts",
      "contacts without its organization_id",
    ],
    ["delete from ratings", "ratings without its organization_id"],
    ["update contacts set topic = $1", "contacts without its organization_id"],
    ["select name from organizations order by name", "organizations without its id"],
    [
      "select 1 from contacts c join ratings r on r.organization_id = c.organization_id where c.organization_id = $1 for update",
      "locks rows of several tables",
    ],
  ])("%s", (statement, problem) => {
    expect(problemsOf(statement)).toContain(problem);
  });
});

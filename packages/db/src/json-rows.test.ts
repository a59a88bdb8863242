import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { makeMembership, makeOrganization, makePerson, makeTeam } from "./factories";
import { jsonRows, parseJsonRows } from "./json-rows";
import { withOrganization } from "./organization-transaction";
import { rowsOf } from "./rows";
import { memberships, people } from "./schema/people";
import { freshDb } from "./testing";

it("gives the rows of several tables that separate queries give, instants and empty fields included", async () => {
  const db = await freshDb();
  const { id } = await makeOrganization(db);
  const other = await makeOrganization(db);
  await makePerson(db, other.id);
  const person = await makePerson(db, id, {
    name: 'Ann "de Wit"',
    disabledAt: new Date("2026-01-01T10:00:00Z"),
  });
  const team = await makeTeam(db, id);
  await makeMembership(db, id, { personId: person.id, teamId: team.id, startsOn: "2026-02-03" });
  await withOrganization(db, id, async (tx) => {
    const [row] = await rowsOf<{ people: string; memberships: string }>(
      tx.execute(sql`select ${jsonRows(people, id)} as people, ${jsonRows(memberships, id)} as memberships`),
    );
    expect(parseJsonRows(people, row!.people)).toEqual(await tx.select().from(people));
    expect(parseJsonRows(memberships, row!.memberships)).toEqual(await tx.select().from(memberships));
    expect(parseJsonRows(memberships, row!.memberships)[0]).toMatchObject({
      startsOn: "2026-02-03",
      endsOn: null,
    });
  });
});

import { eq, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { copyRows, encodePiece, stagePieces, stageRows } from "./copy-rows";
import { newId } from "./id";
import { APP_ROLE, withOrganization } from "./organization-transaction";
import { rowsOf } from "./rows";
import { organizations } from "./schema/organizations";
import { teams } from "./schema/teams";
import { freshStore } from "./testing";

async function setUp() {
  const { db } = await freshStore();
  const organizationId = newId();
  await withOrganization(db, organizationId, (tx) =>
    tx.insert(organizations).values({ id: organizationId, name: "Copy" }),
  );
  return { db, organizationId };
}

const HARD_NAMES = ["tab\there", "back\\slash", "line\nend\r", "\\N", "", "'quote\"", "é€", "{a,b}"];

it("brings in every character as it is, many rows at once", async () => {
  const { db, organizationId } = await setUp();
  const rows = Array.from({ length: 250 }, (_, index) => ({
    organizationId,
    id: newId(),
    name: `${HARD_NAMES[index % HARD_NAMES.length]}${index}`,
  }));
  const stored = await withOrganization(db, organizationId, async (tx) => {
    await copyRows(tx, teams, rows);
    return tx.select({ name: teams.name }).from(teams).where(eq(teams.organizationId, organizationId));
  });
  expect(stored.map(({ name }) => name).sort()).toEqual(rows.map(({ name }) => name).sort());
});

it("refuses rows of another organisation, and leaves the role as it was", async () => {
  const { db, organizationId } = await setUp();
  const rows = Array.from({ length: 250 }, () => ({ organizationId: newId(), id: newId(), name: newId() }));
  await expect(withOrganization(db, organizationId, (tx) => copyRows(tx, teams, rows))).rejects.toThrow();
  const [role] = await withOrganization(db, organizationId, async (tx) => {
    await stageRows(tx, { table: teams, properties: ["id", "name"] }, [{ id: newId(), name: "A" }]);
    return rowsOf<{ role: string }>(tx.execute(sql`select current_user as role`));
  });
  expect(role?.role).toBe(APP_ROLE);
});

it("empties a stage before it is filled again", async () => {
  const { db, organizationId } = await setUp();
  const stage = { table: teams, properties: ["id", "name"], extra: { position: "integer" } } as const;
  const counted = await withOrganization(db, organizationId, async (tx) => {
    await stageRows(tx, stage, [{ id: newId(), name: "A", position: 0 }]);
    const name = await stageRows(tx, stage, [{ id: newId(), name: null, position: 7 }]);
    return rowsOf<{ name: string | null; position: number }>(
      tx.execute(sql.raw(`select name, position from ${name}`)),
    );
  });
  expect(counted).toEqual([{ name: null, position: 7 }]);
});

it.each([
  ["binary", { position: "integer" }],
  ["text", { position: "bigint" }],
])("takes pieces that were encoded before, as %s", async (_, extra) => {
  const { db, organizationId } = await setUp();
  const stage = { table: teams, properties: ["id", "name"], extra };
  const pieces = [0, 1, 2].map((position) => encodePiece(stage, [{ id: newId(), name: "é\t", position }]));
  const stored = await withOrganization(db, organizationId, async (tx) =>
    rowsOf<{ name: string; position: number }>(
      tx.execute(
        sql.raw(`select name, position::int from ${await stagePieces(tx, stage, pieces)} order by position`),
      ),
    ),
  );
  expect(stored).toEqual([0, 1, 2].map((position) => ({ name: "é\t", position })));
});

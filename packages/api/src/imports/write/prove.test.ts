import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Db } from "@kwartet/db/client";
import { makeImport, makeOrganization, makePerson, makeTeam } from "@kwartet/db/factories";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { freshDb } from "@kwartet/db/testing";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { systemScope } from "../../scope";
import { proveOwners } from "./prove-queries";
import { nothingTouched, type Touched, touchContact } from "./touched-queries";

let db: Db;
beforeAll(async () => {
  db = await freshDb();
});

async function setUp() {
  const { id: organizationId } = await makeOrganization(db);
  const { id: teamId } = await makeTeam(db, organizationId);
  const { id: agentId } = await makePerson(db, organizationId);
  const { id: importId } = await makeImport(db, organizationId);
  const customerId = newId();
  await withOrganization(db, organizationId, (tx) =>
    tx.execute(sql`insert into customers (organization_id, id) values (${organizationId}, ${customerId})`),
  );
  return { organizationId, importId, named: { teamId, agentId, customerId } };
}

type Place = Pick<Awaited<ReturnType<typeof setUp>>, "organizationId" | "importId">;

const prove = ({ organizationId, importId }: Place, touched: Touched) =>
  withOrganization(db, organizationId, async (tx) => {
    const scope = systemScope(organizationId, "import:write");
    await proveOwners({ db: tx, scope, importId, touched }, await touched.customers.table(tx));
  });

const touching = (named: { teamId: string; agentId: string; customerId: string }): Touched => {
  const touched = nothingTouched();
  touchContact(touched, { ...named, offeredOn: "2026-03-02" });
  return touched;
};

describe("contacts that an import brought", () => {
  it("stay when everybody whom they name is there", async () => {
    const { named, ...place } = await setUp();
    await expect(prove(place, touching(named))).resolves.toBeUndefined();
    await expect(prove(place, nothingTouched())).resolves.toBeUndefined();
  });

  it.each([
    ["teamId", "team"],
    ["agentId", "agent"],
    ["customerId", "customer"],
  ])("are refused with a %s that is nobody's", async (property, kind) => {
    const { named, ...place } = await setUp();
    await expect(prove(place, touching({ ...named, [property]: newId() }))).rejects.toThrow(kind);
  });

  it.each([
    ["teamId", "team"],
    ["agentId", "agent"],
    ["customerId", "customer"],
  ] as const)("are refused with a %s of another organisation", async (property, kind) => {
    const [own, other] = [await setUp(), await setUp()];
    const named = { ...own.named, [property]: other.named[property] };
    await expect(prove(own, touching(named))).rejects.toThrow(kind);
  });

  it("are refused without an import that they came by", async () => {
    const { named, organizationId } = await setUp();
    await expect(prove({ organizationId, importId: newId() }, touching(named))).rejects.toThrow("import");
  });
});

describe("whom contacts name", () => {
  it("is removed by an undo alone, which looks whether a contact still names them", () => {
    const source = join(import.meta.dirname, "../..");
    const removes =
      /delete from (\$\{)?(people|teams|customers|imports)\b|\.delete\(\s*(people|teams|customers|imports)\s*\)/;
    const files = readdirSync(source, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|\btesting-/.test(file))
      .filter((file) => removes.test(readFileSync(join(source, file), "utf8")));
    expect(files).toEqual([join("imports", "undo", "made-queries.ts")]);
  });
});

import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { freshDb } from "@kwartet/db/testing";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { scopeForRoute } from "./route-scope";
import { setupOrganization, type TestOrganization } from "./testing";

let db: Db;
let organization: TestOrganization;

beforeAll(async () => {
  db = await freshDb();
  organization = await setupOrganization(db, "A");
});

describe("scopeForRoute", () => {
  it("gives an admin the scope of their own organisation", async () => {
    const { admin } = organization.actors;
    const scope = await scopeForRoute({ db, actor: admin }, "import:write", "import");
    expect(scope).toMatchObject({
      organizationId: admin.organizationId,
      personId: admin.personId,
      seesEverybody: false,
    });
  });

  it("refuses a visitor", async () => {
    await expect(scopeForRoute({ db, actor: null }, "import:write", "import")).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
  });

  it("refuses a role without the permission, and writes that down", async () => {
    const { coach } = organization.actors;
    await expect(scopeForRoute({ db, actor: coach }, "import:write", "import")).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const denials = await withOrganization(db, coach.organizationId, (tx) =>
      tx.select().from(auditEntries).where(eq(auditEntries.actorPersonId, coach.personId)),
    );
    expect(denials).toMatchObject([{ action: "access-denied", details: { procedure: "import" } }]);
  });
});

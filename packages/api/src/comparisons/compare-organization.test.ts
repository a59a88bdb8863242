import { withOrganization } from "@kwartet/db/organization-transaction";
import { contacts } from "@kwartet/db/schema/contacts";
import { ratings } from "@kwartet/db/schema/ratings";
import { freshDb } from "@kwartet/db/testing";
import { and, eq, gte, inArray, lte } from "drizzle-orm";
import { expect, it } from "vitest";
import { rebuildRollups } from "../rollups/refresh-queries";
import { COMPARED_UNTIL, setupCompared } from "./testing-compared";

it("a comparison that was remembered is made anew as soon as the stored figures are others", async () => {
  const db = await freshDb();
  const { organizationId, people, scope, as } = await setupCompared(db);
  const contactsOfAnn = async () => {
    const { place } = await (await as("ann")).comparisons.mine({ kpi: "friendliness" });
    return place?.n;
  };
  const before = await contactsOfAnn();
  expect(await contactsOfAnn()).toBe(before);

  await withOrganization(db, organizationId, async (tx) => {
    const lastWeek = and(
      eq(contacts.agentId, people.ann.id),
      gte(contacts.offeredOn, "2026-06-29"),
      lte(contacts.offeredOn, COMPARED_UNTIL),
    );
    const gone = await tx.select({ id: contacts.id }).from(contacts).where(lastWeek);
    expect(gone).toHaveLength(5);
    await tx.delete(ratings).where(
      inArray(
        ratings.contactId,
        gone.map(({ id }) => id),
      ),
    );
    await rebuildRollups(tx, scope);
  });

  expect(await contactsOfAnn()).toBe((before ?? 0) - 5);
});

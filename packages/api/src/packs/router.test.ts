import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { ratings } from "@kwartet/db/schema/ratings";
import { freshDb } from "@kwartet/db/testing";
import { and, eq, gte } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { addBoardMonths } from "../board-summary/testing-board";
import { rebuildRollups } from "../rollups/refresh-queries";
import { systemScope } from "../scope";
import { setupTwoOrganizations, type TestOrganization } from "../testing";

let db: Db;
let a: TestOrganization;
let b: TestOrganization;

beforeAll(async () => {
  db = await freshDb();
  ({ a, b } = await setupTwoOrganizations(db));
  await addBoardMonths(db, a);
});

const packsOf = (organization: TestOrganization) => organization.as("executive").packs;

/** A correction of February's ratings, as a later import brings it. */
async function correctFebruary(): Promise<void> {
  const { organizationId } = a;
  await withOrganization(db, organizationId, async (tx) => {
    await tx
      .update(ratings)
      .set({ satisfaction: 5 })
      .where(
        and(
          eq(ratings.organizationId, organizationId),
          gte(ratings.ratedAt, new Date("2026-02-20T00:00:00Z")),
        ),
      );
    await rebuildRollups(tx, systemScope(organizationId, "organization-figure:read"));
  });
}

describe("packs", () => {
  it("keeps the page as it was when contacts are corrected afterwards, and says what would be different", async () => {
    const packs = packsOf(a);
    const live = await a.as("executive").boardSummary.get({ period: "2026-02" });
    const { packId, code } = await packs.freeze({ period: "2026-02" });
    expect(code).toBe("2026-02-1");
    expect((await packs.get({ packId })).summary).toEqual(live.summary);
    expect((await packs.changes({ packId })).figures).toEqual([]);

    await correctFebruary();
    expect((await packs.get({ packId })).summary).toEqual(live.summary);
    const { figures, compared, definitions } = await packs.changes({ packId });
    const csat = figures.find(({ id }) => id === "csat");
    expect([csat?.before?.value, csat?.before?.n]).toEqual([14 / 56, 56]);
    expect(csat?.after?.value).toBeGreaterThan(14 / 56);
    expect(figures.map(({ id }) => id)).not.toContain("friendliness");
    expect(figures.length).toBeLessThan(compared);
    expect(definitions).toEqual([]);
  });

  it("numbers the packs of a period, with the versions of their definitions and up to when the data reached", async () => {
    const packs = packsOf(a);
    const both = await Promise.all([
      packs.freeze({ period: "2025-Q3" }),
      packs.freeze({ period: "2025-Q3" }),
    ]);
    expect(both.map(({ code }) => code).sort()).toEqual(["2025-Q3-1", "2025-Q3-2"]);
    const [newest] = await packs.list();
    expect(newest).toMatchObject({ period: "2025-Q3", definitionVersions: { csat: 1, resolution: 1 } });
    expect(newest!.asOf.toISOString().slice(0, 10)).toBe("2026-02-28");
  });

  it("sets two packs side by side, figure by figure", async () => {
    const packs = packsOf(a);
    const [one, other] = [
      await packs.freeze({ period: "2025-05" }),
      await packs.freeze({ period: "2025-06" }),
    ];
    const { before, after, figures } = await packs.compare({ packId: one.packId, otherPackId: other.packId });
    expect([before.code, after.code]).toEqual(["2025-05-1", "2025-06-1"]);
    const ids = figures.map(({ id }) => id);
    // Four customers left in either month, of whom there were four fewer in the second.
    expect(ids).toContain("retention");
    expect(ids).not.toContain("csat");
    expect((await packs.compare({ packId: one.packId, otherPackId: one.packId })).figures).toEqual([]);
    const { rows } = await packs.compare({ packId: one.packId, otherPackId: other.packId });
    expect(rows).toHaveLength(8);
    const csat = rows.find(({ id }) => id === "csat")!;
    expect(csat).toMatchObject({ word: "noise", untold: null, difference: { value: 0, unit: "points" } });
    const again = await packs.freeze({ period: "2025-06" });
    const twice = await packs.compare({ packId: other.packId, otherPackId: again.packId });
    expect(new Set(twice.rows.map(({ untold }) => untold))).toEqual(new Set(["same-days"]));
  });

  it("names nobody, also not who froze it", async () => {
    const packs = packsOf(a);
    const { packId } = await packs.freeze({ period: "2025-04" });
    const answers = JSON.stringify([
      await packs.list(),
      await packs.get({ packId }),
      await packs.changes({ packId }),
    ]);
    const people = Object.values(a.people).flatMap(({ id, name, email }) => [id, name, email]);
    expect(people.filter((person) => person !== null && answers.includes(person))).toEqual([]);
  });

  it("is for executives, of their own organisation, with data", async () => {
    const { packId } = await packsOf(a).freeze({ period: "2025-03" });
    await expect(packsOf(b).get({ packId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(packsOf(b).changes({ packId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(packsOf(b).compare({ packId, otherPackId: packId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(packsOf(b).freeze({})).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
    await expect(packsOf(a).freeze({ period: "2026-W01" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(a.as("coach").packs.list()).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(a.as("admin").packs.freeze({})).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

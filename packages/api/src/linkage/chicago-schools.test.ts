import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { insertRows } from "@kwartet/db/rows";
import { teamOutcomes } from "@kwartet/db/schema/outcomes";
import { pulseAggregates } from "@kwartet/db/schema/pulse";
import { pulseWaves } from "@kwartet/db/schema/pulse-waves";
import { teams } from "@kwartet/db/schema/teams";
import { freshDb } from "@kwartet/db/testing";
import { inferSchema, initParser } from "udsv";
import { beforeAll, describe, expect, it } from "vitest";
import { setupOrganization, type TestOrganization } from "../testing";

const FILE = join(
  fileURLToPath(new URL("../../../..", import.meta.url)),
  "../shared/data/chicago-schools/schools.csv",
);

type School = { name: string; teachers: number; parents: number | null; safety: number | null };

/** Teachers as the team, parents and safety as what they bring about; NDA is missing. */
function readSchools(): School[] {
  const text = readFileSync(FILE, "utf8");
  const rows = initParser(inferSchema(text)).stringObjs(text) as Record<string, string>[];
  const scoreOf = (text: string | undefined) =>
    text === undefined || !/^\d+$/.test(text) ? null : Number(text);
  return rows.flatMap((row) => {
    const teachers = scoreOf(row.Teachers_Score);
    if (teachers === null) return [];
    const name = `${row.NAME_OF_SCHOOL} ${row.School_ID}`;
    return [
      { name, teachers, parents: scoreOf(row.Parent_Engagement_Score), safety: scoreOf(row.SAFETY_SCORE) },
    ];
  });
}

describe.skipIf(!existsSync(FILE))("schools of one year (skipped without ../shared)", () => {
  let organization: TestOrganization;
  let schools: School[];
  beforeAll(async () => {
    const db = await freshDb();
    organization = await setupOrganization(db, "Chicago");
    schools = readSchools();
    const { organizationId } = organization;
    await withOrganization(db, organizationId, async (tx) => {
      const waveId = newId();
      const wave = { name: "2011", periodStartsOn: "2011-01-01", source: "published" as const };
      await tx.insert(pulseWaves).values({ organizationId, id: waveId, ...wave });
      const placed = schools.map((school) => ({ ...school, teamId: newId() }));
      await insertRows(
        tx,
        teams,
        placed.map(({ teamId, name }) => ({ organizationId, id: teamId, name })),
      );
      await insertRows(
        tx,
        pulseAggregates,
        placed.map(({ teamId, teachers }) => ({
          ...{ organizationId, waveId, teamId, itemKey: "teachers", respondents: null },
          value: teachers,
        })),
      );
      await insertRows(
        tx,
        teamOutcomes,
        placed.flatMap(({ teamId, parents, safety }) =>
          Object.entries({ parents, safety }).flatMap(([outcome, value]) =>
            value === null ? [] : [{ organizationId, teamId, period: "2011", outcome, value, n: 0 }],
          ),
        ),
      );
    });
  });

  it("are refused an effect over time for all sixteen pairs, with the reason", async () => {
    const linkage = await organization.as("executive").linkage.read({});
    expect(schools.length).toBeGreaterThan(200);
    expect(linkage).toMatchObject({
      tested: 0,
      grain: "year",
      teams: schools.length,
      periods: 1,
      shown: null,
    });
    expect(linkage.links).toHaveLength(16);
    for (const link of linkage.links) {
      expect(link).toMatchObject({ reason: "one-period", word: "not enough data", estimate: null, q: null });
    }
  });

  it("are refused it for what parents say and for safety too, and are only shown beside each other", async () => {
    const { links, between } = await organization.as("executive").linkage.read({ family: "elsewhere" });
    expect(links.map(({ outcome, lag, reason }) => `${outcome} ${lag} ${reason}`)).toEqual(
      ["parents", "safety"].flatMap((outcome) => [0, 1, 2, 3].map((lag) => `${outcome} ${lag} one-period`)),
    );
    expect(between.map(({ outcome }) => outcome.id)).toEqual(["parents", "safety"]);
    for (const { result } of between) {
      expect(result.teams).toBe(result.points.length);
      expect([result.lower! < result.r, result.r < result.upper!]).toEqual([true, true]);
    }
  });

  it("cannot be told apart by name on the page of those who read it", async () => {
    const text = JSON.stringify(await organization.as("coach").linkage.read({}));
    expect(schools.filter(({ name }) => text.includes(name))).toEqual([]);
  });
});

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { teamOutcomes } from "@kwartet/db/schema/outcomes";
import { pulseAggregates } from "@kwartet/db/schema/pulse";
import { pulseWaves } from "@kwartet/db/schema/pulse-waves";
import { freshDb } from "@kwartet/db/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { systemScope } from "../../scope";
import { setupOrganization, type TestOrganization } from "../../testing";
import type { DataSetName } from "../mapping/fields";
import type { FilePlan } from "../mapping/mapping";
import { runImport } from "../run-import";
import { bytesOf } from "../testing-files";
import { TEST_PLAN } from "./testing-uploads";

const SCHOOLS = fileURLToPath(
  new URL("../../../../../../shared/data/chicago-schools/schools.csv", import.meta.url),
);

let db: Db;
let organization: TestOrganization;

beforeAll(async () => {
  db = await freshDb();
  organization = await setupOrganization(db, "Schools");
});

type Wide = { dataSet: DataSetName; column: string; constants: FilePlan["mapping"]["constants"] };

/** One column of a wide file as one question or outcome; `NDA` is no value, and its rows are left out. */
function planFor({ dataSet, column, constants }: Wide): FilePlan {
  return {
    dataSet,
    reading: { ...TEST_PLAN.reading, delimiter: ",", decimalMark: "." },
    mapping: {
      ...TEST_PLAN.mapping,
      fields: [
        { field: "team", column: "School_ID" },
        { field: "value", column, values: [{ from: "NDA", to: null }] },
      ],
      constants,
      identity: null,
      skips: [{ reason: "No data", column, found: "NDA" }],
    },
  };
}

const take = (text: string, plan: FilePlan) =>
  runImport(db, systemScope(organization.organizationId, "import:write"), {
    source: "file",
    fileName: "schools.csv",
    bytes: bytesOf(text),
    fileBytes: null,
    customerKey: "k".repeat(32),
    plan,
  });

const TEACHERS = {
  dataSet: "engagement-averages",
  column: "Teachers_Score",
  constants: [
    { field: "wave", value: "2011" },
    { field: "item", value: "teachers" },
  ],
} as const satisfies Wide;

describe("averages of a wide file", () => {
  it("are taken in a question at a time, without what has no value", async () => {
    const text = "School_ID,Teachers_Score\n1,64\n2,NDA\n3,71\n";
    const plan = planFor({
      ...TEACHERS,
      constants: [{ field: "wave", value: "2010" }, TEACHERS.constants[1]],
    });
    expect(await take(text, plan)).toMatchObject({ created: 2, problems: [] });
    expect(await take(text, plan)).toMatchObject({ created: 0, unchanged: 2 });
  });

  it("are refused for a wave that was held here, which they leave as it was", async () => {
    const { organizationId } = organization;
    const own = { organizationId, id: newId(), name: "2009", periodStartsOn: "2009-03-01" };
    await withOrganization(db, organizationId, (tx) =>
      tx.insert(pulseWaves).values({ ...own, source: "own" }),
    );
    const constants = [{ field: "wave", value: "2009" }, TEACHERS.constants[1]];
    const { created, problems } = await take(
      "School_ID,Teachers_Score\n1,64\n",
      planFor({ ...TEACHERS, constants }),
    );
    expect(created).toBe(0);
    expect(problems).toMatchObject([{ column: "wave", code: "wave-taken", found: "2009" }]);
    const waves = await withOrganization(db, organizationId, (tx) => tx.select().from(pulseWaves));
    expect(waves.find(({ name }) => name === "2009")).toMatchObject({ periodStartsOn: "2009-03-01" });
  });

  it("need a period for a wave", async () => {
    const constants = [{ field: "wave", value: "Spring" }, TEACHERS.constants[1]];
    const { problems } = await take("School_ID,Teachers_Score\n1,64\n", planFor({ ...TEACHERS, constants }));
    expect(problems).toMatchObject([{ code: "not-a-period" }]);
  });
});

describe.skipIf(!existsSync(SCHOOLS))("the schools of Chicago (skipped without ../shared)", () => {
  it("come in with teachers as engagement and parents as outcome, and show nothing until declared", async () => {
    const text = readFileSync(SCHOOLS, "utf8");
    const teachers = await take(text, planFor(TEACHERS));
    expect(teachers.problems).toEqual([]);
    expect(teachers.created).toBeGreaterThan(200);
    const parents = planFor({
      dataSet: "outcomes",
      column: "Parent_Engagement_Score",
      constants: [
        { field: "period", value: "2011" },
        { field: "outcome", value: "parents" },
        { field: "n", value: "0" },
      ],
    });
    expect((await take(text, parents)).problems).toEqual([]);
    const { organizationId } = organization;
    const [averages, outcomes, waves] = await withOrganization(db, organizationId, async (tx) => [
      await tx.select().from(pulseAggregates),
      await tx.select().from(teamOutcomes),
      await tx.select().from(pulseWaves),
    ]);
    const waveId = waves.find(({ name }) => name === "2011")?.id ?? "";
    expect(averages.filter((row) => row.waveId === waveId)).toHaveLength(teachers.created);
    expect(outcomes.length).toBeGreaterThan(200);

    const shown = async () => {
      const { groups } = await organization.as("executive").pulseResults.results({ waveId });
      return groups.filter(({ cells }) => cells.some(({ figure }) => figure !== null)).length;
    };
    expect(await shown()).toBe(0);
    const reason = "The city publishes these scores for every school.";
    await organization.as("admin").pulseResults.declarePublished({ waveId, reason });
    expect(await shown()).toBe(teachers.created + 1);
  });
});

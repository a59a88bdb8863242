import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { imports, importTemplates } from "@kwartet/db/schema/imports";
import { freshDb } from "@kwartet/db/testing";
import { desc, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { callerOf, setupTwoOrganizations, type TestOrganization } from "../../testing";
import type { FilePlan } from "../mapping/mapping";
import { keepUpload, TEST_CSV, TEST_HEADER, TEST_PLAN, TEST_TEMPLATE } from "./testing-uploads";

let db: Db;
let a: TestOrganization;
let b: TestOrganization;
let uploadId: string;

beforeAll(async () => {
  db = await freshDb();
  ({ a, b } = await setupTwoOrganizations(db));
});
beforeEach(async () => {
  ({ uploadId } = await keepUpload(a));
});

const admin = () => a.as("admin").imports;
const withMapping = (mapping: Partial<FilePlan["mapping"]>): FilePlan => ({
  ...TEST_PLAN,
  mapping: { ...TEST_PLAN.mapping, ...mapping },
});

describe("inspect", () => {
  it("says how a file is read, what decided it, and what may not be read", async () => {
    const found = await admin().inspect({ uploadId });
    if ("refused" in found) throw new Error("refused");
    expect(found).toMatchObject({
      fileName: "contacten.csv",
      bytes: Buffer.byteLength(TEST_CSV),
      reading: TEST_PLAN.reading,
    });
    expect(found.settings.dateOrder).toMatchObject({
      value: "dmy",
      needsConfirmation: false,
      evidence: [{ row: 3, column: "Binnenkomst", found: "25-03-2026 09:10" }],
    });
    expect(found.settings.timeZone.needsConfirmation).toBe(true);
    expect(found.columns.at(-1)).toEqual({
      name: "BSN",
      shape: "number",
      sensitive: "citizen-number",
      use: "never",
    });
    expect(found.rows[0]?.cells[2]).toEqual({ found: "04-03-2026 14:05", understood: "2026-03-04 14:05:00" });
  });

  it("shows nothing of a column that may not be read", async () => {
    const answers = [
      await admin().inspect({ uploadId }),
      await admin().suggestMapping({ uploadId, reading: TEST_PLAN.reading }),
      await admin().check({ uploadId, plan: TEST_PLAN }),
    ];
    expect(JSON.stringify(answers)).not.toMatch(/111222333|123456782/);
    expect(answers[0]).toMatchObject({
      rows: [{ cells: { 6: { found: "••••••••", understood: null } } }, {}],
    });
  });

  it("takes what somebody settled, and says why a file cannot be read", async () => {
    const found = await admin().inspect({ uploadId, reading: { headerRow: 0, dateOrder: "mdy" } });
    expect(found).toMatchObject({ reading: { headerRow: 0, dateOrder: "mdy" } });
    const page = await keepUpload(a, "<html><body>no</body></html>");
    expect(await admin().inspect({ uploadId: page.uploadId })).toEqual({
      refused: { code: "wrong-kind", params: { found: "html", expected: "csv-or-xlsx" } },
    });
  });
});

describe("suggestMapping", () => {
  it("proposes columns, values and a key", async () => {
    const found = await admin().suggestMapping({ uploadId, reading: TEST_PLAN.reading });
    expect(found).toMatchObject({
      dataSet: "contacts",
      mapping: { identity: { by: "columns", columns: ["Zaaknummer"] } },
      columns: expect.arrayContaining([
        expect.objectContaining({ column: "BSN", status: "ignored", reason: "sensitive" }),
      ]),
    });
    expect("fields" in found && found.fields.find(({ name }) => name === "channel")).toMatchObject({
      column: "Kanaal",
      unknownValues: ["Fax"],
    });
  });
});

describe("check", () => {
  it("counts rows and groups problems by what mends them, and writes nothing", async () => {
    const found = await admin().check({ uploadId, plan: TEST_PLAN });
    expect(found).toMatchObject({
      rows: 2,
      usable: 1,
      skipped: 1,
      isWhole: true,
      leftOut: [{ reason: "ignored-citizen-number: BSN", count: 1 }],
      groups: [
        {
          code: "not-allowed",
          column: "Kanaal",
          pattern: "a…",
          count: 1,
          values: [{ found: "Fax", count: 1 }],
          rows: [3],
          repairs: ["value-map", "skip-rows"],
        },
      ],
      newPeople: [{ name: "Zoë", rows: 1 }],
      newTeams: [{ name: "Noord", rows: 1 }],
    });
    const rows = await withOrganization(db, a.organizationId, (tx) =>
      tx.select().from(imports).where(eq(imports.source, "file")),
    );
    expect(rows).toEqual([]);
  });

  it("asks no more about names that somebody decided", async () => {
    const plan = withMapping({
      people: [{ name: "Zoë", personId: a.people.agent.id }],
      teams: [{ name: "Noord", teamId: null }],
    });
    expect(await admin().check({ uploadId, plan })).toMatchObject({ newPeople: [], newTeams: [] });
  });

  it("says why a plan cannot be used", async () => {
    const plan = withMapping({
      fields: TEST_PLAN.mapping.fields.map((each) =>
        each.field === "customer" ? { ...each, column: "BSN" } : each,
      ),
    });
    expect(await admin().check({ uploadId, plan })).toEqual({
      refused: { code: "sensitive-column", params: { column: "BSN", reason: "citizen-number" } },
    });
  });

  it("does not find people and teams of another organisation", async () => {
    const people = withMapping({ people: [{ name: "Zoë", personId: b.people.agent.id }] });
    await expect(admin().check({ uploadId, plan: people })).rejects.toMatchObject({
      code: "NOT_FOUND",
      message: "Person not found.",
    });
    const teams = withMapping({ teams: [{ name: "Noord", teamId: b.teams[0].id }] });
    await expect(admin().check({ uploadId, plan: teams })).rejects.toMatchObject({
      code: "NOT_FOUND",
      message: "Team not found.",
    });
  });
});

describe("an upload", () => {
  it("is of one person: nobody else finds it, not even with the same files on disk", async () => {
    const gone = { code: "NOT_FOUND", message: "Upload not found." };
    const stranger = callerOf(db, b.actors.admin, a.services).imports;
    await expect(stranger.inspect({ uploadId })).rejects.toMatchObject(gone);
    await expect(stranger.discard({ uploadId })).rejects.toMatchObject(gone);
    await expect(admin().check({ uploadId: newId(), plan: TEST_PLAN })).rejects.toMatchObject(gone);
    await expect(admin().inspect({ uploadId })).resolves.toBeDefined();
  });

  it("is gone after it was let go", async () => {
    await admin().discard({ uploadId });
    await expect(admin().inspect({ uploadId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is for admins alone, named by an id and read in a way that exists", async () => {
    await expect(a.as("coach").imports.inspect({ uploadId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(admin().inspect({ uploadId: "../../etc/passwd" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    const reading = { ...TEST_PLAN.reading, thousandsMark: "," as const };
    await expect(admin().suggestMapping({ uploadId, reading })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    const sql = { ...TEST_PLAN.reading, delimiter: "'; drop table contacts" as never };
    await expect(admin().suggestMapping({ uploadId, reading: sql })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});

describe("a template", () => {
  const create = (name: string) => admin().templates.create({ ...TEST_TEMPLATE, name });

  it("is kept, recognised by the columns of the next file, renamed and removed, each written down", async () => {
    const { templateId } = await create("Centrale");
    expect(await admin().templates.list()).toMatchObject([
      { templateId, name: "Centrale", plan: TEST_PLAN, header: TEST_HEADER, usedAt: null },
    ]);
    expect(await admin().inspect({ uploadId })).toMatchObject({
      templates: [{ templateId, name: "Centrale", dataSet: "contacts" }],
    });
    const other = await keepUpload(a, "a;b\n1;2\n");
    expect(await admin().inspect({ uploadId: other.uploadId })).toMatchObject({ templates: [] });
    await admin().templates.rename({ templateId, name: "Oude centrale" });
    await admin().templates.remove({ templateId });
    expect(await admin().templates.list()).toEqual([]);
    const entries = await withOrganization(db, a.organizationId, (tx) =>
      tx
        .select()
        .from(auditEntries)
        .where(eq(auditEntries.action, "settings-change"))
        .orderBy(desc(auditEntries.at), desc(auditEntries.id))
        .limit(3),
    );
    expect(entries.map(({ details }) => [details?.setting, details?.templateId])).toEqual(
      Array(3).fill(["import-template", templateId]),
    );
  });

  it("has a name of its own, and is of its organisation", async () => {
    const { templateId } = await create("Eigen");
    await expect(create("Eigen")).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { reason: "name-taken" },
    });
    const gone = { code: "NOT_FOUND", message: "Template not found." };
    const theirs = b.as("admin").imports.templates;
    await expect(theirs.rename({ templateId, name: "x" })).rejects.toMatchObject(gone);
    await expect(theirs.remove({ templateId })).rejects.toMatchObject(gone);
    expect(await theirs.list()).toEqual([]);
    await expect(a.as("executive").imports.templates.list()).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(admin().templates.rename({ templateId, name: " " })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    const named = {
      ...TEST_TEMPLATE,
      name: "Z",
      plan: withMapping({ people: [{ name: "Z", personId: b.people.agent.id }] }),
    };
    await expect(admin().templates.create(named)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await admin().templates.remove({ templateId });
  });

  it("that was kept in a form which is no longer known is listed and not used", async () => {
    await withOrganization(db, a.organizationId, (tx) =>
      tx.insert(importTemplates).values({
        organizationId: a.organizationId,
        id: newId(),
        name: "Oud",
        dataSet: "contacts",
        reading: { plan: { dataSet: "contacts", mapping: "no" } },
      }),
    );
    expect(await admin().templates.list()).toMatchObject([{ name: "Oud", plan: null }]);
  });
});

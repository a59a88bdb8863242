import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { contacts } from "@kwartet/db/schema/contacts";
import { imports } from "@kwartet/db/schema/imports";
import { freshDb } from "@kwartet/db/testing";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { systemScope } from "../../scope";
import { setupTwoOrganizations, type TestOrganization } from "../../testing";
import type { FilePlan } from "../mapping/mapping";
import { runImport } from "../run-import";
import { bytesOf } from "../testing-files";
import { TEST_CSV, TEST_PLAN, TEST_TEMPLATE } from "./testing-uploads";

let db: Db;
let a: TestOrganization;
let b: TestOrganization;

beforeAll(async () => {
  db = await freshDb();
  ({ a, b } = await setupTwoOrganizations(db));
});

const withMapping = (mapping: Partial<FilePlan["mapping"]>): FilePlan => ({
  ...TEST_PLAN,
  mapping: { ...TEST_PLAN.mapping, ...mapping },
});

describe("an import by a plan", () => {
  const run = (organization: TestOrganization, given: { plan: FilePlan; templateId?: string }) =>
    runImport(db, systemScope(organization.organizationId, "import:write"), {
      source: "file",
      fileName: "contacten.csv",
      bytes: bytesOf(TEST_CSV),
      fileBytes: null,
      customerKey: "k".repeat(32),
      ...given,
    });

  it("keeps what it was read by, changes nothing the second time, and knows whose a name is", async () => {
    const { templateId } = await a.as("admin").imports.templates.create({ ...TEST_TEMPLATE, name: "Run" });
    const plan = withMapping({
      people: [{ name: "Zoë", personId: a.people.agent.id }],
      system: "oude-centrale",
    });
    expect(await run(a, { plan, templateId })).toMatchObject({ created: 1, skipped: 1 });
    expect(await run(a, { plan, templateId })).toMatchObject({ created: 0, unchanged: 1 });
    const [row] = await withOrganization(db, a.organizationId, (tx) =>
      tx.select().from(imports).where(eq(imports.source, "file")),
    );
    expect(row).toMatchObject({ reading: plan, templateId, source: "file" });
    const behind = await a.as("admin").imports.templates.list();
    expect(behind.find((each) => each.templateId === templateId)?.usedAt).toBeInstanceOf(Date);
    const [contact] = await withOrganization(db, a.organizationId, (tx) =>
      tx.select().from(contacts).where(eq(contacts.externalId, "Z1")),
    );
    expect(contact).toMatchObject({ agentId: a.people.agent.id, source: "file:oude-centrale" });
  });

  it("does not take the template of another organisation, nor its people", async () => {
    const { templateId } = await b.as("admin").imports.templates.create({ ...TEST_TEMPLATE, name: "Theirs" });
    await expect(run(a, { plan: TEST_PLAN, templateId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const plan = withMapping({ people: [{ name: "Bo", personId: b.people.agent.id }] });
    await expect(run(a, { plan })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

import { randomUUID } from "node:crypto";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { freshDb } from "@kwartet/db/testing";
import { desc, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { setupTwoOrganizations, type TestOrganization } from "../../testing";
import { TEST_TEMPLATE } from "../uploads/testing-uploads";

let a: TestOrganization;
let b: TestOrganization;
let lastChange: () => Promise<unknown>;

beforeAll(async () => {
  const db = await freshDb();
  ({ a, b } = await setupTwoOrganizations(db));
  lastChange = async () => {
    const [entry] = await withOrganization(db, a.organizationId, (tx) =>
      tx
        .select()
        .from(auditEntries)
        .where(eq(auditEntries.action, "settings-change"))
        .orderBy(desc(auditEntries.at), desc(auditEntries.id))
        .limit(1),
    );
    return entry?.details;
  };
});

const templates = () => a.as("admin").imports.templates;
const create = (name: string) => templates().create({ ...TEST_TEMPLATE, name });

it("a new name is written down beside the old one, and so is what was removed", async () => {
  const { templateId } = await create("Centrale");
  await templates().rename({ templateId, name: "  Oude centrale " });
  expect(await templates().list()).toMatchObject([{ templateId, name: "Oude centrale" }]);
  expect(await lastChange()).toEqual({
    setting: "import-template",
    templateId,
    before: { name: "Centrale" },
    after: { name: "Oude centrale" },
  });
  await templates().remove({ templateId });
  expect(await lastChange()).toMatchObject({ templateId, before: { name: "Oude centrale" }, after: {} });
});

it("a name that another template has is refused, and its own name is not", async () => {
  const [{ templateId }] = [await create("Noord"), await create("Zuid")];
  await expect(templates().rename({ templateId, name: "Zuid" })).rejects.toMatchObject({
    code: "CONFLICT",
    cause: { reason: "name-taken" },
  });
  await templates().rename({ templateId, name: "Noord" });
  expect((await templates().list()).map(({ name }) => name)).toEqual(["Noord", "Zuid"]);
});

it("of two who take one name at the same moment, the second is told", async () => {
  const made = [await create("Oost"), await create("West")];
  const outcomes = await Promise.allSettled(
    made.map(({ templateId }) => templates().rename({ templateId, name: "Midden" })),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const refused = outcomes.find((outcome) => outcome.status === "rejected");
  expect(refused).toMatchObject({ reason: { code: "CONFLICT" } });
  expect((await templates().list()).filter(({ name }) => name === "Midden")).toHaveLength(1);
});

it.each(["rename", "remove"] as const)(
  "%s is for who may import, and of one's own organisation",
  async (name) => {
    const { templateId } = await create(`Voor ${name}`);
    const change = (of: TestOrganization, role: "admin" | "coach" | "privacy-officer", id = templateId) =>
      name === "rename"
        ? of.as(role).imports.templates.rename({ templateId: id, name: "Mijn" })
        : of.as(role).imports.templates.remove({ templateId: id });
    for (const role of ["coach", "privacy-officer"] as const)
      await expect(change(a, role)).rejects.toMatchObject({ code: "FORBIDDEN" });
    // Another organisation's is told in the same words as one that never was.
    const gone = { code: "NOT_FOUND", message: "Template not found." };
    await expect(change(b, "admin")).rejects.toMatchObject(gone);
    await expect(change(a, "admin", randomUUID())).rejects.toMatchObject(gone);
    await expect(change(a, "admin", "no id")).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect((await templates().list()).map((each) => each.name)).toContain(`Voor ${name}`);
  },
);

it("a template has a name of 1 to 80 letters", async () => {
  const { templateId } = await create("Kort");
  for (const name of ["", "   ", "x".repeat(81)]) {
    await expect(templates().rename({ templateId, name })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  }
});

import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { freshDb } from "@kwartet/db/testing";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { scopeForRoute } from "../route-scope";
import type { Scope } from "../scope";
import { setupOrganization, type TestOrganization } from "../testing";
import { openProblemCsv } from "./problem-csv";
import { runImport } from "./run-import";
import { bytesOf } from "./testing-files";

let db: Db;
let organization: TestOrganization;
let scope: Scope;
let importId: string;

const FILE = [
  "external_id,channel,offered_at,agent",
  "P-1,phone,2026-01-05 09:00,Sanne",
  "P-2,fax,2026-01-05 09:10,Sanne",
  "P-3,=cmd|calc,2026-01-05 09:20,Sanne",
  "P-4,phone,gisteren,Sanne",
].join("\n");

beforeAll(async () => {
  db = await freshDb();
  organization = await setupOrganization(db, "A");
  scope = await scopeForRoute({ db, actor: organization.actors.admin }, "import:write", "import");
  ({ importId } = await runImport(db, scope, {
    source: "neutral",
    fileName: "contacten.csv",
    fileBytes: FILE.length,
    bytes: bytesOf(FILE),
    customerKey: "k".repeat(32),
  }));
});

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

describe("openProblemCsv", () => {
  it("writes a row for every problem, with semicolons for Dutch spreadsheets", async () => {
    const csv = await textOf(await openProblemCsv(db, scope, { id: importId, locale: "nl" }));
    const [head, ...rows] = csv.replace("\uFEFF", "").trimEnd().split("\r\n");
    expect(head).toBe("bestand;rij;kolom;gebruikt;gevonden;verwacht;wat te doen");
    expect(rows.map((row) => row.split(";").slice(1, 5))).toEqual([
      ["3", "channel", "nee", "fax"],
      ["4", "channel", "nee", "'=cmd|calc"],
      ["5", "offered_at", "nee", "gisteren"],
    ]);
  });

  it("writes down that the problems were taken out", async () => {
    const exported = await withOrganization(db, organization.organizationId, (tx) =>
      tx.select().from(auditEntries).where(eq(auditEntries.action, "export")),
    );
    expect(exported).toMatchObject([{ rowCount: 3, details: { importId, what: "import-problems" } }]);
  });

  it("does not exist for another organisation", async () => {
    const other = await setupOrganization(db, "B");
    const theirs = await scopeForRoute({ db, actor: other.actors.admin }, "import:read", "problems");
    await expect(openProblemCsv(db, theirs, { id: importId, locale: "en" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("imports.problemGroups", () => {
  it("groups by what has to be done, the largest first", async () => {
    const groups = await organization.as("admin").imports.problemGroups({ id: importId });
    expect(groups.map(({ code, count, examples }) => [code, count, examples.map(({ row }) => row)])).toEqual([
      ["not-allowed", 2, [3, 4]],
      ["not-an-instant", 1, [5]],
    ]);
  });

  it("opens to the rows of one group", async () => {
    const page = await organization
      .as("admin")
      .imports.problems({ id: importId, code: "not-allowed", limit: 1 });
    expect(page).toMatchObject({ total: 2, rows: [{ row: 3, found: "fax" }] });
  });
});

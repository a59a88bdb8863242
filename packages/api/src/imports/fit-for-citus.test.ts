import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { rowsOf } from "@kwartet/db/rows";
import { freshDb } from "@kwartet/db/testing";
import { fitForCitus, unfitStatements } from "@kwartet/db/testing-statements";
import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { createOrganization } from "../organizations/create-queries";
import { rebuildRollups } from "../rollups/refresh-queries";
import { systemScope } from "../scope";
import { runImport } from "./run-import";
import { undoImport } from "./undo/undo-queries";

/** Every statement that goes through it is checked; one that is not for a single machine fails. */
let db: Db;
let organizationId: string;

beforeAll(async () => {
  db = fitForCitus(await freshDb(), []);
  organizationId = await createOrganization(db, { name: "Fit", timeZone: "Europe/Amsterdam", locale: "nl" });
});

const HEADER = "external_id,channel,topic,customer,team,agent,offered_at,answered_at,friendliness";
const ROWS = [
  "a,phone,Storing,K1,Noord,Ans,2026-03-02T10:00:00Z,2026-03-02T10:00:30Z,5",
  "b,email,Storing,K1,Noord,Bas,2026-03-05T10:00:00Z,2026-03-05T10:02:00Z,2",
];
const CORRECTED = ROWS.map((row) => row.replace("2026-03-02", "2026-03-03").replace("Noord", "Zuid"));
const SHIFTS =
  "external_id,agent,scheduled_from,scheduled_to\ns,Ans,2026-03-02T08:00:00Z,2026-03-02T16:00:00Z";

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text);
}

const importText = (text: string, fileName = "contacts.csv") =>
  runImport(db, systemScope(organizationId, "import:write"), {
    source: "neutral",
    fileName,
    fileBytes: text.length,
    bytes: bytesOf(text),
    customerKey: "k".repeat(32),
  });

it("keeps an import, its correction, its undo and a rebuild on the machine of one organisation", async () => {
  const scope = systemScope(organizationId, "import:write");
  await importText([HEADER, ...ROWS].join("\n"));
  await importText(SHIFTS, "shifts.csv");
  const { importId } = await importText([HEADER, ...CORRECTED].join("\n"));
  await withOrganization(db, organizationId, async (tx) => {
    expect((await undoImport(tx, scope, importId)).state).toBe("possible");
    await rebuildRollups(tx, scope);
    const [row] = await rowsOf<{ rows: number }>(
      tx.execute(sql`select count(*)::int as rows from rollups where organization_id = ${organizationId}`),
    );
    expect(row?.rows).toBeGreaterThan(0);
  });
});

it("finds a statement that forgets its organisation", async () => {
  const forgetful = withOrganization(db, organizationId, (tx) => tx.execute(sql`select 1 from contacts`));
  await expect(forgetful).rejects.toThrow("contacts without its organization_id");
  unfitStatements.clear();
});

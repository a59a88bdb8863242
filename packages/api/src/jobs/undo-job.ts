import { withOrganization } from "@kwartet/db/organization-transaction";
import { undoImport } from "../imports/undo/undo-queries";
import { deferredScope } from "../scope";
import type { Job } from "./job";
import { refuseUndo } from "./record-queries";
import type { Workshop } from "./runner";

/** Takes an import back. What came between asking and doing is written on the import, never passed over. */
export async function undoInBackground(
  { db }: Workshop,
  { organizationId, importId, personId }: Extract<Job, { queue: "undo" }>,
): Promise<void> {
  const scope = deferredScope(organizationId, "import:write", personId);
  await withOrganization(db, organizationId, async (tx) => {
    const { state, conflicts } = await undoImport(tx, scope, importId);
    // Done already is what a second attempt finds.
    if (state === "possible" || state === "not-committed") return;
    await refuseUndo(tx, scope, { importId, conflicts });
  });
}

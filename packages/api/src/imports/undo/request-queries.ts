import type { Db } from "@kwartet/db/client";
import { imports } from "@kwartet/db/schema/imports";
import { and, eq } from "drizzle-orm";
import { conflict, preconditionFailed } from "../../errors";
import type { Scope } from "../../scope";
import { checkUndo } from "./check-queries";

/**
 * Writes down that an import is to be taken back, when nothing stands in the way of it; the undo looks
 * again when its turn has come.
 */
export async function requestUndo(db: Db, scope: Scope, importId: string): Promise<void> {
  const { state } = await checkUndo(db, scope, importId);
  if (state === "conflict") throw conflict("Something was built upon this import since.", "undo-conflict");
  if (state !== "possible") throw preconditionFailed("This import cannot be taken back.", `undo-${state}`);
  await db
    .update(imports)
    .set({
      undoneBy: scope.personId,
      undo: { state: "queued", requestedAt: new Date().toISOString(), conflicts: [] },
    })
    .where(and(eq(imports.organizationId, scope.organizationId), eq(imports.id, importId)));
}

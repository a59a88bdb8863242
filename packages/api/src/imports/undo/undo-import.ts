import type { Db } from "@kwartet/db/client";
import { rowsOf } from "@kwartet/db/rows";
import { auditEntries } from "@kwartet/db/schema/audit";
import { contacts } from "@kwartet/db/schema/contacts";
import { importChanges, imports } from "@kwartet/db/schema/imports";
import { rollupStates } from "@kwartet/db/schema/rollups";
import { and, eq, notInArray, sql } from "drizzle-orm";
import { recordAudit } from "../../audit/queries";
import { refreshRollups } from "../../rollups/refresh-queries";
import type { Scope } from "../../scope";
import { rulesOf } from "../../settings/in-force-queries";
import { recount } from "../../settings/recount-queries";
import { lockImports } from "../queries";
import { finishImport } from "../write/finish-queries";
import type { ImportSession } from "../write/import-session";
import { readNames } from "../write/name-queries";
import { nothingTouched } from "../write/touched";
import { checkUndo, madeAtOf, type UndoCheck } from "./check-queries";
import { noteContacts, takeBackContacts } from "./contact-queries";
import { removeMade } from "./made-queries";
import { takeBackMemberships } from "./membership-queries";
import { noteAgents, readPlaces, refreshPlaces, takeBackRows } from "./row-queries";

/**
 * Takes an import back, wholly or not at all, in the transaction that it is given: what it added goes,
 * what it changed becomes what it was, and everything that is computed from either is computed again.
 *
 * @returns what was checked first; only when its state is `possible` was anything done
 */
export async function undoImport(tx: Db, scope: Scope, importId: string): Promise<UndoCheck> {
  await lockImports(tx, scope);
  const check = await checkUndo(tx, scope, importId);
  const madeAt = await madeAtOf(tx, scope, importId);
  if (check.state !== "possible" || madeAt === null) return check;

  const session = await openUndo(tx, scope, importId);
  await noteContacts(session);
  await noteAgents(session);
  const places = await readPlaces(session);
  await takeBackContacts(session);
  await takeBackRows(session, madeAt);
  await takeBackMemberships(session);
  await finishImport(session);
  await refreshPlaces(session, places);
  await forgetEnd(tx, scope);
  await removeMade(session);
  if (await rulesChangedSince(tx, scope, madeAt)) await recount(tx, scope, { days: true, waits: true });
  else await refreshRollups(tx, scope);
  await closeUndo(tx, scope, importId);
  await recordAudit(tx, scope, {
    action: "import",
    purpose: "undo",
    rowCount: Object.values({ ...check.removed }).reduce((sum, n) => sum + n, 0),
    details: { importId },
  });
  return check;
}

/** Nothing is looked up by a customer's name here. */
const NAMELESS = { customerHash: () => "", hashIdentifier: () => null };

/** What the computing after an import needs; nothing is written under names of a source here. */
async function openUndo(db: Db, scope: Scope, importId: string): Promise<ImportSession> {
  return {
    db,
    scope,
    importId,
    source: "",
    rules: await rulesOf(db, scope),
    defaultTeam: "",
    names: await readNames(db, scope, ""),
    ...NAMELESS,
    touched: nothingTouched(),
  };
}

/** Without a contact there is no moment up to which the data reach. */
async function forgetEnd(db: Db, { organizationId }: Scope): Promise<void> {
  await db.execute(sql`
    delete from ${rollupStates} where organization_id = ${organizationId}
      and not exists (select 1 from ${contacts} where organization_id = ${organizationId})
  `);
}

/** Rows come back as they were computed then: rules that hold since must be applied to them too. */
async function rulesChangedSince(db: Db, { organizationId }: Scope, madeAt: string): Promise<boolean> {
  const [row] = await rowsOf<{ changed: boolean }>(
    db.execute(sql`
      select exists (
        select 1 from ${auditEntries} where organization_id = ${organizationId}
          and action = 'settings-change' and at >= ${madeAt}::timestamptz
      ) as changed
    `),
  );
  return row?.changed === true;
}

async function closeUndo(db: Db, { organizationId, personId }: Scope, importId: string): Promise<void> {
  await db.delete(importChanges).where(
    and(
      eq(importChanges.organizationId, organizationId),
      eq(importChanges.importId, importId),
      // Names that stayed because something refers to them go with that: see `momentsOf`.
      notInArray(importChanges.tableName, ["imports", "team_aliases", "person_aliases"]),
    ),
  );
  await db
    .update(imports)
    .set({ status: "undone", undoneAt: new Date(), undoneBy: personId, undo: null })
    .where(and(eq(imports.organizationId, organizationId), eq(imports.id, importId)));
}

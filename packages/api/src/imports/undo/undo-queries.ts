import type { Db } from "@kwartet/db/client";
import { recordAudit } from "../../audit/queries";
import { refreshRollups } from "../../rollups/refresh-queries";
import type { Scope } from "../../scope";
import { rulesOf } from "../../settings/in-force-queries";
import { recount } from "../../settings/recount-queries";
import { lockImports } from "../queries";
import { finishImport } from "../write/finish-queries";
import type { ImportSession } from "../write/import-session";
import { readNames } from "../write/name-queries";
import { nothingTouched } from "../write/touched-queries";
import { checkUndo, madeAtOf, type UndoCheck } from "./check-queries";
import { closeUndo, forgetEnd, rulesChangedSince } from "./close-queries";
import { noteContacts, proveOwnersBack, takeBackContacts } from "./contact-queries";
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
  await proveOwnersBack(session);
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

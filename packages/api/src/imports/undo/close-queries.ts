import type { Db } from "@kwartet/db/client";
import { rowsOf } from "@kwartet/db/rows";
import { auditEntries } from "@kwartet/db/schema/audit";
import { contacts } from "@kwartet/db/schema/contacts";
import { importChanges, imports } from "@kwartet/db/schema/imports";
import { rollupStates } from "@kwartet/db/schema/rollups";
import { and, eq, notInArray, sql } from "drizzle-orm";
import type { Scope } from "../../scope";

/** Without a contact there is no moment up to which the data reach. */
export async function forgetEnd(db: Db, { organizationId }: Scope): Promise<void> {
  await db.execute(sql`
    delete from ${rollupStates} where organization_id = ${organizationId}
      and not exists (select 1 from ${contacts} where organization_id = ${organizationId})
  `);
}

/** Rows come back as they were computed then: rules that hold since must be applied to them too. */
export async function rulesChangedSince(db: Db, { organizationId }: Scope, madeAt: string): Promise<boolean> {
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

/** Says that it is done, and lets go of what was kept for it. */
export async function closeUndo(
  db: Db,
  { organizationId, personId }: Scope,
  importId: string,
): Promise<void> {
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

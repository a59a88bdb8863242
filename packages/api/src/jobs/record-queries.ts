import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { imports } from "@kwartet/db/schema/imports";
import { people, roleGrants } from "@kwartet/db/schema/people";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { found } from "../errors";
import type { UndoConflict } from "../imports/undo/check-queries";
import type { Scope } from "../scope";

const ofImport = ({ organizationId }: Scope, importId: string) =>
  and(eq(imports.organizationId, organizationId), eq(imports.id, importId));

/** The states in which an import is still to be done. */
const OPEN = ["queued", "running"] as const;

/** An import that waits for its turn or was cut off; null when it is done or has no file. */
export async function readWaiting(db: Db, scope: Scope, importId: string) {
  return withOrganization(db, scope.organizationId, async (tx) => {
    const [row] = await tx.select().from(imports).where(ofImport(scope, importId));
    if (!row || row.uploadId === null || !OPEN.some((status) => status === row.status)) return null;
    return { ...row, uploadId: row.uploadId };
  });
}
export type WaitingImport = NonNullable<Awaited<ReturnType<typeof readWaiting>>>;

/** Whether an import waits or is being done; not found where it is another's. */
export async function isOpenImport(db: Db, scope: Scope, importId: string): Promise<boolean> {
  return withOrganization(db, scope.organizationId, async (tx) => {
    const [row] = await tx.select({ status: imports.status }).from(imports).where(ofImport(scope, importId));
    const { status } = found(row, "Import");
    return OPEN.some((open) => open === status);
  });
}

/** Whether whoever asked is still allowed to: a role that is gone since must not act by way of the queue. */
export async function mayStillImport(db: Db, { organizationId, personId }: Scope): Promise<boolean> {
  if (personId === null) return true;
  return withOrganization(db, organizationId, async (tx) => {
    const [row] = await tx
      .select({ id: people.id })
      .from(people)
      .innerJoin(
        roleGrants,
        and(eq(roleGrants.organizationId, people.organizationId), eq(roleGrants.personId, people.id)),
      )
      .where(
        and(
          eq(people.organizationId, organizationId),
          eq(people.id, personId),
          eq(roleGrants.role, "admin"),
          isNull(people.disabledAt),
        ),
      );
    return row !== undefined;
  });
}

/** In a transaction of its own, so that others see it while the work goes on. */
export async function markRunning(db: Db, scope: Scope, importId: string): Promise<void> {
  await withOrganization(db, scope.organizationId, (tx) =>
    tx
      .update(imports)
      .set({ status: "running", phase: "reading", progress: null })
      .where(and(ofImport(scope, importId), inArray(imports.status, [...OPEN]))),
  );
}

type Reached = { importId: string; phase: "reading" | "computing"; share: number | null };

export async function writeProgress(
  db: Db,
  scope: Scope,
  { importId, phase, share }: Reached,
): Promise<void> {
  await withOrganization(db, scope.organizationId, (tx) =>
    tx
      .update(imports)
      .set({ phase, progress: share })
      .where(and(ofImport(scope, importId), eq(imports.status, "running"))),
  );
}

/** Says of an import that nothing came of it. One that is done meanwhile stays so. */
export async function failImport(db: Db, scope: Scope, importId: string): Promise<void> {
  await withOrganization(db, scope.organizationId, (tx) =>
    tx
      .update(imports)
      .set({ status: "failed", finishedAt: new Date(), phase: null, progress: null })
      .where(and(ofImport(scope, importId), inArray(imports.status, [...OPEN]))),
  );
}

export async function refuseUndo(
  tx: Db,
  scope: Scope,
  { importId, conflicts }: { importId: string; conflicts: UndoConflict[] },
): Promise<void> {
  const undo = { state: "refused" as const, requestedAt: new Date().toISOString(), conflicts };
  await tx.update(imports).set({ undo }).where(ofImport(scope, importId));
}

export async function failUndo(db: Db, scope: Scope, importId: string): Promise<void> {
  const undo = { state: "failed" as const, requestedAt: new Date().toISOString(), conflicts: [] };
  await withOrganization(db, scope.organizationId, (tx) =>
    tx
      .update(imports)
      .set({ undo })
      .where(and(ofImport(scope, importId), eq(imports.status, "committed"))),
  );
}

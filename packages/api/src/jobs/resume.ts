import type { Store } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { rowsOf } from "@kwartet/db/rows";
import { imports } from "@kwartet/db/schema/imports";
import { and, eq, inArray, lt, sql } from "drizzle-orm";
import { listOrganizations } from "../organizations/queries";
import { deferredScope } from "../scope";
import type { Job } from "./job";
import type { Jobs } from "./open-jobs";
import { failImport } from "./record-queries";

/** Long enough for an import to have taken its lock after it was written down. */
const STARTING_MILLISECONDS = 60_000;

/**
 * Takes up again what a process that is gone left: asked for and never handed over, or cut off. On the
 * embedded engine nobody else can be at work, so that everything that stands as going on was cut off.
 */
export async function resumeJobs({ db, engine }: Store, jobs: Jobs): Promise<void> {
  for (const { id: organizationId } of await listOrganizations(db)) {
    const scope = deferredScope(organizationId, "import:write", null);
    const left = await withOrganization(db, organizationId, async (tx) => {
      const rows = await tx
        .select()
        .from(imports)
        .where(
          and(eq(imports.organizationId, organizationId), inArray(imports.status, ["queued", "running"])),
        );
      const undone = await tx
        .select()
        .from(imports)
        .where(and(eq(imports.organizationId, organizationId), sql`${imports.undo} ->> 'state' = 'queued'`));
      return { rows, undone };
    });
    for (const row of left.rows) {
      const job: Job = { queue: "import", organizationId, importId: row.id };
      if (row.uploadId !== null)
        await sendAgain(jobs, job, engine === "embedded" && row.status === "running");
      else if (engine === "embedded") await failImport(db, scope, row.id);
    }
    for (const row of left.undone) {
      const job: Job = { queue: "undo", organizationId, importId: row.id, personId: row.undoneBy };
      await sendAgain(jobs, job, engine === "embedded");
    }
    if (engine === "server") await failForgotten({ db }, organizationId);
  }
}

/** A job of a process that is gone still counts as under way until its silence is noticed. */
async function sendAgain(jobs: Jobs, job: Job, isSurelyCutOff: boolean): Promise<void> {
  if (isSurelyCutOff || !(await jobs.isUnderWay(job))) await jobs.send(job);
}

/** Imports that somebody waited for and whose process died: nobody holds the lock that all of them hold. */
async function failForgotten({ db }: Pick<Store, "db">, organizationId: string): Promise<void> {
  await withOrganization(db, organizationId, async (tx) => {
    const [lock] = await rowsOf<{ free: boolean }>(
      tx.execute(sql`
        select pg_try_advisory_xact_lock(hashtextextended(${`import ${organizationId}`}, 0)) as free
      `),
    );
    if (!lock?.free) return;
    await tx
      .update(imports)
      .set({ status: "failed", finishedAt: new Date() })
      .where(
        and(
          eq(imports.organizationId, organizationId),
          eq(imports.status, "running"),
          sql`${imports.uploadId} is null`,
          lt(imports.startedAt, new Date(Date.now() - STARTING_MILLISECONDS)),
        ),
      );
  });
}

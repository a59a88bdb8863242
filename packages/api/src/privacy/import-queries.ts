import type { Db } from "@kwartet/db/client";
import { imports } from "@kwartet/db/schema/imports";
import { desc, eq } from "drizzle-orm";
import type { Scope } from "../scope";

const NEWEST = 200;

/** What came in and when. The name of a file can name somebody, so that it stays out as its rows do. */
export function listImportsWithoutContent(db: Db, { organizationId }: Scope) {
  return db
    .select({
      id: imports.id,
      source: imports.source,
      status: imports.status,
      createdCount: imports.createdCount,
      updatedCount: imports.updatedCount,
      unchangedCount: imports.unchangedCount,
      skippedCount: imports.skippedCount,
      startedAt: imports.startedAt,
      finishedAt: imports.finishedAt,
    })
    .from(imports)
    .where(eq(imports.organizationId, organizationId))
    .orderBy(desc(imports.startedAt))
    .limit(NEWEST);
}

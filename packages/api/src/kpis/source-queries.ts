import type { Db } from "@kwartet/db/client";
import { imports } from "@kwartet/db/schema/imports";
import { definitionVersions } from "@kwartet/db/schema/settings";
import type { KpiId } from "@kwartet/metrics/kpi";
import { and, asc, desc, eq, lte, max } from "drizzle-orm";
import type { Scope } from "../scope";

export type Source = { source: string; lastImportAt: Date | null };

/** Where the data come from, and when each source was last taken in. */
export async function readSources(db: Db, scope: Scope): Promise<Source[]> {
  return db
    .select({ source: imports.source, lastImportAt: max(imports.finishedAt) })
    .from(imports)
    .where(and(eq(imports.organizationId, scope.organizationId), eq(imports.status, "committed")))
    .groupBy(imports.source)
    .orderBy(asc(imports.source));
}

export type DefinitionInForce = { kpi: KpiId; version: number; validFrom: string };

/** The version of each definition that holds on a day. */
export async function readDefinitionsOn(db: Db, scope: Scope, day: string): Promise<DefinitionInForce[]> {
  return db
    .selectDistinctOn([definitionVersions.kpi], {
      kpi: definitionVersions.kpi,
      version: definitionVersions.version,
      validFrom: definitionVersions.validFrom,
    })
    .from(definitionVersions)
    .where(
      and(
        eq(definitionVersions.organizationId, scope.organizationId),
        lte(definitionVersions.validFrom, day),
      ),
    )
    .orderBy(
      asc(definitionVersions.kpi),
      desc(definitionVersions.validFrom),
      desc(definitionVersions.version),
    );
}

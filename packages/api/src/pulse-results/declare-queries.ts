import type { Db } from "@kwartet/db/client";
import { pulseAggregates } from "@kwartet/db/schema/pulse";
import { pulseWaves } from "@kwartet/db/schema/pulse-waves";
import { and, count, desc, eq, isNull, ne } from "drizzle-orm";
import { found, preconditionFailed } from "../errors";
import type { Scope } from "../scope";
import { recordChange } from "../settings/change-queries";
import type { DeclaredWave } from "./input";

/** The waves of outside surveys, for who decides about them: how many averages say nothing of how many answered. */
export async function listOutsideWaves(db: Db, scope: Scope) {
  return db
    .select({
      id: pulseWaves.id,
      name: pulseWaves.name,
      source: pulseWaves.source,
      withoutRespondents: count(pulseAggregates.teamId),
    })
    .from(pulseWaves)
    .leftJoin(
      pulseAggregates,
      and(
        eq(pulseAggregates.organizationId, pulseWaves.organizationId),
        eq(pulseAggregates.waveId, pulseWaves.id),
        isNull(pulseAggregates.respondents),
      ),
    )
    .where(and(eq(pulseWaves.organizationId, scope.organizationId), ne(pulseWaves.source, "own")))
    .groupBy(pulseWaves.id, pulseWaves.name, pulseWaves.source, pulseWaves.periodStartsOn)
    .orderBy(desc(pulseWaves.periodStartsOn), desc(pulseWaves.id));
}

/** Says that the averages of a wave were public before they came here, so that they may be shown as they are. */
export async function declarePublished(
  db: Db,
  scope: Scope,
  { waveId, reason }: DeclaredWave,
): Promise<void> {
  const { organizationId } = scope;
  const isIt = and(eq(pulseWaves.organizationId, organizationId), eq(pulseWaves.id, waveId));
  const [row] = await db
    .select()
    .from(pulseWaves)
    .where(and(isIt, ne(pulseWaves.source, "own")))
    .for("update");
  const wave = found(row, "Survey");
  if (wave.source === "published") throw preconditionFailed("This was declared already.", "declared");
  const [averages] = await db
    .select({ n: count() })
    .from(pulseAggregates)
    .where(
      and(
        eq(pulseAggregates.organizationId, organizationId),
        eq(pulseAggregates.waveId, waveId),
        isNull(pulseAggregates.respondents),
      ),
    );
  if (wave.source !== "aggregates" || !averages?.n) {
    throw preconditionFailed("All of its averages say how many answered.", "nothing-to-declare");
  }
  await db.update(pulseWaves).set({ source: "published" }).where(isIt);
  await recordChange(db, scope, {
    setting: "pulse-published",
    waveId,
    before: { source: wave.source },
    after: { source: "published", reason },
  });
}

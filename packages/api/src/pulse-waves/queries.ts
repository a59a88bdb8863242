import type { Db } from "@kwartet/db/client";
import { pulseCuts, pulseSurveys, pulseWaves } from "@kwartet/db/schema/pulse-waves";
import { and, desc, eq } from "drizzle-orm";
import { found } from "../errors";
import type { Scope } from "../scope";
import { today } from "../settings/change-queries";

export type Wave = typeof pulseWaves.$inferSelect;

/** The waves that were planned here, newest first; of an open one nothing tells how many have answered. */
export async function listWaves(db: Db, scope: Scope) {
  const waves = await db
    .select({
      id: pulseWaves.id,
      name: pulseWaves.name,
      status: pulseWaves.status,
      surveyId: pulseWaves.surveyId,
      surveyName: pulseSurveys.name,
      periodStartsOn: pulseWaves.periodStartsOn,
      opensOn: pulseWaves.opensOn,
      closesOn: pulseWaves.closesOn,
      closedOn: pulseWaves.closedOn,
      remindOn: pulseWaves.remindOn,
      minimumRespondents: pulseWaves.minimumRespondents,
      minimumComments: pulseWaves.minimumComments,
      /** People who were asked; null before it opens. */
      invited: pulseCuts.invited,
    })
    .from(pulseWaves)
    .innerJoin(
      pulseSurveys,
      and(
        eq(pulseSurveys.organizationId, pulseWaves.organizationId),
        eq(pulseSurveys.id, pulseWaves.surveyId),
      ),
    )
    .leftJoin(
      pulseCuts,
      and(
        eq(pulseCuts.organizationId, pulseWaves.organizationId),
        eq(pulseCuts.waveId, pulseWaves.id),
        eq(pulseCuts.kind, "organization"),
      ),
    )
    .where(and(eq(pulseWaves.organizationId, scope.organizationId), eq(pulseWaves.source, "own")))
    .orderBy(desc(pulseWaves.opensOn), desc(pulseWaves.id));
  return { today: await today(db, scope), waves };
}

export const isWave = ({ organizationId }: Pick<Scope, "organizationId">, waveId: string) =>
  and(eq(pulseWaves.organizationId, organizationId), eq(pulseWaves.id, waveId));

/** A wave that was planned here, held until the transaction ends: alone to change it, or together to answer it. */
export async function holdWave(
  db: Db,
  scope: Pick<Scope, "organizationId">,
  { waveId, as }: { waveId: string; as: "update" | "share" },
): Promise<Wave> {
  const [wave] = await db
    .select()
    .from(pulseWaves)
    .where(and(isWave(scope, waveId), eq(pulseWaves.source, "own")))
    .for(as);
  return found(wave, "Survey");
}

import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { pulseWaves } from "@kwartet/db/schema/pulse-waves";
import { and, eq, ne } from "drizzle-orm";
import { badRequest, conflict, preconditionFailed } from "../errors";
import { findSurvey } from "../pulse-surveys/queries";
import type { Scope } from "../scope";
import { recordChange, today } from "../settings/change-queries";
import type { ChangedWave, PlannedWave, RaisedMinimums } from "./input";
import { holdWave, isWave, type Wave } from "./queries";

/** Puts a wave on the calendar; nobody is asked or told before it opens. */
export async function planWave(db: Db, scope: Scope, plan: PlannedWave): Promise<{ waveId: string }> {
  await requireUsable(db, scope, plan.surveyId);
  await requireComing(db, scope, plan);
  const waveId = newId();
  const [added] = await db
    .insert(pulseWaves)
    .values({
      organizationId: scope.organizationId,
      id: waveId,
      ...inOrder(plan),
      source: "own",
      status: "planned",
      createdBy: scope.personId,
    })
    .onConflictDoNothing({ target: [pulseWaves.organizationId, pulseWaves.name] })
    .returning({ id: pulseWaves.id });
  if (!added) throw nameTaken();
  await recordChange(db, scope, { setting: "pulse-wave", waveId, before: {}, after: plan });
  return { waveId };
}

export async function changeWave(db: Db, scope: Scope, { waveId, ...plan }: ChangedWave): Promise<void> {
  const wave = await holdWave(db, scope, { waveId, as: "update" });
  const { archivedAt } = await findSurvey(db, scope, plan.surveyId);
  requirePlanned(wave);
  if (archivedAt && wave.surveyId !== plan.surveyId) throw archived();
  await requireComing(db, scope, plan);
  const [namesake] = await db
    .select({ id: pulseWaves.id })
    .from(pulseWaves)
    .where(
      and(
        eq(pulseWaves.organizationId, scope.organizationId),
        eq(pulseWaves.name, plan.name),
        ne(pulseWaves.id, waveId),
      ),
    );
  if (namesake) throw nameTaken();
  await db.update(pulseWaves).set(inOrder(plan)).where(isWave(scope, waveId));
  const { name, opensOn, closesOn } = wave;
  await recordChange(db, scope, {
    setting: "pulse-wave",
    waveId,
    before: { name, opensOn, closesOn },
    after: plan,
  });
}

/** Takes a planned wave off the calendar. */
export async function cancelWave(db: Db, scope: Scope, waveId: string): Promise<void> {
  const wave = await holdWave(db, scope, { waveId, as: "update" });
  requirePlanned(wave);
  await db.delete(pulseWaves).where(isWave(scope, waveId));
  await recordChange(db, scope, { setting: "pulse-wave", waveId, before: { name: wave.name }, after: {} });
}

/** Hides more. People answered under a promise, so that from opening on the minimums are never lowered. */
export async function raiseMinimums(
  db: Db,
  scope: Scope,
  { waveId, ...minimums }: RaisedMinimums,
): Promise<void> {
  const wave = await holdWave(db, scope, { waveId, as: "update" });
  const isLower =
    minimums.minimumRespondents < wave.minimumRespondents || minimums.minimumComments < wave.minimumComments;
  if (wave.status !== "planned" && isLower) {
    throw badRequest("A minimum is never lowered once people could answer.", "lowered");
  }
  await db.update(pulseWaves).set(minimums).where(isWave(scope, waveId));
  const { minimumRespondents, minimumComments } = wave;
  await recordChange(db, scope, {
    setting: "pulse-wave",
    waveId,
    before: { minimumRespondents, minimumComments },
    after: minimums,
  });
}

async function requireUsable(db: Db, scope: Scope, surveyId: string): Promise<void> {
  const { archivedAt } = await findSurvey(db, scope, surveyId);
  if (archivedAt) throw archived();
}

async function requireComing(db: Db, scope: Scope, { opensOn }: Pick<PlannedWave, "opensOn">): Promise<void> {
  if (opensOn < (await today(db, scope))) throw badRequest("It opens today at the earliest.", "past");
}

export function requirePlanned({ status }: Wave): void {
  if (status !== "planned") throw preconditionFailed("It was opened already.", "not-planned");
}

const inOrder = <Plan extends PlannedWave>(plan: Plan): Plan => ({
  ...plan,
  remindOn: plan.remindOn.toSorted(),
});

const archived = () => preconditionFailed("This questionnaire is archived.", "archived");

const nameTaken = () => conflict("A survey has this name.", "name-taken");

import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { pulseSurveys } from "@kwartet/db/schema/pulse-waves";
import { and, eq, ne, sql } from "drizzle-orm";
import { conflict } from "../errors";
import type { Scope } from "../scope";
import { recordChange } from "../settings/change-queries";
import type { CopiedSurvey, NewSurvey, SavedSurvey } from "./input";
import { ensureSurvey, findSurvey, isSurvey, lockSurvey } from "./queries";

export async function createSurvey(db: Db, scope: Scope, survey: NewSurvey): Promise<{ surveyId: string }> {
  // Made first, so that the shipped one is still there when somebody begins with their own.
  await ensureSurvey(db, scope);
  const surveyId = newId();
  const [added] = await db
    .insert(pulseSurveys)
    .values({ organizationId: scope.organizationId, id: surveyId, ...survey })
    .onConflictDoNothing({ target: [pulseSurveys.organizationId, pulseSurveys.name] })
    .returning({ id: pulseSurveys.id });
  if (!added) throw nameTaken();
  const after = { name: survey.name, items: survey.items.map(({ key }) => key) };
  await recordChange(db, scope, { setting: "pulse-survey", surveyId, before: {}, after });
  return { surveyId };
}

/** Replaces what is asked. A wave that is open or closed keeps what it asked; a planned one takes it over when it opens. */
export async function saveSurvey(
  db: Db,
  scope: Scope,
  { surveyId, revision, ...content }: SavedSurvey,
): Promise<{ revision: number }> {
  const before = await lockSurvey(db, scope, surveyId);
  if (before.revision !== revision) {
    throw conflict("Somebody changed this questionnaire meanwhile. Open it again.", "changed-meanwhile");
  }
  const [namesake] = await db
    .select({ id: pulseSurveys.id })
    .from(pulseSurveys)
    .where(
      and(
        eq(pulseSurveys.organizationId, scope.organizationId),
        eq(pulseSurveys.name, content.name),
        ne(pulseSurveys.id, surveyId),
      ),
    );
  if (namesake) throw nameTaken();
  const next = revision + 1;
  await db
    .update(pulseSurveys)
    .set({ ...content, revision: next })
    .where(isSurvey(scope, surveyId));
  await recordChange(db, scope, {
    setting: "pulse-survey",
    surveyId,
    before: { name: before.name, items: before.items.map(({ key }) => key) },
    after: { name: content.name, items: content.items.map(({ key }) => key) },
  });
  return { revision: next };
}

export async function copySurvey(
  db: Db,
  scope: Scope,
  { surveyId, name }: CopiedSurvey,
): Promise<{ surveyId: string }> {
  const { introduction, items } = await findSurvey(db, scope, surveyId);
  return createSurvey(db, scope, { name, introduction, items });
}

type Archiving = { surveyId: string; isArchived: boolean };

/** No longer offered for new waves, or offered again; what was asked by it stays. */
export async function setArchived(db: Db, scope: Scope, { surveyId, isArchived }: Archiving): Promise<void> {
  const before = await lockSurvey(db, scope, surveyId);
  if ((before.archivedAt !== null) === isArchived) return;
  await db
    .update(pulseSurveys)
    .set({ archivedAt: isArchived ? sql`now()` : null })
    .where(isSurvey(scope, surveyId));
  await recordChange(db, scope, {
    setting: "pulse-survey",
    surveyId,
    before: { isArchived: !isArchived },
    after: { isArchived },
  });
}

const nameTaken = () => conflict("A questionnaire has this name.", "name-taken");

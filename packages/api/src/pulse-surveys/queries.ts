import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { pulseSurveys } from "@kwartet/db/schema/pulse-waves";
import { and, asc, eq } from "drizzle-orm";
import { found } from "../errors";
import type { Scope } from "../scope";
import { recordChange } from "../settings/change-queries";
import { rulesOf } from "../settings/in-force-queries";
import { settingsToday } from "../settings/today";
import { SHIPPED_SURVEY } from "./questionnaire";

/** All questionnaires, those in use first; the shipped one is there from the first look. */
export async function listSurveys(db: Db, scope: Scope) {
  await ensureSurvey(db, scope);
  const rows = await db
    .select()
    .from(pulseSurveys)
    .where(eq(pulseSurveys.organizationId, scope.organizationId))
    .orderBy(asc(pulseSurveys.createdAt), asc(pulseSurveys.id));
  const surveys = rows.map(asSurvey);
  return [...surveys.filter((one) => !one.isArchived), ...surveys.filter((one) => one.isArchived)];
}

export async function readSurvey(db: Db, scope: Scope, surveyId: string) {
  return asSurvey(await findSurvey(db, scope, surveyId));
}

type SurveyRow = typeof pulseSurveys.$inferSelect;

const asSurvey = ({ id, name, introduction, items, revision, archivedAt }: SurveyRow) => ({
  id,
  name,
  introduction,
  items,
  revision,
  isArchived: archivedAt !== null,
});

export async function findSurvey(db: Db, scope: Scope, surveyId: string): Promise<SurveyRow> {
  const [row] = await db.select().from(pulseSurveys).where(isSurvey(scope, surveyId));
  return found(row, "Questionnaire");
}

export async function lockSurvey(db: Db, scope: Scope, surveyId: string): Promise<SurveyRow> {
  const [row] = await db.select().from(pulseSurveys).where(isSurvey(scope, surveyId)).for("update");
  return found(row, "Questionnaire");
}

export const isSurvey = ({ organizationId }: Pick<Scope, "organizationId">, surveyId: string) =>
  and(eq(pulseSurveys.organizationId, organizationId), eq(pulseSurveys.id, surveyId));

/** The shipped questionnaire under a name in the language of the organisation; only where there is none at all. */
export async function ensureSurvey(db: Db, scope: Scope): Promise<void> {
  const { organizationId } = scope;
  const [any] = await db
    .select({ id: pulseSurveys.id })
    .from(pulseSurveys)
    .where(eq(pulseSurveys.organizationId, organizationId))
    .limit(1);
  if (any) return;
  const { locale } = settingsToday(await rulesOf(db, scope)).settings;
  const { introduction, items } = SHIPPED_SURVEY;
  const [surveyId, name] = [newId(), SHIPPED_SURVEY.name[locale]];
  // Two who ask at once both find none; the name lets one of them in.
  const [added] = await db
    .insert(pulseSurveys)
    .values({ organizationId, id: surveyId, name, introduction, items: [...items] })
    .onConflictDoNothing({ target: [pulseSurveys.organizationId, pulseSurveys.name] })
    .returning({ id: pulseSurveys.id });
  if (added)
    await recordChange(db, scope, { setting: "pulse-survey", surveyId, before: {}, after: { name } });
}

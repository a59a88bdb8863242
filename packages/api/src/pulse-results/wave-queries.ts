import type { Db } from "@kwartet/db/client";
import { pulseAggregates, pulseResponses } from "@kwartet/db/schema/pulse";
import { pulseCuts, pulseInvitations, pulseSurveys, pulseWaves } from "@kwartet/db/schema/pulse-waves";
import { partners, teams } from "@kwartet/db/schema/teams";
import { and, asc, count, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { found } from "../errors";
import type { Scope } from "../scope";

export type ClosedWave = typeof pulseWaves.$inferSelect & { surveyName: string | null };

/** Of an open or planned wave nothing is there, for anybody. */
const isClosed = ({ organizationId }: Scope) =>
  and(eq(pulseWaves.organizationId, organizationId), eq(pulseWaves.status, "closed"));

const ofSurvey = and(
  eq(pulseSurveys.organizationId, pulseWaves.organizationId),
  eq(pulseSurveys.id, pulseWaves.surveyId),
);

/** Every closed wave, the newest first. */
export async function listClosedWaves(db: Db, scope: Scope) {
  return db
    .select({
      id: pulseWaves.id,
      name: pulseWaves.name,
      surveyName: pulseSurveys.name,
      source: pulseWaves.source,
      periodStartsOn: pulseWaves.periodStartsOn,
      closedOn: pulseWaves.closedOn,
    })
    .from(pulseWaves)
    .leftJoin(pulseSurveys, ofSurvey)
    .where(isClosed(scope))
    .orderBy(desc(pulseWaves.periodStartsOn), desc(pulseWaves.closedOn), desc(pulseWaves.id));
}

/** A closed wave with those before it of the same survey, the earliest first. */
export async function readSeries(db: Db, scope: Scope, waveId: string): Promise<ClosedWave[]> {
  const [row] = await db
    .select()
    .from(pulseWaves)
    .where(and(isClosed(scope), eq(pulseWaves.id, waveId)));
  const wave = found(row, "Survey");
  const isSameSurvey =
    wave.surveyId === null
      ? and(isNull(pulseWaves.surveyId), ne(pulseWaves.source, "own"))
      : eq(pulseWaves.surveyId, wave.surveyId);
  const rows = await db
    .select({ wave: pulseWaves, surveyName: pulseSurveys.name })
    .from(pulseWaves)
    .leftJoin(pulseSurveys, ofSurvey)
    .where(and(isClosed(scope), isSameSurvey))
    .orderBy(asc(pulseWaves.periodStartsOn), asc(pulseWaves.closedOn), asc(pulseWaves.id));
  const series = rows.map(({ wave: each, surveyName }) => ({ ...each, surveyName }));
  return series.slice(0, series.findIndex(({ id }) => id === waveId) + 1);
}

/** How many of a team gave each answer to an item. */
export type AnswerCount = { waveId: string; teamId: string; item: string; answer: number; n: number };

const isIn = (ids: readonly string[]) =>
  sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  );

export async function readAnswerCounts(
  db: Db,
  { organizationId }: Scope,
  waveIds: readonly string[],
): Promise<AnswerCount[]> {
  if (waveIds.length === 0) return [];
  const answers = sql`jsonb_each_text(${pulseResponses.answers}) as given(item, answer)`;
  return db
    .select({
      waveId: pulseResponses.waveId,
      teamId: pulseResponses.teamId,
      item: sql<string>`given.item`,
      answer: sql<number>`given.answer::float8`,
      n: count(),
    })
    .from(pulseResponses)
    .innerJoin(answers, sql`true`)
    .where(
      and(
        eq(pulseResponses.organizationId, organizationId),
        sql`${pulseResponses.waveId} in (${isIn(waveIds)})`,
      ),
    )
    .groupBy(pulseResponses.waveId, pulseResponses.teamId, sql`given.item`, sql`given.answer::float8`);
}

/** How many of each team answered anything at all. */
export async function readResponseCounts(
  db: Db,
  { organizationId }: Scope,
  waveIds: readonly string[],
): Promise<{ waveId: string; teamId: string; n: number }[]> {
  if (waveIds.length === 0) return [];
  return db
    .select({ waveId: pulseResponses.waveId, teamId: pulseResponses.teamId, n: count() })
    .from(pulseResponses)
    .where(
      and(
        eq(pulseResponses.organizationId, organizationId),
        sql`${pulseResponses.waveId} in (${isIn(waveIds)})`,
      ),
    )
    .groupBy(pulseResponses.waveId, pulseResponses.teamId);
}

export async function readAverages(db: Db, { organizationId }: Scope, waveIds: readonly string[]) {
  if (waveIds.length === 0) return [];
  return db
    .select()
    .from(pulseAggregates)
    .where(
      and(
        eq(pulseAggregates.organizationId, organizationId),
        sql`${pulseAggregates.waveId} in (${isIn(waveIds)})`,
      ),
    );
}

export async function readCuts(db: Db, { organizationId }: Scope, waveIds: readonly string[]) {
  if (waveIds.length === 0) return [];
  return db
    .select()
    .from(pulseCuts)
    .where(and(eq(pulseCuts.organizationId, organizationId), sql`${pulseCuts.waveId} in (${isIn(waveIds)})`))
    .orderBy(asc(pulseCuts.waveId), asc(pulseCuts.position));
}

/** Who was asked in each wave: inside the computation only. */
export async function readInvited(db: Db, { organizationId }: Scope, waveIds: readonly string[]) {
  if (waveIds.length === 0) return [];
  return db
    .select({
      waveId: pulseInvitations.waveId,
      personId: pulseInvitations.personId,
      teamId: pulseInvitations.teamId,
      hasAnswered: pulseInvitations.hasAnswered,
    })
    .from(pulseInvitations)
    .where(
      and(
        eq(pulseInvitations.organizationId, organizationId),
        sql`${pulseInvitations.waveId} in (${isIn(waveIds)})`,
      ),
    );
}

/** The teams as they are now, for outside surveys, whose groups were never fixed. */
export async function readTeams(db: Db, { organizationId }: Scope) {
  return db
    .select({ id: teams.id, name: teams.name, partnerName: partners.name })
    .from(teams)
    .leftJoin(
      partners,
      and(eq(partners.organizationId, teams.organizationId), eq(partners.id, teams.partnerId)),
    )
    .where(eq(teams.organizationId, organizationId))
    .orderBy(asc(teams.name), asc(teams.id));
}

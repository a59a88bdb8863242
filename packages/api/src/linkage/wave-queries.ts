import type { Db } from "@kwartet/db/client";
import { preparedRows } from "@kwartet/db/prepared";
import { pulseAggregates, pulseResponses } from "@kwartet/db/schema/pulse";
import { pulseSurveys, pulseWaves } from "@kwartet/db/schema/pulse-waves";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Scope } from "../scope";

/** A closed wave as far as linkage needs it. */
export type LinkedWave = Pick<
  typeof pulseWaves.$inferSelect,
  "id" | "name" | "periodStartsOn" | "source" | "surveyId" | "items" | "minimumRespondents" | "closedOn"
> & { surveyName: string | null };

/** Closed waves only, oldest first: of one that is open nothing is known to anybody. */
export async function readClosedWaves(db: Db, scope: Scope): Promise<LinkedWave[]> {
  return db
    .select({
      id: pulseWaves.id,
      name: pulseWaves.name,
      periodStartsOn: pulseWaves.periodStartsOn,
      source: pulseWaves.source,
      surveyId: pulseWaves.surveyId,
      items: pulseWaves.items,
      minimumRespondents: pulseWaves.minimumRespondents,
      closedOn: pulseWaves.closedOn,
      surveyName: pulseSurveys.name,
    })
    .from(pulseWaves)
    .leftJoin(
      pulseSurveys,
      and(
        eq(pulseSurveys.organizationId, pulseWaves.organizationId),
        eq(pulseSurveys.id, pulseWaves.surveyId),
      ),
    )
    .where(and(eq(pulseWaves.organizationId, scope.organizationId), eq(pulseWaves.status, "closed")))
    .orderBy(asc(pulseWaves.periodStartsOn), asc(pulseWaves.id));
}

/** What a team answered to one item of a wave, added up: single answers do not leave the database. */
export type ItemSum = {
  waveId: string;
  teamId: string;
  item: string;
  /** Of the answers, or of averages their mean. */
  total: number;
  /** By how much the total is to be divided. */
  parts: number;
  respondents: number | null;
};

export async function readItemSums(db: Db, scope: Scope, waves: readonly LinkedWave[]): Promise<ItemSum[]> {
  if (waves.length === 0) return [];
  const ids = waves.map(({ id }) => id);
  const answered = await preparedRows<ItemSum>(
    db,
    sql`
      select r.wave_id as "waveId", r.team_id as "teamId", a.key as item,
        sum(a.value::float8) as total, count(*)::int as parts, count(*)::int as respondents
      from ${pulseResponses} r cross join lateral jsonb_each_text(r.answers) as a(key, value)
      where r.organization_id = ${scope.organizationId}
        and r.wave_id in (${sql.join(ids, sql`, `)})
      group by 1, 2, 3
    `,
  );
  const averages = await db
    .select({
      waveId: pulseAggregates.waveId,
      teamId: pulseAggregates.teamId,
      item: pulseAggregates.itemKey,
      total: pulseAggregates.value,
      respondents: pulseAggregates.respondents,
    })
    .from(pulseAggregates)
    .where(
      and(eq(pulseAggregates.organizationId, scope.organizationId), inArray(pulseAggregates.waveId, ids)),
    );
  return [...answered, ...averages.map((average) => ({ ...average, parts: 1 }))];
}

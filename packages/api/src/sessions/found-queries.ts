import type { Db } from "@kwartet/db/client";
import { goalCheckIns, goals } from "@kwartet/db/schema/goals";
import { kudos } from "@kwartet/db/schema/recognition";
import { reviews } from "@kwartet/db/schema/reviews";
import { suggestionDismissals, suggestionRuns, suggestions } from "@kwartet/db/schema/suggestions";
import { addDays } from "@kwartet/metrics/calendar-day";
import { localDayOf } from "@kwartet/metrics/period";
import { and, asc, desc, eq, gte, inArray, isNull, max } from "drizzle-orm";
import type { SessionRow } from "./find-queries";
import type { LocalClock } from "./local-clock";

/** Something that the product puts before the two, as it was found. */
export type Found = {
  kind: "signal" | "goal" | "review" | "kudos";
  subjectId: string | null;
  text: string;
  finding: Record<string, string | number | boolean | null>;
};

type Asked = { row: SessionRow; clock: LocalClock };

/** Compliments of the past eight weeks: those before were given in an earlier talk. */
const KUDOS_DAYS = 56;

/** What there is to look at together: signals first, then goals, reviews that were not read, and compliments. */
export async function findForAgenda(db: Db, asked: Asked): Promise<Found[]> {
  return [
    ...(await readSignals(db, asked)),
    ...(await readGoals(db, asked)),
    ...(await readUnreadReviews(db, asked)),
    ...(await readKudos(db, asked)),
  ];
}

/** Of the latest comparison, without those that a coach put aside for as long as they look back on the same days. */
async function readSignals(db: Db, { row: { organizationId, personId } }: Asked): Promise<Found[]> {
  const [run] = await db
    .select({ untilOn: max(suggestionRuns.untilOn) })
    .from(suggestionRuns)
    .where(eq(suggestionRuns.organizationId, organizationId));
  if (!run?.untilOn) return [];
  const found = await db
    .select()
    .from(suggestions)
    .where(
      and(
        eq(suggestions.organizationId, organizationId),
        eq(suggestions.untilOn, run.untilOn),
        eq(suggestions.personId, personId),
      ),
    )
    .orderBy(asc(suggestions.isFavourable), asc(suggestions.kpi));
  const dismissed = await db
    .select({ kpi: suggestionDismissals.kpi, untilOn: suggestionDismissals.untilOn })
    .from(suggestionDismissals)
    .where(
      and(
        eq(suggestionDismissals.organizationId, organizationId),
        eq(suggestionDismissals.personId, personId),
      ),
    );
  return found
    .filter(({ kpi, fromOn }) => !dismissed.some((one) => one.kpi === kpi && one.untilOn >= fromOn))
    .map(({ kpi, isFavourable, fromOn, untilOn, value, lower, upper, difference, n }) => ({
      kind: "signal" as const,
      subjectId: null,
      text: "",
      finding: { kpi, isFavourable, fromOn, untilOn, value, lower, upper, difference, n },
    }));
}

/** Goals in this team that are under way, with how often the behaviour was last seen. */
async function readGoals(db: Db, { row }: Asked): Promise<Found[]> {
  const { organizationId, personId, teamId } = row;
  const found = await db
    .select()
    .from(goals)
    .where(
      and(
        eq(goals.organizationId, organizationId),
        eq(goals.personId, personId),
        eq(goals.teamId, teamId),
        inArray(goals.status, ["proposed", "accepted", "active"]),
      ),
    )
    .orderBy(asc(goals.startsOn), asc(goals.id));
  const seen = await db
    .selectDistinctOn([goalCheckIns.goalId])
    .from(goalCheckIns)
    .where(
      and(
        eq(goalCheckIns.organizationId, organizationId),
        inArray(
          goalCheckIns.goalId,
          found.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(goalCheckIns.goalId, desc(goalCheckIns.checkedOn), desc(goalCheckIns.id));
  return found.map((goal) => {
    const last = seen.find(({ goalId }) => goalId === goal.id);
    const { kpi, target, status, reviewOn, baselineX, baselineN, baselineValue } = goal;
    return {
      kind: "goal" as const,
      subjectId: goal.id,
      text: goal.behaviour ?? "",
      finding: {
        ...{ kpi, target, status, reviewOn, baselineX, baselineN, baselineValue },
        lastSeen: last?.seen ?? null,
        lastLooked: last?.looked ?? null,
      },
    };
  });
}

async function readUnreadReviews(db: Db, { row, clock }: Asked): Promise<Found[]> {
  const found = await db
    .select({ id: reviews.id, publishedAt: reviews.publishedAt, disputeUntil: reviews.disputeUntil })
    .from(reviews)
    .where(
      and(
        eq(reviews.organizationId, row.organizationId),
        eq(reviews.personId, row.personId),
        eq(reviews.teamId, row.teamId),
        inArray(reviews.status, ["published", "disputed"]),
        isNull(reviews.acknowledgedAt),
        isNull(reviews.calibrationId),
      ),
    )
    .orderBy(asc(reviews.publishedAt));
  return found.map(({ id, publishedAt, disputeUntil }) => ({
    kind: "review" as const,
    subjectId: id,
    text: "",
    finding: {
      publishedOn: publishedAt && localDayOf(publishedAt.getTime(), clock.timeZone),
      disputeUntil,
    },
  }));
}

/** Compliments of their coach in this talk: those of others are the agent's to tell of. */
async function readKudos(db: Db, { row, clock }: Asked): Promise<Found[]> {
  const found = await db
    .select({ id: kudos.id, text: kudos.text, createdAt: kudos.createdAt })
    .from(kudos)
    .where(
      and(
        eq(kudos.organizationId, row.organizationId),
        eq(kudos.personId, row.personId),
        eq(kudos.fromPersonId, row.coachId),
        gte(kudos.createdAt, new Date(`${addDays(clock.today, -KUDOS_DAYS)}T00:00:00Z`)),
      ),
    )
    .orderBy(desc(kudos.createdAt));
  return found.map(({ id, text, createdAt }) => ({
    kind: "kudos" as const,
    subjectId: id,
    text,
    finding: { givenOn: localDayOf(createdAt.getTime(), clock.timeZone) },
  }));
}

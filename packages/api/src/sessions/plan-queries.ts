import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { coachingSessions, sessionItems } from "@kwartet/db/schema/coaching-sessions";
import { memberships, people } from "@kwartet/db/schema/people";
import { addDays } from "@kwartet/metrics/calendar-day";
import { and, asc, eq, gte, inArray, isNull, lte, or } from "drizzle-orm";
import { badRequest, found, notFound, preconditionFailed } from "../errors";
import { tell } from "../notifications/tell-queries";
import type { Scope } from "../scope";
import { lockSession, type OwnSession, recordSessionChange, updateSession } from "./find-queries";
import type { AskedSession, CancelledSession, MovedSession, NewSession } from "./input";
import { type LocalClock, readClock } from "./local-clock";
import { instantOf } from "./wall-time";

/** A session that has been held can be written down afterwards; one in years to come is a slip of the pen. */
const DAYS_BACK = 31;
const DAYS_AHEAD = 366;
const ASKED_MINUTES = 30;

/** A coach says when. */
export async function planSession(db: Db, scope: Scope, asked: NewSession): Promise<{ id: string }> {
  const clock = await readClock(db, scope);
  const teamId = await teamCoachedTogether(db, scope, { agentId: asked.agentId, day: clock.today });
  const { agentId: personId, minutes } = asked;
  const row = {
    organizationId: scope.organizationId,
    id: newId(),
    personId,
    coachId: personOf(scope),
    teamId,
    status: "planned" as const,
    plannedAt: plannedAt(asked, clock),
    minutes,
  };
  await db.insert(coachingSessions).values(row);
  await recordSessionChange(db, scope, { row, change: "plan" });
  await tellPlanned(db, scope, row);
  return { id: row.id };
}

/** An agent asks a coach of theirs for one; it is planned once the coach says when. */
export async function askForSession(
  db: Db,
  scope: Scope,
  { coachId, point, ...when }: AskedSession,
): Promise<{ id: string }> {
  const clock = await readClock(db, scope);
  const coaches = await readCoachesOf(db, scope, clock.today);
  const coach = found(
    coaches.find(({ id }) => id === coachId),
    "Coach",
  );
  const row = {
    organizationId: scope.organizationId,
    id: newId(),
    personId: personOf(scope),
    coachId,
    teamId: coach.teamId,
    status: "asked" as const,
    plannedAt: plannedAt(when, clock),
    minutes: ASKED_MINUTES,
  };
  await db.insert(coachingSessions).values(row);
  if (point) {
    const { organizationId, id: sessionId } = row;
    const item = { organizationId, id: newId(), sessionId, kind: "point" as const, position: 1, text: point };
    await db.insert(sessionItems).values({ ...item, owner: "agent" });
  }
  await recordSessionChange(db, scope, { row, change: "ask" });
  await tell(db, scope, {
    personId: coachId,
    kind: "session-asked",
    subjectId: row.id,
    about: { agentId: row.personId },
    once: `session-asked:${row.id}`,
  });
  return { id: row.id };
}

/** A coach gives it another moment; of one that was asked for, that is the answer. */
export async function moveSession(db: Db, scope: Scope, asked: MovedSession): Promise<void> {
  const own = await lockSession(db, scope, { ...asked, in: ["asked", "planned"] });
  requireCoach(own);
  const moved = { plannedAt: plannedAt(asked, await readClock(db, scope)), minutes: asked.minutes };
  await updateSession(db, own, { ...moved, status: "planned" });
  await recordSessionChange(db, scope, { row: own.row, change: "move" });
  await tellPlanned(db, scope, { ...own.row, ...moved });
}

/** Either of the two calls it off; the other is told. */
export async function cancelSession(db: Db, scope: Scope, asked: CancelledSession): Promise<void> {
  const own = await lockSession(db, scope, { ...asked, in: ["asked", "planned"] });
  await updateSession(db, own, { status: "cancelled" });
  await recordSessionChange(db, scope, { row: own.row, change: "cancel" });
  const { personId, coachId, id } = own.row;
  await tell(db, scope, {
    personId: own.side === "agent" ? coachId : personId,
    kind: "session-cancelled",
    subjectId: id,
    about: { agentId: personId, personId: coachId },
    once: `session-cancelled:${id}`,
  });
}

type Planned = { id: string; personId: string; coachId: string; plannedAt: Date };

export async function tellPlanned(db: Db, scope: Scope, { id, personId, coachId, plannedAt: at }: Planned) {
  await tell(db, scope, {
    personId,
    kind: "session-planned",
    subjectId: id,
    about: { agentId: personId, personId: coachId },
    once: `session-planned:${id}:${at.toISOString()}`,
  });
}

/** What only the coach of the two does; for the agent it is no part of their session. */
export function requireCoach({ side }: OwnSession): void {
  if (side !== "coach") throw notFound("Session");
}

function plannedAt(when: { day: string; time: string }, { today, timeZone }: LocalClock): Date {
  if (when.day < addDays(today, -DAYS_BACK) || when.day > addDays(today, DAYS_AHEAD)) {
    throw badRequest("Choose a day from a month ago up to a year from now.", "day-out-of-range");
  }
  return instantOf(when, timeZone);
}

function personOf({ personId }: Scope): string {
  return found(personId, "Person");
}

const isMemberOn = (day: string) => [
  lte(memberships.startsOn, day),
  or(isNull(memberships.endsOn), gte(memberships.endsOn, day)),
];

/** Who a coach can plan a session with: everybody who is an agent of one of their teams on a day. */
export async function readCoachedAgents(db: Db, scope: Scope, day: string) {
  const teamIds = scope.coachOf.map(({ teamId }) => teamId);
  if (teamIds.length === 0) return [];
  const rows = await db
    .select({
      id: people.id,
      name: people.name,
      teamId: memberships.teamId,
      disabledAt: people.disabledAt,
    })
    .from(memberships)
    .innerJoin(
      people,
      and(eq(people.organizationId, memberships.organizationId), eq(people.id, memberships.personId)),
    )
    .where(
      and(
        eq(memberships.organizationId, scope.organizationId),
        inArray(memberships.teamId, teamIds),
        eq(memberships.role, "agent"),
        ...isMemberOn(day),
      ),
    )
    .orderBy(asc(people.name), asc(memberships.teamId));
  return rows.filter(({ id }) => id !== scope.personId);
}

async function teamCoachedTogether(
  db: Db,
  scope: Scope,
  { agentId, day }: { agentId: string; day: string },
): Promise<string> {
  const agents = await readCoachedAgents(db, scope, day);
  const agent = found(
    agents.find(({ id }) => id === agentId),
    "Agent",
  );
  if (agent.disabledAt) throw preconditionFailed("This person has no access any more.", "disabled");
  return agent.teamId;
}

/** Who an agent can ask: the coaches of the teams that they are in on a day. */
export async function readCoachesOf(db: Db, scope: Scope, day: string) {
  const teamIds = scope.agentOf
    .filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day))
    .map(({ teamId }) => teamId);
  if (teamIds.length === 0) return [];
  const rows = await db
    .select({ id: people.id, name: people.name, teamId: memberships.teamId })
    .from(memberships)
    .innerJoin(
      people,
      and(eq(people.organizationId, memberships.organizationId), eq(people.id, memberships.personId)),
    )
    .where(
      and(
        eq(memberships.organizationId, scope.organizationId),
        inArray(memberships.teamId, teamIds),
        eq(memberships.role, "coach"),
        isNull(people.disabledAt),
        ...isMemberOn(day),
      ),
    )
    .orderBy(asc(people.name), asc(memberships.teamId));
  return rows.filter(({ id }) => id !== scope.personId);
}

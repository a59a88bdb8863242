import type { Db } from "@kwartet/db/client";
import { coachingSessions } from "@kwartet/db/schema/coaching-sessions";
import { people } from "@kwartet/db/schema/people";
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Scope } from "../scope";
import { isOwn } from "./find-queries";
import type { SessionList } from "./input";
import { readClock } from "./local-clock";
import { readCoachedAgents, readCoachesOf } from "./plan-queries";

const OPEN = ["asked", "planned", "held"] as const;
const CLOSED = ["confirmed", "cancelled"] as const;
const MOST_CLOSED = 100;

/** The sessions of the caller: those to come and those to confirm by day, or those that are past, newest first. */
export async function listSessions(db: Db, scope: Scope, { part }: SessionList) {
  const clock = await readClock(db, scope);
  const agents = alias(people, "session_agents");
  const coaches = alias(people, "session_coaches");
  const rows = await db
    .select({
      id: coachingSessions.id,
      status: coachingSessions.status,
      plannedAt: coachingSessions.plannedAt,
      minutes: coachingSessions.minutes,
      heldOn: coachingSessions.heldOn,
      agentConfirmedAt: coachingSessions.agentConfirmedAt,
      coachConfirmedAt: coachingSessions.coachConfirmedAt,
      agent: { id: agents.id, name: agents.name },
      coach: { id: coaches.id, name: coaches.name },
    })
    .from(coachingSessions)
    .innerJoin(
      agents,
      and(
        eq(agents.organizationId, coachingSessions.organizationId),
        eq(agents.id, coachingSessions.personId),
      ),
    )
    .innerJoin(
      coaches,
      and(
        eq(coaches.organizationId, coachingSessions.organizationId),
        eq(coaches.id, coachingSessions.coachId),
      ),
    )
    .where(
      and(
        eq(coachingSessions.organizationId, scope.organizationId),
        isOwn(scope),
        inArray(coachingSessions.status, part === "open" ? OPEN : CLOSED),
      ),
    )
    .orderBy(part === "open" ? asc(coachingSessions.plannedAt) : desc(coachingSessions.plannedAt))
    .limit(part === "open" ? 500 : MOST_CLOSED);
  return {
    ...clock,
    sessions: rows.map(({ agentConfirmedAt, coachConfirmedAt, ...row }) => {
      const side = row.agent.id === scope.personId ? ("agent" as const) : ("coach" as const);
      return {
        ...row,
        side,
        hasConfirmed: (side === "agent" ? agentConfirmedAt : coachConfirmedAt) !== null,
      };
    }),
    /** Whom the caller can plan one with, or ask for one. */
    agents: unique(
      (await readCoachedAgents(db, scope, clock.today)).filter(({ disabledAt }) => disabledAt === null),
    ),
    coaches: unique(await readCoachesOf(db, scope, clock.today)),
  };
}

/** Somebody can be in two teams of the same coach. */
function unique(people: readonly { id: string; name: string }[]): { id: string; name: string }[] {
  return [...new Map(people.map(({ id, name }) => [id, { id, name }])).values()];
}

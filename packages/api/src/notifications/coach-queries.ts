import type { Db } from "@kwartet/db/client";
import { memberships } from "@kwartet/db/schema/people";
import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Scope } from "../scope";
import { today } from "../settings/change-queries";

/** Who coaches whom today. */
export async function readCoachesOfAgents(
  db: Db,
  scope: Scope,
): Promise<{ agentId: string; coachId: string }[]> {
  const day = await today(db, scope);
  const coaching = alias(memberships, "coaching");
  const isNow = (table: typeof memberships | typeof coaching) => [
    lte(table.startsOn, day),
    or(isNull(table.endsOn), gte(table.endsOn, day)),
  ];
  return db
    .selectDistinct({ agentId: memberships.personId, coachId: coaching.personId })
    .from(memberships)
    .innerJoin(
      coaching,
      and(eq(coaching.organizationId, memberships.organizationId), eq(coaching.teamId, memberships.teamId)),
    )
    .where(
      and(
        eq(memberships.organizationId, scope.organizationId),
        eq(memberships.role, "agent"),
        eq(coaching.role, "coach"),
        ...isNow(memberships),
        ...isNow(coaching as never),
      ),
    );
}

/** Who coaches which team today. */
export async function readTeamCoaches(db: Db, scope: Scope): Promise<Map<string, string[]>> {
  const day = await today(db, scope);
  const rows = await db
    .selectDistinct({ teamId: memberships.teamId, coachId: memberships.personId })
    .from(memberships)
    .where(
      and(
        eq(memberships.organizationId, scope.organizationId),
        eq(memberships.role, "coach"),
        lte(memberships.startsOn, day),
        or(isNull(memberships.endsOn), gte(memberships.endsOn, day)),
      ),
    );
  const coaches = new Map<string, string[]>();
  for (const { teamId, coachId } of rows) coaches.set(teamId, [...(coaches.get(teamId) ?? []), coachId]);
  return coaches;
}

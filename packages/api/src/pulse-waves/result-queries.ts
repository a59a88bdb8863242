import type { Db } from "@kwartet/db/client";
import { memberships, people, roleGrants } from "@kwartet/db/schema/people";
import { and, asc, eq, gte, isNotNull, isNull, lte, or } from "drizzle-orm";
import { tell } from "../notifications/tell-queries";
import type { Scope } from "../scope";

/** Tells everybody who may read results that those of a wave are there: agents, coaches and executives of that day. */
export async function tellResults(
  db: Db,
  scope: Scope,
  { waveId, day }: { waveId: string; day: string },
): Promise<void> {
  for (const { personId } of await listReaders(db, scope, day)) {
    const about = { personId, kind: "pulse-results", subjectId: waveId, about: {} } as const;
    await tell(db, scope, { ...about, once: `pulse-results ${waveId}` });
  }
}

async function listReaders(db: Db, { organizationId }: Scope, day: string): Promise<{ personId: string }[]> {
  return db
    .selectDistinct({ personId: people.id })
    .from(people)
    .leftJoin(
      memberships,
      and(
        eq(memberships.organizationId, people.organizationId),
        eq(memberships.personId, people.id),
        lte(memberships.startsOn, day),
        or(isNull(memberships.endsOn), gte(memberships.endsOn, day)),
      ),
    )
    .leftJoin(
      roleGrants,
      and(
        eq(roleGrants.organizationId, people.organizationId),
        eq(roleGrants.personId, people.id),
        eq(roleGrants.role, "executive"),
      ),
    )
    .where(
      and(
        eq(people.organizationId, organizationId),
        isNull(people.disabledAt),
        or(isNotNull(memberships.id), isNotNull(roleGrants.role)),
      ),
    )
    .orderBy(asc(people.id));
}

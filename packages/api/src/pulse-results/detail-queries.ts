import type { Db } from "@kwartet/db/client";
import { memberships } from "@kwartet/db/schema/people";
import { pulseComments, pulseResponses } from "@kwartet/db/schema/pulse";
import { and, asc, eq } from "drizzle-orm";
import type { Scope } from "../scope";

/** Every stay of an agent in a team: who was there when an outside survey was held. Inside the computation only. */
export async function readStays(db: Db, { organizationId }: Scope) {
  return db
    .select({
      personId: memberships.personId,
      teamId: memberships.teamId,
      startsOn: memberships.startsOn,
      endsOn: memberships.endsOn,
    })
    .from(memberships)
    .where(and(eq(memberships.organizationId, organizationId), eq(memberships.role, "agent")));
}

/** What was written, in the order of random ids, which tells nothing. */
export async function readComments(db: Db, { organizationId }: Scope, waveId: string) {
  return db
    .select({ teamId: pulseComments.teamId, itemKey: pulseComments.itemKey, text: pulseComments.text })
    .from(pulseComments)
    .where(and(eq(pulseComments.organizationId, organizationId), eq(pulseComments.waveId, waveId)))
    .orderBy(asc(pulseComments.id));
}

/** Single answers, for how well the items of a score hang together. Inside the computation only. */
export async function readSingleAnswers(db: Db, { organizationId }: Scope, waveId: string) {
  return db
    .select({ teamId: pulseResponses.teamId, answers: pulseResponses.answers })
    .from(pulseResponses)
    .where(and(eq(pulseResponses.organizationId, organizationId), eq(pulseResponses.waveId, waveId)));
}

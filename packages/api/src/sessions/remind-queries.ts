import type { Db } from "@kwartet/db/client";
import { coachingSessions, sessionAgreements } from "@kwartet/db/schema/coaching-sessions";
import { addDays } from "@kwartet/metrics/calendar-day";
import { and, between, eq, inArray, isNull } from "drizzle-orm";
import { tell } from "../notifications/tell-queries";
import type { Scope } from "../scope";
import { readClock } from "./local-clock";

/** A job that did not run for a week tells of what is past, too; of what is older nobody needs to hear any more. */
const DAYS_LATE = 7;

/** Tells whoever made an agreement, once, that its day is tomorrow, or is past. */
export async function tellAgreementsDue(db: Db, scope: Scope): Promise<void> {
  const { today } = await readClock(db, scope);
  const due = await db
    .select({
      id: sessionAgreements.id,
      ownerPersonId: sessionAgreements.ownerPersonId,
      dueOn: sessionAgreements.dueOn,
      sessionId: coachingSessions.id,
      agentId: coachingSessions.personId,
      coachId: coachingSessions.coachId,
    })
    .from(sessionAgreements)
    .innerJoin(
      coachingSessions,
      and(
        eq(coachingSessions.organizationId, sessionAgreements.organizationId),
        eq(coachingSessions.id, sessionAgreements.sessionId),
      ),
    )
    .where(
      and(
        eq(sessionAgreements.organizationId, scope.organizationId),
        isNull(sessionAgreements.doneAt),
        inArray(coachingSessions.status, ["held", "confirmed"]),
        between(sessionAgreements.dueOn, addDays(today, -DAYS_LATE), addDays(today, 1)),
      ),
    );
  for (const { id, ownerPersonId, dueOn, sessionId, agentId, coachId } of due) {
    await tell(db, scope, {
      personId: ownerPersonId,
      kind: "agreement-due",
      subjectId: sessionId,
      about: { agentId, personId: coachId },
      once: `agreement-due:${id}:${dueOn}`,
    });
  }
}

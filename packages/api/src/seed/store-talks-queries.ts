import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { insertRows } from "@kwartet/db/rows";
import { coachingSessions, sessionAgreements, sessionItems } from "@kwartet/db/schema/coaching-sessions";
import { addDays } from "@kwartet/metrics/calendar-day";
import type { DemoTalk } from "./demo/coaching-talks";
import { itemAt } from "./demo/random";
import type { CoachedTeam } from "./store-coached-team-queries";

/** Ten o'clock in the morning there, in summer. */
const tenOf = (day: string): Date => new Date(`${day}T08:00:00Z`);
const fourOf = (day: string): Date => new Date(`${day}T14:00:00Z`);

/** Stores talks of long ago as they would stand after their two people had held them: the product takes none of then. */
export async function storeDemoTalks(db: Db, team: CoachedTeam, talks: readonly DemoTalk[]): Promise<void> {
  const { organizationId, teamId, coachId } = team;
  const stored = talks.map((talk) => ({ talk, id: newId(), personId: itemAt(team.agents, talk.agent).id }));
  await insertRows(
    db,
    coachingSessions,
    stored.map(({ talk, id, personId }) => ({
      organizationId,
      id,
      personId,
      coachId,
      teamId,
      status: talk.isConfirmed ? ("confirmed" as const) : ("held" as const),
      plannedAt: tenOf(talk.heldOn),
      minutes: talk.minutes,
      heldOn: talk.heldOn,
      notes: talk.notes,
      notesVersion: 1,
      coachConfirmedAt: fourOf(talk.heldOn),
      agentConfirmedAt: talk.isConfirmed ? fourOf(talk.heldOn) : null,
      createdAt: tenOf(addDays(talk.heldOn, -7)),
    })),
  );
  await insertRows(
    db,
    sessionItems,
    stored.flatMap(({ talk, id: sessionId }) =>
      (["agent", "coach"] as const).map((owner) => ({
        organizationId,
        id: newId(),
        sessionId,
        owner,
        kind: "point" as const,
        position: 1,
        text: talk.points[owner],
        isDone: true,
      })),
    ),
  );
  await insertRows(
    db,
    sessionAgreements,
    stored.flatMap(({ talk, id: sessionId, personId }) =>
      talk.agreements.map(({ owner, text, dueOn, doneOn }) => ({
        organizationId,
        id: newId(),
        sessionId,
        ownerPersonId: owner === "agent" ? personId : coachId,
        text,
        dueOn,
        doneAt: doneOn === null ? null : fourOf(doneOn),
        createdAt: fourOf(talk.heldOn),
      })),
    ),
  );
}

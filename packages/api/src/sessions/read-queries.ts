import type { Db } from "@kwartet/db/client";
import { coachingSessions, sessionAgreements } from "@kwartet/db/schema/coaching-sessions";
import { contacts } from "@kwartet/db/schema/contacts";
import { people } from "@kwartet/db/schema/people";
import { teams } from "@kwartet/db/schema/teams";
import { and, asc, desc, eq, inArray, lt } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import { isVisibleContact } from "../contacts/visible-contact";
import { found } from "../errors";
import type { Scope } from "../scope";
import { findSession, isOwn, type OwnSession, type SessionRow } from "./find-queries";
import type { SessionId } from "./input";
import { itemsOf } from "./item-queries";
import { readClock } from "./local-clock";
import { readDraft } from "./notes-queries";
import { prepareAgenda } from "./prepare-queries";

/** A session with all that the two see of it, prepared until the talk is held. */
export async function readSession(db: Db, scope: Scope, { sessionId }: SessionId) {
  const own = await findSession(db, scope, { sessionId });
  const { row, side } = own;
  const purpose = side === "agent" ? "own figures" : "coaching";
  await recordAudit(db, scope, { action: "person-read", subjectPersonId: row.personId, purpose });
  const clock = await readClock(db, scope);
  await prepareAgenda(db, scope, { own, clock });
  const { agent, coach, team } = await readNames(db, row);
  const { id, status, version, plannedAt, minutes, heldOn, nextOn, notes, notesVersion } = row;
  const { agentConfirmedAt, coachConfirmedAt } = row;
  return {
    ...{ id, status, version, plannedAt, minutes, heldOn, nextOn, notes, notesVersion },
    ...{ agentConfirmedAt, coachConfirmedAt, side, agent, coach, team, ...clock },
    items: await readItems(db, scope, own),
    agreements: await readAgreements(db, row),
    previous: await readPrevious(db, scope, row),
    draft: side === "coach" ? await readDraft(db, scope, { row, today: clock.today }) : null,
  };
}

export type Session = Awaited<ReturnType<typeof readSession>>;

async function readNames(db: Db, { organizationId, personId, coachId, teamId }: SessionRow) {
  const named = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(eq(people.organizationId, organizationId), inArray(people.id, [personId, coachId])));
  const [team] = await db
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(and(eq(teams.organizationId, organizationId), eq(teams.id, teamId)));
  const personWith = (wanted: string) =>
    found(
      named.find(({ id }) => id === wanted),
      "Person",
    );
  return { agent: personWith(personId), coach: personWith(coachId), team: found(team, "Team") };
}

async function readItems(db: Db, scope: Scope, own: OwnSession) {
  const items = await itemsOf(db, own);
  const contactIds = items.flatMap(({ kind, subjectId }) =>
    kind === "contact" && subjectId ? [subjectId] : [],
  );
  const shown = await readContacts(db, scope, contactIds);
  return items.map(({ id, owner, kind, text, subjectId, finding, isDone, version }) => ({
    ...{ id, owner, kind, text, subjectId, finding, isDone, version },
    /** Null where it is none, was taken back with its import, or may not be opened by the reader. */
    contact: shown.get(subjectId ?? "") ?? null,
  }));
}

async function readContacts(db: Db, scope: Scope, ids: readonly string[]) {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: contacts.id,
      agentId: contacts.agentId,
      teamId: contacts.teamId,
      offeredOn: contacts.offeredOn,
      channel: contacts.channel,
      topic: contacts.topic,
    })
    .from(contacts)
    .where(and(eq(contacts.organizationId, scope.organizationId), inArray(contacts.id, ids)));
  return new Map(
    rows
      .filter((contact) => isVisibleContact(scope, contact))
      .map(({ id, offeredOn, channel, topic }) => [id, { id, offeredOn, channel, topic }]),
  );
}

async function readAgreements(db: Db, { organizationId, id, personId }: SessionRow) {
  const rows = await db
    .select()
    .from(sessionAgreements)
    .where(and(eq(sessionAgreements.organizationId, organizationId), eq(sessionAgreements.sessionId, id)))
    .orderBy(asc(sessionAgreements.dueOn), asc(sessionAgreements.id));
  return rows.map((row) => agreementOf(row, personId));
}

function agreementOf(row: typeof sessionAgreements.$inferSelect, agentId: string) {
  const { id, text, dueOn, doneAt, ownerPersonId } = row;
  return {
    id,
    text,
    dueOn,
    doneAt,
    owner: ownerPersonId === agentId ? ("agent" as const) : ("coach" as const),
  };
}

/** What the same two agreed the last time that they spoke, and what is still open from before. */
async function readPrevious(db: Db, scope: Scope, row: SessionRow) {
  const earlier = await db
    .select({ id: coachingSessions.id, heldOn: coachingSessions.heldOn })
    .from(coachingSessions)
    .where(
      and(
        eq(coachingSessions.organizationId, row.organizationId),
        eq(coachingSessions.personId, row.personId),
        eq(coachingSessions.coachId, row.coachId),
        inArray(coachingSessions.status, ["held", "confirmed"]),
        lt(coachingSessions.plannedAt, row.plannedAt),
        isOwn(scope),
      ),
    )
    .orderBy(desc(coachingSessions.heldOn), desc(coachingSessions.plannedAt));
  const [last] = earlier;
  if (!last) return null;
  const rows = await db
    .select()
    .from(sessionAgreements)
    .where(
      and(
        eq(sessionAgreements.organizationId, row.organizationId),
        inArray(
          sessionAgreements.sessionId,
          earlier.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(sessionAgreements.dueOn), asc(sessionAgreements.id));
  return {
    heldOn: last.heldOn,
    agreements: rows
      .filter(({ sessionId, doneAt }) => sessionId === last.id || doneAt === null)
      .map((one) => agreementOf(one, row.personId)),
  };
}

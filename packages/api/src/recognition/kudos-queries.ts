import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { contacts } from "@kwartet/db/schema/contacts";
import { people } from "@kwartet/db/schema/people";
import { kudos } from "@kwartet/db/schema/recognition";
import { and, desc, eq } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import { findVisibleContact, isVisibleContact } from "../contacts/visible-contact";
import { badRequest, forbidden, found, notFound, preconditionFailed } from "../errors";
import { findGoal } from "../goals/find-queries";
import { purposeOf } from "../kpis/read-of-subject";
import { findVisibleAgent } from "../kpis/visible-queries";
import { tell } from "../notifications/tell-queries";
import type { Scope } from "../scope";
import { findColleague } from "./colleague-queries";
import type { KudosForContact, KudosForGoal } from "./input";

/** A compliment as it is read. Compliments are never counted against those of others. */
export type Kudos = {
  id: string;
  text: string;
  fromName: string;
  isFromYou: boolean;
  at: Date;
  /** The contact that it is about, where the reader may open it. */
  contactId: string | null;
  goalId: string | null;
};

/** Compliments that somebody got, the newest first: for themselves, and for who coaches them. */
export async function listKudos(
  db: Db,
  scope: Scope,
  { agentId }: { agentId?: string | undefined },
): Promise<Kudos[]> {
  const personId = agentId ?? scope.personId;
  if (personId === null) return [];
  await findVisibleAgent(db, scope, personId);
  await recordAudit(db, scope, {
    action: "person-read",
    subjectPersonId: personId,
    purpose: purposeOf(scope, personId),
    details: { of: "kudos" },
  });
  const rows = await db
    .select({ kudos, fromName: people.name, contact: contacts })
    .from(kudos)
    .innerJoin(
      people,
      and(eq(people.organizationId, kudos.organizationId), eq(people.id, kudos.fromPersonId)),
    )
    .leftJoin(
      contacts,
      and(eq(contacts.organizationId, kudos.organizationId), eq(contacts.id, kudos.contactId)),
    )
    .where(and(eq(kudos.organizationId, scope.organizationId), eq(kudos.personId, personId)))
    .orderBy(desc(kudos.createdAt), desc(kudos.id));
  return rows.map(({ kudos: row, fromName, contact }) => ({
    id: row.id,
    text: row.text,
    fromName,
    isFromYou: row.fromPersonId === scope.personId,
    at: row.createdAt,
    contactId: contact !== null && isVisibleContact(scope, contact) ? contact.id : null,
    goalId: row.goalId,
  }));
}

/** A coach tells of a contact of the agent; a colleague of a contact of their own in which the other helped. */
export async function praiseForContact(
  db: Db,
  scope: Scope,
  { personId, contactId, text }: KudosForContact,
): Promise<{ kudosId: string }> {
  const { id } = await findColleague(db, scope, personId);
  const { contact } = await findVisibleContact(db, scope, contactId);
  if (contact.agentId !== id && contact.agentId !== scope.personId) {
    throw badRequest("This contact was of neither of you.", "contact-of-another");
  }
  return praise(db, scope, { personId: id, contactId, goalId: null, text });
}

/** Only who coaches somebody sees their goals. */
export async function praiseForGoal(
  db: Db,
  scope: Scope,
  { goalId, text }: KudosForGoal,
): Promise<{ kudosId: string }> {
  const { goal, standing } = await findGoal(db, scope, goalId);
  if (goal.outcome !== "reached") {
    throw preconditionFailed("This is for a goal that was reached.", "not-reached");
  }
  if (standing.party === "agent") throw forbidden("A compliment comes from somebody else.", "own");
  return praise(db, scope, { personId: goal.personId, contactId: null, goalId, text });
}

type Praise = { personId: string; contactId: string | null; goalId: string | null; text: string };

async function praise(db: Db, scope: Scope, given: Praise): Promise<{ kudosId: string }> {
  const { organizationId, personId: fromPersonId } = scope;
  if (fromPersonId === null) throw notFound("Colleague");
  const id = newId();
  await db.insert(kudos).values({ organizationId, id, fromPersonId, ...given });
  await recordKudosChange(db, scope, { ...given, kudosId: id, change: "kudos" });
  await tell(db, scope, {
    personId: given.personId,
    kind: "kudos",
    subjectId: id,
    about: {
      ...(given.contactId === null ? {} : { contactId: given.contactId }),
      ...(given.goalId === null ? {} : { goalId: given.goalId }),
    },
    once: `kudos ${id}`,
  });
  return { kudosId: id };
}

/** Takes back what one wrote oneself; of somebody else's compliments nobody can. */
export async function takeBackKudos(db: Db, scope: Scope, { kudosId }: { kudosId: string }): Promise<void> {
  const { organizationId, personId } = scope;
  if (personId === null) throw notFound("Compliment");
  const isOwn = and(
    eq(kudos.organizationId, organizationId),
    eq(kudos.id, kudosId),
    eq(kudos.fromPersonId, personId),
  );
  const [row] = await db.select().from(kudos).where(isOwn);
  const given = found(row, "Compliment");
  await db.delete(kudos).where(isOwn);
  await recordKudosChange(db, scope, { personId: given.personId, kudosId, change: "take-back" });
}

type KudosChange = { personId: string; kudosId: string; change: string };

async function recordKudosChange(db: Db, scope: Scope, { personId, kudosId, change }: KudosChange) {
  await recordAudit(db, scope, {
    action: "recognition-change",
    subjectPersonId: personId,
    purpose: "recognition",
    details: { change, kudosId },
  });
}

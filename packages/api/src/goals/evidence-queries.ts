import type { Db } from "@kwartet/db/client";
import { contacts } from "@kwartet/db/schema/contacts";
import { goalContacts } from "@kwartet/db/schema/goals";
import { and, asc, count, eq } from "drizzle-orm";
import { findVisibleContact } from "../contacts/visible-contact";
import { badRequest, found, notFound, preconditionFailed } from "../errors";
import type { Scope } from "../scope";
import { type Goal, lockGoal } from "./find-queries";
import { GOAL_CONTACTS_MAX, type NewGoalContact } from "./input";
import { recordGoalChange } from "./step-queries";

/** A contact that shows what a goal is about; without facts where an import took it back. */
export type GoalContact = {
  contactId: string;
  note: string | null;
  day: string | null;
  channel: (typeof contacts.$inferSelect)["channel"] | null;
  topic: string | null;
};

export async function readContacts(
  db: Db,
  { organizationId }: Scope,
  goalId: string,
): Promise<GoalContact[]> {
  return db
    .select({
      contactId: goalContacts.contactId,
      note: goalContacts.note,
      day: contacts.offeredOn,
      channel: contacts.channel,
      topic: contacts.topic,
    })
    .from(goalContacts)
    .leftJoin(
      contacts,
      and(eq(contacts.organizationId, goalContacts.organizationId), eq(contacts.id, goalContacts.contactId)),
    )
    .where(and(eq(goalContacts.organizationId, organizationId), eq(goalContacts.goalId, goalId)))
    .orderBy(asc(contacts.offeredOn), asc(goalContacts.contactId));
}

/** Ties a contact of the agent to a goal; one that is tied to it already stays as it is. */
export async function addContact(
  db: Db,
  scope: Scope,
  { goalId, contactId, note }: NewGoalContact,
): Promise<void> {
  const { goal } = await lockGoal(db, scope, goalId);
  await addContacts(db, scope, { goal, contactIds: [contactId], note: note ?? null });
}

type ContactsToAdd = { goal: Goal; contactIds: readonly string[]; note?: string | null };

export async function addContacts(
  db: Db,
  scope: Scope,
  { goal, contactIds, note = null }: ContactsToAdd,
): Promise<void> {
  const { organizationId, personId: addedBy } = scope;
  if (addedBy === null) throw notFound("Goal");
  for (const contactId of contactIds) {
    const { contact } = await findVisibleContact(db, scope, contactId);
    requireOpen(goal);
    if (contact.agentId !== goal.personId) {
      throw badRequest("This contact was somebody else's.", "contact-of-another");
    }
    const added = await db
      .insert(goalContacts)
      .values({ organizationId, goalId: goal.id, contactId, note, addedBy })
      .onConflictDoNothing()
      .returning({ contactId: goalContacts.contactId });
    if (added.length > 0) await recordGoalChange(db, scope, { goal, change: "add-contact", contactId });
  }
  await refuseTooMany(db, scope, goal);
}

function requireOpen({ status }: Goal): void {
  if (status === "closed") throw preconditionFailed("A closed goal is not changed any more.", "not-now");
}

async function refuseTooMany(db: Db, { organizationId }: Scope, { id }: Goal): Promise<void> {
  const [row] = await db
    .select({ n: count() })
    .from(goalContacts)
    .where(and(eq(goalContacts.organizationId, organizationId), eq(goalContacts.goalId, id)));
  if ((row?.n ?? 0) <= GOAL_CONTACTS_MAX) return;
  throw preconditionFailed(
    `A goal has at most ${GOAL_CONTACTS_MAX} contacts. Take one off first.`,
    "too-many",
  );
}

export async function removeContact(
  db: Db,
  scope: Scope,
  { goalId, contactId }: { goalId: string; contactId: string },
): Promise<void> {
  const { goal } = await lockGoal(db, scope, goalId);
  const isIt = and(
    eq(goalContacts.organizationId, scope.organizationId),
    eq(goalContacts.goalId, goalId),
    eq(goalContacts.contactId, contactId),
  );
  const [tied] = await db.select({ contactId: goalContacts.contactId }).from(goalContacts).where(isIt);
  found(tied, "Contact");
  requireOpen(goal);
  await db.delete(goalContacts).where(isIt);
  await recordGoalChange(db, scope, { goal, change: "remove-contact", contactId });
}

import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { people } from "@kwartet/db/schema/people";
import { and, eq, sql } from "drizzle-orm";
import { endSessionsOfUser } from "../accounts/session-queries";
import { conflict, preconditionFailed } from "../errors";
import { revokePending } from "../invitations/revoke-queries";
import type { Scope } from "../scope";
import type { AfterCommit } from "../trpc";
import type { NewPerson, PersonId, RenamedPerson } from "./input";
import { lockPerson, recordPeopleChange } from "./person-queries";
import { requireOtherAdmin } from "./role-queries";

export async function addPerson(
  db: Db,
  scope: Scope,
  { name, email = null }: NewPerson,
): Promise<{ id: string }> {
  const { organizationId } = scope;
  const id = newId();
  const [row] = await db
    .insert(people)
    .values({ organizationId, id, name, email })
    .onConflictDoNothing({ target: [people.organizationId, people.email] })
    .returning({ id: people.id });
  if (!row) throw conflict("Somebody has this e-mail address.", "email-taken");
  await recordPeopleChange(db, scope, { personId: id, change: "add" });
  return { id };
}

export async function renamePerson(db: Db, scope: Scope, { personId, name }: RenamedPerson): Promise<void> {
  await lockPerson(db, scope, personId);
  await db
    .update(people)
    .set({ name })
    .where(and(eq(people.organizationId, scope.organizationId), eq(people.id, personId)));
  await recordPeopleChange(db, scope, { personId, change: "rename" });
}

/** Takes the account away: the next request is refused, and every session is ended. */
export async function disablePerson(
  db: Db,
  scope: Scope,
  { personId, afterCommit }: PersonId & { afterCommit: AfterCommit },
): Promise<void> {
  const { userId, disabledAt } = await lockPerson(db, scope, personId);
  if (disabledAt) return;
  if (personId === scope.personId) {
    throw preconditionFailed("You cannot take away your own access.", "own-account");
  }
  await requireOtherAdmin(db, scope, personId);
  await db
    .update(people)
    .set({ disabledAt: sql`now()` })
    .where(and(eq(people.organizationId, scope.organizationId), eq(people.id, personId)));
  await revokePending(db, scope, personId);
  await recordPeopleChange(db, scope, { personId, change: "disable" });
  if (userId) afterCommit((outer) => endSessionsOfUser(outer, userId));
}

export async function enablePerson(db: Db, scope: Scope, { personId }: PersonId): Promise<void> {
  const { disabledAt } = await lockPerson(db, scope, personId);
  if (!disabledAt) return;
  await db
    .update(people)
    .set({ disabledAt: null })
    .where(and(eq(people.organizationId, scope.organizationId), eq(people.id, personId)));
  await recordPeopleChange(db, scope, { personId, change: "enable" });
}

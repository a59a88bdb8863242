import type { Db } from "@kwartet/db/client";
import { people, roleGrants } from "@kwartet/db/schema/people";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { preconditionFailed } from "../errors";
import type { Scope } from "../scope";
import type { GrantedRoles } from "./input";
import { lockPerson, recordPeopleChange } from "./person-queries";

/** Gives a person exactly these roles; it holds at their next request. */
export async function setRoles(db: Db, scope: Scope, { personId, roles }: GrantedRoles): Promise<void> {
  const { organizationId } = scope;
  await lockPerson(db, scope, personId);
  const ofPerson = and(eq(roleGrants.organizationId, organizationId), eq(roleGrants.personId, personId));
  const before = (await db.select({ role: roleGrants.role }).from(roleGrants).where(ofPerson)).map(
    ({ role }) => role,
  );
  const added = [...new Set(roles)].filter((role) => !before.includes(role));
  const removed = before.filter((role) => !roles.includes(role));
  if (added.length === 0 && removed.length === 0) return;

  if (removed.includes("admin")) {
    if (personId === scope.personId) {
      throw preconditionFailed("You cannot take away your own role of admin.", "own-admin-role");
    }
    await requireOtherAdmin(db, scope, personId);
  }
  if (removed.length > 0) await db.delete(roleGrants).where(and(ofPerson, inArray(roleGrants.role, removed)));
  if (added.length > 0) {
    await db.insert(roleGrants).values(added.map((role) => ({ organizationId, personId, role })));
  }
  await recordPeopleChange(db, scope, {
    personId,
    change: "roles",
    before: before.sort(),
    after: [...roles].sort(),
  });
}

/**
 * Refuses to leave the organisation without an admin who can sign in. The grants are held, so that
 * two admins who take each other's role away at once cannot both succeed.
 */
export async function requireOtherAdmin(db: Db, { organizationId }: Scope, personId: string): Promise<void> {
  const admins = await db
    .select({ personId: roleGrants.personId })
    .from(roleGrants)
    .where(and(eq(roleGrants.organizationId, organizationId), eq(roleGrants.role, "admin")))
    .for("update");
  if (!admins.some((admin) => admin.personId === personId)) return;
  const others = admins.flatMap((admin) => (admin.personId === personId ? [] : [admin.personId]));
  const [other] = others.length
    ? await db
        .select({ id: people.id })
        .from(people)
        .where(
          and(
            eq(people.organizationId, organizationId),
            inArray(people.id, others),
            isNull(people.disabledAt),
          ),
        )
        .limit(1)
    : [];
  if (!other) throw preconditionFailed("There must be another admin first.", "last-admin");
}

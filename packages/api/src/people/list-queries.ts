import type { Db } from "@kwartet/db/client";
import { invitations, memberships, people, roleGrants } from "@kwartet/db/schema/people";
import { teams } from "@kwartet/db/schema/teams";
import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Scope } from "../scope";

export type AccountState = "none" | "invited" | "active" | "disabled";

/** Everybody of the organisation, with what they may do and where they belong; no figures. */
export async function listPeople(db: Db, scope: Scope) {
  const { organizationId } = scope;
  const rows = await db
    .select()
    .from(people)
    .where(eq(people.organizationId, organizationId))
    .orderBy(asc(people.name), asc(people.id));
  const grants = await db
    .select({ personId: roleGrants.personId, role: roleGrants.role })
    .from(roleGrants)
    .where(eq(roleGrants.organizationId, organizationId));
  const rolesOf = groupBy(grants, ({ personId }) => personId);
  const membershipsOf = groupBy(await readMemberships(db, scope), ({ personId }) => personId);
  const invitationsOf = groupBy(await readPending(db, scope), ({ personId }) => personId);

  return rows.map(({ id, name, email, userId, disabledAt, coachesImportedTeams }) => {
    const invitation = invitationsOf.get(id)?.at(-1);
    return {
      id,
      name,
      email,
      roles: (rolesOf.get(id) ?? []).map(({ role }) => role),
      coachesImportedTeams,
      account: accountState({ disabledAt, userId, isInvited: invitation !== undefined }),
      invitation: invitation
        ? { id: invitation.id, email: invitation.email, expiresAt: invitation.expiresAt }
        : null,
      memberships: (membershipsOf.get(id) ?? []).map(({ personId: _, ...membership }) => membership),
    };
  });
}

type Account = { disabledAt: Date | null; userId: string | null; isInvited: boolean };

function accountState({ disabledAt, userId, isInvited }: Account): AccountState {
  if (disabledAt) return "disabled";
  if (userId) return "active";
  return isInvited ? "invited" : "none";
}

function readMemberships(db: Db, { organizationId }: Scope) {
  return db
    .select({
      personId: memberships.personId,
      id: memberships.id,
      teamId: memberships.teamId,
      teamName: teams.name,
      role: memberships.role,
      startsOn: memberships.startsOn,
      endsOn: memberships.endsOn,
    })
    .from(memberships)
    .innerJoin(
      teams,
      and(eq(teams.organizationId, memberships.organizationId), eq(teams.id, memberships.teamId)),
    )
    .where(eq(memberships.organizationId, organizationId))
    .orderBy(asc(memberships.startsOn), asc(teams.name));
}

function readPending(db: Db, { organizationId }: Scope) {
  return db
    .select({
      personId: invitations.personId,
      id: invitations.id,
      email: invitations.email,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.organizationId, organizationId),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, sql`now()`),
      ),
    )
    .orderBy(asc(invitations.createdAt));
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

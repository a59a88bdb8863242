import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { organizations } from "@kwartet/db/schema/organizations";
import { invitations, people } from "@kwartet/db/schema/people";
import { and, eq } from "drizzle-orm";
import { notFound, preconditionFailed } from "../errors";
import { hashOfToken, organizationOfToken } from "./token";

/** For whom a link is, so that they can see that it is theirs before they choose a password. */
export async function readInvitation(db: Db, token: string) {
  const organizationId = organizationOfToken(token);
  if (organizationId === null) throw notFound("Invitation");
  return withOrganization(db, organizationId, async (tx) => {
    const { name, email } = await openInvitation(tx, organizationId, token);
    const [organization] = await tx
      .select({ name: organizations.name })
      .from(organizations)
      .where(eq(organizations.id, organizationId));
    return { name, email, organizationName: organization?.name ?? "" };
  });
}

/** The invitation of a token that can still be used, held until the transaction ends. */
export async function openInvitation(db: Db, organizationId: string, token: string) {
  const [row] = await db
    .select({
      id: invitations.id,
      personId: invitations.personId,
      email: invitations.email,
      expiresAt: invitations.expiresAt,
      acceptedAt: invitations.acceptedAt,
      revokedAt: invitations.revokedAt,
      name: people.name,
    })
    .from(invitations)
    .innerJoin(
      people,
      and(eq(people.organizationId, invitations.organizationId), eq(people.id, invitations.personId)),
    )
    .where(and(eq(invitations.organizationId, organizationId), eq(invitations.tokenHash, hashOfToken(token))))
    .for("update", { of: invitations });
  if (!row) throw notFound("Invitation");
  if (row.acceptedAt) throw preconditionFailed("This link was used.", "used");
  if (row.revokedAt) throw preconditionFailed("This link was withdrawn.", "revoked");
  if (row.expiresAt.getTime() <= Date.now()) throw preconditionFailed("This link is too old.", "expired");
  return row;
}

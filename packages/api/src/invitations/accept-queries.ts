import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { invitations, people } from "@kwartet/db/schema/people";
import { and, eq, isNull, sql } from "drizzle-orm";
import { createAccount } from "../accounts/create-account-queries";
import { recordAudit } from "../audit/queries";
import type { Auth } from "../auth";
import { conflict, notFound } from "../errors";
import { systemScope } from "../scope";
import type { AcceptedInvitation } from "./input";
import { organizationOfToken } from "./token";
import { openInvitation, readInvitation } from "./token-queries";

/**
 * Makes the account of an invited person. An e-mail address that has an account is refused: a link
 * must never change an account that exists, nor give it to another organisation.
 */
export async function acceptInvitation(
  db: Db,
  auth: Auth,
  { token, password }: AcceptedInvitation,
): Promise<{ email: string }> {
  const organizationId = organizationOfToken(token);
  if (organizationId === null) throw notFound("Invitation");
  // Looked at first, so that nobody without a link makes this hash passwords or learns of accounts.
  const { name, email } = await readInvitation(db, token);
  return db.transaction(async (transaction) => {
    const tx = transaction as unknown as Db;
    const userId = await createAccount(tx, auth, { name, email, password });
    await withOrganization(tx, organizationId, async (inside) => {
      // Looked at again: of two that use the link at once, the second finds it used.
      const invitation = await openInvitation(inside, organizationId, token);
      if (userId === null) throw conflict("This e-mail address has an account.", "account-exists");
      await linkPerson(inside, { organizationId, userId, ...invitation });
    });
    return { email };
  });
}

type Link = { organizationId: string; userId: string; id: string; personId: string };

async function linkPerson(db: Db, { organizationId, userId, id, personId }: Link): Promise<void> {
  const [person] = await db
    .update(people)
    .set({ userId })
    .where(
      and(
        eq(people.organizationId, organizationId),
        eq(people.id, personId),
        isNull(people.userId),
        isNull(people.disabledAt),
      ),
    )
    .returning({ id: people.id });
  if (!person) throw conflict("This person has an account or no access.", "has-account");
  await db
    .update(invitations)
    .set({ acceptedAt: sql`now()` })
    .where(and(eq(invitations.organizationId, organizationId), eq(invitations.id, id)));
  await recordAudit(db, systemScope(organizationId, "account:read"), {
    action: "invitation",
    subjectPersonId: personId,
    purpose: "administration",
    details: { change: "accept" },
  });
}

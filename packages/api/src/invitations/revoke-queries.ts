import type { Db } from "@kwartet/db/client";
import { invitations } from "@kwartet/db/schema/people";
import { and, eq, isNull, sql } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import { found, preconditionFailed } from "../errors";
import type { Scope } from "../scope";
import type { InvitationId } from "./input";

/** Makes a link worthless; one that was used already is an account, which is taken away elsewhere. */
export async function revokeInvitation(db: Db, scope: Scope, { invitationId }: InvitationId): Promise<void> {
  const [row] = await db
    .select()
    .from(invitations)
    .where(and(eq(invitations.organizationId, scope.organizationId), eq(invitations.id, invitationId)))
    .for("update");
  const { personId, acceptedAt, revokedAt } = found(row, "Invitation");
  if (acceptedAt) throw preconditionFailed("This invitation was used.", "used");
  if (revokedAt) return;
  await revokePending(db, scope, personId);
  await recordAudit(db, scope, {
    action: "invitation",
    subjectPersonId: personId,
    purpose: "administration",
    details: { change: "revoke" },
  });
}

/** Every open link of a person: at most one is meant to work at a time. */
export async function revokePending(db: Db, { organizationId }: Scope, personId: string): Promise<void> {
  await db
    .update(invitations)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(invitations.organizationId, organizationId),
        eq(invitations.personId, personId),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    );
}

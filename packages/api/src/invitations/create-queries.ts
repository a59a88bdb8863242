import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { organizations } from "@kwartet/db/schema/organizations";
import { invitations, people } from "@kwartet/db/schema/people";
import { localDayOf } from "@kwartet/metrics/period";
import { and, eq } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import { conflict, found, preconditionFailed } from "../errors";
import type { Services } from "../installation";
import { lockPerson } from "../people/person-queries";
import type { Scope } from "../scope";
import { rulesOf } from "../settings/in-force-queries";
import { settingsToday } from "../settings/today";
import type { AfterCommit } from "../trpc";
import type { NewInvitation } from "./input";
import { invitationMail } from "./mail-text";
import { revokePending } from "./revoke-queries";
import { hashOfToken, newToken } from "./token";

const VALID_MS = 7 * 24 * 60 * 60 * 1000;

type Invitation = NewInvitation & { services: Services; afterCommit: AfterCommit };

/** Makes the link with which a person makes their account. It is given once: only its hash is kept. */
export async function createInvitation(
  db: Db,
  scope: Scope,
  { personId, email, services, afterCommit }: Invitation,
) {
  const { organizationId } = scope;
  const person = await lockPerson(db, scope, personId);
  if (person.userId) throw conflict("This person has an account.", "has-account");
  if (person.disabledAt) throw preconditionFailed("This person has no access.", "disabled");
  if (person.email !== email) await setEmail(db, scope, { personId, email });
  await revokePending(db, scope, personId);

  const id = newId();
  const token = newToken(organizationId);
  const expiresAt = new Date(Date.now() + VALID_MS);
  await db.insert(invitations).values({
    organizationId,
    id,
    personId,
    email,
    tokenHash: hashOfToken(token),
    invitedBy: scope.personId,
    expiresAt,
  });
  await recordAudit(db, scope, {
    action: "invitation",
    subjectPersonId: personId,
    purpose: "administration",
    details: { change: "create" },
  });
  const url = `${services.baseUrl}/invitation/${token}`;
  const { sendMail } = services;
  if (sendMail) {
    const mail = invitationMail({ to: email, url, ...(await letterhead(db, scope, expiresAt)) });
    // Sent when the invitation is really there: a link that leads nowhere is worse than none.
    afterCommit(() => sendMail(mail));
  }
  return { id, token, url, expiresAt, isMailed: sendMail !== null };
}

async function setEmail(
  db: Db,
  { organizationId }: Scope,
  { personId, email }: NewInvitation,
): Promise<void> {
  const [namesake] = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.organizationId, organizationId), eq(people.email, email)));
  if (namesake) throw conflict("Somebody else has this e-mail address.", "email-taken");
  await db
    .update(people)
    .set({ email })
    .where(and(eq(people.organizationId, organizationId), eq(people.id, personId)));
}

async function letterhead(db: Db, scope: Scope, expiresAt: Date) {
  const [organization] = await db
    .select({ name: organizations.name })
    .from(organizations)
    .where(eq(organizations.id, scope.organizationId));
  const { locale, timeZone } = settingsToday(await rulesOf(db, scope)).settings;
  return {
    locale,
    organizationName: found(organization, "Organisation").name,
    expiresOn: localDayOf(expiresAt.getTime(), timeZone),
  };
}

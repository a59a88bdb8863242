import type { Db } from "@kwartet/db/client";
import { people } from "@kwartet/db/schema/people";
import { pulseInvitations, pulseWaves } from "@kwartet/db/schema/pulse-waves";
import { and, asc, eq, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { hashOfToken } from "../invitations/token";
import { linkTokenOf, waveKeys } from "../pulse-answers/sealing";
import type { Scope } from "../scope";
import { tellOpen } from "./open-queries";
import { holdWave, type Wave } from "./queries";

/** Something to say to one person: that a wave is open, with the link to it, or a reminder of a day. */
export type Due = {
  waveId: string;
  personId: string;
  /** Null is somebody who is told in the app alone. */
  email: string | null;
  /** The latest day of reminding that has come. */
  remindOn: string | null;
  isReminder: boolean;
};

/** Of the open waves, who is to be written to on a day: only those who have not answered. */
export async function listDue(
  db: Db,
  { organizationId }: Scope,
  { day, canMail }: { day: string; canMail: boolean },
): Promise<Due[]> {
  const waves = await db
    .select({ id: pulseWaves.id, closesOn: pulseWaves.closesOn, remindOn: pulseWaves.remindOn })
    .from(pulseWaves)
    .where(
      and(
        eq(pulseWaves.organizationId, organizationId),
        eq(pulseWaves.source, "own"),
        eq(pulseWaves.status, "open"),
      ),
    );
  const due: Due[] = [];
  for (const { id: waveId, ...wave } of waves.filter(
    ({ closesOn }) => closesOn !== null && day <= closesOn,
  )) {
    const remindOn = wave.remindOn.findLast((one) => one <= day) ?? null;
    for (const row of await listToWrite(db, { organizationId, waveId, remindOn, canMail })) {
      const isReminder = row.tokenHash !== null || row.email === null || !canMail;
      due.push({ waveId, personId: row.personId, email: canMail ? row.email : null, remindOn, isReminder });
    }
  }
  return due;
}

type ToWrite = { organizationId: string; waveId: string; remindOn: string | null; canMail: boolean };

async function listToWrite(db: Db, { organizationId, waveId, remindOn, canMail }: ToWrite) {
  return db
    .select({
      personId: pulseInvitations.personId,
      tokenHash: pulseInvitations.tokenHash,
      email: people.email,
    })
    .from(pulseInvitations)
    .innerJoin(
      people,
      and(
        eq(people.organizationId, pulseInvitations.organizationId),
        eq(people.id, pulseInvitations.personId),
      ),
    )
    .where(
      and(
        eq(pulseInvitations.organizationId, organizationId),
        eq(pulseInvitations.waveId, waveId),
        eq(pulseInvitations.hasAnswered, false),
        isNull(people.disabledAt),
        or(canMail ? and(hasNoLink, isNotNull(people.email)) : undefined, isToBeReminded(remindOn)),
      ),
    )
    .orderBy(asc(pulseInvitations.personId));
}

const hasNoLink = isNull(pulseInvitations.tokenHash);

/** Nothing where no day of reminding has come. */
const isToBeReminded = (remindOn: string | null): SQL | undefined =>
  remindOn === null
    ? sql`false`
    : or(isNull(pulseInvitations.remindedOn), lt(pulseInvitations.remindedOn, remindOn));

/**
 * Takes what is due for this process and says it in the app; null where it was taken before, or the person answered
 * meanwhile.
 *
 * @returns the token of their link, and until when it works
 */
export async function claimDue(
  db: Db,
  scope: Scope,
  { due, customerKey }: { due: Due; customerKey: string },
): Promise<{ token: string; closesOn: string } | null> {
  const { waveId, personId, remindOn, isReminder } = due;
  const wave: Wave = await holdWave(db, scope, { waveId, as: "share" });
  if (wave.status !== "open" || wave.salt === null || wave.closesOn === null) return null;
  const { organizationId } = scope;
  const token = linkTokenOf(waveKeys(customerKey, { organizationId, waveId, salt: wave.salt }), personId);
  const taken = await db
    .update(pulseInvitations)
    .set({ remindedOn: remindOn, ...(due.email === null ? {} : { tokenHash: hashOfToken(token) }) })
    .where(
      and(
        isInvitation(scope, due),
        eq(pulseInvitations.hasAnswered, false),
        isReminder ? isToBeReminded(remindOn) : hasNoLink,
      ),
    )
    .returning({ personId: pulseInvitations.personId });
  if (taken.length === 0) return null;
  if (isReminder && remindOn !== null) await tellOpen(db, scope, { wave, personId, once: remindOn });
  return { token, closesOn: wave.closesOn };
}

/** The mail server did not take it: it is due again. */
export async function releaseDue(db: Db, scope: Scope, due: Due): Promise<void> {
  await db
    .update(pulseInvitations)
    .set(due.isReminder ? { remindedOn: null } : { tokenHash: null, remindedOn: null })
    .where(isInvitation(scope, due));
}

const isInvitation = ({ organizationId }: Scope, { waveId, personId }: Due) =>
  and(
    eq(pulseInvitations.organizationId, organizationId),
    eq(pulseInvitations.waveId, waveId),
    eq(pulseInvitations.personId, personId),
  );

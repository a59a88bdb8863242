import type { Db } from "@kwartet/db/client";
import { pulseBallots, pulseInvitations } from "@kwartet/db/schema/pulse-waves";
import { and, eq } from "drizzle-orm";
import { found, preconditionFailed } from "../errors";
import { holdWave } from "../pulse-waves/queries";
import type { Scope } from "../scope";
import { today } from "../settings/change-queries";
import { checkAnswer, type PulseAnswer, type SealedAnswer, sealedLengthBytes } from "./answer";
import { type Asked, isAnswerable } from "./form-queries";
import { ballotKeyOf, seal, waveKeys } from "./sealing";

type Submitting = Asked & {
  answer: PulseAnswer;
  via: SealedAnswer["via"];
  customerKey: string;
  /** Only for a world that is made up: answers of people are of today. */
  day?: string;
};

/**
 * Seals what somebody answered, in the place of what they answered before. Deliberately without an audit entry or any
 * other trace of a moment: that somebody has answered is all that is known of it.
 */
export async function submitAnswer(
  db: Db,
  scope: Scope,
  { waveId, personId, answer, via, customerKey, day }: Submitting,
): Promise<void> {
  const { organizationId } = scope;
  const invitation = and(
    eq(pulseInvitations.organizationId, organizationId),
    eq(pulseInvitations.waveId, waveId),
    eq(pulseInvitations.personId, personId),
  );
  const [invited] = await db
    .select({ hasAnswered: pulseInvitations.hasAnswered })
    .from(pulseInvitations)
    .where(invitation);
  found(invited, "Survey");
  // Together with others who answer, and not while it is being closed.
  const wave = await holdWave(db, scope, { waveId, as: "share" });
  if (wave.salt === null || !isAnswerable(wave, day ?? (await today(db, scope)))) {
    throw preconditionFailed("It is closed.", "closed");
  }
  const items = wave.items ?? [];
  const text = JSON.stringify({ ...checkAnswer(items, answer), via } satisfies SealedAnswer);
  const keys = waveKeys(customerKey, { organizationId, waveId, salt: wave.salt });
  const sealed = seal(keys, text, sealedLengthBytes(items));
  await db
    .insert(pulseBallots)
    .values({ organizationId, waveId, ballotKey: ballotKeyOf(keys, personId), sealed })
    .onConflictDoUpdate({
      target: [pulseBallots.organizationId, pulseBallots.waveId, pulseBallots.ballotKey],
      set: { sealed },
    });
  // A second time leaves the row as it is: that somebody changed their answer is nobody's business.
  await db
    .update(pulseInvitations)
    .set({ hasAnswered: true })
    .where(and(invitation, eq(pulseInvitations.hasAnswered, false)));
}

import type { Db } from "@kwartet/db/client";
import { pulseBallots, pulseCuts, pulseInvitations, pulseWaves } from "@kwartet/db/schema/pulse-waves";
import { and, asc, eq, gte, or } from "drizzle-orm";
import { found } from "../errors";
import { readLastAction } from "../pulse-actions/read-queries";
import type { Wave } from "../pulse-waves/queries";
import type { Scope } from "../scope";
import { today } from "../settings/change-queries";
import type { PulseAnswer, SealedAnswer } from "./answer";
import { ballotKeyOf, unseal, waveKeys } from "./sealing";

/** The waves that the caller can answer now. */
export async function listOpenWaves(db: Db, scope: Scope) {
  return db
    .select({
      waveId: pulseWaves.id,
      name: pulseWaves.name,
      closesOn: pulseWaves.closesOn,
      hasAnswered: pulseInvitations.hasAnswered,
    })
    .from(pulseInvitations)
    .innerJoin(pulseWaves, isOfWave)
    .where(
      and(
        eq(pulseInvitations.organizationId, scope.organizationId),
        eq(pulseInvitations.personId, scope.personId ?? ""),
        eq(pulseWaves.status, "open"),
        gte(pulseWaves.closesOn, await today(db, scope)),
      ),
    )
    .orderBy(asc(pulseWaves.closesOn), asc(pulseWaves.id));
}

/** Of whom and which wave: somebody who is signed in, or whoever holds their link. */
export type Asked = { waveId: string; personId: string };

/** What somebody is asked and in which groups they are counted, for the page on which they answer. */
export async function readForm(db: Db, scope: Scope, asked: Asked) {
  const [row] = await db
    .select({ wave: pulseWaves, invitation: pulseInvitations })
    .from(pulseInvitations)
    .innerJoin(pulseWaves, isOfWave)
    .where(isAsked(scope, asked));
  const { wave, invitation } = found(row, "Survey");
  return {
    waveId: wave.id,
    name: wave.name,
    introduction: wave.introduction,
    items: wave.items ?? [],
    closesOn: wave.closesOn,
    minimumRespondents: wave.minimumRespondents,
    minimumComments: wave.minimumComments,
    isOpen: isAnswerable(wave, await today(db, scope)),
    hasAnswered: invitation.hasAnswered,
    cuts: await readOwnCuts(db, scope, { waveId: wave.id, teamId: invitation.teamId }),
    lastAction: await readLastAction(db, scope, { waveId: wave.id, teamId: invitation.teamId }),
  };
}

/** Open, and not past its last day: the job that closes it comes some hours later. */
export function isAnswerable({ status, closesOn }: Pick<Wave, "status" | "closesOn">, day: string): boolean {
  return status === "open" && closesOn !== null && day <= closesOn;
}

/** The groups that count somebody, from everybody down to their team. */
async function readOwnCuts(
  db: Db,
  { organizationId }: Scope,
  { waveId, teamId }: { waveId: string; teamId: string },
) {
  const cuts = await db
    .select({
      id: pulseCuts.id,
      kind: pulseCuts.kind,
      parentId: pulseCuts.parentId,
      teamId: pulseCuts.teamId,
      name: pulseCuts.name,
      invited: pulseCuts.invited,
    })
    .from(pulseCuts)
    .where(and(eq(pulseCuts.organizationId, organizationId), eq(pulseCuts.waveId, waveId)))
    .orderBy(asc(pulseCuts.position));
  const own = cuts.filter((cut) => cut.teamId === teamId);
  for (let at = own[0]; at; at = cuts.find(({ id }) => id === at?.parentId)) {
    if (!own.includes(at)) own.unshift(at);
  }
  return own.map(({ kind, name, invited }) => ({ kind, name, invited }));
}

/**
 * What the caller answered before, so that they can change it. Nothing is read back that came by a link: an account can be
 * made for somebody by an admin, and must not open what they said without one.
 */
export async function readOwnAnswer(
  db: Db,
  scope: Scope,
  { waveId, customerKey }: { waveId: string; customerKey: string },
): Promise<PulseAnswer | null> {
  const { organizationId, personId } = scope;
  const [wave] = await db
    .select({ salt: pulseWaves.salt })
    .from(pulseWaves)
    .where(and(eq(pulseWaves.organizationId, organizationId), eq(pulseWaves.id, waveId)));
  if (!wave?.salt || personId === null) return null;
  const keys = waveKeys(customerKey, { organizationId, waveId, salt: wave.salt });
  const [ballot] = await db
    .select({ sealed: pulseBallots.sealed })
    .from(pulseBallots)
    .where(
      and(
        eq(pulseBallots.organizationId, organizationId),
        eq(pulseBallots.waveId, waveId),
        eq(pulseBallots.ballotKey, ballotKeyOf(keys, personId)),
      ),
    );
  if (!ballot) return null;
  const { via, answers, comments } = JSON.parse(unseal(keys, ballot.sealed)) as SealedAnswer;
  return via === "account" ? { answers, comments } : null;
}

const isOfWave = and(
  eq(pulseWaves.organizationId, pulseInvitations.organizationId),
  eq(pulseWaves.id, pulseInvitations.waveId),
);

/** A wave that was never opened asks nobody; somebody else's invitation is as one that does not exist. */
const isAsked = ({ organizationId }: Scope, { waveId, personId }: Asked) =>
  and(
    eq(pulseInvitations.organizationId, organizationId),
    eq(pulseInvitations.waveId, waveId),
    eq(pulseInvitations.personId, personId),
    or(eq(pulseWaves.status, "open"), eq(pulseWaves.status, "closed")),
  );

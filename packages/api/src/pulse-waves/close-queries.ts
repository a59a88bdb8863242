import type { Db } from "@kwartet/db/client";
import { newUnorderedId } from "@kwartet/db/id";
import { insertRows } from "@kwartet/db/rows";
import { pulseComments, pulseResponses } from "@kwartet/db/schema/pulse";
import { pulseBallots, pulseInvitations, pulseWaves } from "@kwartet/db/schema/pulse-waves";
import { and, asc, eq } from "drizzle-orm";
import { preconditionFailed } from "../errors";
import type { SealedAnswer } from "../pulse-answers/answer";
import { ballotKeyOf, unseal, type WaveKeys, waveKeys } from "../pulse-answers/sealing";
import type { Scope } from "../scope";
import { recordChange } from "../settings/change-queries";
import { holdWave, isWave } from "./queries";
import { tellResults } from "./result-queries";

type Closing = { waveId: string; day: string; customerKey: string };

/**
 * Closes an open wave in one transaction: opens the ballots, writes what was answered without who, when and in which
 * order, and destroys what could lead from one to the other. Stops and changes nothing when a ballot cannot be opened.
 */
export async function closeWave(db: Db, scope: Scope, { waveId, day, customerKey }: Closing): Promise<void> {
  const { organizationId } = scope;
  const wave = await holdWave(db, scope, { waveId, as: "update" });
  if (wave.status !== "open" || wave.salt === null) {
    throw preconditionFailed("It is not open.", wave.status === "closed" ? "closed" : "not-open");
  }
  const keys = waveKeys(customerKey, { organizationId, waveId, salt: wave.salt });
  const invited = await db
    .select()
    .from(pulseInvitations)
    .where(ofWave(pulseInvitations, scope, waveId))
    .orderBy(asc(pulseInvitations.personId));
  const answers = await openBallots(db, scope, { keys, invited });
  await writeAnswers(db, scope, { waveId, answers });
  await db.delete(pulseBallots).where(ofWave(pulseBallots, scope, waveId));
  await db.delete(pulseInvitations).where(ofWave(pulseInvitations, scope, waveId));
  // New rows in an order of their own: when each was changed last, and where it lay, is gone with the old ones.
  await insertRows(
    db,
    pulseInvitations,
    invited.map((row) => ({ ...row, tokenHash: null, remindedOn: null })),
  );
  await db
    .update(pulseWaves)
    .set({ status: "closed", closedOn: day, salt: null })
    .where(isWave(scope, waveId));
  await tellResults(db, scope, { waveId, day });
  const before = { status: "open" };
  await recordChange(db, scope, { setting: "pulse-wave", waveId, before, after: { status: "closed" } });
}

type Invitation = typeof pulseInvitations.$inferSelect;
type InTeam = SealedAnswer & { teamId: string };

/** What each of those who were asked answered; every ballot is somebody's, or something is wrong. */
async function openBallots(
  db: Db,
  scope: Scope,
  { keys, invited }: { keys: WaveKeys; invited: readonly Invitation[] },
): Promise<InTeam[]> {
  const ballots = await db
    .select({ ballotKey: pulseBallots.ballotKey, sealed: pulseBallots.sealed })
    .from(pulseBallots)
    .where(ofWave(pulseBallots, scope, keys.waveId));
  const teamOf = new Map(invited.map(({ personId, teamId }) => [ballotKeyOf(keys, personId), teamId]));
  return ballots.map(({ ballotKey, sealed }) => {
    const teamId = teamOf.get(ballotKey);
    if (teamId === undefined) throw cannotOpen();
    return { ...readBallot(keys, sealed), teamId };
  });
}

function readBallot(keys: WaveKeys, sealed: Uint8Array): SealedAnswer {
  try {
    return JSON.parse(unseal(keys, sealed)) as SealedAnswer;
  } catch {
    throw cannotOpen();
  }
}

const cannotOpen = () =>
  preconditionFailed(
    "An answer cannot be opened: this installation's key is another than when it was given. Nothing was changed.",
    "sealed",
  );

/** In the order of random ids, numbers apart from texts: neither tells who, when, or which two came together. */
async function writeAnswers(
  db: Db,
  { organizationId }: Scope,
  { waveId, answers }: { waveId: string; answers: readonly InTeam[] },
): Promise<void> {
  const place = (teamId: string) => ({ organizationId, id: newUnorderedId(), waveId, teamId });
  const responses = answers
    .filter((one) => Object.keys(one.answers).length > 0)
    .map((one) => ({ ...place(one.teamId), answers: one.answers }));
  const comments = answers.flatMap((one) =>
    Object.entries(one.comments).map(([itemKey, text]) => ({ ...place(one.teamId), itemKey, text })),
  );
  await insertRows(db, pulseResponses, responses.toSorted(byId));
  await insertRows(db, pulseComments, comments.toSorted(byId));
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

type OfWave = typeof pulseInvitations | typeof pulseBallots;

const ofWave = (table: OfWave, { organizationId }: Scope, waveId: string) =>
  and(eq(table.organizationId, organizationId), eq(table.waveId, waveId));

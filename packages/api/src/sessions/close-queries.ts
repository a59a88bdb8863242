import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { coachingSessions } from "@kwartet/db/schema/coaching-sessions";
import { addDays } from "@kwartet/metrics/calendar-day";
import { badRequest, conflict } from "../errors";
import { tell } from "../notifications/tell-queries";
import type { Scope } from "../scope";
import { lockSession, recordSessionChange, type SessionRow, updateSession } from "./find-queries";
import type { ConfirmedSession, HeldSession } from "./input";
import { type LocalClock, readClock } from "./local-clock";
import { removeDrafts } from "./notes-queries";
import { requireCoach, tellPlanned } from "./plan-queries";
import { instantOf, timeOn } from "./wall-time";

const DAYS_BACK = 31;
const DAYS_AHEAD = 366;

/**
 * Closes the talk: the coach says when it was and how long it took, and shares what was agreed, which the agent then
 * confirms. What the coach kept to himself is gone. A day for the next one plans it.
 */
export async function holdSession(
  db: Db,
  scope: Scope,
  { heldOn, minutes, nextOn, ...asked }: HeldSession,
): Promise<{ nextSessionId: string | null }> {
  const own = await lockSession(db, scope, { ...asked, in: ["planned"] });
  requireCoach(own);
  const clock = await readClock(db, scope);
  if (heldOn > clock.today || heldOn < addDays(clock.today, -DAYS_BACK)) {
    throw badRequest("Choose the day of the talk: today, or a day in the past month.", "held-out-of-range");
  }
  if (nextOn !== null && (nextOn <= heldOn || nextOn > addDays(clock.today, DAYS_AHEAD))) {
    throw badRequest("The next one comes after this one, within a year.", "next-out-of-range");
  }
  await updateSession(db, own, {
    status: "held",
    heldOn,
    minutes,
    nextOn,
    coachConfirmedAt: new Date(),
    agentConfirmedAt: null,
  });
  await removeDrafts(db, own.row);
  await recordSessionChange(db, scope, { row: own.row, change: "hold" });
  await tellToConfirm(db, scope, { row: own.row, personId: own.row.personId });
  return {
    nextSessionId: nextOn === null ? null : await planNext(db, scope, { row: own.row, nextOn, clock }),
  };
}

/** One of the two agrees with what was agreed, exactly as they read it. With both, it is settled. */
export async function confirmSession(
  db: Db,
  scope: Scope,
  asked: ConfirmedSession,
): Promise<{ isSettled: boolean }> {
  const own = await lockSession(db, scope, { ...asked, in: ["held"] });
  const { agentConfirmedAt, coachConfirmedAt } = own.row;
  const already = own.side === "agent" ? agentConfirmedAt : coachConfirmedAt;
  if (already) throw conflict("You have confirmed this already.", "confirmed-already");
  const isSettled = (own.side === "agent" ? coachConfirmedAt : agentConfirmedAt) !== null;
  await updateSession(db, own, {
    ...(own.side === "agent" ? { agentConfirmedAt: new Date() } : { coachConfirmedAt: new Date() }),
    status: isSettled ? "confirmed" : "held",
  });
  await recordSessionChange(db, scope, { row: own.row, change: "confirm" });
  if (!isSettled) {
    const { personId, coachId } = own.row;
    await tellToConfirm(db, scope, { row: own.row, personId: own.side === "agent" ? coachId : personId });
  }
  return { isSettled };
}

type ToConfirm = { row: SessionRow; personId: string };

async function tellToConfirm(db: Db, scope: Scope, { row, personId }: ToConfirm): Promise<void> {
  await tell(db, scope, {
    personId,
    kind: "session-held",
    subjectId: row.id,
    about: { agentId: row.personId, personId: row.coachId },
    // Changed agreements are confirmed anew, so that each state is told of once.
    once: `session-held:${row.id}:${row.version}`,
  });
}

type Next = { row: SessionRow; nextOn: string; clock: LocalClock };

/** At the same time of day as this one. */
async function planNext(db: Db, scope: Scope, { row, nextOn, clock }: Next): Promise<string> {
  const { organizationId, personId, coachId, teamId, plannedAt, minutes } = row;
  const next = {
    organizationId,
    id: newId(),
    personId,
    coachId,
    teamId,
    status: "planned" as const,
    plannedAt: instantOf({ day: nextOn, time: timeOn(plannedAt, clock.timeZone) }, clock.timeZone),
    minutes,
  };
  await db.insert(coachingSessions).values(next);
  await recordSessionChange(db, scope, { row: next, change: "plan" });
  await tellPlanned(db, scope, next);
  return next.id;
}

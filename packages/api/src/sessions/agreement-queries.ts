import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { sessionAgreements } from "@kwartet/db/schema/coaching-sessions";
import { addDays } from "@kwartet/metrics/calendar-day";
import { and, eq } from "drizzle-orm";
import { badRequest, found, notFound, preconditionFailed } from "../errors";
import type { Scope } from "../scope";
import {
  findSession,
  lockSession,
  type OwnSession,
  recordSessionChange,
  updateSession,
} from "./find-queries";
import type { NewAgreement, TickedAgreement } from "./input";
import { readClock } from "./local-clock";

/** An agreement is for soon; one for years ahead is a slip of the pen. */
const DAYS_AHEAD = 366;

/** What one of the two will do, and by when. Once it is held, both confirm anew what they now agree on. */
export async function addAgreement(
  db: Db,
  scope: Scope,
  { sessionId, owner, text, dueOn }: NewAgreement,
): Promise<{ id: string }> {
  const own = await lockSession(db, scope, { sessionId, in: ["planned", "held"] });
  const { today } = await readClock(db, scope);
  if (dueOn < today || dueOn > addDays(today, DAYS_AHEAD)) {
    throw badRequest("Choose a day from today up to a year from now.", "day-out-of-range");
  }
  const id = newId();
  const { organizationId, personId, coachId } = own.row;
  const ownerPersonId = owner === "agent" ? personId : coachId;
  await db.insert(sessionAgreements).values({ organizationId, id, sessionId, ownerPersonId, text, dueOn });
  await updateSession(db, own, UNCONFIRMED);
  await recordSessionChange(db, scope, { row: own.row, change: "add-agreement" });
  return { id };
}

export async function removeAgreement(
  db: Db,
  scope: Scope,
  { agreementId }: { agreementId: string },
): Promise<void> {
  const { own, agreement } = await lockAgreement(db, scope, agreementId);
  if (own.row.status !== "planned" && own.row.status !== "held") {
    throw preconditionFailed("Both confirmed this agreement: it stays. Make another one.", "closed");
  }
  await db.delete(sessionAgreements).where(byId(agreement));
  await updateSession(db, own, UNCONFIRMED);
  await recordSessionChange(db, scope, { row: own.row, change: "remove-agreement" });
}

/** Done, or not after all; whoever it is of says so, and the coach may, for both. */
export async function tickAgreement(
  db: Db,
  scope: Scope,
  { agreementId, isDone }: TickedAgreement,
): Promise<void> {
  const { own, agreement } = await lockAgreement(db, scope, agreementId);
  if (own.side === "agent" && agreement.ownerPersonId !== own.row.personId) {
    throw preconditionFailed("Only who made an agreement can say that it is done.", "not-yours");
  }
  const isDoneAlready = agreement.doneAt !== null;
  if (isDoneAlready === isDone) return;
  await db
    .update(sessionAgreements)
    .set({ doneAt: isDone ? new Date() : null })
    .where(byId(agreement));
  await recordSessionChange(db, scope, {
    row: own.row,
    change: isDone ? "tick-agreement" : "untick-agreement",
  });
}

const UNCONFIRMED = { agentConfirmedAt: null, coachConfirmedAt: null };

type AgreementRow = typeof sessionAgreements.$inferSelect;

const byId = ({ organizationId, id }: AgreementRow) =>
  and(eq(sessionAgreements.organizationId, organizationId), eq(sessionAgreements.id, id));

async function lockAgreement(
  db: Db,
  scope: Scope,
  agreementId: string,
): Promise<{ own: OwnSession; agreement: AgreementRow }> {
  const read = () =>
    db
      .select()
      .from(sessionAgreements)
      .where(
        and(
          eq(sessionAgreements.organizationId, scope.organizationId),
          eq(sessionAgreements.id, agreementId),
        ),
      );
  const [first] = await read();
  const { sessionId } = found(first, "Agreement");
  const own = await findSession(db, scope, { sessionId, isForChange: true }).catch(() => null);
  if (!own) throw notFound("Agreement");
  const [agreement] = await read();
  return { own, agreement: found(agreement, "Agreement") };
}

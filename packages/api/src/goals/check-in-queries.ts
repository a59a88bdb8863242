import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { goalCheckIns } from "@kwartet/db/schema/goals";
import { people } from "@kwartet/db/schema/people";
import { addDays } from "@kwartet/metrics/calendar-day";
import { and, asc, eq } from "drizzle-orm";
import { badRequest, forbidden, found, notFound, preconditionFailed } from "../errors";
import type { Scope } from "../scope";
import { today } from "../settings/change-queries";
import { type Goal, lockGoal } from "./find-queries";
import type { NewCheckIn } from "./input";
import { recordGoalChange } from "./step-queries";

/** What somebody saw of a behaviour, and who that was. */
export type CheckIn = {
  id: string;
  checkedOn: string;
  seen: number;
  looked: number;
  note: string | null;
  byPersonId: string;
  byName: string;
};

export async function readCheckIns(db: Db, { organizationId }: Scope, goalId: string): Promise<CheckIn[]> {
  return db
    .select({
      id: goalCheckIns.id,
      checkedOn: goalCheckIns.checkedOn,
      seen: goalCheckIns.seen,
      looked: goalCheckIns.looked,
      note: goalCheckIns.note,
      byPersonId: goalCheckIns.byPersonId,
      byName: people.name,
    })
    .from(goalCheckIns)
    .innerJoin(
      people,
      and(eq(people.organizationId, goalCheckIns.organizationId), eq(people.id, goalCheckIns.byPersonId)),
    )
    .where(and(eq(goalCheckIns.organizationId, organizationId), eq(goalCheckIns.goalId, goalId)))
    .orderBy(asc(goalCheckIns.checkedOn), asc(goalCheckIns.id));
}

/** How long before its start a goal can be looked at, to know what it was like. */
const DAYS_BEFORE_START = 91;

/** Writes down what was seen; of a KPI's goal there is nothing to be seen. */
export async function addCheckIn(
  db: Db,
  scope: Scope,
  { goalId, ...checkIn }: NewCheckIn,
): Promise<{ checkInId: string }> {
  const { goal } = await lockGoal(db, scope, goalId);
  if (scope.personId === null) throw notFound("Goal");
  if (goal.kind !== "behaviour") {
    throw preconditionFailed("A goal on a KPI is counted from its contacts.", "not-behaviour");
  }
  requireOpen(goal);
  const day = await today(db, scope);
  if (checkIn.checkedOn > day) throw badRequest("Choose a day that is not to come.", "day-to-come");
  if (checkIn.checkedOn < addDays(goal.startedOn ?? goal.startsOn, -DAYS_BEFORE_START)) {
    throw badRequest("Choose a day of at most 13 weeks before the start.", "day-too-early");
  }
  const id = newId();
  await db
    .insert(goalCheckIns)
    .values({ organizationId: scope.organizationId, id, goalId, ...checkIn, byPersonId: scope.personId });
  await recordGoalChange(db, scope, { goal, change: "check-in", checkInId: id });
  return { checkInId: id };
}

/** Takes back what one wrote oneself, such as a slip of the keyboard. */
export async function removeCheckIn(
  db: Db,
  scope: Scope,
  { goalId, checkInId }: { goalId: string; checkInId: string },
): Promise<void> {
  const { goal } = await lockGoal(db, scope, goalId);
  const { organizationId } = scope;
  const isIt = and(
    eq(goalCheckIns.organizationId, organizationId),
    eq(goalCheckIns.goalId, goalId),
    eq(goalCheckIns.id, checkInId),
  );
  const [checkIn] = await db.select().from(goalCheckIns).where(isIt);
  const { byPersonId } = found(checkIn, "Check-in");
  requireOpen(goal);
  if (byPersonId !== scope.personId) throw forbidden("Whoever wrote it takes it back.", "not-yours");
  await db.delete(goalCheckIns).where(isIt);
  await recordGoalChange(db, scope, { goal, change: "remove-check-in", checkInId });
}

function requireOpen({ status }: Goal): void {
  if (status === "accepted" || status === "active") return;
  throw preconditionFailed("What is seen is counted between agreeing and closing.", "not-now");
}

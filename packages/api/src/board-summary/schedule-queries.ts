import type { Db } from "@kwartet/db/client";
import { boardSchedules } from "@kwartet/db/schema/board-summary";
import { people } from "@kwartet/db/schema/people";
import { and, eq } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import { found, notFound } from "../errors";
import type { Services } from "../installation";
import type { Scope } from "../scope";
import type { NewSchedule } from "./input";
import { lastWholePeriod } from "./last-whole-period";

/** After which periods the reader gets a link; null is after none. The page it stands on holds no address, not even theirs. */
export type Schedule = {
  unit: "month" | "quarter" | null;
  hasAddress: boolean;
  /** Whether this installation sends mail at all. */
  canMail: boolean;
};

export async function readSchedule(
  db: Db,
  { organizationId, personId }: Scope,
  { sendMail }: Pick<Services, "sendMail">,
): Promise<Schedule> {
  if (personId === null) throw notFound("Person");
  const [person] = await db
    .select({ email: people.email })
    .from(people)
    .where(and(eq(people.organizationId, organizationId), eq(people.id, personId)));
  const [row] = await db
    .select({ unit: boardSchedules.unit, isOn: boardSchedules.isOn })
    .from(boardSchedules)
    .where(and(eq(boardSchedules.organizationId, organizationId), eq(boardSchedules.personId, personId)));
  const { email } = found(person, "Person");
  return { unit: row?.isOn ? row.unit : null, hasAddress: email !== null, canMail: sendMail !== null };
}

/** Asks for a link after every month or quarter from now on, or for none. What has ended already is no news. */
export async function setSchedule(db: Db, scope: Scope, { unit }: NewSchedule): Promise<void> {
  const { organizationId, personId } = scope;
  if (personId === null) throw notFound("Person");
  if (unit === null) {
    await db
      .update(boardSchedules)
      .set({ isOn: false })
      .where(and(eq(boardSchedules.organizationId, organizationId), eq(boardSchedules.personId, personId)));
  } else {
    const wish = { unit, isOn: true, toldPeriod: await lastWholePeriod(db, scope, unit) };
    await db
      .insert(boardSchedules)
      .values({ organizationId, personId, ...wish })
      .onConflictDoUpdate({ target: [boardSchedules.organizationId, boardSchedules.personId], set: wish });
  }
  await recordAudit(db, scope, {
    action: "board-change",
    purpose: "board summary",
    details: { of: "schedule", change: unit ?? "off" },
  });
}

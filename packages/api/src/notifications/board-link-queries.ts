import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { boardSchedules } from "@kwartet/db/schema/board-summary";
import { people } from "@kwartet/db/schema/people";
import { and, eq, isNotNull, isNull, ne, or } from "drizzle-orm";
import { hashOfToken } from "../invitations/token";
import type { Scope } from "../scope";

export type ScheduledPerson = {
  personId: string;
  userId: string | null;
  email: string | null;
  unit: "month" | "quarter";
  toldPeriod: string | null;
};

/** Who asked for a link, with an account, an address and access. */
export async function readScheduled(db: Db, { organizationId }: Scope): Promise<ScheduledPerson[]> {
  const { personId, unit, toldPeriod } = boardSchedules;
  return db
    .select({ personId, unit, toldPeriod, userId: people.userId, email: people.email })
    .from(boardSchedules)
    .innerJoin(
      people,
      and(eq(people.organizationId, boardSchedules.organizationId), eq(people.id, boardSchedules.personId)),
    )
    .where(
      and(
        eq(boardSchedules.organizationId, organizationId),
        eq(boardSchedules.isOn, true),
        isNull(people.disabledAt),
        isNotNull(people.userId),
        isNotNull(people.email),
      ),
    );
}

type Claim = { personId: string; period: string; token: string };

/** Takes the mail of a period for this process; false where it was taken before, or stopped in the meantime. */
export async function claimPeriod(
  db: Db,
  { organizationId }: Scope,
  { personId, period, token }: Claim,
): Promise<boolean> {
  const claimed = await db
    .update(boardSchedules)
    .set({ toldPeriod: period, tokenHash: hashOfToken(token) })
    .where(
      and(
        eq(boardSchedules.organizationId, organizationId),
        eq(boardSchedules.personId, personId),
        eq(boardSchedules.isOn, true),
        or(isNull(boardSchedules.toldPeriod), ne(boardSchedules.toldPeriod, period)),
      ),
    )
    .returning({ personId: boardSchedules.personId });
  return claimed.length > 0;
}

type Release = { personId: string; period: string; toldPeriod: string | null };

/** The mail server did not take it: the period may be tried again. */
export async function releasePeriod(
  db: Db,
  { organizationId }: Scope,
  { personId, period, toldPeriod }: Release,
): Promise<void> {
  await withOrganization(db, organizationId, (tx) =>
    tx
      .update(boardSchedules)
      .set({ toldPeriod })
      .where(
        and(
          eq(boardSchedules.organizationId, organizationId),
          eq(boardSchedules.personId, personId),
          eq(boardSchedules.toldPeriod, period),
        ),
      ),
  );
}

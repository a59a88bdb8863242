import type { Db } from "@kwartet/db/client";
import { insertRows } from "@kwartet/db/rows";
import { calendars, holidays } from "@kwartet/db/schema/calendars";
import { type GRANTED_ROLES, people, roleGrants } from "@kwartet/db/schema/people";
import { badExperienceRules } from "@kwartet/db/schema/worth";
import { and, eq } from "drizzle-orm";
import { BEGINNING } from "../settings/defaults";
import { DEMO_HOLIDAYS } from "./demo/calendar";
import { BAD_EXPERIENCE } from "./demo/customers";
import type { DemoPersona } from "./demo/personas";

/** The demo company's own closed days, before its first contact. */
export async function settleDemo(db: Db, organizationId: string): Promise<void> {
  const rows = await db
    .select({ id: calendars.id })
    .from(calendars)
    .where(eq(calendars.organizationId, organizationId));
  for (const { id: calendarId } of rows) {
    await insertRows(
      db,
      holidays,
      DEMO_HOLIDAYS.map(({ day, name }) => ({ organizationId, calendarId, day, name })),
    );
  }
  // What is planted counts as it was planted.
  const { satisfactionAtMost, attempts, abandonedAfterSeconds } = BAD_EXPERIENCE;
  await db.insert(badExperienceRules).values({
    organizationId,
    version: 1,
    validFrom: BEGINNING,
    satisfactionAtMost,
    unresolvedContacts: attempts,
    abandonedAfterSeconds,
  });
}

type Adoption = { organizationId: string; id: string; userId: string; persona: DemoPersona };

/** Ties an account to the person of the demo with its address, who is made where the files name nobody. */
export async function adoptPersona(db: Db, { organizationId, id, userId, persona }: Adoption): Promise<void> {
  const { name, email, role } = persona;
  const [known] = await db
    .update(people)
    .set({ userId })
    .where(and(eq(people.organizationId, organizationId), eq(people.email, email)))
    .returning({ id: people.id });
  if (known) return;
  await db.insert(people).values({ organizationId, id, name, email, userId });
  const granted = role as (typeof GRANTED_ROLES)[number];
  await db.insert(roleGrants).values({ organizationId, personId: id, role: granted });
}

import type { Db } from "@kwartet/db/client";
import { people } from "@kwartet/db/schema/people";
import { and, eq } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import { found } from "../errors";
import type { Scope } from "../scope";

/** The person, held until the transaction ends: what is decided about them is decided one at a time. */
export async function lockPerson(db: Db, { organizationId }: Scope, personId: string) {
  const [person] = await db
    .select()
    .from(people)
    .where(and(eq(people.organizationId, organizationId), eq(people.id, personId)))
    .for("update");
  return found(person, "Person");
}

/** What was changed about whom. Names and addresses stay out of the details: others read those. */
export async function recordPeopleChange(
  db: Db,
  scope: Scope,
  { personId, ...details }: { personId: string; change: string } & Record<string, unknown>,
): Promise<void> {
  await recordAudit(db, scope, {
    action: "people-change",
    subjectPersonId: personId,
    purpose: "administration",
    details,
  });
}

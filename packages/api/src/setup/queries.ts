import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { users } from "@kwartet/db/schema/auth";
import { organizations } from "@kwartet/db/schema/organizations";
import { people, roleGrants } from "@kwartet/db/schema/people";
import { asc, sql } from "drizzle-orm";
import { createAccount } from "../accounts/create-account-queries";
import type { Auth } from "../auth";
import { conflict, found, preconditionFailed } from "../errors";
import { createOrganization } from "../organizations/create-queries";
import { todayIn } from "../settings/today";
import { adoptOrganization } from "./adopt-queries";
import type { NewInstallation } from "./input";

/** Any constant: it only has to be the same in every process that sets up. */
const SETUP_LOCK = 7_215_494;
/** Imports often reach back some years, and a calendar is needed for next year before it begins. */
const HOLIDAY_YEARS = [-3, -2, -1, 0, 1];

/** Whether the first visitor may set up: until anybody has an account. */
export async function setupState(db: Db): Promise<{ isOpen: boolean }> {
  const [user] = await db.select({ id: users.id }).from(users).limit(1);
  return { isOpen: user === undefined };
}

/**
 * Makes the organisation and its first admin, once. The lock lets one at a time look whether the door
 * is still open; account, person and organisation are one transaction.
 */
export async function createInstallation(
  db: Db,
  auth: Auth,
  input: NewInstallation,
): Promise<{ organizationId: string }> {
  return db.transaction(async (transaction) => {
    const tx = transaction as unknown as Db;
    await tx.execute(sql`select pg_advisory_xact_lock(${SETUP_LOCK})`);
    if (!(await setupState(tx)).isOpen) throw preconditionFailed("This is set up already.", "set-up-already");
    const userId = await createAccount(tx, auth, input);
    if (userId === null) throw conflict("This e-mail address has an account.", "account-exists");

    // From here on the transaction is the application's: bound to the organisation, without the accounts.
    const existing = await firstOrganization(tx);
    const organizationId = existing ?? (await createNew(tx, input));
    const personId = await insertAdmin(tx, { organizationId, userId, input });
    if (existing) await adoptOrganization(tx, { organizationId, personId, input });
    return { organizationId };
  });
}

/** A command on the server may have made one before anybody visited; its data are the visitor's. */
async function firstOrganization(db: Db): Promise<string | undefined> {
  const [row] = await db
    .select({ id: organizations.id })
    .from(organizations)
    .orderBy(asc(organizations.createdAt))
    .limit(1);
  return row?.id;
}

function createNew(db: Db, { organizationName, timeZone, locale }: NewInstallation): Promise<string> {
  const year = Number(todayIn(timeZone).slice(0, 4));
  const holidayYears = HOLIDAY_YEARS.map((offset) => year + offset);
  return createOrganization(db, { name: organizationName, timeZone, locale, holidayYears });
}

type NewAdmin = { organizationId: string; userId: string; input: NewInstallation };

function insertAdmin(db: Db, { organizationId, userId, input }: NewAdmin): Promise<string> {
  const { name, email, alsoCoach: coachesImportedTeams } = input;
  return withOrganization(db, organizationId, async (tx) => {
    const [person] = await tx
      .insert(people)
      .values({ organizationId, id: newId(), name, email, userId, coachesImportedTeams })
      // An imported list of people may hold the visitor already.
      .onConflictDoUpdate({
        target: [people.organizationId, people.email],
        set: { userId, coachesImportedTeams },
      })
      .returning({ id: people.id });
    const personId = found(person, "Person").id;
    await tx.insert(roleGrants).values({ organizationId, personId, role: "admin" }).onConflictDoNothing();
    return personId;
  });
}

import type { Db } from "./client";
import { newId, newUnorderedId } from "./id";
import { withOrganization } from "./organization-transaction";
import { users } from "./schema/auth";
import { calendars } from "./schema/calendars";
import { contacts } from "./schema/contacts";
import { customers } from "./schema/customers";
import { imports } from "./schema/imports";
import { organizations } from "./schema/organizations";
import { memberships, people, roleGrants } from "./schema/people";
import { ratings } from "./schema/ratings";
import { attendance, shifts } from "./schema/shifts";
import { partners, teams } from "./schema/teams";

// Rows for tests: each takes what the test is about and makes up the rest. They are written as the
// application's role bound to the organisation, so that they obey the same policies as the product.

type Row = Record<string, unknown>;
type Given<Insert> = Partial<Omit<Insert, "organizationId">>;

/** The one row that an insert returned. */
async function only<Returned extends Row>(rows: Promise<Returned[]>): Promise<Returned> {
  const [row] = await rows;
  if (!row) throw new Error("The insert returned no row.");
  return row;
}

/** A short name that no other row has. */
const unique = (noun: string) => `${noun} ${newUnorderedId().slice(0, 8)}`;

/** An organisation with nothing in it; settings are the product's to make. */
export function makeOrganization(db: Db, given: Partial<typeof organizations.$inferInsert> = {}) {
  const id = given.id ?? newId();
  return withOrganization(db, id, (tx) =>
    only(
      tx
        .insert(organizations)
        .values({ name: unique("Organisation"), ...given, id })
        .returning(),
    ),
  );
}

/** An account without a password: it cannot sign in, but a person can be it. */
export function makeUser(db: Db, given: Partial<typeof users.$inferInsert> = {}) {
  const id = given.id ?? newUnorderedId();
  return only(
    db
      .insert(users)
      .values({ name: unique("User"), email: `${id}@example.nl`, ...given, id })
      .returning(),
  );
}

export function makePartner(db: Db, organizationId: string, given: Given<typeof partners.$inferInsert> = {}) {
  return withOrganization(db, organizationId, (tx) =>
    only(
      tx
        .insert(partners)
        .values({ id: newId(), name: unique("Partner"), ...given, organizationId })
        .returning(),
    ),
  );
}

export function makeCalendar(
  db: Db,
  organizationId: string,
  given: Given<typeof calendars.$inferInsert> = {},
) {
  return withOrganization(db, organizationId, (tx) =>
    only(
      tx
        .insert(calendars)
        .values({
          id: newId(),
          name: unique("Calendar"),
          timeZone: "Europe/Amsterdam",
          ...given,
          organizationId,
        })
        .returning(),
    ),
  );
}

export function makeTeam(db: Db, organizationId: string, given: Given<typeof teams.$inferInsert> = {}) {
  return withOrganization(db, organizationId, (tx) =>
    only(
      tx
        .insert(teams)
        .values({ id: newId(), name: unique("Team"), ...given, organizationId })
        .returning(),
    ),
  );
}

export function makePerson(db: Db, organizationId: string, given: Given<typeof people.$inferInsert> = {}) {
  return withOrganization(db, organizationId, (tx) =>
    only(
      tx
        .insert(people)
        .values({ id: newId(), name: unique("Person"), ...given, organizationId })
        .returning(),
    ),
  );
}

/** By default an agent since the first day of 2020, still. */
export function makeMembership(
  db: Db,
  organizationId: string,
  given: Given<typeof memberships.$inferInsert> & { personId: string; teamId: string },
) {
  return withOrganization(db, organizationId, (tx) =>
    only(
      tx
        .insert(memberships)
        .values({ id: newId(), role: "agent", startsOn: "2020-01-01", ...given, organizationId })
        .returning(),
    ),
  );
}

export function makeRoleGrant(
  db: Db,
  organizationId: string,
  given: { personId: string; role: (typeof roleGrants.$inferInsert)["role"] },
) {
  return withOrganization(db, organizationId, (tx) =>
    only(
      tx
        .insert(roleGrants)
        .values({ ...given, organizationId })
        .returning(),
    ),
  );
}

export function makeImport(db: Db, organizationId: string, given: Given<typeof imports.$inferInsert> = {}) {
  return withOrganization(db, organizationId, (tx) =>
    only(
      tx
        .insert(imports)
        .values({
          id: newId(),
          source: "test",
          fileName: "test.csv",
          status: "committed",
          ...given,
          organizationId,
        })
        .returning(),
    ),
  );
}

export function makeCustomer(
  db: Db,
  organizationId: string,
  given: Given<typeof customers.$inferInsert> = {},
) {
  return withOrganization(db, organizationId, (tx) =>
    only(
      tx
        .insert(customers)
        .values({ id: newUnorderedId(), ...given, organizationId })
        .returning(),
    ),
  );
}

/**
 * By default a telephone call of Monday 5 January 2026 at 10:00 in Amsterdam, answered after
 * 20 seconds and handled in 300; pass `offeredOn` and `offeredHour` with another `offeredAt`.
 */
export async function makeContact(
  db: Db,
  organizationId: string,
  given: Given<typeof contacts.$inferInsert> & { teamId: string },
) {
  const importId = given.importId ?? (await makeImport(db, organizationId)).id;
  const offeredAt = given.offeredAt ?? new Date("2026-01-05T09:00:00Z");
  const answeredAt = given.abandoned ? null : new Date(offeredAt.getTime() + 20_000);
  return withOrganization(db, organizationId, (tx) =>
    only(
      tx
        .insert(contacts)
        .values({
          id: newId(),
          source: "test",
          externalId: newUnorderedId(),
          channel: "phone",
          offeredOn: offeredAt.toISOString().slice(0, 10),
          offeredHour: 10,
          answeredAt,
          endedAt: new Date(offeredAt.getTime() + 320_000),
          abandoned: false,
          waitSeconds: 20,
          handleSeconds: given.abandoned ? null : 300,
          ...given,
          offeredAt,
          importId,
          createdImportId: importId,
          organizationId,
        })
        .returning(),
    ),
  );
}

export function makeRating(
  db: Db,
  organizationId: string,
  given: Given<typeof ratings.$inferInsert> & { contactId: string },
) {
  return withOrganization(db, organizationId, (tx) =>
    only(
      tx
        .insert(ratings)
        .values({
          id: newId(),
          source: "test",
          externalId: newUnorderedId(),
          friendliness: 4,
          ...given,
          organizationId,
        })
        .returning(),
    ),
  );
}

type Worked = { agentId: string; startsAt: Date; endsAt: Date };

export function makeShift(db: Db, organizationId: string, given: Given<typeof shifts.$inferInsert> & Worked) {
  return withOrganization(db, organizationId, (tx) =>
    only(
      tx
        .insert(shifts)
        .values({ id: newId(), source: "test", externalId: newUnorderedId(), ...given, organizationId })
        .returning(),
    ),
  );
}

export function makeAttendance(
  db: Db,
  organizationId: string,
  given: Given<typeof attendance.$inferInsert> & Worked,
) {
  return withOrganization(db, organizationId, (tx) =>
    only(
      tx
        .insert(attendance)
        .values({ id: newId(), source: "test", externalId: newUnorderedId(), ...given, organizationId })
        .returning(),
    ),
  );
}

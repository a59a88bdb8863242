import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./auth";
import { instant, ofOrganization, organizationId, timestamps } from "./columns";
import { organizations } from "./organizations";
import { teams } from "./teams";

/** Rights that belong to a person; agent and coach follow from a membership of a team. */
export const GRANTED_ROLES = ["executive", "admin", "privacy-officer"] as const;
export const MEMBERSHIP_ROLES = ["agent", "coach"] as const;
export const ROLES = [...MEMBERSHIP_ROLES, ...GRANTED_ROLES] as const;
export type Role = (typeof ROLES)[number];

/** Somebody who works for the organisation or a partner, with or without an account. */
export const people = pgTable(
  "people",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: uuid().notNull(),
    name: text().notNull(),
    email: text(),
    /** The account that is this person, once an invitation was accepted. */
    userId: text().references(() => users.id, { onDelete: "set null" }),
    /** Teams that this person's imports create get this person as their coach. */
    coachesImportedTeams: boolean().notNull().default(false),
    disabledAt: instant(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("people_user").on(t.organizationId, t.userId),
    unique("people_email").on(t.organizationId, t.email),
    index("people_of_user").on(t.userId),
    ofOrganization(),
    // At sign-in the organisation is not known yet: a user may find the people that they are.
    pgPolicy("of_user", {
      for: "select",
      to: "public",
      using: sql`user_id = nullif(current_setting('app.user_id', true), '')`,
    }),
  ],
);

/** The name under which a source knows a person; a name is never guessed across sources. */
export const personAliases = pgTable(
  "person_aliases",
  {
    organizationId: organizationId(),
    source: text().notNull(),
    name: text().notNull(),
    personId: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.source, t.name] }),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }),
    ofOrganization(),
  ],
);

/** A role for the whole organisation. */
export const roleGrants = pgTable(
  "role_grants",
  {
    organizationId: organizationId(),
    personId: uuid().notNull(),
    role: text({ enum: GRANTED_ROLES }).notNull(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.personId, t.role] }),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }),
    ofOrganization(),
  ],
);

/** Who belongs to which team as what, from one local day to another, both inclusive. */
export const memberships = pgTable(
  "memberships",
  {
    organizationId: organizationId(),
    id: uuid().notNull(),
    personId: uuid().notNull(),
    teamId: uuid().notNull(),
    role: text({ enum: MEMBERSHIP_ROLES }).notNull(),
    startsOn: date().notNull(),
    endsOn: date(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }),
    foreignKey({ columns: [t.organizationId, t.teamId], foreignColumns: [teams.organizationId, teams.id] }),
    unique("memberships_start").on(t.organizationId, t.personId, t.teamId, t.role, t.startsOn),
    index("memberships_team").on(t.organizationId, t.teamId),
    check("memberships_ordered", sql`${t.endsOn} is null or ${t.startsOn} <= ${t.endsOn}`),
    ofOrganization(),
  ],
);

/** A link, shown once, with which a person makes their account; only its hash is kept. */
export const invitations = pgTable(
  "invitations",
  {
    organizationId: organizationId(),
    id: uuid().notNull(),
    personId: uuid().notNull(),
    email: text().notNull(),
    tokenHash: text().notNull(),
    invitedBy: uuid(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    revokedAt: instant(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }),
    unique("invitations_token").on(t.organizationId, t.tokenHash),
    ofOrganization(),
  ],
);

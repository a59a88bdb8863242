import { foreignKey, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { calendars } from "./calendars";
import { ofOrganization, organizationId, timestamps } from "./columns";
import { organizations } from "./organizations";

/** A company to which service is outsourced. */
export const partners = pgTable(
  "partners",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: uuid().notNull(),
    name: text().notNull(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("partners_name").on(t.organizationId, t.name),
    ofOrganization(),
  ],
);

/** Agents and coaches who work together, in-house or at a partner. */
export const teams = pgTable(
  "teams",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: uuid().notNull(),
    name: text().notNull(),
    partnerId: uuid(),
    /** Days and weeks of this team are cut here; null is the organisation's zone. */
    timeZone: text(),
    /** The hours in which the team is meant to be there; null is those of the telephone. */
    calendarId: uuid(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.partnerId],
      foreignColumns: [partners.organizationId, partners.id],
    }),
    foreignKey({
      columns: [t.organizationId, t.calendarId],
      foreignColumns: [calendars.organizationId, calendars.id],
    }),
    unique("teams_name").on(t.organizationId, t.name),
    ofOrganization(),
  ],
);

/** The name under which a source knows a team. */
export const teamAliases = pgTable(
  "team_aliases",
  {
    organizationId: organizationId(),
    source: text().notNull(),
    name: text().notNull(),
    teamId: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.source, t.name] }),
    foreignKey({ columns: [t.organizationId, t.teamId], foreignColumns: [teams.organizationId, teams.id] }),
    ofOrganization(),
  ],
);

export type Team = typeof teams.$inferSelect;

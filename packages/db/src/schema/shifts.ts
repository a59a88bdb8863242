import { sql } from "drizzle-orm";
import {
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, ofOrganization, organizationId } from "./columns";
import { people } from "./people";
import { teams } from "./teams";

/** When an agent was scheduled. */
export const shifts = pgTable(
  "shifts",
  {
    organizationId: organizationId(),
    id: uuid().notNull(),
    source: text().notNull(),
    externalId: text().notNull(),
    agentId: uuid().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("shifts_source").on(t.organizationId, t.source, t.externalId),
    foreignKey({
      columns: [t.organizationId, t.agentId],
      foreignColumns: [people.organizationId, people.id],
    }),
    index("shifts_agent").on(t.organizationId, t.agentId, t.startsAt),
    check("shifts_ordered", sql`${t.startsAt} < ${t.endsAt}`),
    ofOrganization(),
  ],
);

/** When an agent was in fact available. */
export const attendance = pgTable(
  "attendance",
  {
    organizationId: organizationId(),
    id: uuid().notNull(),
    source: text().notNull(),
    externalId: text().notNull(),
    agentId: uuid().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("attendance_source").on(t.organizationId, t.source, t.externalId),
    foreignKey({
      columns: [t.organizationId, t.agentId],
      foreignColumns: [people.organizationId, people.id],
    }),
    index("attendance_agent").on(t.organizationId, t.agentId, t.startsAt),
    check("attendance_ordered", sql`${t.startsAt} < ${t.endsAt}`),
    ofOrganization(),
  ],
);

/**
 * Minutes of one day: of an agent, scheduled and attended while scheduled; of a team (`agentId` is
 * NONE), published as open and covered by at least one agent. Rebuilt from shifts and attendance.
 */
export const presenceDays = pgTable(
  "presence_days",
  {
    organizationId: organizationId(),
    teamId: uuid().notNull(),
    agentId: uuid().notNull(),
    day: date().notNull(),
    scheduledMinutes: doublePrecision().notNull(),
    attendedMinutes: doublePrecision().notNull(),
    openMinutes: doublePrecision().notNull(),
    coveredMinutes: doublePrecision().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.teamId, t.agentId, t.day] }),
    foreignKey({ columns: [t.organizationId, t.teamId], foreignColumns: [teams.organizationId, teams.id] }),
    ofOrganization(),
  ],
);

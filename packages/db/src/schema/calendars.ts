import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { ofOrganization, organizationId, timestamps } from "./columns";
import { organizations } from "./organizations";

/** Opening hours with their zone and holidays; channels and teams name one. */
export const calendars = pgTable(
  "calendars",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: uuid().notNull(),
    name: text().notNull(),
    timeZone: text().notNull(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("calendars_name").on(t.organizationId, t.name),
    ofOrganization(),
  ],
);

/** One open interval of a weekday, in local minutes from midnight, from the day that it holds. */
export const openingHours = pgTable(
  "opening_hours",
  {
    organizationId: organizationId(),
    calendarId: uuid().notNull(),
    validFrom: date().notNull(),
    /** ISO: 1 is Monday. */
    weekday: smallint().notNull(),
    opensAtMinute: integer().notNull(),
    /** 1440 is midnight at the end of the day. */
    closesAtMinute: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.calendarId, t.validFrom, t.weekday, t.opensAtMinute] }),
    foreignKey({
      columns: [t.organizationId, t.calendarId],
      foreignColumns: [calendars.organizationId, calendars.id],
    }),
    check("opening_hours_weekday", sql`${t.weekday} between 1 and 7`),
    check(
      "opening_hours_ordered",
      sql`${t.opensAtMinute} >= 0 and ${t.opensAtMinute} < ${t.closesAtMinute} and ${t.closesAtMinute} <= 1440`,
    ),
    ofOrganization(),
  ],
);

/** A day on which a calendar is closed. */
export const holidays = pgTable(
  "holidays",
  {
    organizationId: organizationId(),
    calendarId: uuid().notNull(),
    day: date().notNull(),
    name: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.calendarId, t.day] }),
    foreignKey({
      columns: [t.organizationId, t.calendarId],
      foreignColumns: [calendars.organizationId, calendars.id],
    }),
    ofOrganization(),
  ],
);

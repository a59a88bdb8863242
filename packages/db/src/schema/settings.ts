import { CHANNELS } from "@kwartet/metrics/contact";
import { KPI_IDS } from "@kwartet/metrics/kpi";
import { sql } from "drizzle-orm";
import {
  check,
  date,
  doublePrecision,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { calendars } from "./calendars";
import { instant, ofOrganization, organizationId } from "./columns";
import { organizations } from "./organizations";

export const RESOLUTION_MEASURES = ["no-repeat", "said-solved", "reported-resolved", "reopened"] as const;

/** Who changed a setting and when; a version is never changed afterwards, only followed by another. */
const changed = { changedBy: uuid(), changedAt: instant().notNull().defaultNow() };

/** The organisation's rules, a row a version; the one in force is the latest that has begun. */
export const settings = pgTable(
  "settings",
  {
    organizationId: organizationId().references(() => organizations.id),
    version: integer().notNull(),
    validFrom: date().notNull(),
    timeZone: text().notNull(),
    locale: text({ enum: ["nl", "en"] }).notNull(),
    currency: text().notNull(),
    /** Abandons of a shorter wait are left out of offered. */
    shortAbandonSeconds: integer().notNull(),
    repeatWindowDays: integer().notNull(),
    /** Which measure leads the resolution KPI; null is the first that the data supports. */
    resolutionMeasure: text({ enum: RESOLUTION_MEASURES }),
    ...changed,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.version] }),
    check("settings_short_abandon", sql`${t.shortAbandonSeconds} between 0 and 60`),
    check("settings_repeat_window", sql`${t.repeatWindowDays} between 1 and 30`),
    ofOrganization(),
  ],
);

/** What a channel promises its customers, from the day that it holds. */
export const channels = pgTable(
  "channels",
  {
    organizationId: organizationId().references(() => organizations.id),
    channel: text({ enum: CHANNELS }).notNull(),
    validFrom: date().notNull(),
    /** Answered within this many seconds, on the channel's own clock. */
    promiseSeconds: integer().notNull(),
    calendarId: uuid().notNull(),
    ...changed,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.channel, t.validFrom] }),
    foreignKey({
      columns: [t.organizationId, t.calendarId],
      foreignColumns: [calendars.organizationId, calendars.id],
    }),
    check("channels_promise", sql`${t.promiseSeconds} > 0`),
    ofOrganization(),
  ],
);

/** The level that the organisation aims at for a KPI's leading measure, from the day that it holds. */
export const targets = pgTable(
  "targets",
  {
    organizationId: organizationId().references(() => organizations.id),
    kpi: text({ enum: KPI_IDS }).notNull(),
    validFrom: date().notNull(),
    /** A share in [0, 1]. */
    target: doublePrecision().notNull(),
    ...changed,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.kpi, t.validFrom] }),
    check("targets_share", sql`${t.target} between 0 and 1`),
    ofOrganization(),
  ],
);

/** Which version of a KPI's definition held from when; the text of each version is in the catalogue. */
export const definitionVersions = pgTable(
  "definition_versions",
  {
    organizationId: organizationId().references(() => organizations.id),
    kpi: text({ enum: KPI_IDS }).notNull(),
    version: integer().notNull(),
    validFrom: date().notNull(),
    ...changed,
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.kpi, t.version] }), ofOrganization()],
);

export const RETENTION_CATEGORIES = [
  "transcripts",
  "reviews",
  "person-days",
  "goals-and-sessions",
  "pulse-responses",
  "import-files",
  "export-files",
  "audit",
] as const;

/** How long a category of data is kept, from the day that it holds. */
export const retentionRules = pgTable(
  "retention_rules",
  {
    organizationId: organizationId().references(() => organizations.id),
    category: text({ enum: RETENTION_CATEGORIES }).notNull(),
    validFrom: date().notNull(),
    keepDays: integer().notNull(),
    ...changed,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.category, t.validFrom] }),
    check("retention_rules_days", sql`${t.keepDays} > 0`),
    ofOrganization(),
  ],
);

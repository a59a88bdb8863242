import {
  boolean,
  date,
  doublePrecision,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, ofOrganization, organizationId, timestamps } from "./columns";
import { GOAL_KPIS } from "./goals";
import { organizations } from "./organizations";
import { people } from "./people";

/** When the comparison of agents was last computed, and up to which day. A cache, as rollups are. */
export const suggestionRuns = pgTable(
  "suggestion_runs",
  {
    organizationId: organizationId().references(() => organizations.id),
    /** The last day that was looked at. */
    untilOn: date().notNull(),
    computedAt: instant().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.untilOn] }), ofOrganization()],
);

/** An agent who differs from what was expected of the contacts that they got, by more than chance. */
export const suggestions = pgTable(
  "suggestions",
  {
    organizationId: organizationId(),
    untilOn: date().notNull(),
    personId: uuid().notNull(),
    kpi: text({ enum: GOAL_KPIS }).notNull(),
    isFavourable: boolean().notNull(),
    fromOn: date().notNull(),
    value: doublePrecision().notNull(),
    expected: doublePrecision().notNull(),
    difference: doublePrecision().notNull(),
    lower: doublePrecision().notNull(),
    upper: doublePrecision().notNull(),
    q: doublePrecision().notNull(),
    n: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.untilOn, t.personId, t.kpi] }),
    foreignKey({
      columns: [t.organizationId, t.untilOn],
      foreignColumns: [suggestionRuns.organizationId, suggestionRuns.untilOn],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }),
    ofOrganization(),
  ],
);

/** A coach who does not follow a suggestion says why; it stays away until its window is past. */
export const suggestionDismissals = pgTable(
  "suggestion_dismissals",
  {
    organizationId: organizationId(),
    personId: uuid().notNull(),
    kpi: text({ enum: GOAL_KPIS }).notNull(),
    /** The last day of what was looked at. */
    untilOn: date().notNull(),
    reason: text().notNull(),
    byPersonId: uuid().notNull(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.personId, t.kpi, t.untilOn] }),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }),
    ofOrganization(),
  ],
);

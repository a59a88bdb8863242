import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  doublePrecision,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, ofOrganization, organizationId, timestamps } from "./columns";
import { organizations } from "./organizations";

export const CRITERION_KPIS = ["response-speed", "resolution", "friendliness", "availability"] as const;

/** What conversations are reviewed by. */
export const reviewForms = pgTable(
  "review_forms",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: uuid().notNull(),
    name: text().notNull(),
    archivedAt: instant(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("review_forms_name").on(t.organizationId, t.name),
    ofOrganization(),
  ],
);

/** A form as it was at one time: a published version never changes, so that old reviews keep their meaning. */
export const reviewFormVersions = pgTable(
  "review_form_versions",
  {
    organizationId: organizationId(),
    formId: uuid().notNull(),
    version: integer().notNull(),
    /** Null while it is written. */
    publishedAt: instant(),
    publishedBy: uuid(),
    /** Counts changes of a draft, so that of two at once the second is told. */
    revision: integer().notNull().default(1),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.formId, t.version] }),
    foreignKey({
      columns: [t.organizationId, t.formId],
      foreignColumns: [reviewForms.organizationId, reviewForms.id],
    }).onDelete("cascade"),
    ofOrganization(),
  ],
);

/** One thing that can be seen in a conversation. */
export const reviewCriteria = pgTable(
  "review_criteria",
  {
    organizationId: organizationId(),
    formId: uuid().notNull(),
    version: integer().notNull(),
    /** The same in every version in which it stays the same criterion. */
    id: uuid().notNull(),
    position: integer().notNull(),
    kpi: text({ enum: CRITERION_KPIS }).notNull(),
    title: text().notNull(),
    weight: doublePrecision().notNull(),
    /** Reported beside the score, not in it. */
    isCritical: boolean().notNull().default(false),
    allowsNotApplicable: boolean().notNull().default(true),
    /** What is to be seen for each level, from the lowest to the highest. */
    anchors: jsonb().$type<string[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.formId, t.version, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.formId, t.version],
      foreignColumns: [
        reviewFormVersions.organizationId,
        reviewFormVersions.formId,
        reviewFormVersions.version,
      ],
    }).onDelete("cascade"),
    check("review_criteria_weight", sql`${t.weight} > 0`),
    ofOrganization(),
  ],
);

import { SCENARIO_KINDS } from "@kwartet/metrics/outcome/scenario-assumption";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
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
import { people } from "./people";

/** What counts as a bad experience of a customer, a row a version; the one in force is the latest that has begun. */
export const badExperienceRules = pgTable(
  "bad_experience_rules",
  {
    organizationId: organizationId().references(() => organizations.id),
    version: integer().notNull(),
    validFrom: date().notNull(),
    /** A rating of satisfaction of at most this counts; null is not at all. */
    satisfactionAtMost: integer(),
    /** So many contacts about one question without a solution count; null is not at all. */
    unresolvedContacts: integer(),
    /** Giving up after a wait longer than this counts; null is longer than nine in ten waits of the channel. */
    abandonedAfterSeconds: integer(),
    countsAbandoned: boolean().notNull().default(true),
    /** How much the published prior weighs, in customers. */
    priorCustomers: doublePrecision().notNull().default(20),
    changedBy: uuid(),
    changedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.version] }),
    check("bad_experience_rules_satisfaction", sql`${t.satisfactionAtMost} between 1 and 4`),
    check("bad_experience_rules_unresolved", sql`${t.unresolvedContacts} between 2 and 10`),
    check("bad_experience_rules_abandoned", sql`${t.abandonedAfterSeconds} between 1 and 7200`),
    check("bad_experience_rules_prior", sql`${t.priorCustomers} between 0 and 1000`),
    ofOrganization(),
  ],
);

/** What customers say and do, as the board reads it; none of these is ever a person's figure. */
export const CX_MEASURES = ["csat", "ces", "nps", "retention"] as const;
export type CxMeasure = (typeof CX_MEASURES)[number];

/** The level that the organisation aims at for such a figure, from the day that it holds. */
export const cxTargets = pgTable(
  "cx_targets",
  {
    organizationId: organizationId().references(() => organizations.id),
    measure: text({ enum: CX_MEASURES }).notNull(),
    validFrom: date().notNull(),
    /** A share in [0, 1]; for NPS the score, in [-1, 1]. */
    target: doublePrecision().notNull(),
    changedBy: uuid(),
    changedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.measure, t.validFrom] }),
    check("cx_targets_share", sql`${t.target} between -1 and 1`),
    ofOrganization(),
  ],
);

/** What somebody assumes about the worth of service; its figures are computed whenever it is read. */
export const scenarios = pgTable(
  "scenarios",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: uuid().notNull(),
    kind: text({ enum: SCENARIO_KINDS }).notNull(),
    name: text().notNull(),
    /** Name of the assumption → its value. */
    assumptions: jsonb().$type<Record<string, number>>().notNull(),
    /** Counts changes, so that of two at once the second is told. */
    revision: integer().notNull().default(1),
    /** Stands on the board summary; one of each kind at most. */
    isOnBoard: boolean().notNull().default(false),
    createdBy: uuid().notNull(),
    archivedAt: instant(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.createdBy],
      foreignColumns: [people.organizationId, people.id],
    }),
    unique("scenarios_name").on(t.organizationId, t.kind, t.name),
    ofOrganization(),
  ],
);

/** A study's figure that an organisation added to the library. */
export const ownFacts = pgTable(
  "own_facts",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: uuid().notNull(),
    statement: jsonb().$type<{ nl: string; en: string }>().notNull(),
    population: jsonb().$type<{ nl: string; en: string }>().notNull(),
    /** Null where the study has none. */
    year: integer(),
    kind: text({ enum: ["stated-intention", "self-report", "observed", "argument"] }).notNull(),
    source: text().notNull(),
    sourceUrl: text(),
    checked: text({ enum: ["yes", "second-hand", "sources-differ", "not-found"] }).notNull(),
    createdBy: uuid().notNull(),
    archivedAt: instant(),
    ...timestamps,
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] }), ofOrganization()],
);

/** Which facts stand on the board summary, as labelled context. */
export const shownFacts = pgTable(
  "shown_facts",
  {
    organizationId: organizationId().references(() => organizations.id),
    /** The id of a fact of the library, or of one's own. */
    factId: text().notNull(),
    position: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.factId] }), ofOrganization()],
);

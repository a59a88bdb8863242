import { CHANNELS } from "@kwartet/metrics/contact";
import { HOUR_BANDS } from "@kwartet/metrics/hour-band";
import { date, doublePrecision, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytes, instant, ofOrganization, organizationId } from "./columns";
import { organizations } from "./organizations";

export const ROLLUP_SUBJECTS = ["agent", "team", "organization"] as const;
export const ROLLUP_GRAINS = ["day", "week", "month"] as const;

const counts = {
  offered: integer().notNull(),
  answered: integer().notNull(),
  abandoned: integer().notNull(),
  open: integer().notNull(),
  answeredUnknownWait: integer().notNull(),
  abandonedUnknownWait: integer().notNull(),
  withinPromise: integer().notNull(),
  waitSum: doublePrecision().notNull(),
  waitSumSquares: doublePrecision().notNull(),
  handled: integer().notNull(),
  handleSum: doublePrecision().notNull(),
  handleSumSquares: doublePrecision().notNull(),
  /** Answered contacts of which the after-call work is known. */
  wrapped: integer().notNull().default(0),
  wrapSum: doublePrecision().notNull().default(0),
  reportedResolvedN: integer().notNull(),
  reportedResolvedX: integer().notNull(),
  noRepeatN: integer().notNull(),
  noRepeatX: integer().notNull(),
  repeatPending: integer().notNull(),
  saidSolvedN: integer().notNull(),
  saidSolvedX: integer().notNull(),
  reopenedN: integer().notNull(),
  reopenedX: integer().notNull(),
  handedOver: integer().notNull(),
  rated: integer().notNull(),
  /** Answers per scale point, 1–5; empty where nobody answered. */
  friendliness: integer().array().notNull(),
  /** 1–5 */
  satisfaction: integer().array().notNull(),
  /** 1–7 */
  effort: integer().array().notNull(),
  /** 0–10 */
  recommend: integer().array().notNull(),
};

/**
 * Additive statistics of a subject in a period over a channel. A cache: dropping and rebuilding it
 * from the contacts changes nothing. `teamId` is NONE for the organisation; `agentId` is NONE for a
 * team, the organisation, and for contacts that no agent got.
 */
export const rollups = pgTable(
  "rollups",
  {
    organizationId: organizationId().references(() => organizations.id),
    subject: text({ enum: ROLLUP_SUBJECTS }).notNull(),
    grain: text({ enum: ROLLUP_GRAINS }).notNull(),
    teamId: uuid().notNull(),
    agentId: uuid().notNull(),
    startsOn: date().notNull(),
    channel: text({ enum: CHANNELS }).notNull(),
    ...counts,
    answeredWaits: bytes().notNull(),
    abandonedWaits: bytes().notNull(),
  },
  (t) => [
    primaryKey({
      columns: [t.organizationId, t.subject, t.grain, t.teamId, t.agentId, t.startsOn, t.channel],
    }),
    index("rollups_period").on(t.organizationId, t.subject, t.grain, t.startsOn),
    ofOrganization(),
  ],
);

/** The mix of contacts that an agent got in an ISO week: counts only, for the fair comparison. */
export const caseMixCells = pgTable(
  "case_mix_cells",
  {
    organizationId: organizationId().references(() => organizations.id),
    /** The Monday of the ISO week. */
    startsOn: date().notNull(),
    teamId: uuid().notNull(),
    agentId: uuid().notNull(),
    channel: text({ enum: CHANNELS }).notNull(),
    /** Empty where the source names none. */
    topic: text().notNull(),
    hourBand: text({ enum: HOUR_BANDS }).notNull(),
    ...counts,
    shortAbandoned: integer().notNull(),
    within20: integer().notNull(),
    within30: integer().notNull(),
    within60: integer().notNull(),
  },
  (t) => [
    primaryKey({
      columns: [t.organizationId, t.startsOn, t.teamId, t.agentId, t.channel, t.topic, t.hourBand],
    }),
    ofOrganization(),
  ],
);

/** Days of a team whose rollups must be computed again; written by whatever changed them. */
export const rollupMarks = pgTable(
  "rollup_marks",
  {
    organizationId: organizationId(),
    teamId: uuid().notNull(),
    day: date().notNull(),
  },
  (t) => [index("rollup_marks_organization").on(t.organizationId, t.teamId, t.day), ofOrganization()],
);

/** Up to when an organisation's data reach: nothing is computed against the wall clock. */
export const rollupStates = pgTable(
  "rollup_states",
  {
    organizationId: organizationId()
      .primaryKey()
      .references(() => organizations.id),
    /** The latest moment in the organisation's contacts. */
    dataAsOf: instant().notNull(),
    refreshedAt: instant().notNull().defaultNow(),
  },
  () => [ofOrganization()],
);

import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, ofOrganization, organizationId, timestamps } from "./columns";
import { people } from "./people";
import { reviewFormVersions } from "./review-forms";
import { teams } from "./teams";

/** How the contact came to be reviewed. */
export const REVIEW_REASONS = ["random", "rule", "request", "calibration"] as const;
/** `disputed` until another reviewer has decided of every disputed criterion. */
export const REVIEW_STATUSES = ["open", "published", "acknowledged", "disputed", "decided"] as const;
export const DISPUTE_DECISIONS = ["upheld", "changed"] as const;

/** Several people review the same contact without seeing each other's scores. */
export const calibrations = pgTable(
  "calibrations",
  {
    organizationId: organizationId(),
    id: uuid().notNull(),
    title: text().notNull(),
    formId: uuid().notNull(),
    formVersion: integer().notNull(),
    createdBy: uuid().notNull(),
    closedAt: instant(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.formId, t.formVersion],
      foreignColumns: [
        reviewFormVersions.organizationId,
        reviewFormVersions.formId,
        reviewFormVersions.version,
      ],
    }),
    ofOrganization(),
  ],
);

export const calibrationContacts = pgTable(
  "calibration_contacts",
  {
    organizationId: organizationId(),
    calibrationId: uuid().notNull(),
    contactId: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.calibrationId, t.contactId] }),
    foreignKey({
      columns: [t.organizationId, t.calibrationId],
      foreignColumns: [calibrations.organizationId, calibrations.id],
    }).onDelete("cascade"),
    ofOrganization(),
  ],
);

export const calibrationReviewers = pgTable(
  "calibration_reviewers",
  {
    organizationId: organizationId(),
    calibrationId: uuid().notNull(),
    personId: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.calibrationId, t.personId] }),
    foreignKey({
      columns: [t.organizationId, t.calibrationId],
      foreignColumns: [calibrations.organizationId, calibrations.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }),
    ofOrganization(),
  ],
);

/** What one person saw in one contact, by a form. An import that is taken back takes its contacts along, not this. */
export const reviews = pgTable(
  "reviews",
  {
    organizationId: organizationId(),
    id: uuid().notNull(),
    contactId: uuid().notNull(),
    /** The agent whose contact it was. */
    personId: uuid().notNull(),
    teamId: uuid().notNull(),
    reviewerId: uuid().notNull(),
    formId: uuid().notNull(),
    formVersion: integer().notNull(),
    reason: text({ enum: REVIEW_REASONS }).notNull(),
    calibrationId: uuid(),
    status: text({ enum: REVIEW_STATUSES }).notNull(),
    /** What the reviewer says to the agent. */
    remark: text().notNull().default(""),
    /** What the agent says to it. */
    comment: text(),
    publishedAt: instant(),
    acknowledgedAt: instant(),
    /** Until when the agent may dispute. */
    disputeUntil: date(),
    version: integer().notNull().default(1),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }),
    foreignKey({
      columns: [t.organizationId, t.reviewerId],
      foreignColumns: [people.organizationId, people.id],
    }),
    foreignKey({ columns: [t.organizationId, t.teamId], foreignColumns: [teams.organizationId, teams.id] }),
    foreignKey({
      columns: [t.organizationId, t.formId, t.formVersion],
      foreignColumns: [
        reviewFormVersions.organizationId,
        reviewFormVersions.formId,
        reviewFormVersions.version,
      ],
    }),
    foreignKey({
      columns: [t.organizationId, t.calibrationId],
      foreignColumns: [calibrations.organizationId, calibrations.id],
    }),
    unique("reviews_reviewer").on(t.organizationId, t.contactId, t.reviewerId),
    index("reviews_person").on(t.organizationId, t.personId),
    index("reviews_of_reviewer").on(t.organizationId, t.reviewerId),
    check("reviews_not_own", sql`${t.reviewerId} <> ${t.personId}`),
    check("reviews_calibration", sql`(${t.reason} = 'calibration') = (${t.calibrationId} is not null)`),
    ofOrganization(),
  ],
);

/** A level on one criterion; null is "not applicable". */
export const reviewScores = pgTable(
  "review_scores",
  {
    organizationId: organizationId(),
    reviewId: uuid().notNull(),
    criterionId: uuid().notNull(),
    /** From 0, the lowest anchor. */
    level: smallint(),
    note: text(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.reviewId, t.criterionId] }),
    foreignKey({
      columns: [t.organizationId, t.reviewId],
      foreignColumns: [reviews.organizationId, reviews.id],
    }).onDelete("cascade"),
    check("review_scores_level", sql`${t.level} is null or ${t.level} >= 0`),
    ofOrganization(),
  ],
);

/** Words of the conversation that show what a score is about; kept when the conversation itself is gone. */
export const reviewQuotes = pgTable(
  "review_quotes",
  {
    organizationId: organizationId(),
    id: uuid().notNull(),
    reviewId: uuid().notNull(),
    criterionId: uuid().notNull(),
    /** The message of the conversation, and the characters of it from start up to end. */
    sequence: integer().notNull(),
    startsAt: integer().notNull(),
    endsAt: integer().notNull(),
    text: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.reviewId],
      foreignColumns: [reviews.organizationId, reviews.id],
    }).onDelete("cascade"),
    index("review_quotes_review").on(t.organizationId, t.reviewId),
    check("review_quotes_ordered", sql`${t.startsAt} >= 0 and ${t.startsAt} < ${t.endsAt}`),
    ofOrganization(),
  ],
);

/** An agent who sees it otherwise; somebody who did not review it decides. */
export const reviewDisputes = pgTable(
  "review_disputes",
  {
    organizationId: organizationId(),
    reviewId: uuid().notNull(),
    criterionId: uuid().notNull(),
    reason: text().notNull(),
    decision: text({ enum: DISPUTE_DECISIONS }),
    /** What the level was before the decision changed it. */
    levelBefore: smallint(),
    decisionReason: text(),
    decidedBy: uuid(),
    decidedAt: instant(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.reviewId, t.criterionId] }),
    foreignKey({
      columns: [t.organizationId, t.reviewId],
      foreignColumns: [reviews.organizationId, reviews.id],
    }).onDelete("cascade"),
    check("review_disputes_decided", sql`(${t.decision} is null) = (${t.decidedBy} is null)`),
    ofOrganization(),
  ],
);

/** That contacts were drawn for somebody in a week, and by which seed: the same seed draws the same again. */
export const reviewDraws = pgTable(
  "review_draws",
  {
    organizationId: organizationId(),
    /** Monday. */
    weekOn: date().notNull(),
    reviewerId: uuid().notNull(),
    seed: integer().notNull(),
    /** From and up to which day contacts took part. */
    fromOn: date().notNull(),
    untilOn: date().notNull(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.weekOn, t.reviewerId] }),
    foreignKey({
      columns: [t.organizationId, t.reviewerId],
      foreignColumns: [people.organizationId, people.id],
    }),
    ofOrganization(),
  ],
);

/** Contacts that were drawn for somebody to review in a week. */
export const reviewSamples = pgTable(
  "review_samples",
  {
    organizationId: organizationId(),
    /** Monday. */
    weekOn: date().notNull(),
    contactId: uuid().notNull(),
    personId: uuid().notNull(),
    reviewerId: uuid().notNull(),
    /** Why it is not reviewed after all; null while it is to be. */
    skippedReason: text(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.weekOn, t.contactId] }),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }),
    foreignKey({
      columns: [t.organizationId, t.reviewerId],
      foreignColumns: [people.organizationId, people.id],
    }),
    index("review_samples_reviewer").on(t.organizationId, t.reviewerId),
    ofOrganization(),
  ],
);

import type { PulseItem, PulseText } from "@kwartet/metrics/pulse/item";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, instant, ofOrganization, organizationId, timestamps } from "./columns";
import { organizations } from "./organizations";
import { people } from "./people";
import { teams } from "./teams";

/** A questionnaire as it is written; a wave keeps its own copy from the moment that it opens. */
export const pulseSurveys = pgTable(
  "pulse_surveys",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: uuid().notNull(),
    name: text().notNull(),
    introduction: jsonb().$type<PulseText>().notNull(),
    items: jsonb().$type<PulseItem[]>().notNull(),
    /** Counts changes, so that of two at once the second is told. */
    revision: integer().notNull().default(1),
    archivedAt: instant(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("pulse_surveys_name").on(t.organizationId, t.name),
    ofOrganization(),
  ],
);

export const PULSE_WAVE_STATUSES = ["planned", "open", "closed"] as const;
/**
 * Where a wave's figures come from: asked here, single answers of an outside survey, averages of an outside survey with
 * the number of respondents, or averages that an admin has declared to be public already.
 */
export const PULSE_WAVE_SOURCES = ["own", "responses", "aggregates", "published"] as const;

/** One round of a questionnaire. */
export const pulseWaves = pgTable(
  "pulse_waves",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: uuid().notNull(),
    name: text().notNull(),
    /** The first day of the period that the wave speaks of. */
    periodStartsOn: date().notNull(),
    source: text({ enum: PULSE_WAVE_SOURCES }).notNull().default("responses"),
    status: text({ enum: PULSE_WAVE_STATUSES }).notNull().default("closed"),
    /** Null for an outside survey, whose waves belong together by their source. */
    surveyId: uuid(),
    /** What was asked; frozen when the wave opens. Null for an outside survey, which names its items only. */
    items: jsonb().$type<PulseItem[]>(),
    introduction: jsonb().$type<PulseText>(),
    /** A group of fewer respondents is not shown; raisable until the wave opens and after, never lowered. */
    minimumRespondents: integer().notNull().default(5),
    minimumComments: integer().notNull().default(10),
    /** The first and last local day on which it can be answered; null for an outside survey. */
    opensOn: date(),
    closesOn: date(),
    closedOn: date(),
    /** Local days on which who has not answered is reminded. */
    remindOn: jsonb().$type<string[]>().notNull().default([]),
    /**
     * Half of the key under which answers are sealed while the wave is open; the other half is the installation's. Null
     * before opening and after closing: what it sealed cannot be opened again.
     */
    salt: bytes(),
    createdBy: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.surveyId],
      foreignColumns: [pulseSurveys.organizationId, pulseSurveys.id],
    }),
    unique("pulse_waves_name").on(t.organizationId, t.name),
    check("pulse_waves_minimum_respondents", sql`${t.minimumRespondents} >= 5`),
    check("pulse_waves_minimum_comments", sql`${t.minimumComments} >= 10`),
    check("pulse_waves_ordered", sql`${t.opensOn} is null or ${t.opensOn} <= ${t.closesOn}`),
    check("pulse_waves_salt", sql`(${t.status} = 'open') = (${t.salt} is not null)`),
    ofOrganization(),
  ],
);

export const PULSE_CUT_KINDS = ["organization", "party", "team"] as const;

/**
 * The groups for which a wave is published, fixed when it opens: everybody, in-house and each partner, and the teams. No
 * other group is ever computed.
 */
export const pulseCuts = pgTable(
  "pulse_cuts",
  {
    organizationId: organizationId(),
    waveId: uuid().notNull(),
    id: uuid().notNull(),
    kind: text({ enum: PULSE_CUT_KINDS }).notNull(),
    /** The group that holds this one; null for everybody. */
    parentId: uuid(),
    /** Of a team; null for the others. */
    teamId: uuid(),
    /** As it was called when the wave opened; null for everybody and for in-house. */
    name: text(),
    position: integer().notNull(),
    /** People who were asked; null for an outside survey. */
    invited: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.waveId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.waveId],
      foreignColumns: [pulseWaves.organizationId, pulseWaves.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.organizationId, t.teamId], foreignColumns: [teams.organizationId, teams.id] }),
    ofOrganization(),
  ],
);

/**
 * Who is asked and whether they have answered: never what, and no moment. All rows of a wave are written anew when it
 * closes, so that the order of the rows does not tell the order of answering.
 */
export const pulseInvitations = pgTable(
  "pulse_invitations",
  {
    organizationId: organizationId(),
    waveId: uuid().notNull(),
    personId: uuid().notNull(),
    teamId: uuid().notNull(),
    /** Of the link in the mail; null when none was sent, and from closing on. */
    tokenHash: text(),
    hasAnswered: boolean().notNull().default(false),
    remindedOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.waveId, t.personId] }),
    foreignKey({
      columns: [t.organizationId, t.waveId],
      foreignColumns: [pulseWaves.organizationId, pulseWaves.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }),
    foreignKey({ columns: [t.organizationId, t.teamId], foreignColumns: [teams.organizationId, teams.id] }),
    unique("pulse_invitations_token").on(t.organizationId, t.tokenHash),
    ofOrganization(),
  ],
);

/**
 * Answers while the wave is open, so that somebody can change theirs: sealed under a key that the database does not hold,
 * and found by a keyed hash of the person. Closing opens them, writes them in no order to `pulse_responses` and
 * `pulse_comments`, and leaves none of these rows.
 */
export const pulseBallots = pgTable(
  "pulse_ballots",
  {
    organizationId: organizationId(),
    waveId: uuid().notNull(),
    ballotKey: text().notNull(),
    sealed: bytes().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.waveId, t.ballotKey] }),
    foreignKey({
      columns: [t.organizationId, t.waveId],
      foreignColumns: [pulseWaves.organizationId, pulseWaves.id],
    }).onDelete("cascade"),
    ofOrganization(),
  ],
);

import { sql } from "drizzle-orm";
import {
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, ofOrganization, organizationId, timestamps } from "./columns";
import { people } from "./people";
import { pulseWaves } from "./pulse-waves";
import { teams } from "./teams";

/**
 * One person's answers, without the person: no author, no time, and a random id that tells no order.
 * No default may be added that would store either.
 */
export const pulseResponses = pgTable(
  "pulse_responses",
  {
    organizationId: organizationId(),
    id: uuid().notNull(),
    waveId: uuid().notNull(),
    teamId: uuid().notNull(),
    /** Item → answer on the item's own scale. */
    answers: jsonb().$type<Record<string, number>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.waveId],
      foreignColumns: [pulseWaves.organizationId, pulseWaves.id],
    }),
    foreignKey({ columns: [t.organizationId, t.teamId], foreignColumns: [teams.organizationId, teams.id] }),
    index("pulse_responses_wave").on(t.organizationId, t.waveId, t.teamId),
    ofOrganization(),
  ],
);

/** What somebody wrote, apart from what they answered: nothing tells that the two came from one person. */
export const pulseComments = pgTable(
  "pulse_comments",
  {
    organizationId: organizationId(),
    id: uuid().notNull(),
    waveId: uuid().notNull(),
    teamId: uuid().notNull(),
    itemKey: text().notNull(),
    text: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.waveId],
      foreignColumns: [pulseWaves.organizationId, pulseWaves.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.organizationId, t.teamId], foreignColumns: [teams.organizationId, teams.id] }),
    index("pulse_comments_wave").on(t.organizationId, t.waveId, t.teamId),
    ofOrganization(),
  ],
);

/** An average of an outside survey, where single answers are not given. */
export const pulseAggregates = pgTable(
  "pulse_aggregates",
  {
    organizationId: organizationId(),
    waveId: uuid().notNull(),
    teamId: uuid().notNull(),
    itemKey: text().notNull(),
    /** On the item's own scale, whatever the survey says it is. */
    value: doublePrecision().notNull(),
    /** People who answered the item; null where the survey does not say. */
    respondents: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.waveId, t.teamId, t.itemKey] }),
    foreignKey({
      columns: [t.organizationId, t.waveId],
      foreignColumns: [pulseWaves.organizationId, pulseWaves.id],
    }),
    foreignKey({ columns: [t.organizationId, t.teamId], foreignColumns: [teams.organizationId, teams.id] }),
    check("pulse_aggregates_respondents", sql`${t.respondents} > 0`),
    ofOrganization(),
  ],
);

export const PULSE_ACTION_STATES = ["open", "done", "stopped"] as const;

/** The one thing that a team works on after a wave, and what somebody committed to. */
export const pulseActions = pgTable(
  "pulse_actions",
  {
    organizationId: organizationId(),
    id: uuid().notNull(),
    waveId: uuid().notNull(),
    teamId: uuid().notNull(),
    /** The item in focus. */
    itemKey: text().notNull(),
    text: text().notNull(),
    ownerId: uuid().notNull(),
    dueOn: date().notNull(),
    state: text({ enum: PULSE_ACTION_STATES }).notNull().default("open"),
    /** What came of it, said when it is done or stopped. */
    outcome: text(),
    createdBy: uuid().notNull(),
    closedAt: instant(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.waveId],
      foreignColumns: [pulseWaves.organizationId, pulseWaves.id],
    }),
    foreignKey({ columns: [t.organizationId, t.teamId], foreignColumns: [teams.organizationId, teams.id] }),
    foreignKey({
      columns: [t.organizationId, t.ownerId],
      foreignColumns: [people.organizationId, people.id],
    }),
    unique("pulse_actions_one").on(t.organizationId, t.waveId, t.teamId),
    check("pulse_actions_closed", sql`(${t.state} = 'open') = (${t.closedAt} is null)`),
    ofOrganization(),
  ],
);

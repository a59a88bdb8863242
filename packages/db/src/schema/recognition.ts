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
  uuid,
} from "drizzle-orm/pg-core";
import { instant, ofOrganization, organizationId, timestamps } from "./columns";
import { GOAL_OUTCOMES } from "./goals";
import { people } from "./people";
import { teams } from "./teams";

/** A compliment, always about something: a contact, or a goal that was reached. */
export const kudos = pgTable(
  "kudos",
  {
    organizationId: organizationId(),
    id: uuid().notNull(),
    personId: uuid().notNull(),
    fromPersonId: uuid().notNull(),
    contactId: uuid(),
    goalId: uuid(),
    text: text().notNull(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }),
    foreignKey({
      columns: [t.organizationId, t.fromPersonId],
      foreignColumns: [people.organizationId, people.id],
    }),
    index("kudos_person").on(t.organizationId, t.personId),
    check("kudos_about", sql`(${t.contactId} is null) <> (${t.goalId} is null)`),
    check("kudos_not_own", sql`${t.personId} <> ${t.fromPersonId}`),
    ofOrganization(),
  ],
);

export const TEAM_GOAL_KPIS = ["response-speed", "resolution", "friendliness", "availability"] as const;

/** What a team wants to reach together. */
export const teamGoals = pgTable(
  "team_goals",
  {
    organizationId: organizationId(),
    id: uuid().notNull(),
    teamId: uuid().notNull(),
    kpi: text({ enum: TEAM_GOAL_KPIS }).notNull(),
    /** A share, 0 to 1. */
    target: doublePrecision().notNull(),
    why: text().notNull(),
    startsOn: date().notNull(),
    reviewOn: date().notNull(),
    createdBy: uuid().notNull(),
    closedAt: instant(),
    outcome: text({ enum: GOAL_OUTCOMES }),
    outcomeReason: text(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({ columns: [t.organizationId, t.teamId], foreignColumns: [teams.organizationId, teams.id] }),
    index("team_goals_team").on(t.organizationId, t.teamId),
    check("team_goals_target", sql`${t.target} between 0 and 1`),
    check("team_goals_ordered", sql`${t.startsOn} < ${t.reviewOn}`),
    ofOrganization(),
  ],
);

import { GOAL_KINDS, GOAL_KPIS, GOAL_OUTCOMES, GOAL_STATUSES } from "@kwartet/metrics/goal";
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
  uuid,
} from "drizzle-orm/pg-core";
import { instant, ofOrganization, organizationId, timestamps } from "./columns";
import { people } from "./people";
import { teams } from "./teams";

export { GOAL_KPIS, GOAL_OUTCOMES };

/** What an agent and a coach agreed to reach; what it started from is frozen when it is accepted. */
export const goals = pgTable(
  "goals",
  {
    organizationId: organizationId(),
    id: uuid().notNull(),
    personId: uuid().notNull(),
    /** The team in which it is coached. */
    teamId: uuid().notNull(),
    kind: text({ enum: GOAL_KINDS }).notNull(),
    kpi: text({ enum: GOAL_KPIS }).notNull(),
    /** What is to be seen, of a behaviour goal. */
    behaviour: text(),
    /** The criterion of reviews that is about this behaviour; the same id in every version of its form. */
    criterionId: uuid(),
    /** What is hoped for of the KPI, of a behaviour goal: a share, 0 to 1. */
    resultTarget: doublePrecision(),
    status: text({ enum: GOAL_STATUSES }).notNull(),
    /** A share, 0 to 1. */
    target: doublePrecision().notNull(),
    why: text().notNull(),
    startsOn: date().notNull(),
    reviewOn: date().notNull(),
    proposedBy: uuid().notNull(),
    /** The range from which the baseline was taken, disjoint from what follows. */
    baselineFrom: date(),
    baselineTo: date(),
    baselineX: doublePrecision(),
    baselineN: doublePrecision(),
    baselineValue: doublePrecision(),
    baselineLower: doublePrecision(),
    baselineUpper: doublePrecision(),
    /** What was said about reaching and proving it when it was accepted. */
    checks: jsonb(),
    acceptedAt: instant(),
    startedOn: date(),
    closedOn: date(),
    outcome: text({ enum: GOAL_OUTCOMES }),
    outcomeReason: text(),
    /** Counts changes, so that of two at once the second is told. */
    version: integer().notNull().default(1),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }),
    foreignKey({ columns: [t.organizationId, t.teamId], foreignColumns: [teams.organizationId, teams.id] }),
    index("goals_person").on(t.organizationId, t.personId),
    index("goals_team").on(t.organizationId, t.teamId),
    check("goals_target", sql`${t.target} between 0 and 1`),
    check("goals_ordered", sql`${t.startsOn} < ${t.reviewOn}`),
    check("goals_behaviour", sql`(${t.kind} = 'behaviour') = (${t.behaviour} is not null)`),
    check(
      "goals_of_behaviour",
      sql`${t.kind} = 'behaviour' or (${t.criterionId} is null and ${t.resultTarget} is null)`,
    ),
    check("goals_result_target", sql`${t.resultTarget} is null or ${t.resultTarget} between 0 and 1`),
    check("goals_outcome", sql`(${t.status} = 'closed') = (${t.outcome} is not null)`),
    ofOrganization(),
  ],
);

/** Every step of a goal from one state to the next, with who made it. */
export const goalSteps = pgTable(
  "goal_steps",
  {
    organizationId: organizationId(),
    id: uuid().notNull(),
    goalId: uuid().notNull(),
    fromStatus: text({ enum: GOAL_STATUSES }),
    toStatus: text({ enum: GOAL_STATUSES }).notNull(),
    byPersonId: uuid().notNull(),
    reason: text(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.goalId],
      foreignColumns: [goals.organizationId, goals.id],
    }).onDelete("cascade"),
    index("goal_steps_goal").on(t.organizationId, t.goalId),
    ofOrganization(),
  ],
);

/** Contacts that show what a goal is about. An import that is taken back takes its contacts along, not this. */
export const goalContacts = pgTable(
  "goal_contacts",
  {
    organizationId: organizationId(),
    goalId: uuid().notNull(),
    contactId: uuid().notNull(),
    note: text(),
    addedBy: uuid().notNull(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.goalId, t.contactId] }),
    foreignKey({
      columns: [t.organizationId, t.goalId],
      foreignColumns: [goals.organizationId, goals.id],
    }).onDelete("cascade"),
    ofOrganization(),
  ],
);

/** In how many of the contacts that were looked at the behaviour was seen. */
export const goalCheckIns = pgTable(
  "goal_check_ins",
  {
    organizationId: organizationId(),
    id: uuid().notNull(),
    goalId: uuid().notNull(),
    checkedOn: date().notNull(),
    seen: integer().notNull(),
    looked: integer().notNull(),
    note: text(),
    byPersonId: uuid().notNull(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.goalId],
      foreignColumns: [goals.organizationId, goals.id],
    }).onDelete("cascade"),
    index("goal_check_ins_goal").on(t.organizationId, t.goalId),
    check("goal_check_ins_counts", sql`${t.seen} between 0 and ${t.looked} and ${t.looked} > 0`),
    ofOrganization(),
  ],
);

import {
  boolean,
  date,
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

/** An agent asks for one; it is planned when the coach says when. */
export const SESSION_STATUSES = ["asked", "planned", "held", "confirmed", "cancelled"] as const;
/** Who put a point on the agenda; what the product proposes comes last. */
export const AGENDA_OWNERS = ["agent", "coach", "product"] as const;
export const AGENDA_KINDS = ["point", "signal", "goal", "review", "agreement", "contact", "kudos"] as const;

/** A conversation between an agent and a coach; the table of signed-in browsers has the short name. */
export const coachingSessions = pgTable(
  "coaching_sessions",
  {
    organizationId: organizationId(),
    id: uuid().notNull(),
    /** The agent. */
    personId: uuid().notNull(),
    coachId: uuid().notNull(),
    teamId: uuid().notNull(),
    status: text({ enum: SESSION_STATUSES }).notNull(),
    plannedAt: instant().notNull(),
    /** How long it is to take, and afterwards how long it took, as the coach says. */
    minutes: integer(),
    heldOn: date(),
    /** What both read. */
    notes: text().notNull().default(""),
    /** Counts saves of the notes, so that two who type at once are merged. */
    notesVersion: integer().notNull().default(0),
    nextOn: date(),
    agentConfirmedAt: instant(),
    coachConfirmedAt: instant(),
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
      columns: [t.organizationId, t.coachId],
      foreignColumns: [people.organizationId, people.id],
    }),
    foreignKey({ columns: [t.organizationId, t.teamId], foreignColumns: [teams.organizationId, teams.id] }),
    index("coaching_sessions_person").on(t.organizationId, t.personId, t.plannedAt),
    index("coaching_sessions_coach").on(t.organizationId, t.coachId, t.plannedAt),
    ofOrganization(),
  ],
);

/** What is talked about. */
export const sessionItems = pgTable(
  "session_items",
  {
    organizationId: organizationId(),
    id: uuid().notNull(),
    sessionId: uuid().notNull(),
    owner: text({ enum: AGENDA_OWNERS }).notNull(),
    kind: text({ enum: AGENDA_KINDS }).notNull(),
    /** Within what the same owner brings. */
    position: integer().notNull(),
    text: text().notNull().default(""),
    /** The goal, review, agreement or contact that it is about. */
    subjectId: uuid(),
    /** What the product found, as it was found: KPI, direction, interval. */
    finding: jsonb().$type<Record<string, string | number | boolean | null>>(),
    isDone: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.sessionId],
      foreignColumns: [coachingSessions.organizationId, coachingSessions.id],
    }).onDelete("cascade"),
    index("session_items_session").on(t.organizationId, t.sessionId),
    ofOrganization(),
  ],
);

/** What somebody will do, and by when. */
export const sessionAgreements = pgTable(
  "session_agreements",
  {
    organizationId: organizationId(),
    id: uuid().notNull(),
    sessionId: uuid().notNull(),
    ownerPersonId: uuid().notNull(),
    text: text().notNull(),
    dueOn: date().notNull(),
    doneAt: instant(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.sessionId],
      foreignColumns: [coachingSessions.organizationId, coachingSessions.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.organizationId, t.ownerPersonId],
      foreignColumns: [people.organizationId, people.id],
    }),
    index("session_agreements_session").on(t.organizationId, t.sessionId),
    index("session_agreements_owner").on(t.organizationId, t.ownerPersonId),
    ofOrganization(),
  ],
);

/** What a coach keeps to himself until the session closes; gone then, or after fourteen days. */
export const sessionDrafts = pgTable(
  "session_drafts",
  {
    organizationId: organizationId(),
    sessionId: uuid().notNull(),
    personId: uuid().notNull(),
    text: text().notNull(),
    keepUntil: date().notNull(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.sessionId, t.personId] }),
    foreignKey({
      columns: [t.organizationId, t.sessionId],
      foreignColumns: [coachingSessions.organizationId, coachingSessions.id],
    }).onDelete("cascade"),
    index("session_drafts_keep_until").on(t.organizationId, t.keepUntil),
    ofOrganization(),
  ],
);

import {
  boolean,
  date,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, ofOrganization, organizationId, timestamps } from "./columns";
import { people } from "./people";

export const NOTIFICATION_KINDS = [
  "signal",
  "goal-proposed",
  "goal-accepted",
  "goal-closed",
  "goal-review-due",
  "session-asked",
  "session-planned",
  "session-cancelled",
  "session-held",
  "agreement-due",
  "review-published",
  "review-disputed",
  "review-decided",
  "reviews-to-do",
  "kudos",
  "pulse-open",
  "pulse-results",
] as const;

/** What somebody is told, as a kind and a subject: the sentence is made when it is read, and holds no figure. */
export const notifications = pgTable(
  "notifications",
  {
    organizationId: organizationId(),
    id: uuid().notNull(),
    personId: uuid().notNull(),
    kind: text({ enum: NOTIFICATION_KINDS }).notNull(),
    /** The goal, session, review, team or agent that it is about. */
    subjectId: uuid().notNull(),
    /** Ids and codes that the sentence and the link need; never a figure. */
    about: jsonb().$type<Record<string, string>>().notNull(),
    /** The same thing is told once. */
    once: text().notNull(),
    readAt: instant(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }),
    unique("notifications_once").on(t.organizationId, t.personId, t.once),
    index("notifications_person").on(t.organizationId, t.personId, t.createdAt),
    ofOrganization(),
  ],
);

/** What somebody wants to be told; a kind without a row is told in the app and in the weekly mail. */
export const notificationPreferences = pgTable(
  "notification_preferences",
  {
    organizationId: organizationId(),
    personId: uuid().notNull(),
    kind: text({ enum: NOTIFICATION_KINDS }).notNull(),
    inApp: boolean().notNull(),
    inDigest: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.personId, t.kind] }),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }),
    ofOrganization(),
  ],
);

/** Who wants no weekly mail, with the token of the link that says so; only its hash is kept. */
export const digestSubscriptions = pgTable(
  "digest_subscriptions",
  {
    organizationId: organizationId(),
    personId: uuid().notNull(),
    tokenHash: text().notNull(),
    unsubscribedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.personId] }),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }),
    ofOrganization(),
  ],
);

/** Weekly mails that were sent, so that nobody gets one twice. */
export const digests = pgTable(
  "digests",
  {
    organizationId: organizationId(),
    personId: uuid().notNull(),
    /** Monday. */
    weekOn: date().notNull(),
    sentAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.personId, t.weekOn] }),
    foreignKey({
      columns: [t.organizationId, t.personId],
      foreignColumns: [people.organizationId, people.id],
    }),
    ofOrganization(),
  ],
);

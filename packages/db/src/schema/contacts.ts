import { CHANNELS } from "@kwartet/metrics/contact";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  doublePrecision,
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
import { instant, ofOrganization, organizationId } from "./columns";

/**
 * One customer asking once, over one channel. A fact: a second import of the same source and
 * external id corrects it, nothing else does.
 *
 * Its team, agent, customer and import have no foreign key: checked row by row they were half of what storing
 * a contact costs. Every import and undo proves them all at once instead (docs/decisions/0008).
 */
export const contacts = pgTable(
  "contacts",
  {
    organizationId: organizationId(),
    id: uuid().notNull(),
    source: text().notNull(),
    externalId: text().notNull(),
    /** The import that last changed it. */
    importId: uuid().notNull(),
    /** The import that added it. */
    createdImportId: uuid().notNull(),
    channel: text({ enum: CHANNELS }).notNull(),
    topic: text(),
    queue: text(),
    /** Whose it is: the customer that all identifiers of this one are joined into. Derived, as `joinedInto` is. */
    customerId: uuid(),
    /** The customer of the identifier by which it came; null is `customerId`, where no other identifier is known. */
    ownCustomerId: uuid(),
    /** The customers of the e-mail address and telephone number on its row: what is seen together is one customer. */
    emailCustomerId: uuid(),
    phoneCustomerId: uuid(),
    teamId: uuid().notNull(),
    /** The agent to whom the source attributes it, also when abandoned. */
    agentId: uuid(),
    offeredAt: instant().notNull(),
    /** Day and hour of `offeredAt` in the team's time zone, set at import. */
    offeredOn: date().notNull(),
    offeredHour: smallint().notNull(),
    answeredAt: instant(),
    endedAt: instant(),
    abandoned: boolean().notNull(),
    /** Until the first human answer or until the customer gave up, every minute counted. */
    waitSeconds: doublePrecision(),
    /** The same, only the minutes in which the channel was open; null on live channels. */
    waitBusinessSeconds: doublePrecision(),
    /** From the offer to the end, every minute counted; null while open, and without an answer. */
    resolutionSeconds: doublePrecision(),
    /** The same, only the minutes in which the channel was open; null on live channels. */
    resolutionBusinessSeconds: doublePrecision(),
    handleSeconds: doublePrecision(),
    talkSeconds: doublePrecision(),
    holdSeconds: doublePrecision(),
    wrapSeconds: doublePrecision(),
    reopenCount: integer(),
    reportedResolved: boolean(),
    /** Continues a contact that another agent handed over; it is no new question of the customer. */
    handedOverFrom: text(),
    handedOverTo: text(),
    language: text(),
    botInvolved: boolean(),
    /** When the same customer asked about the same topic again; derived, kept by the import. */
    nextContactAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("contacts_source").on(t.organizationId, t.source, t.externalId),
    index("contacts_team_day").on(t.organizationId, t.teamId, t.offeredOn),
    index("contacts_agent_day").on(t.organizationId, t.agentId, t.offeredOn),
    index("contacts_customer")
      .on(t.organizationId, t.customerId, t.topic, t.offeredAt)
      .where(sql`customer_id is not null`),
    index("contacts_own_customer")
      .on(t.organizationId, t.ownCustomerId)
      .where(sql`own_customer_id is not null`),
    index("contacts_email")
      .on(t.organizationId, t.emailCustomerId, t.ownCustomerId)
      .where(sql`email_customer_id is not null`),
    index("contacts_phone")
      .on(t.organizationId, t.phoneCustomerId, t.ownCustomerId)
      .where(sql`phone_customer_id is not null`),
    index("contacts_open")
      .on(t.organizationId, t.teamId)
      .where(sql`answered_at is null and not abandoned and channel <> 'self-service'`),
    check("contacts_wait", sql`${t.waitSeconds} is null or ${t.waitSeconds} >= 0`),
    check("contacts_answered_or_abandoned", sql`not (${t.abandoned} and ${t.answeredAt} is not null)`),
    ofOrganization(),
  ],
);

/** Contact records moving from one agent or team to another. */
export const handOvers = pgTable(
  "hand_overs",
  {
    organizationId: organizationId(),
    id: uuid().notNull(),
    contactId: uuid().notNull(),
    fromAgentId: uuid(),
    fromTeamId: uuid(),
    toAgentId: uuid(),
    toTeamId: uuid(),
    handedOverAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.contactId],
      foreignColumns: [contacts.organizationId, contacts.id],
    }).onDelete("cascade"),
    index("hand_overs_contact").on(t.organizationId, t.contactId),
    ofOrganization(),
  ],
);

export const SPEAKERS = ["customer", "agent", "bot"] as const;

/** What was said in a contact, a row a message; removed when its time is over. */
export const transcriptMessages = pgTable(
  "transcript_messages",
  {
    organizationId: organizationId(),
    contactId: uuid().notNull(),
    sequence: integer().notNull(),
    speaker: text({ enum: SPEAKERS }).notNull(),
    saidAt: instant().notNull(),
    message: text().notNull(),
    keepUntil: date().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.contactId, t.sequence] }),
    foreignKey({
      columns: [t.organizationId, t.contactId],
      foreignColumns: [contacts.organizationId, contacts.id],
    }).onDelete("cascade"),
    index("transcript_messages_keep_until").on(t.organizationId, t.keepUntil),
    ofOrganization(),
  ],
);

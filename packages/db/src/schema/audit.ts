import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, ofOrganization, organizationId } from "./columns";
import { organizations } from "./organizations";

export const AUDIT_ACTIONS = [
  "person-read",
  "contacts-read",
  "export",
  "import",
  "settings-change",
  "people-change",
  "customer-change",
  "goal-change",
  "pulse-change",
  "recognition-change",
  "review-change",
  "session-change",
  "suggestion-change",
  "board-change",
  "invitation",
  "retention",
  "access-denied",
] as const;

/**
 * Who looked at whose figures and when, and who changed what. The application's role may add and
 * read, never change or remove.
 */
export const auditEntries = pgTable(
  "audit_entries",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: uuid().notNull(),
    at: instant().notNull().defaultNow(),
    action: text({ enum: AUDIT_ACTIONS }).notNull(),
    /** Null for a command on the server itself. */
    actorPersonId: uuid(),
    actorRole: text().notNull(),
    subjectPersonId: uuid(),
    purpose: text().notNull(),
    rowCount: integer(),
    /** What was changed or exported, never a figure about a person. */
    details: jsonb().$type<Record<string, unknown>>(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index("audit_entries_subject").on(t.organizationId, t.subjectPersonId, t.at),
    index("audit_entries_at").on(t.organizationId, t.at),
    ofOrganization(),
  ],
);

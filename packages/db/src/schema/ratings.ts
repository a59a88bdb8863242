import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, ofOrganization, organizationId } from "./columns";
import { contacts } from "./contacts";

/** A customer's answer about a contact; it counts in the period of its contact. */
export const ratings = pgTable(
  "ratings",
  {
    organizationId: organizationId(),
    id: uuid().notNull(),
    source: text().notNull(),
    externalId: text().notNull(),
    contactId: uuid().notNull(),
    ratedAt: instant(),
    /** 1–5 */
    friendliness: smallint(),
    /** CSAT, 1–5 */
    satisfaction: smallint(),
    /** CES 2.0, 1–7 */
    effort: smallint(),
    solved: boolean(),
    /** Would recommend, 0–10: never shown per agent. */
    recommend: smallint(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("ratings_source").on(t.organizationId, t.source, t.externalId),
    foreignKey({
      columns: [t.organizationId, t.contactId],
      foreignColumns: [contacts.organizationId, contacts.id],
    }).onDelete("cascade"),
    index("ratings_contact").on(t.organizationId, t.contactId),
    check("ratings_friendliness", sql`${t.friendliness} between 1 and 5`),
    check("ratings_satisfaction", sql`${t.satisfaction} between 1 and 5`),
    check("ratings_effort", sql`${t.effort} between 1 and 7`),
    check("ratings_recommend", sql`${t.recommend} between 0 and 10`),
    ofOrganization(),
  ],
);

import type { Db } from "@kwartet/db/client";
import { contacts } from "@kwartet/db/schema/contacts";
import { teams } from "@kwartet/db/schema/teams";
import type { Channel } from "@kwartet/metrics/contact";
import { and, eq, inArray } from "drizzle-orm";
import { localTimeOf } from "../contacts/contact-row";
import type { Scope } from "../scope";
import { rulesOf, settingsOn } from "../settings/in-force-queries";

/** Which conversation it was; nothing in it says how it went or what the customer thought of it. */
export type ReviewedContact = {
  contactId: string;
  channel: Channel;
  topic: string | null;
  day: string;
  time: string;
  handleSeconds: number | null;
};

/** Those that are still there: an import that was taken back took its contacts along. */
export async function readReviewedContacts(
  db: Db,
  scope: Scope,
  contactIds: readonly string[],
): Promise<Map<string, ReviewedContact & { timeZone: string }>> {
  if (contactIds.length === 0) return new Map();
  const rows = await db
    .select({
      contactId: contacts.id,
      channel: contacts.channel,
      topic: contacts.topic,
      offeredAt: contacts.offeredAt,
      day: contacts.offeredOn,
      handleSeconds: contacts.handleSeconds,
      timeZone: teams.timeZone,
    })
    .from(contacts)
    .innerJoin(teams, and(eq(teams.organizationId, contacts.organizationId), eq(teams.id, contacts.teamId)))
    .where(and(eq(contacts.organizationId, scope.organizationId), inArray(contacts.id, [...contactIds])));
  const rules = await rulesOf(db, scope);
  return new Map(
    rows.map(({ offeredAt, ...row }) => {
      const timeZone = row.timeZone ?? settingsOn(rules, row.day).timeZone;
      return [row.contactId, { ...row, timeZone, time: localTimeOf(offeredAt, timeZone) }];
    }),
  );
}

/** The same without what only serves to reckon with it. */
export function shownContact(
  contact: (ReviewedContact & { timeZone: string }) | undefined,
): ReviewedContact | null {
  if (!contact) return null;
  const { timeZone: _, ...shown } = contact;
  return shown;
}

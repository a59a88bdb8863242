import type { Db } from "@kwartet/db/client";
import { NONE } from "@kwartet/db/schema/columns";
import { contacts } from "@kwartet/db/schema/contacts";
import { rollups } from "@kwartet/db/schema/rollups";
import { presenceDays } from "@kwartet/db/schema/shifts";
import type { Channel } from "@kwartet/metrics/contact";
import type { Tally } from "@kwartet/metrics/rollup";
import { and, eq, isNull, ne } from "drizzle-orm";
import { tallyOfRow } from "../rollups/row";
import type { Scope } from "../scope";
import type { Cover } from "./covering";
import { inRollupSlices, inSlices } from "./slice-queries";
import type { Slice } from "./slices";

/** Whose figures, and which part of them. */
export type Selection = {
  subject: "agent" | "team" | "organization";
  slices: readonly Slice[];
  channel?: Channel | undefined;
};

/** A stored tally with what it is about; `agentId` null is contacts that no agent got. */
export type TallyRow = {
  teamId: string;
  agentId: string | null;
  startsOn: string;
  channel: Channel;
  tally: Tally;
};

/** The tallies of a selection, in periods of at most the given length. */
export async function readTallies(
  db: Db,
  scope: Scope,
  { subject, slices, channel, coarsest }: Selection & { coarsest: Cover["grain"] },
): Promise<TallyRow[]> {
  const rows = await db
    .select()
    .from(rollups)
    .where(
      and(
        eq(rollups.organizationId, scope.organizationId),
        eq(rollups.subject, subject),
        channel && eq(rollups.channel, channel),
        inRollupSlices(slices, coarsest),
      ),
    );
  return rows.map((row) => ({
    teamId: row.teamId,
    agentId: row.agentId === NONE ? null : row.agentId,
    startsOn: row.startsOn,
    channel: row.channel,
    tally: tallyOfRow(row),
  }));
}

export type PresenceRow = typeof presenceDays.$inferSelect;

/** Minutes per day: an agent's scheduled and attended ones, or a team's open and covered ones. */
export async function readPresence(
  db: Db,
  scope: Scope,
  { subject, slices }: Pick<Selection, "subject" | "slices">,
): Promise<PresenceRow[]> {
  return db
    .select()
    .from(presenceDays)
    .where(
      and(
        eq(presenceDays.organizationId, scope.organizationId),
        subject === "agent" ? ne(presenceDays.agentId, NONE) : eq(presenceDays.agentId, NONE),
        inSlices(presenceDays, slices),
      ),
    );
}

export type OpenContact = {
  teamId: string;
  agentId: string | null;
  channel: Channel;
  offeredOn: string;
  offeredAt: Date;
};

/** Contacts that were neither answered nor given up when the data end. */
export async function readOpenContacts(
  db: Db,
  scope: Scope,
  { slices, channel }: Selection,
): Promise<OpenContact[]> {
  return db
    .select({
      teamId: contacts.teamId,
      agentId: contacts.agentId,
      channel: contacts.channel,
      offeredOn: contacts.offeredOn,
      offeredAt: contacts.offeredAt,
    })
    .from(contacts)
    .where(
      and(
        eq(contacts.organizationId, scope.organizationId),
        isNull(contacts.answeredAt),
        eq(contacts.abandoned, false),
        // Nobody is waiting for an agent there.
        ne(contacts.channel, "self-service"),
        channel && eq(contacts.channel, channel),
        inSlices({ ...contacts, day: contacts.offeredOn }, slices),
      ),
    );
}

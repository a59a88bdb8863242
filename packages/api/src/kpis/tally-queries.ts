import type { Db } from "@kwartet/db/client";
import { NONE } from "@kwartet/db/schema/columns";
import { contacts } from "@kwartet/db/schema/contacts";
import { rollups } from "@kwartet/db/schema/rollups";
import { presenceDays } from "@kwartet/db/schema/shifts";
import type { Channel } from "@kwartet/metrics/contact";
import type { Tally } from "@kwartet/metrics/rollup";
import { and, eq, isNull, ne, or } from "drizzle-orm";
import { tallyOfRow } from "../rollups/row";
import type { Scope } from "../scope";
import type { Cover } from "./covering";
import type { RollupPart } from "./slice-match";
import { inAnyTeam, inRollupSlices, inSlices } from "./slice-queries";
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
  grain: Cover["grain"];
  startsOn: string;
  channel: Channel;
  tally: Tally;
};

export type TalliesToRead = {
  subject: Selection["subject"];
  channel?: Channel | undefined;
  /** What several figures are made of comes in one answer; a row that two of them need comes once. */
  parts: readonly RollupPart[];
};

/** The tallies of some parts, in periods of at most the length that each of them allows. */
export async function readTallies(
  db: Db,
  { organizationId }: Scope,
  { subject, channel, parts }: TalliesToRead,
): Promise<TallyRow[]> {
  const rows = await db
    .select()
    .from(rollups)
    .where(
      and(
        eq(rollups.organizationId, organizationId),
        eq(rollups.subject, subject),
        channel && eq(rollups.channel, channel),
        or(...parts.map((part) => inRollupSlices(subject, part, organizationId))),
      ),
    );
  return rows.map((row) => ({
    teamId: row.teamId,
    agentId: row.agentId === NONE ? null : row.agentId,
    grain: row.grain,
    startsOn: row.startsOn,
    channel: row.channel,
    tally: tallyOfRow(row),
  }));
}

/** Minutes of a day; of a team `agentId` is null. */
export type PresenceRow = {
  teamId: string;
  agentId: string | null;
  day: string;
  scheduledMinutes: number;
  attendedMinutes: number;
  openMinutes: number;
  coveredMinutes: number;
};

/** Minutes per day: an agent's scheduled and attended ones, or a team's open and covered ones. */
export async function readPresence(
  db: Db,
  { organizationId }: Scope,
  { subject, slices }: Pick<Selection, "subject" | "slices">,
): Promise<PresenceRow[]> {
  const needsWay = subject !== "agent" || slices.every(({ agentId }) => agentId !== null);
  const rows = await db
    .select()
    .from(presenceDays)
    .where(
      and(
        eq(presenceDays.organizationId, organizationId),
        subject === "agent" ? ne(presenceDays.agentId, NONE) : eq(presenceDays.agentId, NONE),
        needsWay ? inAnyTeam(presenceDays.teamId, organizationId) : undefined,
        inSlices(presenceDays, slices),
      ),
    );
  return rows.map((row) => ({ ...row, agentId: row.agentId === NONE ? null : row.agentId }));
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

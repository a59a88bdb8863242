import type { Db } from "@kwartet/db/client";
import { preparedRows } from "@kwartet/db/prepared";
import { columnName } from "@kwartet/db/rows";
import { NONE } from "@kwartet/db/schema/columns";
import { contacts } from "@kwartet/db/schema/contacts";
import { rollups } from "@kwartet/db/schema/rollups";
import { presenceDays } from "@kwartet/db/schema/shifts";
import type { Channel } from "@kwartet/metrics/contact";
import { and, eq, getTableColumns, isNull, ne, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { toCamelCase } from "drizzle-orm/casing";
import type { StoredCounts } from "../rollups/row";
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
export type TallyRow = StoredCounts & {
  teamId: string;
  agentId: string | null;
  grain: Cover["grain"];
  startsOn: string;
  channel: Channel;
};

export type TalliesToRead = {
  subject: Selection["subject"];
  channel?: Channel | undefined;
  /** What several figures are made of comes in one answer; a row that two of them need comes once. */
  parts: readonly RollupPart[];
  /** The histograms of waits, the largest part of a row. */
  withWaits: boolean;
};

/** The tallies of some parts, in periods of at most the length that each of them allows. */
export async function readTallies(
  db: Db,
  { organizationId }: Scope,
  { subject, channel, parts, withWaits }: TalliesToRead,
): Promise<TallyRow[]> {
  const condition = and(
    eq(rollups.organizationId, organizationId),
    eq(rollups.subject, subject),
    channel && eq(rollups.channel, channel),
    or(...parts.map((part) => inRollupSlices(subject, part, organizationId))),
  );
  // As the driver gives them: for a board of hundreds of rows, mapping each field costs more than the query.
  const rows = await preparedRows<TallyRow>(
    db,
    sql`select ${withWaits ? ALL_COLUMNS : COUNT_COLUMNS} from ${rollups} where ${condition}`,
  );
  for (const row of rows) {
    if (row.agentId === NONE) row.agentId = null;
    row.satisfaction = row.effort = row.recommend = NOT_READ;
  }
  return rows;
}

const WAITS: readonly string[] = ["answeredWaits", "abandonedWaits"];
/** Scales of which no figure is made: to read an array takes as long as to read ten numbers. */
const UNUSED_SCALES: readonly string[] = ["satisfaction", "effort", "recommend"];
const NOT_READ: number[] = [];
const ALL_COLUMNS = columnsOfRollups((name) => sql.identifier(columnName(name)));
const COUNT_COLUMNS = columnsOfRollups((name) =>
  WAITS.includes(name) ? sql`null` : sql.identifier(columnName(name)),
);

function columnsOfRollups(columnOf: (property: string) => SQLWrapper): SQL {
  const names = Object.keys(getTableColumns(rollups)).filter(
    (name) => name !== "organizationId" && name !== "subject" && !UNUSED_SCALES.includes(name),
  );
  return sql.join(
    names.map((name) => sql`${columnOf(name)} as ${sql.identifier(name)}`),
    sql`, `,
  );
}

/** Minutes of a day; of a team, and of the whole organisation, `agentId` is null. */
export type PresenceRow = {
  teamId: string;
  agentId: string | null;
  day: string;
  scheduledMinutes: number;
  attendedMinutes: number;
  openMinutes: number;
  coveredMinutes: number;
};

const MINUTES = ["scheduled_minutes", "attended_minutes", "open_minutes", "covered_minutes"] as const;

/** Minutes per day: an agent's scheduled and attended ones, or a team's open and covered ones. */
export async function readPresence(
  db: Db,
  { organizationId }: Scope,
  { subject, slices }: Pick<Selection, "subject" | "slices">,
): Promise<PresenceRow[]> {
  const needsWay = subject !== "agent" || slices.every(({ agentId }) => agentId !== null);
  const condition = and(
    eq(presenceDays.organizationId, organizationId),
    subject === "agent" ? ne(presenceDays.agentId, NONE) : eq(presenceDays.agentId, NONE),
    needsWay ? inAnyTeam(presenceDays.teamId, organizationId) : undefined,
    inSlices(presenceDays, slices),
  );
  // All teams together are added up where they lie: a company has hundreds of them on every day.
  const isSum = subject === "organization";
  const minutes = MINUTES.map((name) => {
    const column = sql.identifier(name);
    return sql`${isSum ? sql`sum(${column})` : column} as ${sql.identifier(toCamelCase(name))}`;
  });
  const key = isSum
    ? sql`${NONE} as "teamId", null as "agentId"`
    : sql`team_id as "teamId", agent_id as "agentId"`;
  const rows = await preparedRows<PresenceRow>(
    db,
    sql`
      select ${key}, day, ${sql.join(minutes, sql`, `)} from ${presenceDays} where ${condition}
      ${isSum ? sql`group by day` : sql``}
    `,
  );
  for (const row of rows) if (row.agentId === NONE) row.agentId = null;
  return rows;
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

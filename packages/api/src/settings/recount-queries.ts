import type { Db } from "@kwartet/db/client";
import { recordset, rowsOf } from "@kwartet/db/rows";
import { contacts } from "@kwartet/db/schema/contacts";
import { teams } from "@kwartet/db/schema/teams";
import { businessSecondsBetween } from "@kwartet/metrics/business-time";
import { CHANNELS, type Channel, clockOf } from "@kwartet/metrics/contact";
import { and, asc, eq, gt, inArray, isNotNull, or, sql } from "drizzle-orm";
import { refreshTeam } from "../imports/write/presence-queries";
import { rebuildRollups } from "../rollups/refresh-queries";
import type { Scope } from "../scope";
import { calendarOn, channelOn, type Rules, rulesOf } from "./in-force-queries";

/** What a contact keeps that a rule was applied to when it came in. */
export type Recounted = {
  /** The local day and hour on which it counts. */
  days: boolean;
  /** Wait and solution on a clock that runs in opening hours only. */
  waits: boolean;
};

/** Applies changed rules to what is stored: contacts first, then every tally that is made from them. */
export async function recount(db: Db, scope: Scope, { days, waits }: Recounted): Promise<void> {
  if (days) await cutDays(db, scope);
  // Which calendar holds follows from the day, so that a moved day can change a wait.
  if (days || waits) {
    const rules = await rulesOf(db, scope);
    await measureDurations(db, scope, rules);
    await coverTeams(db, scope, rules);
  }
  await rebuildRollups(db, scope);
}

/** Contacts count in their team's zone, and in the organisation's newest where the team has none. */
async function cutDays(db: Db, scope: Scope): Promise<void> {
  const { organizationId } = scope;
  const [newest] = (await rulesOf(db, scope)).settings;
  if (!newest) return;
  await db.execute(sql`
    update ${contacts} as c set offered_on = local.day, offered_hour = local.hour
    from (
      select x.id, (x.offered_at at time zone coalesce(t.time_zone, ${newest.timeZone}))::date as day,
        extract(hour from x.offered_at at time zone coalesce(t.time_zone, ${newest.timeZone}))::smallint as hour
      from ${contacts} x
      join ${teams} t on t.organization_id = x.organization_id and t.id = x.team_id
      where x.organization_id = ${organizationId}
    ) as local
    where c.organization_id = ${organizationId} and c.id = local.id
      and (c.offered_on, c.offered_hour) is distinct from (local.day, local.hour)
  `);
}

/** In how many of its opening minutes a team was there follows from the hours and from where its days are cut. */
async function coverTeams(db: Db, scope: Scope, rules: Rules): Promise<void> {
  const rows = await db
    .select({ teamId: teams.id })
    .from(teams)
    .where(eq(teams.organizationId, scope.organizationId));
  for (const { teamId } of rows) await refreshTeam(db, scope, { rules, teamId });
}

const BATCH = 5000;
const BUSINESS_CHANNELS = CHANNELS.filter((channel) => clockOf(channel) === "business");

async function measureDurations(db: Db, scope: Scope, rules: Rules): Promise<void> {
  let after: string | null = null;
  for (;;) {
    const rows: DurationRow[] = await readDurations(db, scope, after);
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    const changed = rows.flatMap((row) => {
      const measured = {
        id: row.id,
        waitBusinessSeconds: inOpeningHours(rules, row, row.waitSeconds),
        resolutionBusinessSeconds: inOpeningHours(rules, row, row.resolutionSeconds),
      };
      const isSame =
        measured.waitBusinessSeconds === row.waitBusinessSeconds &&
        measured.resolutionBusinessSeconds === row.resolutionBusinessSeconds;
      return isSame ? [] : [measured];
    });
    if (changed.length > 0) await writeDurations(db, scope, changed);
  }
}

type DurationRow = {
  id: string;
  channel: Channel;
  offeredAt: Date;
  offeredOn: string;
  waitSeconds: number | null;
  waitBusinessSeconds: number | null;
  resolutionSeconds: number | null;
  resolutionBusinessSeconds: number | null;
};

function readDurations(db: Db, { organizationId }: Scope, after: string | null): Promise<DurationRow[]> {
  const { id, channel, offeredAt, offeredOn, waitSeconds, waitBusinessSeconds } = contacts;
  const { resolutionSeconds, resolutionBusinessSeconds } = contacts;
  return db
    .select({
      id,
      channel,
      offeredAt,
      offeredOn,
      waitSeconds,
      waitBusinessSeconds,
      resolutionSeconds,
      resolutionBusinessSeconds,
    })
    .from(contacts)
    .where(
      and(
        eq(contacts.organizationId, organizationId),
        inArray(channel, BUSINESS_CHANNELS),
        or(isNotNull(waitSeconds), isNotNull(resolutionSeconds)),
        after === null ? undefined : gt(id, after),
      ),
    )
    .orderBy(asc(id))
    .limit(BATCH);
}

/** The same as at import: every minute counts where the channel has no hours. */
function inOpeningHours(
  rules: Rules,
  { channel, offeredOn, offeredAt }: DurationRow,
  seconds: number | null,
): number | null {
  if (seconds === null) return null;
  const version = channelOn(rules, channel, offeredOn);
  const calendar = version && calendarOn(rules, version.calendarId, offeredOn);
  if (!calendar) return seconds;
  const startMs = offeredAt.getTime();
  return businessSecondsBetween(startMs, startMs + seconds * 1000, calendar);
}

type Measured = Pick<DurationRow, "id" | "waitBusinessSeconds" | "resolutionBusinessSeconds">;

async function writeDurations(db: Db, { organizationId }: Scope, rows: readonly Measured[]): Promise<void> {
  await rowsOf(
    db.execute(sql`
      update ${contacts} as c set wait_business_seconds = changed.wait_business_seconds,
        resolution_business_seconds = changed.resolution_business_seconds
      from ${recordset(contacts, rows)} as changed
      where c.organization_id = ${organizationId} and c.id = changed.id
    `),
  );
}

import type { Db } from "@kwartet/db/client";
import { calendars, holidays, openingHours } from "@kwartet/db/schema/calendars";
import { rollupStates } from "@kwartet/db/schema/rollups";
import { channels, settings, targets } from "@kwartet/db/schema/settings";
import type { OpeningCalendar } from "@kwartet/metrics/business-time";
import type { Channel } from "@kwartet/metrics/contact";
import type { KpiId } from "@kwartet/metrics/kpi";
import { asc, eq } from "drizzle-orm";
import { found } from "../errors";
import type { Scope } from "../scope";

export type Settings = typeof settings.$inferSelect;
type ChannelVersion = typeof channels.$inferSelect;

/** The organisation's rules with all their versions, to be asked by local day. */
export type Rules = {
  /** Newest first. */
  settings: readonly Settings[];
  channels: readonly ChannelVersion[];
  targets: readonly (typeof targets.$inferSelect)[];
  calendars: ReadonlyMap<string, readonly CalendarVersion[]>;
};

/** Opening hours from the day that they hold; newest first. */
export type CalendarVersion = { validFrom: string; calendar: OpeningCalendar };

/** Reads all rules at once: they are few, and every figure needs several of them. */
export async function rulesOf(db: Db, scope: Pick<Scope, "organizationId">): Promise<Rules> {
  const { organizationId } = scope;
  const [settingVersions, channelVersions, targetVersions] = [
    await db.select().from(settings).where(eq(settings.organizationId, organizationId)),
    await db.select().from(channels).where(eq(channels.organizationId, organizationId)),
    await db.select().from(targets).where(eq(targets.organizationId, organizationId)),
  ];
  return {
    settings: settingVersions.sort((a, b) => newestFirst(a, b) || b.version - a.version),
    channels: channelVersions.sort(newestFirst),
    targets: targetVersions.sort(newestFirst),
    calendars: await calendarVersionsOf(db, organizationId),
  };
}

async function calendarVersionsOf(db: Db, organizationId: string): Promise<Map<string, CalendarVersion[]>> {
  const rows = await db.select().from(calendars).where(eq(calendars.organizationId, organizationId));
  const hours = await db
    .select()
    .from(openingHours)
    .where(eq(openingHours.organizationId, organizationId))
    .orderBy(asc(openingHours.weekday), asc(openingHours.opensAtMinute));
  const closed = await db.select().from(holidays).where(eq(holidays.organizationId, organizationId));
  return new Map(
    rows.map(({ id, timeZone }) => {
      const ownHours = hours.filter(({ calendarId }) => calendarId === id);
      const ownHolidays = closed.filter(({ calendarId }) => calendarId === id).map(({ day }) => day);
      const versions = [...new Set(ownHours.map(({ validFrom }) => validFrom))].map((validFrom) => ({
        validFrom,
        calendar: {
          timeZone,
          hours: ownHours.filter((row) => row.validFrom === validFrom),
          holidays: ownHolidays,
        } as OpeningCalendar,
      }));
      return [id, versions.sort(newestFirst)] as const;
    }),
  );
}

const newestFirst = (a: { validFrom: string }, b: { validFrom: string }) =>
  a.validFrom < b.validFrom ? 1 : a.validFrom > b.validFrom ? -1 : 0;

/** The version in force on a local day: the latest that has begun, or the first where none has. */
export function inForceOn<Version extends { validFrom: string }>(
  newestFirstVersions: readonly Version[],
  day: string,
): Version | undefined {
  return newestFirstVersions.find(({ validFrom }) => validFrom <= day) ?? newestFirstVersions.at(-1);
}

export function settingsOn(rules: Rules, day: string): Settings {
  return found(inForceOn(rules.settings, day), "Settings");
}

export function channelOn(rules: Rules, channel: Channel, day: string): ChannelVersion | undefined {
  return inForceOn(
    rules.channels.filter((version) => version.channel === channel),
    day,
  );
}

export function calendarOn(rules: Rules, calendarId: string, day: string): OpeningCalendar | undefined {
  return inForceOn(rules.calendars.get(calendarId) ?? [], day)?.calendar;
}

/** A share in [0, 1], or null where none was set. */
export function targetOn(rules: Rules, kpi: KpiId, day: string): number | null {
  return (
    inForceOn(
      rules.targets.filter((version) => version.kpi === kpi),
      day,
    )?.target ?? null
  );
}

/** The latest moment in the organisation's contacts, in milliseconds; null before the first import. */
export async function dataAsOf(db: Db, scope: Pick<Scope, "organizationId">): Promise<number | null> {
  const [row] = await db
    .select({ dataAsOf: rollupStates.dataAsOf })
    .from(rollupStates)
    .where(eq(rollupStates.organizationId, scope.organizationId));
  return row ? row.dataAsOf.getTime() : null;
}

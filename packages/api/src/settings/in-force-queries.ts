import type { Db } from "@kwartet/db/client";
import { jsonRows, parseJsonRows } from "@kwartet/db/json-rows";
import { rowsOf } from "@kwartet/db/rows";
import { calendars, holidays, openingHours } from "@kwartet/db/schema/calendars";
import { rollupStates } from "@kwartet/db/schema/rollups";
import { channels, settings, targets } from "@kwartet/db/schema/settings";
import type { OpeningCalendar } from "@kwartet/metrics/business-time";
import type { Channel } from "@kwartet/metrics/contact";
import type { KpiId } from "@kwartet/metrics/kpi";
import { eq, type SQL, sql } from "drizzle-orm";
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
  const [row] = await rowsOf<RulesRow>(db.execute(sql`select ${rulesColumns(scope.organizationId)}`));
  return rulesFrom(found(row, "Settings"));
}

const RULES_TABLES = { settings, channels, targets, calendars, openingHours, holidays };

/** The tables of the rules, each as the text of its rows. */
export type RulesRow = Record<keyof typeof RULES_TABLES, string>;

/** The rules as columns of a statement, which may ask for more than them; `rulesFrom` reads them. */
export function rulesColumns(organizationId: string): SQL {
  const columns = Object.entries(RULES_TABLES).map(
    ([name, table]) => sql`${jsonRows(table, organizationId)} as ${sql.identifier(name)}`,
  );
  return sql.join(columns, sql`, `);
}

export function rulesFrom(row: RulesRow): Rules {
  return {
    settings: parseJsonRows(settings, row.settings).sort(
      (a, b) => newestFirst(a, b) || b.version - a.version,
    ),
    channels: parseJsonRows(channels, row.channels).sort(newestFirst),
    targets: parseJsonRows(targets, row.targets).sort(newestFirst),
    calendars: calendarVersionsFrom(row),
  };
}

function calendarVersionsFrom(row: RulesRow): Map<string, CalendarVersion[]> {
  const hours = parseJsonRows(openingHours, row.openingHours).sort(
    (a, b) => a.weekday - b.weekday || a.opensAtMinute - b.opensAtMinute,
  );
  const closed = parseJsonRows(holidays, row.holidays);
  return new Map(
    parseJsonRows(calendars, row.calendars).map(({ id, timeZone }) => {
      const ownHours = hours.filter(({ calendarId }) => calendarId === id);
      const ownHolidays = closed.filter(({ calendarId }) => calendarId === id).map(({ day }) => day);
      const versions = [...new Set(ownHours.map(({ validFrom }) => validFrom))].map((validFrom) => ({
        validFrom,
        calendar: {
          timeZone,
          hours: ownHours.filter((hour) => hour.validFrom === validFrom),
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

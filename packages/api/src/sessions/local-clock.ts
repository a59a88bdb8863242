import type { Db } from "@kwartet/db/client";
import { dayNumberOf } from "@kwartet/metrics/calendar-day";
import { instantOfLocal, zoneOffsetAt } from "@kwartet/metrics/zone-offset";
import type { Scope } from "../scope";
import { rulesOf } from "../settings/in-force-queries";
import { settingsToday } from "../settings/today";

/** The day that it is where the organisation is, and by which clock. */
export type LocalClock = { today: string; timeZone: string };

export async function readClock(db: Db, scope: Scope): Promise<LocalClock> {
  const { settings, today } = settingsToday(await rulesOf(db, scope));
  return { today, timeZone: settings.timeZone };
}

/** The instant of a day and a time such as `14:30` on a clock. */
export function instantOf({ day, time }: { day: string; time: string }, timeZone: string): Date {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return new Date(instantOfLocal(dayNumberOf(day), hours * 60 + minutes, timeZone));
}

/** The time of an instant on a clock, such as `14:30`. */
export function timeOn(at: Date, timeZone: string): string {
  const ms = at.getTime();
  return new Date(ms + zoneOffsetAt(ms, timeZone)).toISOString().slice(11, 16);
}

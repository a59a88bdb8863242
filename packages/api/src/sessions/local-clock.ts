import type { Db } from "@kwartet/db/client";
import type { Scope } from "../scope";
import { rulesOf } from "../settings/in-force-queries";
import { settingsToday } from "../settings/today";

/** The day that it is where the organisation is, and by which clock. */
export type LocalClock = { today: string; timeZone: string };

export async function readClock(db: Db, scope: Scope): Promise<LocalClock> {
  const { settings, today } = settingsToday(await rulesOf(db, scope));
  return { today, timeZone: settings.timeZone };
}

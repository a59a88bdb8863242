import { localDayOf } from "@kwartet/metrics/period";
import { found } from "../errors";
import type { Rules, Settings } from "./in-force-queries";

/** The local day on which something changes that was not given one. Figures never ask for this. */
export function todayIn(timeZone: string): string {
  return localDayOf(Date.now(), timeZone);
}

/**
 * The settings in force now, and the day that it is by their own clock: which day it is follows from
 * the zone, and which zone holds follows from the day.
 */
export function settingsToday({ settings }: Pick<Rules, "settings">): { settings: Settings; today: string } {
  const begun = settings.find(({ validFrom, timeZone }) => validFrom <= todayIn(timeZone)) ?? settings.at(-1);
  const inForce = found(begun, "Settings");
  return { settings: inForce, today: todayIn(inForce.timeZone) };
}

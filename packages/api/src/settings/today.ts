import { localDayOf } from "@kwartet/metrics/period";

/** The local day on which something changes that was not given one. Figures never ask for this. */
export function todayIn(timeZone: string): string {
  return localDayOf(Date.now(), timeZone);
}

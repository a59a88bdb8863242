import { localDayOf, localHourOf } from "@kwartet/metrics/period";

const QUARTER_MS = 15 * 60_000;
/** Two years of quarters of an hour. */
const MOST_QUARTERS = 70_000;
/** Until then Liberia kept a clock that was 44 and a half minutes behind. */
const FIRST_QUARTER_MS = Date.UTC(1973, 0, 1);

/** The local day and hour of an instant. */
export type LocalTime = { day: string; hour: number };

/**
 * Tells the local time of many instants of a zone. No zone changes its clock within a quarter of an hour, and days and
 * hours begin with one, so that each quarter is worked out once.
 */
export function createLocalClock(timeZone: string): (ms: number) => LocalTime {
  const known = new Map<number, LocalTime>();
  const timeOf = (ms: number) => ({ day: localDayOf(ms, timeZone), hour: localHourOf(ms, timeZone) });
  return (ms) => {
    if (ms < FIRST_QUARTER_MS) return timeOf(ms);
    const quarter = Math.floor(ms / QUARTER_MS);
    let time = known.get(quarter);
    if (!time) {
      time = timeOf(ms);
      if (known.size >= MOST_QUARTERS) known.clear();
      known.set(quarter, time);
    }
    return time;
  };
}

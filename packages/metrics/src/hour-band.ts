/** Parts of the day that get different contacts: 0–8, 8–12, 12–17 and 17–24 hours of local time. */
export const HOUR_BANDS = ["night", "morning", "afternoon", "evening"] as const;
export type HourBand = (typeof HOUR_BANDS)[number];

/**
 * The part of the day of a local hour.
 *
 * @throws {RangeError} if the hour is not a whole number from 0 to 23
 */
export function hourBandOf(hour: number): HourBand {
  if (!Number.isInteger(hour) || hour < 0 || hour > 23) {
    throw new RangeError(`hourBandOf: expected an hour from 0 to 23, got ${hour}`);
  }
  if (hour < 8) return "night";
  if (hour < 12) return "morning";
  return hour < 17 ? "afternoon" : "evening";
}

import { RESOLUTION_MEASURES } from "@kwartet/db/schema/settings";
import { CHANNELS } from "@kwartet/metrics/contact";
import { KPI_IDS } from "@kwartet/metrics/kpi";
import { z } from "zod";
import { localDay } from "../local-day";
import { openingHours } from "./opening-hours";
import { timeZone } from "./time-zone";

/** From which local day a new version holds; today where none is given. */
const validFrom = localDay.optional();
const calendarId = z.uuid();
const calendarName = z.string().trim().min(1).max(80);

/** What is left out stays as it is. */
export const newSettings = z.strictObject({
  validFrom,
  timeZone: timeZone.optional(),
  locale: z.enum(["nl", "en"]).optional(),
  shortAbandonSeconds: z.int().min(0).max(60).optional(),
  repeatWindowDays: z.int().min(1).max(30).optional(),
  resolutionMeasure: z.enum(RESOLUTION_MEASURES).nullable().optional(),
});
export type NewSettings = z.infer<typeof newSettings>;

const MONTH_SECONDS = 31 * 24 * 60 * 60;

export const newChannelPromise = z.strictObject({
  channel: z.enum(CHANNELS),
  validFrom,
  promiseSeconds: z.int().min(1).max(MONTH_SECONDS),
  calendarId,
});
export type NewChannelPromise = z.infer<typeof newChannelPromise>;

export const newTarget = z.strictObject({
  kpi: z.enum(KPI_IDS),
  validFrom,
  /** A share in [0, 1]. */
  target: z.number().min(0).max(1),
});
export type NewTarget = z.infer<typeof newTarget>;

export const newCalendar = z.strictObject({ name: calendarName, timeZone });
export type NewCalendar = z.infer<typeof newCalendar>;

export const changedCalendar = newCalendar.extend({ calendarId });
export type ChangedCalendar = z.infer<typeof changedCalendar>;

export const newHours = z.strictObject({ calendarId, validFrom, hours: openingHours });
export type NewHours = z.infer<typeof newHours>;

export const newHoliday = z.strictObject({
  calendarId,
  day: localDay,
  name: z.string().trim().min(1).max(80),
});
export type NewHoliday = z.infer<typeof newHoliday>;

export const holidayKey = z.strictObject({ calendarId, day: localDay });
export type HolidayKey = z.infer<typeof holidayKey>;

export const holidayYear = z.strictObject({
  calendarId,
  /** ISO 3166-1, such as `NL`. */
  country: z.string().regex(/^[A-Z]{2}$/),
  year: z.int().min(1970).max(2199),
});
export type HolidayYear = z.infer<typeof holidayYear>;

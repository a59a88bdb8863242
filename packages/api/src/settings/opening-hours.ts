import { z } from "zod";

const DAY_MINUTES = 24 * 60;

const interval = z
  .strictObject({
    /** ISO: 1 is Monday. */
    weekday: z.int().min(1).max(7),
    /** Local minutes from midnight. */
    opensAtMinute: z
      .int()
      .min(0)
      .max(DAY_MINUTES - 1),
    /** 1440 is midnight at the end of the day. */
    closesAtMinute: z.int().min(1).max(DAY_MINUTES),
  })
  .refine(({ opensAtMinute, closesAtMinute }) => opensAtMinute < closesAtMinute, {
    error: "It closes before it opens.",
  });

type Interval = z.infer<typeof interval>;

/** A week of opening hours: any number of intervals a day, none of which overlap. */
export const openingHours = z
  .array(interval)
  .min(1)
  .max(70)
  .refine((hours) => !hours.some((one, i) => hours.slice(i + 1).some((other) => overlap(one, other))), {
    error: "Two intervals overlap.",
  });

const overlap = (one: Interval, other: Interval) =>
  one.weekday === other.weekday &&
  one.opensAtMinute < other.closesAtMinute &&
  other.opensAtMinute < one.closesAtMinute;

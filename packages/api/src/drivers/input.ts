import { DRIVER_OUTCOMES } from "@kwartet/metrics/outcome/driver";
import { z } from "zod";
import { isOrdered, NOT_ORDERED } from "../kpis/input";
import { localDay } from "../local-day";

/** The last two years of data unless days are given; all outcomes unless one is. */
export const driversInput = z
  .strictObject({
    from: localDay.optional(),
    to: localDay.optional(),
    outcome: z.enum(DRIVER_OUTCOMES).optional(),
  })
  .refine(isOrdered, NOT_ORDERED);
export type DriversRequest = z.infer<typeof driversInput>;

import { z } from "zod";
import { summaryRequest } from "../board-summary/input";

/** What an hour of work costs, in minor units. */
const hourCost = z.int().min(1).max(1_000_000);

/** A period as on the board summary; a price is tried for this answer only, and kept in a scenario. */
export const effortRequest = summaryRequest
  .extend({ hourLower: hourCost.optional(), hourUpper: hourCost.optional() })
  .refine(({ hourLower, hourUpper }) => (hourLower === undefined) === (hourUpper === undefined), {
    message: "The cost of an hour has a lower and an upper end.",
    path: ["hourUpper"],
  })
  .refine(({ hourLower = 0, hourUpper = 0 }) => hourLower <= hourUpper, {
    message: "The lower end of the cost of an hour lies above its upper end.",
    path: ["hourUpper"],
  });
export type EffortRequest = z.infer<typeof effortRequest>;

import { z } from "zod";
import { localDay } from "../local-day";

/** How many full weeks are read, and the day up to which; thirteen, and the end of the data, unless given. */
const weeksFields = {
  weeks: z.int().min(4).max(52).default(13),
  to: localDay.optional(),
};

/** What somebody tries; what is left out is as it was. */
export const wishFields = {
  /** Agents more or fewer in every half hour. */
  by: z.int().min(-20).max(20).default(0),
  /** Agents free for calls in every half hour, instead of those who were there. */
  agents: z.number().min(0).max(500).optional(),
  handleSeconds: z.number().min(10).max(14_400).optional(),
  patienceSeconds: z.number().min(5).max(14_400).optional(),
  /** Share of rostered time in which somebody is not there. */
  shrinkage: z.number().min(0).max(0.9).optional(),
};

export const teamStaffingInput = z.strictObject({ teamId: z.uuid(), ...weeksFields, ...wishFields });
export type TeamStaffingRequest = z.infer<typeof teamStaffingInput>;

export const organizationStaffingInput = z.strictObject(weeksFields);
export type OrganizationStaffingRequest = z.infer<typeof organizationStaffingInput>;

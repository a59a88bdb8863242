import { z } from "zod";
import { localDay } from "../local-day";

/** How many full weeks are read, and the day up to which; thirteen, and the end of the data, unless given. */
const weeksFields = {
  weeks: z.int().min(4).max(52).default(13),
  to: localDay.optional(),
};

/** From and to where each thing may be tried; the form says the same. */
export const WISH_LIMITS = {
  by: [-20, 20],
  agents: [0, 500],
  handleSeconds: [10, 14_400],
  patienceSeconds: [5, 14_400],
  shrinkage: [0, 0.9],
} as const;

const withinLimits = (wish: keyof typeof WISH_LIMITS) =>
  z.number().min(WISH_LIMITS[wish][0]).max(WISH_LIMITS[wish][1]).optional();

/** What somebody tries; what is left out is as it was. */
export const wishFields = {
  /** Agents more or fewer in every half hour. */
  by: z.int().min(WISH_LIMITS.by[0]).max(WISH_LIMITS.by[1]).default(0),
  /** Agents free for calls in every half hour, instead of those who were there. */
  agents: withinLimits("agents"),
  handleSeconds: withinLimits("handleSeconds"),
  patienceSeconds: withinLimits("patienceSeconds"),
  /** Share of rostered time in which somebody is not there. */
  shrinkage: withinLimits("shrinkage"),
};

export const teamStaffingInput = z.strictObject({ teamId: z.uuid(), ...weeksFields, ...wishFields });
export type TeamStaffingRequest = z.infer<typeof teamStaffingInput>;

export const organizationStaffingInput = z.strictObject(weeksFields);
export type OrganizationStaffingRequest = z.infer<typeof organizationStaffingInput>;

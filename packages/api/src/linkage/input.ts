import { z } from "zod";
import { localDay } from "../kpis/input";

/** The four KPIs; what customers say and do besides; and results that were measured elsewhere. */
export const LINK_FAMILIES = ["main", "more", "elsewhere"] as const;
export type LinkFamilyName = (typeof LINK_FAMILIES)[number];

export const linkageInput = z.object({
  family: z.enum(LINK_FAMILIES).default("main"),
  /** The survey whose waves are taken, or the source of an outside one; the one with the most waves unless given. */
  series: z.string().min(1).max(64).optional(),
  /** Nothing after this local day. */
  until: localDay.optional(),
  /** The pair that is drawn; the surest unless given. */
  outcome: z.string().min(1).max(200).optional(),
  lag: z.int().min(0).max(3).optional(),
});

export type LinkageRequest = z.infer<typeof linkageInput>;

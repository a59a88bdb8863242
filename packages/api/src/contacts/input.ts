import { RANGE_PRESETS } from "@kwartet/metrics/period";
import { z } from "zod";
import { channel, isOrdered, localDay, measure, NOT_ORDERED } from "../kpis/input";

/** The most rows of one page. */
export const CONTACTS_PAGE_MAX = 100;

/** Which figure to open: of an agent or a team, over a range or one period of a series. */
export const behindInput = z
  .object({
    agentId: z.uuid().optional(),
    teamId: z.uuid().optional(),
    measure,
    preset: z.enum(RANGE_PRESETS).optional(),
    from: localDay.optional(),
    to: localDay.optional(),
    /** A period such as `2026-W05`, instead of a range. */
    period: z.string().max(12).optional(),
    channel: channel.optional(),
    /** Null is contacts for which the source names no topic. */
    topic: z.string().max(200).nullable().optional(),
    page: z.number().int().min(0).max(100_000).default(0),
    pageSize: z.number().int().min(1).max(CONTACTS_PAGE_MAX).default(50),
  })
  .refine(isOrdered, NOT_ORDERED)
  .refine(({ agentId, teamId }) => agentId !== undefined || teamId !== undefined, {
    message: "Say whose contacts: an agent's or a team's.",
    path: ["agentId"],
  });

export type BehindRequest = z.infer<typeof behindInput>;

export const contactInput = z.object({ contactId: z.uuid() });

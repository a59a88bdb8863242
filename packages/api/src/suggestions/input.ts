import { z } from "zod";
import { comparedKpi } from "../comparisons/input";

export const LEAST_REASON = 5;
export const MOST_REASON = 500;

export const teamSuggestionsInput = z.object({ teamId: z.uuid() });

/** One agent on one KPI. */
export const evidenceInput = z.object({ agentId: z.uuid(), kpi: comparedKpi });

export const dismissInput = z.object({
  agentId: z.uuid(),
  kpi: comparedKpi,
  reason: z
    .string()
    .trim()
    .min(LEAST_REASON, `Say in at least ${LEAST_REASON} characters why.`)
    .max(MOST_REASON, `Say it in at most ${MOST_REASON} characters.`),
});

export type EvidenceRequest = z.infer<typeof evidenceInput>;
export type Dismissal = z.infer<typeof dismissInput>;

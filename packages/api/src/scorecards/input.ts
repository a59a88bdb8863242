import { z } from "zod";
import { comparedRangeFields, isOrdered, NOT_ORDERED } from "../kpis/input";

export const ownScorecardInput = z.object(comparedRangeFields).refine(isOrdered, NOT_ORDERED);

export const agentScorecardInput = z
  .object({ ...comparedRangeFields, agentId: z.uuid() })
  .refine(isOrdered, NOT_ORDERED);

export type ScorecardRequest = z.infer<typeof agentScorecardInput>;

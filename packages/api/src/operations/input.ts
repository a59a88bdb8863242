import { z } from "zod";
import { isOrdered, NOT_ORDERED, rangeFields } from "../kpis/input";

export const teamOperationsInput = z
  .object({ ...rangeFields, teamId: z.uuid() })
  .refine(isOrdered, NOT_ORDERED);
export const organizationOperationsInput = z.object(rangeFields).refine(isOrdered, NOT_ORDERED);

export type OperationsRequest = z.infer<typeof organizationOperationsInput>;

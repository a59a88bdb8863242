import { z } from "zod";
import { comparedRangeFields, isOrdered, NOT_ORDERED } from "../kpis/input";

export const overviewInput = z.object(comparedRangeFields).refine(isOrdered, NOT_ORDERED);

export type OverviewRequest = z.infer<typeof overviewInput>;

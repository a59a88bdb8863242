import { z } from "zod";
import { isOrdered, NOT_ORDERED, rangeFields } from "../kpis/input";

export const teamBoardInput = z.object({ ...rangeFields, teamId: z.uuid() }).refine(isOrdered, NOT_ORDERED);

export type TeamBoardRequest = z.infer<typeof teamBoardInput>;

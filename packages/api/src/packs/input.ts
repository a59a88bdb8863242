import { z } from "zod";
import { summaryRequest } from "../board-summary/input";

/** Which page is frozen: a period, named or the last whole quarter, with what it is compared with. */
export const freezeRequest = summaryRequest;

export const packKey = z.strictObject({ packId: z.uuid() });

export const packPair = z.strictObject({ packId: z.uuid(), otherPackId: z.uuid() });

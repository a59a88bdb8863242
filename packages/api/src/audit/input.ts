import { z } from "zod";

export const looksInput = z.object({
  limit: z.number().int().min(1).max(200).default(50),
  offset: z.number().int().min(0).max(100_000).default(0),
});

export type LooksRequest = z.infer<typeof looksInput>;

import { z } from "zod";

export const importPage = z.object({
  limit: z.number().int().min(1).max(100).default(20),
  offset: z.number().int().min(0).default(0),
});

export const importId = z.object({ id: z.uuid() });

export const problemPage = importId.extend({
  limit: z.number().int().min(1).max(200).default(50),
  offset: z.number().int().min(0).default(0),
});

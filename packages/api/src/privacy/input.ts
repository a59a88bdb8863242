import { z } from "zod";

/** A page of the change log, newest first. */
export const changeLogPage = z.strictObject({
  limit: z.int().min(1).max(200).default(50),
  /** Milliseconds; changes from before this moment. */
  before: z.int().min(0).max(8_640_000_000_000_000).optional(),
});
export type ChangeLogPage = z.infer<typeof changeLogPage>;

import { z } from "zod";

export const resultsInput = z.strictObject({ waveId: z.uuid() });

/** Why an admin holds the figures of an outside survey to be public already. */
export const declaredWave = z.strictObject({
  waveId: z.uuid(),
  reason: z.string().trim().min(10).max(1000),
});
export type DeclaredWave = z.infer<typeof declaredWave>;

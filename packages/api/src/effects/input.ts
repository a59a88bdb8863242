import { z } from "zod";

export const goalEffectInput = z.object({ goalId: z.uuid() });

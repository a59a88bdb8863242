import { SCENARIO_KINDS, wrongAssumptions } from "@kwartet/metrics/outcome/scenario-assumption";
import { z } from "zod";

const name = z.string().trim().min(1).max(80);
const kind = z.enum(SCENARIO_KINDS);
/** Assumption → its value; every one of the kind's, within what may be filled in. */
const assumptions = z.record(z.string().max(40), z.number());

export const newScenario = z
  .strictObject({ kind, name, assumptions })
  .refine((given) => wrongAssumptions(given.kind, given.assumptions).length === 0, {
    error: "An assumption is missing, unknown or out of range.",
    path: ["assumptions"],
  });
export type NewScenario = z.infer<typeof newScenario>;

export const scenarioKind = z.strictObject({ kind });

export const scenarioId = z.strictObject({ scenarioId: z.uuid() });

export const changedScenario = z.strictObject({
  scenarioId: z.uuid(),
  /** The one that the caller has seen. */
  revision: z.int().min(1),
  name,
  assumptions,
});
export type ChangedScenario = z.infer<typeof changedScenario>;

export const boardChoice = z.strictObject({ scenarioId: z.uuid(), isOnBoard: z.boolean() });

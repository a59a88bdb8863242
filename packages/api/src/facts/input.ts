import { FACT_CHECKS, FACT_KINDS } from "@kwartet/metrics/facts/fact";
import { z } from "zod";

/** So many facts beside the figures of a board are context; more would be the message. */
export const SHOWN_FACTS_MAX = 4;

const localized = (max: number) =>
  z.strictObject({ nl: z.string().trim().min(3).max(max), en: z.string().trim().min(3).max(max) });

const factFields = {
  statement: localized(400),
  population: localized(200),
  year: z.int().min(1900).max(2199).nullable(),
  kind: z.enum(FACT_KINDS),
  source: z.string().trim().min(3).max(300),
  sourceUrl: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable(),
  checked: z.enum(FACT_CHECKS),
};

export const newFact = z.strictObject(factFields);
export type NewFact = z.infer<typeof newFact>;

export const changedFact = z.strictObject({ factId: z.uuid(), ...factFields });
export type ChangedFact = z.infer<typeof changedFact>;

export const factKey = z.strictObject({ factId: z.uuid() });

/** Which facts stand on the board summary, in this order: of the library, or one's own by their id. */
export const shownFactsInput = z.strictObject({
  facts: z
    .array(z.string().min(1).max(80))
    .max(SHOWN_FACTS_MAX)
    .refine((facts) => new Set(facts).size === facts.length, "A fact stands there once."),
});
export type ShownFactsInput = z.infer<typeof shownFactsInput>;

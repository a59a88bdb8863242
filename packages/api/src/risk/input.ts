import { z } from "zod";
import { localDay } from "../local-day";

/** The last day that is looked at; the end of the data unless given. */
export const riskInput = z.strictObject({ to: localDay.optional() });
export type RiskRequest = z.infer<typeof riskInput>;

/** What counts as a bad experience; a null leaves that kind out, for a long wait nine in ten waits of the channel. */
const ruleFields = {
  satisfactionAtMost: z.int().min(1).max(4).nullable(),
  unresolvedContacts: z.int().min(2).max(10).nullable(),
  countsAbandoned: z.boolean(),
  abandonedAfterSeconds: z.int().min(1).max(7200).nullable(),
  priorCustomers: z.int().min(1).max(1000),
};

type Fields = {
  satisfactionAtMost: number | null;
  unresolvedContacts: number | null;
  countsAbandoned: boolean;
};

const countsSomething = ({ satisfactionAtMost, unresolvedContacts, countsAbandoned }: Fields) =>
  satisfactionAtMost !== null || unresolvedContacts !== null || countsAbandoned;
const COUNTS_NOTHING = { error: "At least one thing must count as a bad experience." };

export const triedRule = z.strictObject(ruleFields).refine(countsSomething, COUNTS_NOTHING);
export type TriedRule = z.infer<typeof triedRule>;

/** From the last day of the data unless a day is given, so that it is seen at once. */
export const newRule = z
  .strictObject({ ...ruleFields, validFrom: localDay.optional() })
  .refine(countsSomething, COUNTS_NOTHING);
export type NewRule = z.infer<typeof newRule>;

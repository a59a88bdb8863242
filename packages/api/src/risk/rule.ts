import type { badExperienceRules } from "@kwartet/db/schema/worth";
import { BEGINNING } from "../settings/defaults";
import { inForceOn } from "../settings/in-force-queries";
import type { TriedRule } from "./input";

type Row = typeof badExperienceRules.$inferSelect;

/** A version of what counts as a bad experience; version 0 is what everybody begins with. */
export type ExperienceRule = TriedRule & Pick<Row, "version" | "validFrom"> & { changedAt: Date | null };

/** Rated 2 of 5 or lower, a third contact about one question, or given up after a wait that is long for the channel. */
export const DEFAULT_RULE: ExperienceRule = {
  version: 0,
  validFrom: BEGINNING,
  satisfactionAtMost: 2,
  unresolvedContacts: 3,
  countsAbandoned: true,
  abandonedAfterSeconds: null,
  priorCustomers: 20,
  changedAt: null,
};

/** Who changed it is in the audit; here it is not needed to understand a figure. */
export function ruleOfRow({ organizationId: _, changedBy: __, ...rule }: Row): ExperienceRule {
  return rule;
}

/** The rule by which everything up to a day is counted; of two that begin on one day the later version. */
export function ruleOn(newestFirst: readonly ExperienceRule[], day: string): ExperienceRule {
  return inForceOn(newestFirst, day) ?? DEFAULT_RULE;
}

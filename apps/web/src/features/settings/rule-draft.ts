import { type NewRule, newRule } from "@kwartet/api/risk/input";

/** The rule as it stands in the form: what is chosen in a select, and what is typed. */
export type RuleDraft = {
  satisfaction: string;
  contacts: string;
  wait: "none" | "long" | "seconds";
  seconds: string;
  prior: string;
  validFrom: string;
};

type Rule = Omit<NewRule, "validFrom">;

export function draftOf(rule: Rule, day: string): RuleDraft {
  return {
    satisfaction: rule.satisfactionAtMost === null ? "" : String(rule.satisfactionAtMost),
    contacts: rule.unresolvedContacts === null ? "" : String(rule.unresolvedContacts),
    wait: rule.countsAbandoned ? (rule.abandonedAfterSeconds === null ? "long" : "seconds") : "none",
    seconds: String(rule.abandonedAfterSeconds ?? 240),
    prior: String(rule.priorCustomers),
    validFrom: day,
  };
}

/** Null for a form that is not right: a number out of range, no day, or nothing that counts. */
export function ruleOfDraft(draft: RuleDraft): NewRule | null {
  const parsed = newRule.safeParse({
    satisfactionAtMost: draft.satisfaction === "" ? null : Number(draft.satisfaction),
    unresolvedContacts: draft.contacts === "" ? null : Number(draft.contacts),
    countsAbandoned: draft.wait !== "none",
    abandonedAfterSeconds: draft.wait === "seconds" ? Number(draft.seconds) : null,
    priorCustomers: Number(draft.prior),
    validFrom: draft.validFrom === "" ? undefined : draft.validFrom,
  });
  return parsed.success ? parsed.data : null;
}

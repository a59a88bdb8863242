import { describe, expect, it } from "vitest";
import { draftOf, ruleOfDraft } from "./rule-draft";

const RULE = {
  satisfactionAtMost: 2,
  unresolvedContacts: 3,
  countsAbandoned: true,
  abandonedAfterSeconds: null,
  priorCustomers: 20,
};

describe("the form of what counts as a bad experience", () => {
  it("gives back the rule that it was filled with", () => {
    expect(ruleOfDraft(draftOf(RULE, "2026-06-30"))).toEqual({ ...RULE, validFrom: "2026-06-30" });
    const other = { ...RULE, satisfactionAtMost: null, countsAbandoned: true, abandonedAfterSeconds: 300 };
    expect(ruleOfDraft(draftOf(other, "2026-06-30"))).toEqual({ ...other, validFrom: "2026-06-30" });
  });

  it("leaves out the kinds that do not count", () => {
    const draft = { ...draftOf(RULE, "2026-06-30"), wait: "none" as const, contacts: "" };
    expect(ruleOfDraft(draft)).toMatchObject({ countsAbandoned: false, unresolvedContacts: null });
  });

  it("is not right while nothing counts, a number is none, or a wait is too long", () => {
    const draft = draftOf(RULE, "2026-06-30");
    expect(ruleOfDraft({ ...draft, wait: "none", contacts: "", satisfaction: "" })).toBeNull();
    expect(ruleOfDraft({ ...draft, wait: "seconds", seconds: "9999" })).toBeNull();
    expect(ruleOfDraft({ ...draft, prior: "many" })).toBeNull();
  });
});

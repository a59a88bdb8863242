import { describe, expect, it } from "vitest";
import { doneSteps } from "./first-steps";

const admin = { account: "active", memberships: [] };
const coach = (account: string, endsOn: string | null = null) => ({
  account,
  memberships: [{ role: "coach", endsOn }],
});

describe("doneSteps", () => {
  it("starts with an organisation and nothing else", () => {
    expect([...doneSteps({ people: [admin], imports: 0 })]).toEqual(["organization"]);
  });

  it.each([
    [[admin, coach("none")], 0, ["organization", "people"]],
    [[admin, coach("invited")], 0, ["organization", "people", "coaches"]],
    [[admin, coach("active", "2026-01-01")], 0, ["organization", "people"]],
    [[coach("active")], 2, ["organization", "import", "coaches"]],
  ])("counts %j with %i imports as %j", (people, imports, steps) => {
    expect([...doneSteps({ people, imports })]).toEqual(steps);
  });
});

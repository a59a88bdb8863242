import { expect, it } from "vitest";
import { editedOf, faultsOf, isMissed, newWave, planOf, remindersOf, type Wave } from "./edited-wave";

const TODAY = "2026-11-22";

it("begins with two weeks from tomorrow, reminded halfway and the day before the last", () => {
  const wave = { ...newWave(TODAY, "survey"), name: "Najaar 2026" };
  expect(faultsOf(wave)).toEqual([]);
  expect(planOf(wave)).toEqual({
    surveyId: "survey",
    name: "Najaar 2026",
    periodStartsOn: "2026-11-01",
    opensOn: "2026-11-23",
    closesOn: "2026-12-06",
    remindOn: ["2026-11-30", "2026-12-05"],
    minimumRespondents: 5,
    minimumComments: 10,
  });
});

it("is filled in again as it was planned", () => {
  const plan = planOf({ ...newWave(TODAY, "survey"), name: "Najaar", isHalfway: false, respondents: "8" });
  const stored = { ...plan, id: "wave", status: "planned", closedOn: null, invited: null } as unknown as Wave;
  expect(planOf(editedOf(stored))).toEqual(plan);
});

it("reminds nobody on the first day, and nobody twice on one", () => {
  const both = { isHalfway: true, isDayBefore: true, opensOn: TODAY };
  expect(remindersOf({ ...both, closesOn: TODAY })).toEqual([]);
  expect(remindersOf({ ...both, closesOn: "2026-11-24" })).toEqual(["2026-11-23"]);
});

it("says what is wrong beside its field", () => {
  const wave = newWave(TODAY, "survey");
  expect(faultsOf({ ...wave, closesOn: "2026-11-22", respondents: "4", comments: "ten" })).toEqual([
    "name",
    "days",
    "respondents",
    "comments",
  ]);
  expect(faultsOf({ ...wave, name: "x", closesOn: "2027-01-22" })).toEqual(["days"]);
  expect(faultsOf({ ...wave, name: "x", opensOn: "" })).toEqual(["days"]);
});

it("was missed when its last day passed before it opened", () => {
  expect(isMissed({ status: "planned", closesOn: "2026-11-21" }, TODAY)).toBe(true);
  expect(isMissed({ status: "planned", closesOn: TODAY }, TODAY)).toBe(false);
  expect(isMissed({ status: "closed", closesOn: "2026-11-21" }, TODAY)).toBe(false);
});

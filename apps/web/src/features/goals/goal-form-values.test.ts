import { describe, expect, it } from "vitest";
import { type GoalFormInput, goalFormValues, percentText } from "./goal-form-values";

const typed: GoalFormInput = {
  agentId: "0b9d8a9e-5f1c-4d53-9d1e-3b6f5d8f1a11",
  kind: "behaviour",
  kpi: "resolution",
  behaviour: " Names the next step ",
  criterionId: "",
  target: "72,5 %",
  resultTarget: "",
  why: "Customers call back.",
  startsOn: "2026-11-23",
  reviewOn: "2027-01-18",
};
const fieldsOf = (values: GoalFormInput) =>
  goalFormValues.safeParse(values).error?.issues.map(({ path }) => path.join("."));

describe("the form of a goal", () => {
  it("takes percentages as people write them", () => {
    expect(goalFormValues.parse(typed)).toMatchObject({
      target: 0.725,
      resultTarget: null,
      behaviour: "Names the next step",
      criterionId: null,
    });
  });

  it("keeps nothing of behaviour for a goal on a figure", () => {
    expect(goalFormValues.parse({ ...typed, kind: "kpi", resultTarget: "75" })).toMatchObject({
      behaviour: null,
      resultTarget: null,
    });
  });

  it.each([
    [{ target: "0" }, ["target"]],
    [{ target: "many" }, ["target"]],
    [{ behaviour: "" }, ["behaviour"]],
    [{ reviewOn: "2026-11-23" }, ["reviewOn"]],
    [{ agentId: "" }, ["agentId"]],
    [{ why: "" }, ["why"]],
  ])("says of %j what is wrong", (wrong, fields) => {
    expect(fieldsOf({ ...typed, ...wrong })).toEqual(fields);
  });

  it("shows a share as a percentage again", () => {
    expect(percentText(0.73)).toBe("73");
    expect(percentText(null)).toBe("");
  });
});

import type { Criterion } from "@kwartet/api/review-forms/queries";
import { expect, it } from "vitest";
import { groupCriteria } from "./group-criteria";

const criterion = (id: string, kpi: Criterion["kpi"], isCritical = false): Criterion => ({
  id,
  kpi,
  title: id,
  weight: 1,
  isCritical,
  allowsNotApplicable: true,
  anchors: ["no", "yes"],
});

it("puts criteria under their KPI, the critical ones apart, and numbers them down the page", () => {
  const groups = groupCriteria([
    criterion("identity", "resolution", true),
    criterion("wait", "response-speed"),
    criterion("cause", "resolution"),
    criterion("warm", "friendliness"),
    criterion("step", "resolution"),
  ]);
  expect(
    groups.map(({ name, items }) => [name, items.map(({ criterion: { id }, number }) => `${number} ${id}`)]),
  ).toEqual([
    ["resolution", ["1 cause", "2 step"]],
    ["friendliness", ["3 warm"]],
    ["response-speed", ["4 wait"]],
    ["critical", ["5 identity"]],
  ]);
});

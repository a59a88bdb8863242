import { describe, expect, it } from "vitest";
import {
  type EditedCriterion,
  faultsOf,
  moved,
  weightOf,
  withCritical,
  withLevels,
} from "./editor-criterion";

const criterion: EditedCriterion = {
  key: "a",
  criterionId: null,
  kpi: "resolution",
  title: "Asks on",
  weight: "2",
  isCritical: false,
  allowsNotApplicable: true,
  anchors: ["no", "once", "until clear"],
};

describe("a criterion that is written", () => {
  it("says what is missing, beside its field", () => {
    expect(faultsOf(criterion)).toEqual([]);
    expect(faultsOf({ ...criterion, title: " ", weight: "much", anchors: ["no", ""] })).toEqual([
      "title",
      "weight",
      "anchors",
    ]);
  });

  it("takes a weight with a comma or a point, above nothing", () => {
    expect([weightOf("1,5"), weightOf("0.5"), weightOf("0"), weightOf(""), weightOf("101")]).toEqual([
      1.5,
      0.5,
      null,
      null,
      null,
    ]);
  });

  it("keeps the two ends when it becomes critical", () => {
    expect(withCritical(criterion, true).anchors).toEqual(["no", "until clear"]);
    expect(withCritical(criterion, false).anchors).toEqual(criterion.anchors);
  });

  it("has between two and five levels", () => {
    expect(withLevels(criterion, 4).anchors).toEqual([...criterion.anchors, ""]);
    expect(withLevels(criterion, 1).anchors).toEqual(["no", "once"]);
    expect(withLevels(criterion, 9).anchors).toHaveLength(5);
  });

  it("moves up and down within the list", () => {
    expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
    expect(moved(["a", "b"], 1, 2)).toEqual(["a", "b"]);
  });
});

import type { OperationPoint } from "@kwartet/api/operations/reading";
import type { OperationFigure } from "@kwartet/metrics/operations/figure";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { MESSAGES } from "@/i18n/messages";
import { countLine, definitionPath, nameOfFigure, trendOf, valueText } from "./operation-text";

const spoken = {
  locale: "nl" as const,
  t: createTranslator({ locale: "nl", messages: MESSAGES.nl, namespace: "operations" }),
};
const share: OperationFigure = {
  operation: "transfers",
  measure: "handed-over",
  value: 0.0125,
  lower: 0.01,
  upper: 0.02,
  x: 15,
  n: 1200,
  unit: "share",
  basis: "contacts",
  days: null,
};
const handle: OperationFigure = {
  ...share,
  operation: "handle-time",
  measure: "handle-mean",
  value: 372,
  x: null,
  n: 90,
  unit: "seconds",
};
const occupancy: OperationFigure = {
  ...share,
  operation: "occupancy",
  measure: "handled-of-available",
  value: 0.42,
  x: 42 * 3600,
  n: 100 * 3600,
  basis: "seconds",
  days: 12,
};

describe("a figure in words", () => {
  it("has its value, and what it is of", () => {
    expect([valueText(share, spoken), countLine(share, spoken)]).toEqual(["1,3%", "15 van 1.200 contacten"]);
    expect([valueText(handle, spoken), countLine(handle, spoken)]).toEqual(["6:12", "90 contacten"]);
    expect(countLine(occupancy, spoken)).toBe("42 van 100 uur, 12 dagen");
  });

  it("has no percentage, mean or median of fewer than five", () => {
    expect(valueText({ ...share, x: 1, n: 4, value: 0.25 }, spoken)).toBe("1 van 4");
    expect(valueText({ ...handle, n: 4 }, spoken)).toBe("te weinig");
  });

  it("says why there is none", () => {
    expect(valueText({ ...occupancy, value: null, n: 0 }, spoken)).toBe("geen aanwezigheid bekend");
    expect(countLine({ ...occupancy, value: null, n: 0 }, spoken)).toBeNull();
  });

  it("is called by what it is, and opens its definition", () => {
    expect(nameOfFigure(share, "nl")).toBe("Overdrachten");
    expect(nameOfFigure({ ...share, operation: "after-call-work", measure: "after-call-share" }, "en")).toBe(
      "Share of handle time",
    );
    expect(definitionPath(share)).toBe("/definitions#transfers");
  });
});

describe("the weeks of a figure", () => {
  const week = (key: string, value: number | null, n: number): OperationPoint => ({
    key,
    from: "2026-01-05",
    to: "2026-01-11",
    value,
    lower: null,
    upper: null,
    x: null,
    n,
    isComplete: key !== "2026-W03",
  });

  it("leave out weeks of fewer than five, and say when the last is not complete", () => {
    const series = [week("2026-W01", 60, 40), week("2026-W02", 900, 2), week("2026-W03", 80, 9)];
    expect(trendOf({ figure: handle, series }, "Behandeltijd", spoken)).toMatchObject({
      values: [60, null, 80],
      incomplete: true,
      label: "Behandeltijd, per week, van wk 1 tot en met wk 3",
    });
  });

  it("are nothing without a week to draw", () => {
    expect(trendOf({ figure: handle, series: [week("2026-W01", null, 0)] }, "x", spoken)).toBeNull();
  });
});

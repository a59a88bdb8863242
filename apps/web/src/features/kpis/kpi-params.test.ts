import { describe, expect, it } from "vitest";
import { leadingMeasure, measuresFor, readKpiId, readKpiParams } from "./kpi-params";

const usual = { tab: "chart", point: null, channel: null, measure: null };

describe("readKpiParams", () => {
  it("reads what is on the lists", () => {
    const search = { tab: "table", point: "2026-W24", channel: "phone", measure: "said-solved" };
    expect(readKpiParams(search, "resolution")).toEqual(search);
  });

  it.each([
    [{ tab: "secret" }],
    [{ point: "2026-06-01" }],
    [{ channel: "fax" }],
    [{ measure: "top-two" }],
    [{ measure: ["said-solved'--"] }],
  ])("means the usual by %j", (search) => expect(readKpiParams(search, "resolution")).toEqual(usual));
});

it("knows the four KPIs and no others", () => {
  expect(readKpiId("friendliness")).toBe("friendliness");
  expect(readKpiId("__proto__")).toBeNull();
});

it("gives minutes to whom they belong", () => {
  expect(measuresFor("availability", "agent")).toEqual(["answered-of-offered", "attendance"]);
  expect(measuresFor("availability", "team")).toEqual(["answered-of-offered", "coverage"]);
});

it("lets the organisation decide what stands for resolution", () => {
  expect(leadingMeasure("resolution", "agent", "said-solved")).toBe("said-solved");
  expect(leadingMeasure("availability", "agent", "said-solved")).toBe("attendance");
});

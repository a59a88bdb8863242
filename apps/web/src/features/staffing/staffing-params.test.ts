import { describe, expect, it } from "vitest";
import { readStaffingParams, staffingSearch } from "./staffing-params";

describe("the address of the staffing page", () => {
  it("says again what it said", () => {
    const search = {
      by: "-2",
      agents: "3.5",
      handle: "600",
      patience: "90",
      lost: "5",
      day: "6",
      map: "present",
    };
    const params = readStaffingParams(search);
    expect(params.wish).toEqual({
      by: -2,
      agents: 3.5,
      handleSeconds: 600,
      patienceSeconds: 90,
      shrinkage: 0.05,
    });
    const again = Object.entries(staffingSearch(params)).map(([name, value]) => [name, String(value)]);
    expect(Object.fromEntries(again)).toEqual(search);
  });

  it("takes nothing that may not be tried", () => {
    const params = readStaffingParams({
      by: "99",
      agents: "-1",
      lost: "100",
      handle: "x",
      day: "8",
      map: "people",
    });
    expect(params).toEqual({ wish: { by: 0 }, day: null, map: "within" });
    expect(Object.values(staffingSearch(params)).filter((value) => value !== null)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { hourOf, isHourWrong, readEffortParams } from "./effort-params";

describe("the address of the page of effort", () => {
  it("means the usual where it says something that is on no list", () => {
    expect(readEffortParams({ tab: "agents", hourFrom: ["1", "2"] })).toMatchObject({
      tab: "needless",
      hourTo: "",
    });
    expect(readEffortParams({ tab: "groups" }).tab).toBe("groups");
    expect(readEffortParams({ hourFrom: "1".repeat(100) }).hourFrom).toHaveLength(12);
  });

  it("takes the cost of an hour as people type it, the lower end first", () => {
    expect(hourOf({ hourFrom: "37,50", hourTo: "50" })).toEqual({ hourLower: 3750, hourUpper: 5000 });
    expect(hourOf({ hourFrom: "€ 50", hourTo: "35.5" })).toEqual({ hourLower: 3550, hourUpper: 5000 });
  });

  it("takes nothing else for a cost, and tells what is wrong from what is not there", () => {
    for (const [hourFrom, hourTo] of [
      ["35", ""],
      ["much", "50"],
      ["0", "50"],
      ["-5", "50"],
      ["1", "100000"],
    ] as const) {
      expect([hourFrom, hourOf({ hourFrom, hourTo })]).toEqual([hourFrom, null]);
      expect(isHourWrong({ tab: "topics", hourFrom, hourTo })).toBe(true);
    }
    expect(isHourWrong({ tab: "topics", hourFrom: "", hourTo: "" })).toBe(false);
    expect(isHourWrong({ tab: "topics", hourFrom: "35", hourTo: "50" })).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { firstPlaceOf, placesFor } from "./places";

describe("firstPlaceOf", () => {
  it.each([
    [["agent"], "/scorecard"],
    [["coach"], "/board"],
    [["executive"], "/overview"],
    [["admin"], "/imports"],
    [["privacy-officer"], "/privacy"],
    [["admin", "coach"], "/board"],
    [["coach", "agent"], "/scorecard"],
  ] as const)("sends %s to %s", (roles, path) => {
    expect(firstPlaceOf(roles)).toBe(path);
  });

  it("knows no place for somebody without a role", () => {
    expect(firstPlaceOf([])).toBeNull();
  });
});

describe("placesFor", () => {
  it("heads a group for each role, in one order", () => {
    const headings = placesFor(["admin", "coach"]).map(({ heading }) => heading);
    expect(headings).toEqual(["coaching", "administration", "explanation"]);
  });

  it("offers an executive nothing about people", () => {
    const hrefs = placesFor(["executive"]).flatMap(({ places }) => places.map(({ href }) => href));
    expect(hrefs).toEqual([
      "/overview",
      "/board-summary",
      "/risk",
      "/effort",
      "/overview/operations",
      "/overview/coaching",
      "/pulse",
      "/linkage",
      "/definitions",
    ]);
  });
});

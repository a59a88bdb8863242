import { expect, it } from "vitest";
import { exportHref } from "./export-href";

it("names what is exported, and leaves out what is not given", () => {
  const figures = {
    by: "agent",
    from: "2026-04-01",
    to: "2026-06-30",
    teamId: "t 1",
    channel: undefined,
  } as const;
  expect(exportHref(figures, "excel-nl")).toBe(
    "/api/exports/figures?by=agent&from=2026-04-01&to=2026-06-30&teamId=t+1&dialect=excel-nl",
  );
});

it("leads operational figures to a file of their own", () => {
  const range = { from: "2026-04-01", to: "2026-06-30" };
  expect(exportHref({ operations: "team", ...range, teamId: "t" }, "rfc4180")).toBe(
    "/api/exports/operations?from=2026-04-01&to=2026-06-30&teamId=t&dialect=rfc4180",
  );
  expect(exportHref({ operations: "organization", ...range }, "rfc4180")).not.toContain("teamId");
});

it("leads effort to a file of its own, with the price that was tried where there is one", () => {
  const page = { effort: "organization", period: "2026-Q2", compare: "none", locale: "nl" } as const;
  expect(exportHref({ ...page, hourLower: 3500, hourUpper: 5000 }, "excel-nl")).toBe(
    "/api/exports/effort?period=2026-Q2&compare=none&locale=nl&hourLower=3500&hourUpper=5000&dialect=excel-nl",
  );
  expect(exportHref({ ...page, hourLower: undefined }, "rfc4180")).not.toContain("hourLower");
});

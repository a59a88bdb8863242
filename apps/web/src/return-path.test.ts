import { describe, expect, it } from "vitest";
import { returnPath, signInPath } from "./return-path";

describe("returnPath", () => {
  it.each([
    "/",
    "/board",
    "/kpi/resolution/contacts",
    "/agents/0190b2ab-7c1e-7f00-8000-000000000001",
    "/board?range=13w&compare=previous",
    "/board?from=2026-01-01&to=2026-03-31&channel=phone,chat",
  ])("returns to %s", (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/%2f/evil.example",
    "/%2fevil.example",
    "/%5cevil.example",
    "/%252f%252fevil.example",
    "https:evil.example",
    "https://evil.example/board",
    "javascript:alert(1)",
    "data:text/html,x",
    "/@evil.example",
    "/board@evil.example",
    "/。。/evil",
    "/．．/board",
    "/../board",
    "/./board",
    "/board//evil.example",
    "/board\r\nLocation: https://evil.example",
    "/board\t",
    "/\tevil",
    " /board",
    "board",
    "",
    "/board?next=https://evil.example",
    "/board?a=1?b=2",
    "/board#x",
    `/${"a".repeat(2000)}`,
    "/api/trpc/kpis",
    "/sign-in",
    "/sign-out",
    "/setup",
    "/invitation/abc",
    null,
    undefined,
    ["/board", "/kpi"],
  ])("goes to the front page instead of %j", (value) => {
    expect(returnPath(value)).toBe("/");
  });
});

describe("signInPath", () => {
  it("leads back to the page that was asked for", () => {
    expect(signInPath("/board?range=13w")).toBe("/sign-in?returnTo=%2Fboard%3Frange%3D13w");
  });

  it.each([null, "/", "//evil.example"])("is plain for %j", (asked) => {
    expect(signInPath(asked)).toBe("/sign-in");
  });
});

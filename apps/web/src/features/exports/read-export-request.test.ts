import { describe, expect, it } from "vitest";
import { readEffortRequest, readExportRequest, readOperationsRequest } from "./read-export-request";

describe("readExportRequest", () => {
  it.each([
    ["by=agent&teamId=t", "agent"],
    ["by=month&agentId=a&teamId=t", "agent"],
    ["by=month&teamId=t", "team"],
    ["by=team", "team"],
    ["by=month", "organization"],
    ["", "organization"],
  ])("takes %j as figures of the %s", (query, subject) => {
    expect(readExportRequest(new URLSearchParams(query)).subject).toBe(subject);
  });

  it("takes over nothing that does not exist", () => {
    const query = new URLSearchParams(
      "by=month&organizationId=x&__proto__=y&dialect=excel-nl&from=2026-01-01",
    );
    expect(readExportRequest(query)).toEqual({
      subject: "organization",
      input: { dialect: "excel-nl", request: { by: "month", from: "2026-01-01" } },
    });
  });
});

describe("readOperationsRequest", () => {
  it("is of a team where one is named, and takes over nothing that does not exist", () => {
    expect(readOperationsRequest(new URLSearchParams("teamId=t&from=2026-01-01&agentId=a&by=agent"))).toEqual(
      {
        subject: "team",
        input: { request: { teamId: "t", from: "2026-01-01" } },
      },
    );
    expect(readOperationsRequest(new URLSearchParams("dialect=excel-nl"))).toEqual({
      subject: "organization",
      input: { dialect: "excel-nl", request: {} },
    });
  });
});

describe("readEffortRequest", () => {
  it("takes amounts as numbers, and takes over nothing that does not exist", () => {
    const query = new URLSearchParams("period=2026-Q2&hourLower=3500&hourUpper=much&teamId=t&locale=nl");
    expect(readEffortRequest(query)).toEqual({
      locale: "nl",
      request: { period: "2026-Q2", hourLower: 3500, hourUpper: Number.NaN },
    });
    expect(readEffortRequest(new URLSearchParams(""))).toEqual({ request: {} });
  });
});

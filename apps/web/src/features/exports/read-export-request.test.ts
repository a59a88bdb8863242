import { describe, expect, it } from "vitest";
import { readExportRequest } from "./read-export-request";

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

import { describe, expect, it } from "vitest";
import { readChangeRequest } from "./change-request";

const url = "http://localhost:3000/api/trpc/setup.create";
const own = { "sec-fetch-site": "same-origin", "content-type": "application/json" };

async function statusOf(headers: Record<string, string>, body = "{}", limitBytes = 100) {
  const outcome = await readChangeRequest(new Request(url, { method: "POST", headers, body }), limitBytes);
  return "refusal" in outcome ? outcome.refusal.status : outcome.text;
}

describe("readChangeRequest", () => {
  it("reads what the app's own page sends", async () => {
    expect(await statusOf(own, '{"name":"Zoë"}')).toBe('{"name":"Zoë"}');
    expect(await statusOf({ ...own, "content-type": "application/json; charset=utf-8" })).toBe("{}");
    const plainHttp = {
      "content-type": "application/json",
      origin: "http://kwartet:3000",
      host: "kwartet:3000",
    };
    expect(await statusOf(plainHttp)).toBe("{}");
  });

  it.each([
    [{ ...own, "sec-fetch-site": "cross-site" }, 403],
    [{ ...own, "sec-fetch-site": "same-site" }, 403],
    [{ "content-type": "application/json" }, 403],
    [{ "content-type": "application/json", origin: "null", host: "localhost:3000" }, 403],
    [{ "content-type": "application/json", origin: "http://evil.example", host: "localhost:3000" }, 403],
    [{ ...own, "content-type": "text/plain" }, 415],
    [{ ...own, "content-type": "multipart/form-data; boundary=x" }, 415],
    [{ ...own, "content-type": "application/json-patch" }, 415],
  ])("refuses %o with %i", async (headers, status) => {
    expect(await statusOf(headers as Record<string, string>)).toBe(status);
  });

  it("stops reading at the limit, whatever length was announced", async () => {
    expect(await statusOf(own, "x".repeat(100))).toHaveLength(100);
    expect(await statusOf(own, "x".repeat(101))).toBe(413);
    expect(await statusOf({ ...own, "content-length": "2" }, "é".repeat(51))).toBe(413);
  });
});

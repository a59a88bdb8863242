import { describe, expect, it } from "vitest";
import { isSameOrigin, localPath } from "./same-origin";

describe("isSameOrigin", () => {
  it.each([
    [{ "sec-fetch-site": "same-origin" }, true],
    [{ "sec-fetch-site": "cross-site", origin: "http://localhost", host: "localhost" }, false],
    [{ "sec-fetch-site": "none" }, false],
    [{ origin: "http://localhost:4400", host: "localhost:4400" }, true],
    [{ origin: "http://elsewhere.example", host: "localhost:4400" }, false],
    [{ origin: "null", host: "localhost:4400" }, false],
    [{ host: "localhost:4400" }, false],
  ])("%o is %s", (headers, expected) => {
    expect(isSameOrigin(new Headers(headers as Record<string, string>))).toBe(expected);
  });
});

describe("localPath", () => {
  it.each([
    ["/board?range=13w", "/board?range=13w"],
    ["//elsewhere.example/", "/"],
    ["/\\elsewhere.example", "/"],
    ["https://elsewhere.example/", "/"],
    [null, "/"],
  ])("%s returns to %s", (value, path) => {
    expect(localPath(value)).toBe(path);
  });
});

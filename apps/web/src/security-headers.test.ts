import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  EMPTY_STYLE_HASH,
  pagePolicy,
  protect,
  setSecurityHeaders,
  TOAST_STYLE_HASH,
} from "./security-headers";

describe("pagePolicy", () => {
  const policy = pagePolicy({ nonce: "abc123", isDevelopment: false });

  it("runs scripts by nonce and nothing inline or evaluated", () => {
    const scripts = policy.split("; ").find((part) => part.startsWith("script-src"));
    expect(scripts).toBe("script-src 'self' 'nonce-abc123' 'strict-dynamic'");
  });

  it("allows style attributes, and style sheets by nonce or hash only", () => {
    const styles = policy.split("; ").filter((part) => part.startsWith("style-src"));
    expect(styles).toEqual([
      `style-src 'self' 'nonce-abc123' '${TOAST_STYLE_HASH}' '${EMPTY_STYLE_HASH}'`,
      "style-src-attr 'unsafe-inline'",
    ]);
  });

  it.each(["frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'self'"])(
    "says %s",
    (part) => {
      expect(policy.split("; ")).toContain(part);
    },
  );

  it("knows the style sheet of the installed toast library", () => {
    const sonner = dirname(createRequire(import.meta.url).resolve("sonner"));
    const source = readFileSync(join(sonner, "index.mjs"), "utf8");
    const css = JSON.parse(/__insertCSS\((".*")\);/.exec(source)?.[1] ?? '""');
    expect(TOAST_STYLE_HASH).toBe(`sha256-${createHash("sha256").update(css).digest("base64")}`);
  });
});

describe("setSecurityHeaders", () => {
  it("promises https only over https", () => {
    const [plain, secure] = [new Headers(), new Headers()];
    setSecurityHeaders(plain, { policy: "", isHttps: false });
    setSecurityHeaders(secure, { policy: "", isHttps: true });
    expect(plain.has("strict-transport-security")).toBe(false);
    expect(secure.get("strict-transport-security")).toMatch(/^max-age=\d{8}/);
  });

  it("leaves the caching of files with a hash in their name to the framework", () => {
    const headers = new Headers();
    setSecurityHeaders(headers, { policy: "", isHttps: false, isCacheable: true });
    expect(headers.has("cache-control")).toBe(false);
  });
});

it("protects an answer and keeps what it says", async () => {
  const given = Response.json({ rows: 3 }, { status: 201, headers: { "set-cookie": "a=b" } });
  const answer = protect(given, new Request("http://localhost/api/health"));
  expect(answer.status).toBe(201);
  expect(await answer.json()).toEqual({ rows: 3 });
  expect(answer.headers.getSetCookie()).toEqual(["a=b"]);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
});

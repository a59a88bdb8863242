import { type NextRequest, NextResponse } from "next/server";
import { isDevelopment } from "./env";
import { ASKED_PATH_HEADER } from "./return-path";
import { isHttps, pagePolicy, setSecurityHeaders } from "./security-headers";

// What only this file may say to the pages, and what steered other versions of the framework past it.
const NOT_FROM_OUTSIDE = [
  "content-security-policy",
  "content-security-policy-report-only",
  "x-nonce",
  "x-middleware-subrequest",
  "x-middleware-subrequest-id",
  ASKED_PATH_HEADER,
];

/**
 * Headers for every page and file, and nothing else: who may see what is decided in the procedures
 * and in the database, so that getting round this file gains nothing.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = pagePolicy({ nonce, isDevelopment: isDevelopment() });

  const headers = new Headers(request.headers);
  for (const name of NOT_FROM_OUTSIDE) headers.delete(name);
  // The framework takes the nonce for its own scripts from here.
  headers.set("content-security-policy", policy);
  headers.set(ASKED_PATH_HEADER, askedPath(request));

  const response = NextResponse.next({ request: { headers } });
  const isCacheable = request.nextUrl.pathname.startsWith("/_next/static/");
  setSecurityHeaders(response.headers, { policy, isHttps: isHttps(request), isCacheable });
  return response;
}

function askedPath({ nextUrl }: NextRequest): string {
  const query = new URLSearchParams(nextUrl.search);
  query.delete("_rsc");
  return query.size > 0 ? `${nextUrl.pathname}?${query}` : nextUrl.pathname;
}

// Bodies that pass here are kept in memory and cut off at 10 MB: /api/ sets its headers itself.
export const config = { matcher: "/((?!api/).*)" };

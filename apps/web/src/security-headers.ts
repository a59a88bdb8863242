const HALF_A_YEAR_SECONDS = 180 * 24 * 60 * 60;

/**
 * The style sheet that the toast library writes into the page by itself, named by its hash; a test
 * compares it with the installed version. It is put in empty first and filled then, hence the second.
 */
export const TOAST_STYLE_HASH = "sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY=";
export const EMPTY_STYLE_HASH = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

/**
 * Scripts run by nonce only. Style sheets need the nonce too; `style` attributes stay allowed,
 * because charts are drawn on the server with a position for every mark.
 */
export function pagePolicy({ nonce, isDevelopment }: { nonce: string; isDevelopment: boolean }): string {
  // In development the framework evaluates code and writes style sheets without a nonce.
  const scripts = isDevelopment ? "'unsafe-eval'" : "";
  const styles = isDevelopment
    ? "'unsafe-inline'"
    : `'nonce-${nonce}' '${TOAST_STYLE_HASH}' '${EMPTY_STYLE_HASH}'`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' ${scripts}`.trim(),
    `style-src 'self' ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

type Protection = { policy: string; isHttps: boolean; isCacheable?: boolean };

export function setSecurityHeaders(
  headers: Headers,
  { policy, isHttps, isCacheable = false }: Protection,
): void {
  headers.set("Content-Security-Policy", policy);
  headers.set("X-Content-Type-Options", "nosniff");
  // Not "no-referrer": with that, browsers send the origin of a form as null, and forms check it.
  headers.set("Referrer-Policy", "same-origin");
  headers.set("Cross-Origin-Opener-Policy", "same-origin");
  headers.set("Cross-Origin-Resource-Policy", "same-origin");
  headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  if (isHttps) headers.set("Strict-Transport-Security", `max-age=${HALF_A_YEAR_SECONDS}; includeSubDomains`);
  if (!isCacheable) headers.set("Cache-Control", "no-store");
}

/** For every answer under /api/, which the proxy does not pass: it would keep whole uploads in memory. */
export function protect(response: Response, request: Request): Response {
  // Some responses come with headers that cannot be changed, so the answer is made anew.
  const answer = new Response(response.body, response);
  setSecurityHeaders(answer.headers, { policy: DATA_POLICY, isHttps: isHttps(request) });
  return answer;
}

/** As the visitor sees it: the framework reads it from the connection or from the proxy in front. */
export function isHttps(request: Request): boolean {
  return new URL(request.url).protocol === "https:";
}

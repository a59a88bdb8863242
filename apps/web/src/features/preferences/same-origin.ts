/** A form of another site must not change what this visitor chose. */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  const origin = headers.get("origin");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === headers.get("host");
}

/** A path on this site to return to; whatever else was sent becomes the front page. */
export function localPath(value: unknown): string {
  const base = "http://kwartet.invalid";
  if (typeof value !== "string" || !value.startsWith("/") || !URL.canParse(value, base)) return "/";
  const url = new URL(value, base);
  return url.origin === base ? `${url.pathname}${url.search}` : "/";
}

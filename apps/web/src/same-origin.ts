/**
 * Whether a page of this app asked, by what browsers say and pages cannot change. A request that
 * says nothing did not come from a page.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  // Browsers leave the first header out on plain http to another machine.
  const origin = headers.get("origin");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === headers.get("host");
}

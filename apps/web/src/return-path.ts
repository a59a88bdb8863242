/** Set by the proxy: the path that was asked for, to come back to after signing in. */
export const ASKED_PATH_HEADER = "x-kwartet-path";

const PATH = /^\/(?:[A-Za-z0-9_-]+(?:\/[A-Za-z0-9_-]+)*)?$/;
const QUERY = /^[A-Za-z0-9_.~=&,:+-]*$/;
const LONGEST_CHARACTERS = 1000;

/** Where signing in makes no sense to return to. */
const NOT_PAGES = ["/api", "/sign-in", "/sign-out", "/setup", "/invitation", "/preferences"];

/**
 * A page of this app to go to, or the front page for whatever else was asked. An allow-list of plain
 * segments: nothing in it can be read as a host, a scheme or an escape.
 */
export function returnPath(value: unknown): string {
  if (typeof value !== "string" || value.length > LONGEST_CHARACTERS) return "/";
  const [path = "", query = "", ...rest] = value.split("?");
  if (rest.length > 0 || !PATH.test(path) || !QUERY.test(query)) return "/";
  if (NOT_PAGES.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))) return "/";
  return query === "" ? path : `${path}?${query}`;
}

/** The sign-in page, which leads back to what was asked for. */
export function signInPath(asked: string | null): "/sign-in" | `/sign-in?returnTo=${string}` {
  const path = returnPath(asked);
  return path === "/" ? "/sign-in" : `/sign-in?returnTo=${encodeURIComponent(path)}`;
}

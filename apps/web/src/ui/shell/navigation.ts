import type { Route } from "next";

export type NavItem = {
  label: string;
  href: Route;
  /** Things that wait there; shown when there are any. */
  count?: number;
};

/** The destinations of one role under its heading. */
export type NavGroup = { title: string; items: NavItem[] };

/** A place in the palette: a page, a person, a setting. */
export type Destination = { label: string; href: Route; group: string; keywords?: string[] };

/** The item that a page belongs to: the longest address that it starts with. */
export function currentHref(pathname: string, hrefs: readonly string[]): string | null {
  const paths = hrefs.filter((href) => {
    const path = href.split(/[?#]/)[0] ?? href;
    return pathname === path || pathname.startsWith(path.endsWith("/") ? path : `${path}/`);
  });
  // The front page is the start of every address, so it counts only for itself.
  const candidates = paths.filter((href) => href !== "/" || pathname === "/");
  return candidates.sort((one, other) => other.length - one.length)[0] ?? null;
}

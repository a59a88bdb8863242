import type { NextRequest } from "next/server";
import { isSameOrigin, localPath } from "@/features/preferences/same-origin";
import { THEME_COOKIE, THEMES } from "@/features/preferences/theme";
import { LOCALE_COOKIE, LOCALES } from "@/i18n/locale";

const CHOICES: Record<string, readonly string[]> = { [LOCALE_COOKIE]: LOCALES, [THEME_COOKIE]: THEMES };

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Remembers a language or a theme in a cookie and goes back to the page that asked. */
export async function POST(request: NextRequest) {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });

  const form = await request.formData();
  const headers = new Headers({ Location: localPath(form.get("returnTo")) });
  for (const [name, allowed] of Object.entries(CHOICES)) {
    const value = form.get(name);
    if (typeof value !== "string" || !allowed.includes(value)) continue;
    // The server and the theme switch both read it, and it holds nothing secret: not HttpOnly.
    headers.append("Set-Cookie", `${name}=${value}; Path=/; Max-Age=${ONE_YEAR_SECONDS}; SameSite=Lax`);
  }
  return new Response(null, { status: 303, headers });
}

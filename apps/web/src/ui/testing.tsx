import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Locale } from "../i18n/locale";
import { MESSAGES } from "../i18n/messages";

/** The markup that the server would send for a part. */
export function markupOf(part: ReactNode, locale: Locale = "nl"): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="Europe/Amsterdam">
      {part}
    </NextIntlClientProvider>,
  );
}

/** The text of markup as a reader sees it, drawings left out. */
export function textOf(markup: string): string {
  return markup
    .replace(/<svg[\s\S]*?<\/svg>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

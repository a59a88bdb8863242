import { formatInstant, type Locale } from "@kwartet/metrics/format";
import type { useTranslations } from "next-intl";

type Text = ReturnType<typeof useTranslations<"period">>;
type Until = { asOf: Date; timeZone: string; locale: Locale; t: Text };

/** "Cijfers tot en met 30 juni 2026 om 18:00." Nothing is computed against the wall clock. */
export function sayDataUntil({ asOf, timeZone, locale, t }: Until): string {
  return t("until", { moment: formatInstant(asOf.getTime(), timeZone, locale) });
}

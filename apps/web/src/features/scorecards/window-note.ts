import type { Reading } from "@kwartet/api/kpis/reading";
import { formatDay, type Locale } from "@kwartet/metrics/format";
import type { useTranslations } from "next-intl";

type Text = { t: ReturnType<typeof useTranslations<"scorecards">>; locale: Locale };

/** Over which weeks agents are compared, which is not the range that is looked at. Null where nobody is. */
export function windowNote(readings: readonly Pick<Reading, "fair">[], { t, locale }: Text): string | null {
  const window = readings.flatMap(({ fair }) => fair?.window ?? [])[0];
  return window ? t("ownWindow", { until: formatDay(window.to, locale) }) : null;
}

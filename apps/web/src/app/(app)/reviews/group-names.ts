import type { Locale } from "@kwartet/metrics/format";
import { KPIS } from "@kwartet/metrics/kpi";
import { getLocale, getTranslations } from "next-intl/server";

/** What each group of criteria is called: the four KPIs, and what must always be in order. */
export async function readGroupNames(): Promise<Record<string, string>> {
  const locale = (await getLocale()) as Locale;
  const t = await getTranslations("reviews");
  return {
    ...Object.fromEntries(KPIS.map(({ id, name }) => [id, name[locale]])),
    critical: t("desk.always"),
  };
}

import type { Reading } from "@kwartet/api/kpis/reading";
import type { Locale } from "@kwartet/metrics/format";
import { type KpiId, kpiOf } from "@kwartet/metrics/kpi";
import type { useTranslations } from "next-intl";
import { changesOf, headlineOf } from "./headline";

type Text = ReturnType<typeof useTranslations<"overview">>;

/** The finding of the overview as the sentence above it. */
export function sayHeadline(
  readings: readonly Reading[],
  { t, locale }: { t: Text; locale: Locale },
): string {
  const headline = headlineOf(readings);
  switch (headline.kind) {
    case "missed":
    case "close": {
      const { kind, kpis, reached, total } = headline;
      return t(`headline.${kind}`, { names: listNames(kpis, locale), count: kpis.length, reached, total });
    }
    case "reached":
      return t("headline.reached", { total: headline.total });
    default:
      return t(`headline.${headline.kind}`);
  }
}

/** "Effectiviteit en beschikbaarheid": only the first has a capital. */
function listNames(kpis: readonly KpiId[], locale: Locale): string {
  const names = kpis.map((kpi) => kpiOf(kpi).name[locale].toLowerCase());
  const list = new Intl.ListFormat(locale).format(names);
  return list.charAt(0).toUpperCase() + list.slice(1);
}

/** What moved since the range before; empty where nothing is compared. */
export function sayChanges(readings: readonly Reading[], range: string, t: Text): string {
  const changes = changesOf(readings);
  if (changes === null) return "";
  const hasMoved = changes.higher + changes.lower > 0;
  return hasMoved ? t("changes", { range, ...changes }) : t("noChanges", { range });
}

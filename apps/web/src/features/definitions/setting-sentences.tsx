import type { Definitions } from "@kwartet/api/definitions/read-definitions";
import { type KpiId, measureOf } from "@kwartet/metrics/kpi";
import { useLocale, useTranslations } from "next-intl";

/** What the organisation decided that changes how a KPI comes out. */
export function SettingSentences({ kpi, settings }: { kpi: KpiId; settings: Definitions["settings"] }) {
  const t = useTranslations("definitions.setting");
  const locale = useLocale();
  const shortAbandon = t("shortAbandon", { seconds: settings.shortAbandonSeconds });
  const timeZone = t("timeZone", { timeZone: settings.timeZone });
  const measure = measureOf(settings.resolutionLeading).measure.name[locale];
  const sentences: Record<KpiId, string[]> = {
    "response-speed": [t("promise"), shortAbandon],
    resolution: [
      t("repeatWindow", { days: settings.repeatWindowDays }),
      settings.resolutionMeasure ? t("resolutionChosen", { measure }) : t("resolutionByData", { measure }),
    ],
    friendliness: [t("none")],
    availability: [shortAbandon, timeZone],
  };
  return sentences[kpi].map((sentence) => (
    <span key={sentence} className="block">
      {sentence}
    </span>
  ));
}

import { formatCount, formatNumber, type Locale } from "@kwartet/metrics/format";
import type { CoverageHour } from "@kwartet/metrics/staffing/coverage-hours";
import { STAFFING_LIMITS } from "@kwartet/metrics/staffing/limits";
import { useLocale, useTranslations } from "next-intl";
import { type CoverageCell, CoverageHeatmap } from "@/ui/chart/coverage-heatmap";
import { weekdayName } from "./half-hour-text";
import type { CoverageMap as MapName } from "./staffing-params";

type Props = { hours: readonly CoverageHour[]; map: MapName };

/** The hours of the week: a number and how many calls it is of in every cell, five greys, the worst with an edge. */
export function CoverageMap({ hours, map }: Props) {
  const t = useTranslations("staffing");
  const locale = useLocale() as Locale;
  const [first, last] = [
    Math.min(...hours.map(({ hour }) => hour)),
    Math.max(...hours.map(({ hour }) => hour)),
  ];
  const columns = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const days = [...new Set(hours.map(({ weekday }) => weekday))];
  const few = formatCount(STAFFING_LIMITS.cellCalls, locale);
  return (
    <CoverageHeatmap
      label={t(`map.${map}.title`)}
      caption={t(`map.${map}.caption`, { few })}
      hours={columns.map(String)}
      note={t(`map.${map}.note`, { few })}
      days={days.map((weekday) => ({
        name: weekdayName(weekday, locale, "short"),
        cells: columns.map((hour) => {
          const own = hours.find((cell) => cell.weekday === weekday && cell.hour === hour);
          return own ? cellOf(own, map, locale) : null;
        }),
      }))}
    />
  );
}

function cellOf(cell: CoverageHour, map: MapName, locale: Locale): CoverageCell {
  const step = cell.steps[map];
  const note = `n ${formatCount(cell.calls, locale)}`;
  if (map === "present") {
    return { step, text: cell.present === null ? "–" : formatNumber(cell.present, locale, 1) };
  }
  const share = cell[map];
  if (step === null || share.status !== "ok") return { step: null, text: "–", note };
  return { step, low: cell.isMarked[map], text: formatNumber(share.estimate * 100, locale), note };
}

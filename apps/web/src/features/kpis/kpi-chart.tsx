import type { Detail } from "@kwartet/api/kpis/read-detail";
import { formatValue } from "@kwartet/metrics/format";
import { measureOf } from "@kwartet/metrics/kpi";
import { TimeChart } from "@/ui/chart/time-chart";
import type { TimePoint } from "@/ui/chart/time-points";
import { TimeTable } from "@/ui/chart/time-table";
import type { Spoken } from "./figure-count";
import { scaleFor } from "./figure-scale";

type Props = {
  detail: Detail;
  points: readonly TimePoint[];
  /** What the broken line is. */
  compareLabel: string | null;
  spoken: Spoken;
  /** The same as a table, without the drawing. */
  asTable?: boolean;
};

/** A KPI over time with its intervals, its target and the range that it is compared with. */
export function KpiChart({ detail, points, compareLabel, spoken, asTable }: Props) {
  const { reading, grain, measure } = detail;
  if (!reading) return null;
  const { locale, t } = spoken;
  const { unit } = reading.figure;
  const found = measureOf(measure).measure;
  const label = t("chart.label", { name: found.name[locale], grain });
  const shared = { label, points, ...(compareLabel ? { compareLabel } : {}) };
  if (asTable) return <TimeTable {...shared} />;

  const scale = scaleFor(
    points.flatMap(({ value, lower, upper, compare }) => [
      { value, lower: lower ?? null, upper: upper ?? null, unit },
      { value: compare ?? null, lower: null, upper: null, unit },
    ]),
    locale,
    [reading.target],
  );
  const { target } = reading;
  return (
    <TimeChart
      {...shared}
      caption={t("chart.caption", { says: found.says[locale], grain })}
      domain={scale.domain}
      ticks={scale.ticks.map((tick, index) =>
        unit === "share" && index === scale.ticks.length - 1 ? { ...tick, label: `${tick.label}%` } : tick,
      )}
      target={
        target === null
          ? null
          : { value: target, label: t("chart.target", { target: formatValue(target, unit, locale) }) }
      }
      linkLabel={t("chart.open")}
    />
  );
}

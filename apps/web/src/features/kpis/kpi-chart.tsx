import type { Detail } from "@kwartet/api/kpis/read-detail";
import type { Reading } from "@kwartet/api/kpis/reading";
import { formatValue } from "@kwartet/metrics/format";
import { measureOf } from "@kwartet/metrics/kpi";
import { periodKeyOf } from "@kwartet/metrics/period";
import { TimeChart } from "@/ui/chart/time-chart";
import type { TimePoint } from "@/ui/chart/time-points";
import { TimeTable } from "@/ui/chart/time-table";
import type { Spoken } from "./figure-count";
import { scaleFor } from "./figure-scale";

/** Goals and sessions, each at the period in which it fell. */
function phasesOf({ phases, grain }: Detail, { t }: Spoken): { key: string; label: string }[] {
  return phases.map(({ kind, on }) => ({ key: periodKeyOf(on, grain), label: t(`chart.phase.${kind}`) }));
}

function limitLabelsOf({ chart, figure: { unit } }: Reading, { locale, t }: Spoken) {
  const last = chart?.limits.findLast((limits) => limits !== null);
  const said = (value: number | null | undefined) => formatValue(value ?? null, unit, locale);
  return {
    upper: t("chart.upper", { value: said(last?.upper) }),
    centre: t("chart.centre", { value: said(chart?.centre) }),
    lower: t("chart.lower", { value: said(last?.lower) }),
  };
}

type Props = {
  detail: Detail;
  points: readonly TimePoint[];
  /** What the broken line is. */
  compareLabel: string | null;
  spoken: Spoken;
  /** The same as a table, without the drawing. */
  asTable?: boolean;
};

/** A KPI over time with what is ordinary for it, or with its intervals where that is not known yet, its target and the range that it is compared with. */
export function KpiChart({ detail, points, compareLabel, spoken, asTable }: Props) {
  const { reading, grain, measure } = detail;
  if (!reading) return null;
  const { locale, t } = spoken;
  const { unit } = reading.figure;
  const found = measureOf(measure).measure;
  const label = t("chart.label", { name: found.name[locale], grain });
  const shared = { label, points, ...(compareLabel ? { compareLabel } : {}) };
  if (asTable) return <TimeTable {...shared} />;

  const hasLimits = points.some(({ limits }) => limits);
  const scale = scaleFor(
    points.flatMap(({ value, lower, upper, limits, compare }) => [
      {
        value,
        lower: (hasLimits ? limits?.lower : lower) ?? null,
        upper: (hasLimits ? limits?.upper : upper) ?? null,
        unit,
      },
      { value: compare ?? null, lower: null, upper: null, unit },
    ]),
    locale,
    [reading.target],
  );
  const { target } = reading;
  return (
    <TimeChart
      {...shared}
      caption={t(hasLimits ? "chart.captionLimits" : "chart.caption", { says: found.says[locale], grain })}
      intervals={hasLimits ? "none" : "whisker"}
      phases={phasesOf(detail, spoken)}
      {...(hasLimits && reading.chart ? { limitLabels: limitLabelsOf(reading, spoken) } : {})}
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

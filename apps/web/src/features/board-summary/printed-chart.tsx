import type { BoardSummary } from "@kwartet/metrics/board/board-summary";
import { boardRange, boardText } from "@kwartet/metrics/board/board-text";
import { changeWord } from "@kwartet/metrics/board/board-words";
import { axisOfRow, targetInSeries } from "@kwartet/metrics/board/chart-axis";
import { formatCount, formatPeriod, type Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { type EndLabel, spreadLabels } from "@/ui/chart/spread-labels";
import { TimeAxes, TimeEndLabels } from "@/ui/chart/time-axes";
import { layOutTime } from "@/ui/chart/time-layout";
import type { TimePoint } from "@/ui/chart/time-points";
import { TimeLines, TimeMarks } from "@/ui/chart/time-series";

type Row = BoardSummary["rows"][number];
type Props = { row: Row; currency: string };

const HEIGHT = 360;
const LABEL_GAP = 15;

/** The twelve periods of a figure with what is ordinary, the target, and in words what stands out. */
export function PrintedChart({ row, currency }: Props) {
  const t = useTranslations("board-summary.printed");
  const locale = useLocale() as Locale;
  const points = pointsOf(row, locale, currency);
  const { domain, ticks } = axisOfRow(row);
  const layout = layOutTime(points, domain, HEIGHT);
  const text = (value: number) => boardText({ value, unit: row.figure.unit }, locale, currency);
  const target = targetInSeries(row);
  const limits = points.findLast((point) => point.limits)?.limits;
  const marked = points.find(({ variation }) => variation);
  const ends: EndLabel[] = [
    ...(target === null
      ? []
      : [{ text: t("target", { value: text(target) }), y: layout.y(target), strong: true }]),
    ...(limits
      ? [
          { text: t("upper", { value: text(limits.upper) }), y: layout.y(limits.upper) },
          { text: t("usual", { value: text(limits.centre) }), y: layout.y(limits.centre) },
          { text: t("lower", { value: text(limits.lower) }), y: layout.y(limits.lower) },
        ]
      : []),
  ];
  return (
    <figure className="board-print-chart">
      <figcaption>{t(limits ? "chart" : "chartWithout", { name: row.name[locale] })}</figcaption>
      <div className="@container">
        <svg
          width="100%"
          height={HEIGHT + 28}
          role="img"
          aria-label={`${row.name[locale]}: ${row.sentence[locale]}`}
        >
          <TimeAxes
            points={points}
            layout={layout}
            ticks={ticks.map((value) => ({ value, label: text(value) }))}
          />
          <TimeLines points={points} layout={layout} intervals="none" />
          {target !== null && (
            <line x1="0" x2="100%" y1={layout.y(target)} y2={layout.y(target)} className="c-target-line" />
          )}
          <TimeMarks points={points} layout={layout} intervals="none" />
          {marked && marked.value !== null && (
            <text
              x={`${layout.x(marked.key)}%`}
              y={layout.y(marked.value) - 12}
              textAnchor="end"
              className="c-label-strong c-halo"
            >
              {changeWord(row)[locale]}, {marked.valueText}
            </text>
          )}
          <TimeEndLabels labels={spreadLabels(ends, LABEL_GAP, HEIGHT)} />
        </svg>
      </div>
    </figure>
  );
}

/** The pattern stands at the last whole period, and there only. */
function pointsOf({ series, ordinary, signal, figure }: Row, locale: Locale, currency: string): TimePoint[] {
  const lastWhole = series.findLastIndex(({ isComplete, value }) => isComplete && value !== null);
  return series.map((point, index) => {
    const limits = ordinary?.limits[index] ?? null;
    return {
      key: point.key,
      label: formatPeriod(point.key, locale),
      title: formatPeriod(point.key, locale),
      value: point.value,
      valueText: boardText(point, locale, currency),
      countText: formatCount(point.n, locale),
      intervalText: boardRange({ ...point, unit: figure.unit }, locale, currency),
      limits: limits && ordinary ? { ...limits, centre: ordinary.centre } : null,
      incomplete: !point.isComplete,
      variation: index === lastWhole ? signal : null,
    };
  });
}

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChartExplorer, type ExplorerPoint } from "./chart-explorer";
import { Figure } from "./figure";
import type { Domain } from "./linear";
import { type EndLabel, spreadLabels } from "./spread-labels";
import { TimeAxes, TimeEndLabels, TimePhases } from "./time-axes";
import { TimeKey } from "./time-key";
import { layOutTime, type Phase, phaseRows, type TimeLayout } from "./time-layout";
import type { TimePoint } from "./time-points";
import { TimeLines, TimeMarks } from "./time-series";
import { TimeTable } from "./time-table";
import type { Tick } from "./whisker";

export type TimeChartProps = {
  /** What is drawn, as a sentence. */
  caption: ReactNode;
  /** The short name, for screen readers: "Effectiveness per week". */
  label: string;
  points: readonly TimePoint[];
  /** Fixed per KPI, so that two charts can be compared. */
  domain: Domain;
  ticks: readonly Tick[];
  target?: { value: number; label: string } | null;
  /** The name of the broken line. */
  compareLabel?: string;
  /** What changed, at the start of a period: a goal, a conversation, a new process. */
  phases?: readonly Phase[];
  intervals?: "whisker" | "band" | "none";
  /** At the end of the lines, when points carry limits. */
  limitLabels?: { upper: string; centre: string; lower: string };
  /** What a press on a point does: "Show the contacts". */
  linkLabel?: string;
  height?: number;
};

const LABEL_GAP = 16;

/** A KPI over time with what is sure about it. Drawn on the server; the island only adds tooltips. */
export function TimeChart(props: TimeChartProps) {
  const { points, domain, target, phases = [], intervals = "whisker", height = 260 } = props;
  const t = useTranslations("charts");
  const layout = layOutTime(points, domain, height);
  const rows = phaseRows(phases, layout.x);
  const top = phases.length > 0 ? 10 + 18 * (Math.max(...rows) + 1) : 8;
  const ends = endLabels(props, layout.y);

  return (
    <Figure
      caption={props.caption}
      table={<TimeTable label={props.label} points={points} compareLabel={props.compareLabel} />}
      chartKey={<TimeKey {...props} />}
    >
      <div className="@container">
        <div
          className={ends.length > 0 ? "pr-2 pl-10 @[40rem]:pr-24" : "pr-2 pl-10"}
          style={{ paddingTop: top }}
        >
          <ChartExplorer
            label={props.label}
            linkLabel={props.linkLabel}
            height={height}
            points={explorerPoints(props, layout, { interval: t("interval"), limits: t("limits") })}
          >
            <svg width="100%" height={height + 28} role="img" aria-label={props.label} className="block">
              <TimeAxes points={points} layout={layout} ticks={props.ticks} />
              <TimePhases phases={phases} rows={rows} layout={layout} top={top} />
              <TimeLines points={points} layout={layout} intervals={intervals} />
              {target && (
                <line
                  x1="0"
                  x2="100%"
                  y1={layout.y(target.value)}
                  y2={layout.y(target.value)}
                  className="c-target-line"
                />
              )}
              <TimeMarks points={points} layout={layout} intervals={intervals} />
              <TimeEndLabels labels={spreadLabels(ends, LABEL_GAP, height)} />
              {target && (
                <text y={layout.y(target.value) - 6} x="4" className="c-label-strong c-halo @[40rem]:hidden">
                  {target.label}
                </text>
              )}
            </svg>
          </ChartExplorer>
        </div>
        {phases.length > 0 && (
          <ol className="mt-1 list-inside list-decimal text-ink-3 text-label @[40rem]:hidden">
            {phases.map((phase) => (
              <li key={phase.key + phase.label}>{phase.label}</li>
            ))}
          </ol>
        )}
      </div>
    </Figure>
  );
}

/** Names at the end of the lines say more than a legend. */
function endLabels(
  { points, target, compareLabel, limitLabels }: TimeChartProps,
  y: TimeLayout["y"],
): EndLabel[] {
  const limits = points.findLast((point) => point.limits)?.limits;
  const compare = points.findLast((point) => point.compare != null)?.compare;
  const labels: EndLabel[] = [];
  if (target) labels.push({ text: target.label, y: y(target.value), strong: true });
  if (compare != null && compareLabel) labels.push({ text: compareLabel, y: y(compare) });
  if (limits && limitLabels) {
    for (const edge of ["upper", "centre", "lower"] as const) {
      labels.push({ text: limitLabels[edge], y: y(limits[edge]) });
    }
  }
  return labels;
}

/** What the tooltip of each point says; a hole in the data has none. */
function explorerPoints(
  { points, compareLabel }: TimeChartProps,
  layout: TimeLayout,
  names: { interval: string; limits: string },
): ExplorerPoint[] {
  return points.flatMap((point) => {
    if (point.value === null) return [];
    return {
      x: layout.x(point.key),
      y: layout.y(point.value),
      title: `${point.title}: ${point.valueText}`,
      lines: [
        point.countText,
        ...(point.intervalText ? [`${names.interval}: ${point.intervalText}`] : []),
        ...(point.limitsText ? [`${names.limits}: ${point.limitsText}`] : []),
        ...(point.compareText ? [`${compareLabel ?? ""}: ${point.compareText}`] : []),
      ],
      variation: point.variation ?? null,
      note: point.note,
      href: point.href,
    };
  });
}

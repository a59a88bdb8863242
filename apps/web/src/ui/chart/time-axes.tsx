import type { EndLabel } from "./spread-labels";
import type { Phase, TimeLayout } from "./time-layout";
import { isLabelled, labelStep, type TimePoint } from "./time-points";
import type { Tick } from "./whisker";

const WIDE_ROOM = 11;
const NARROW_ROOM = 5;

type AxesProps = { points: readonly TimePoint[]; layout: TimeLayout; ticks: readonly Tick[] };

/** Horizontal grid only, numbers at its left, periods below. */
export function TimeAxes({ points, layout, ticks }: AxesProps) {
  const wide = labelStep(points.length, WIDE_ROOM);
  const narrow = wide * labelStep(Math.ceil(points.length / wide), NARROW_ROOM);
  return (
    <g>
      {ticks.map((tick) => {
        const y = layout.y(tick.value);
        return (
          <g key={tick.value}>
            <line x1="0" x2="100%" y1={y} y2={y} className={y === layout.height ? "c-base" : "c-grid"} />
            <text x="-10" y={y + 4} textAnchor="end" className="c-axis">
              {tick.label}
            </text>
          </g>
        );
      })}
      {points.map((point, index) =>
        isLabelled(index, points.length, wide) ? (
          <text
            key={point.key}
            x={`${layout.x(point.key)}%`}
            y={layout.height + 20}
            textAnchor="middle"
            className={isLabelled(index, points.length, narrow) ? "c-axis" : "c-axis hidden @[40rem]:inline"}
          >
            {point.label}
          </text>
        ) : null,
      )}
    </g>
  );
}

type PhasesProps = { phases: readonly Phase[]; rows: readonly number[]; layout: TimeLayout; top: number };

/** Dotted verticals with their names on top; on a phone a number that is explained below. */
export function TimePhases({ phases, rows, layout, top }: PhasesProps) {
  return (
    <g>
      {phases.map((phase, index) => {
        const x = `${layout.x(phase.key)}%`;
        const y = 12 - top + 18 * (rows[index] ?? 0);
        return (
          <g key={phase.key + phase.label}>
            <line x1={x} x2={x} y1={y - 10} y2={layout.height} className="c-phase" />
            <text x={x} y={y} dx="6" className="c-label hidden @[40rem]:inline">
              {phase.label}
            </text>
            <text x={x} y={y} dx="4" className="c-label @[40rem]:hidden">
              {index + 1}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** The names of the lines, at their ends; on a phone there is no room for them. */
export function TimeEndLabels({ labels }: { labels: readonly EndLabel[] }) {
  return (
    <g className="hidden @[40rem]:inline">
      {labels.map((label) => (
        <text
          key={label.text}
          x="100%"
          dx="8"
          y={label.y + 4}
          className={label.strong ? "c-label-strong" : "c-axis"}
        >
          {label.text}
        </text>
      ))}
    </g>
  );
}

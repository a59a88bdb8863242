import { ChartExplorer } from "@/ui/chart/chart-explorer";
import type { Domain } from "@/ui/chart/linear";
import { type EndLabel, spreadLabels } from "@/ui/chart/spread-labels";
import { TimeAxes, TimeEndLabels, TimePhases } from "@/ui/chart/time-axes";
import { layOutTime, type Phase, phaseRows } from "@/ui/chart/time-layout";
import type { TimePoint } from "@/ui/chart/time-points";
import { TimeLines, TimeMarks } from "@/ui/chart/time-series";
import type { Tick } from "@/ui/chart/whisker";

export type LaneLine = { value: number; label: string; kind: "target" | "baseline" };

type Props = {
  /** Short, for screen readers. */
  label: string;
  title: string;
  points: readonly TimePoint[];
  domain: Domain;
  ticks: readonly Tick[];
  lines: readonly LaneLine[];
  phases: readonly Phase[];
  /** The weeks in which the two talked, as small marks on the axis. */
  sessions: readonly string[];
  /** The lane on top says what the verticals are; below it only their lines go on. */
  hasPhaseNames: boolean;
  height: number;
};

const LABEL_GAP = 16;

/** A talk, standing on the axis; it is no signal, so it has the ink and no shape of one. */
export function SessionMark({ x, bottom }: { x: string; bottom: number }) {
  return <rect x={x} y={bottom - 9} width="8" height="9" transform="translate(-4)" className="fill-ink-2" />;
}

/** One lane of a time axis that it shares with others: they have the same weeks, so that they stand above each other. */
export function GoalLane(props: Props) {
  const { label, title, points, domain, ticks, lines, phases, sessions, hasPhaseNames, height } = props;
  const layout = layOutTime(points, domain, height);
  const rows = phaseRows(phases, layout.x);
  const top = phases.length > 0 && hasPhaseNames ? 10 + 18 * (Math.max(...rows) + 1) : 8;
  const ends: EndLabel[] = lines.map(({ value, label: text, kind }) => ({
    text,
    y: layout.y(value),
    strong: kind === "target",
  }));
  const known = points.filter((point) => point.value !== null);
  return (
    <div className="@container">
      <p className="mb-1 font-semibold text-small">{title}</p>
      <div className="pr-2 pl-10 @[40rem]:pr-24" style={{ paddingTop: top }}>
        <ChartExplorer
          label={label}
          height={height}
          points={known.map((point) => ({
            x: layout.x(point.key),
            y: layout.y(point.value ?? 0),
            title: `${point.title}: ${point.valueText}`,
            lines: [point.countText, point.intervalText ?? ""].filter(Boolean),
            variation: null,
          }))}
        >
          <svg width="100%" height={height + 28} role="img" aria-label={label} className="block">
            <TimeAxes points={points} layout={layout} ticks={ticks} />
            {hasPhaseNames ? (
              <TimePhases phases={phases} rows={rows} layout={layout} top={top} />
            ) : (
              phases.map(({ key, label: name }) => (
                <line
                  key={key + name}
                  x1={`${layout.x(key)}%`}
                  x2={`${layout.x(key)}%`}
                  y1="0"
                  y2={height}
                  className="c-phase"
                />
              ))
            )}
            {sessions.map((key) => (
              <SessionMark key={key} x={`${layout.x(key)}%`} bottom={height} />
            ))}
            <TimeLines points={points} layout={layout} intervals="whisker" />
            {lines.map(({ value, kind }) => (
              <line
                key={kind}
                x1="0"
                x2="100%"
                y1={layout.y(value)}
                y2={layout.y(value)}
                className={kind === "target" ? "c-target-line" : "c-centre"}
              />
            ))}
            <TimeMarks points={points} layout={layout} intervals="whisker" />
            <TimeEndLabels labels={spreadLabels(ends, LABEL_GAP, height)} />
            {lines.map(({ value, label: text, kind }) => (
              <text
                key={kind}
                y={layout.y(value) - 6}
                x={kind === "target" ? "4" : "40%"}
                className="c-label-strong c-halo @[40rem]:hidden"
              >
                {text}
              </text>
            ))}
          </svg>
        </ChartExplorer>
      </div>
    </div>
  );
}

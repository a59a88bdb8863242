import type { ReactNode } from "react";
import { Figure } from "./figure";
import { clampedScale, type Domain } from "./linear";
import { Point } from "./point";
import { DRAWN_WIDTH } from "./time-layout";
import type { Tick } from "./whisker";

export type ScatterScale = { domain: Domain; ticks: readonly Tick[] };
/** A line through nothing with its band: how much y goes with one more of x. */
export type ScatterLine = { slope: number; lower: number; upper: number };

type Props = {
  label: string;
  caption: ReactNode;
  points: readonly { x: number; y: number }[];
  /** Null where no line may be drawn. */
  line: ScatterLine | null;
  across: ScatterScale;
  up: ScatterScale;
  acrossLabel: string;
  table: ReactNode;
  height?: number;
};

/** Points that nobody can be told by: open circles without names. Drawn on the server. */
export function ChangeScatter(props: Props) {
  const { label, caption, points, line, across, up, acrossLabel, table, height = 380 } = props;
  const x = clampedScale(across.domain, [0, 100]);
  const y = clampedScale(up.domain, [height, 0]);
  return (
    <Figure caption={caption} table={table}>
      <div className="pt-2 pr-1 pb-1 pl-10">
        <svg
          width="100%"
          height={height + 42}
          role="img"
          aria-label={label}
          className="block overflow-visible"
        >
          {up.ticks.map((tick) => (
            <g key={tick.value}>
              <line
                x1="0"
                x2="100%"
                y1={y(tick.value)}
                y2={y(tick.value)}
                className={tick.value === 0 ? "c-base" : "c-grid"}
              />
              <text x="-8" y={y(tick.value) + 4} textAnchor="end" className="c-axis">
                {tick.label}
              </text>
            </g>
          ))}
          {line && <Line line={line} across={across.domain} up={up.domain} height={height} />}
          {across.ticks.some(({ value }) => value === 0) && (
            <line x1={`${x(0)}%`} x2={`${x(0)}%`} y1="0" y2={height} className="c-base" />
          )}
          {points.map((point, index) => (
            <svg
              // biome-ignore lint/suspicious/noArrayIndexKey: the points have nothing that tells them apart, on purpose.
              key={index}
              x={`${x(point.x)}%`}
              y={y(point.y)}
              width="1"
              height="1"
              className="overflow-visible"
              aria-hidden="true"
            >
              <Point incomplete size={3.4} />
            </svg>
          ))}
          {across.ticks.map((tick, index) => (
            <text
              key={tick.value}
              x={`${x(tick.value)}%`}
              y={height + 18}
              textAnchor={index === 0 ? "start" : index === across.ticks.length - 1 ? "end" : "middle"}
              className="c-axis"
            >
              {tick.label}
            </text>
          ))}
          <text x="100%" y={height + 38} textAnchor="end" className="c-axis">
            {acrossLabel}
          </text>
        </svg>
      </div>
    </Figure>
  );
}

type LineProps = { line: ScatterLine; across: Domain; up: Domain; height: number };

/** What leaves the drawing at the top or bottom is cut off, not bent along the edge. */
function Line({ line, across, up, height }: LineProps) {
  const [left, right] = across;
  const drawnX = (value: number) => ((value - left) / (right - left)) * DRAWN_WIDTH;
  const drawnY = (value: number) => height - ((value - up[0]) / (up[1] - up[0])) * height;
  const at = (value: number, slope: number) => `${drawnX(value)} ${drawnY(value * slope)}`;
  const band = [
    at(left, line.lower),
    at(0, 0),
    at(right, line.lower),
    at(right, line.upper),
    at(0, 0),
    at(left, line.upper),
  ];
  return (
    <svg
      width="100%"
      height={height}
      viewBox={`0 0 ${DRAWN_WIDTH} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="overflow-hidden"
    >
      <path d={`M${band.join("L")}z`} className="c-band" />
      <path d={`M${at(left, line.slope)}L${at(right, line.slope)}`} className="c-fit" />
    </svg>
  );
}

import type { ReactNode } from "react";
import { signalOf, type Variation } from "../signal";
import { ChartExplorer } from "./chart-explorer";
import { Figure } from "./figure";
import { clampedScale, type Domain } from "./linear";
import { Point } from "./point";
import { DRAWN_WIDTH } from "./time-layout";
import type { Tick } from "./whisker";

type Range = { lower: number; upper: number };
export type FunnelMark = {
  /** Null is somebody without a name here. */
  name: string | null;
  n: number;
  value: number;
  variation: Variation | null;
  /** What is said of them when they are pointed at. */
  lines: string[];
  /** Written beside the point: of a signal, and of who the page is about. */
  isLabelled: boolean;
};

type Props = {
  label: string;
  caption: ReactNode;
  marks: readonly FunnelMark[];
  steps: readonly { n: number; inner: Range; outer: Range }[];
  overall: number;
  domain: Domain;
  ticks: readonly Tick[];
  xTicks: readonly Tick[];
  xLabel: string;
  table: ReactNode;
  chartKey: ReactNode;
  height?: number;
};

/** Everybody by how many contacts they had, against what chance allows at that number. Drawn on the server. */
export function FunnelChart(props: Props) {
  const {
    label,
    caption,
    marks,
    steps,
    overall,
    domain,
    ticks,
    xTicks,
    xLabel,
    table,
    chartKey,
    height = 280,
  } = props;
  const most = Math.max(1, ...marks.map(({ n }) => n), ...steps.map(({ n }) => n));
  const x = clampedScale([0, most * 1.04], [0, 100]);
  const y = clampedScale(domain, [height, 0]);
  const path = (pick: (step: Props["steps"][number]) => number) =>
    steps.map((step) => `${(x(step.n) / 100) * DRAWN_WIDTH} ${y(pick(step))}`);
  const area = [...path(({ inner }) => inner.upper), ...path(({ inner }) => inner.lower).reverse()];
  const named = marks.filter(({ name }) => name !== null).toSorted((a, b) => a.n - b.n);
  return (
    <Figure caption={caption} table={table} chartKey={chartKey}>
      <div className="pt-2 pr-2 pb-1 pl-10">
        <ChartExplorer
          label={label}
          height={height}
          points={named.map((mark) => ({
            x: x(mark.n),
            y: y(mark.value),
            title: mark.name ?? "",
            lines: mark.lines,
            variation: mark.variation,
          }))}
        >
          <svg width="100%" height={height + 40} role="img" aria-label={label} className="block">
            {ticks.map((tick) => (
              <g key={tick.value}>
                <line x1="0" x2="100%" y1={y(tick.value)} y2={y(tick.value)} className="c-grid" />
                <text x="-8" y={y(tick.value) + 4} textAnchor="end" className="c-axis">
                  {tick.label}
                </text>
              </g>
            ))}
            <svg
              width="100%"
              height={height}
              viewBox={`0 0 ${DRAWN_WIDTH} ${height}`}
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              {steps.length > 0 && (
                <>
                  <path d={`M${area.join("L")}z`} className="c-band" />
                  <path d={`M${path(({ outer }) => outer.upper).join("L")}`} className="c-limit" />
                  <path d={`M${path(({ outer }) => outer.lower).join("L")}`} className="c-limit" />
                </>
              )}
              <path d={`M0 ${y(overall)}H${DRAWN_WIDTH}`} className="c-centre" />
            </svg>
            {[...marks.filter(({ name }) => name === null), ...named].map((mark, index) => (
              <svg
                // biome-ignore lint/suspicious/noArrayIndexKey: those without a name have nothing that tells them apart.
                key={index}
                x={`${x(mark.n)}%`}
                y={y(mark.value)}
                width="1"
                height="1"
                className="overflow-visible"
                aria-hidden="true"
              >
                <Point
                  variation={mark.variation}
                  incomplete={mark.name === null}
                  size={mark.name === null ? 3 : 4.2}
                />
                {mark.isLabelled && (
                  <text
                    x={x(mark.n) > 70 ? -9 : 9}
                    y="4"
                    textAnchor={x(mark.n) > 70 ? "end" : "start"}
                    className={signalOf(mark.variation) ? "c-label-strong c-halo" : "c-label c-halo"}
                  >
                    {mark.name}
                  </text>
                )}
              </svg>
            ))}
            {xTicks.map((tick) => (
              <text
                key={tick.value}
                x={`${x(tick.value)}%`}
                y={height + 18}
                textAnchor="middle"
                className="c-axis"
              >
                {tick.label}
              </text>
            ))}
            <text x="100%" y={height + 36} textAnchor="end" className="c-axis">
              {xLabel}
            </text>
          </svg>
        </ChartExplorer>
      </div>
    </Figure>
  );
}

import { joinClasses } from "../join-classes";
import { type Signal, signalOf, type Variation } from "../signal";
import { type Domain, percentScale } from "./linear";
import { Point } from "./point";

export type WhiskerValues = {
  value: number;
  lower: number | null;
  upper: number | null;
  target?: number | null;
  /** What may be expected here, as a broken tick. */
  expected?: number | null;
};

type Props = WhiskerValues & {
  /** The fixed scale of the whole column. */
  domain: Domain;
  variation?: Variation | null;
  /** Value, interval and target as one sentence. */
  label: string;
  height?: number;
};

const COLOURS: Record<Signal, string> = {
  improvement: "c-whisker-improvement",
  concern: "c-whisker-concern",
  change: "c-whisker-change",
};

/** A value with its interval on a fixed scale, with a tick for the target: how high, and how sure? */
export function Whisker({
  value,
  lower,
  upper,
  target,
  expected,
  domain,
  variation,
  label,
  height = 36,
}: Props) {
  const x = percentScale(domain);
  const middle = height / 2;
  const signal = signalOf(variation);
  return (
    <span className="block px-1.5">
      <svg width="100%" height={height} role="img" aria-label={label} className="block">
        <rect width="100%" y={middle - 4} height="8" rx="1" className="c-track" />
        {expected != null && (
          <line x1={x(expected)} x2={x(expected)} y1={middle - 6} y2={middle + 6} className="c-expected" />
        )}
        {target != null && (
          <line x1={x(target)} x2={x(target)} y1={middle - 11} y2={middle + 11} className="c-target" />
        )}
        {lower !== null && upper !== null && (
          <g className={joinClasses("c-whisker", signal && COLOURS[signal])}>
            <line x1={x(lower)} x2={x(upper)} y1={middle} y2={middle} />
            <line x1={x(lower)} x2={x(lower)} y1={middle - 4} y2={middle + 4} />
            <line x1={x(upper)} x2={x(upper)} y1={middle - 4} y2={middle + 4} />
          </g>
        )}
        <svg x={x(value)} y={middle} width="1" height="1" className="overflow-visible" aria-hidden="true">
          <Point variation={variation} size={4.2} />
        </svg>
      </svg>
    </span>
  );
}

export type Tick = { value: number; label: string };

/** The numbers of the scale: once in the head of a column, or under a whisker that stands alone. */
export function ScaleTicks({ domain, ticks }: { domain: Domain; ticks: readonly Tick[] }) {
  const x = percentScale(domain);
  return (
    <span className="block px-1.5">
      <svg width="100%" height="16" aria-hidden="true" className="block">
        {ticks.map((tick) => (
          <text key={tick.value} x={x(tick.value)} y="12" textAnchor="middle" className="c-axis">
            {tick.label}
          </text>
        ))}
      </svg>
    </span>
  );
}

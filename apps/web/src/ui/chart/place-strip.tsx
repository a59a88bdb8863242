import type { Variation } from "../signal";
import { type Domain, percentScale } from "./linear";
import { Point } from "./point";
import { ScaleTicks, type Tick } from "./whisker";

type Range = { lower: number; upper: number };

type Props = {
  /** Where one stands. */
  value: number;
  /** What is best believed, as a small tick. */
  shrunken: number | null;
  overall: number;
  /** What chance allows: nearly always, and almost never beyond. */
  inner: Range;
  outer: Range;
  /** The middle half of everybody; null where that would be about few. */
  middleHalf: Range | null;
  domain: Domain;
  ticks: readonly Tick[];
  variation: Variation | null;
  /** All of it as one sentence. */
  label: string;
};

const HEIGHT = 64;
const MIDDLE = HEIGHT / 2;

/** One place against what is usual, and nobody else's place: a funnel, cut through at one's own number of contacts. */
export function PlaceStrip(props: Props) {
  const { value, shrunken, overall, inner, outer, middleHalf, domain, ticks, variation, label } = props;
  const x = percentScale(domain);
  const band = ({ lower, upper }: Range, height: number, className: string) => (
    <svg x={x(lower)} width="100%" height={HEIGHT} className="overflow-visible" aria-hidden="true">
      <rect
        y={MIDDLE - height / 2}
        width={`${Number.parseFloat(x(upper)) - Number.parseFloat(x(lower))}%`}
        height={height}
        className={className}
      />
    </svg>
  );
  return (
    <div>
      <span className="block px-1.5">
        <svg width="100%" height={HEIGHT} role="img" aria-label={label} className="block">
          {band(outer, 40, "c-limit")}
          {band(inner, 40, "c-band")}
          {middleHalf && band(middleHalf, 14, "c-middle")}
          <line x1={x(overall)} x2={x(overall)} y1={MIDDLE - 26} y2={MIDDLE + 26} className="c-centre" />
          {shrunken !== null && (
            <line x1={x(shrunken)} x2={x(shrunken)} y1={MIDDLE + 12} y2={MIDDLE + 26} className="c-target" />
          )}
          <svg x={x(value)} y={MIDDLE} width="1" height="1" className="overflow-visible" aria-hidden="true">
            <Point variation={variation} size={6} />
          </svg>
        </svg>
      </span>
      <ScaleTicks domain={domain} ticks={ticks} />
    </div>
  );
}

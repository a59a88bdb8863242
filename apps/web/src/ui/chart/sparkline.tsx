import type { Variation } from "../signal";
import { clampedScale, type Domain } from "./linear";
import { PlacesLine } from "./places-line";
import { Point } from "./point";

type Props = {
  /** Thirteen values as a rule, old to new; null where nothing was measured. */
  values: readonly (number | null)[];
  /** The ordinary middle, given by whoever computed it; dotted. */
  centre?: number | null;
  /** The ordinary spread. With it, the band is equally high in every row; without it, only the line is drawn. */
  band?: { lower: number; upper: number } | null;
  /** The smallest distance from the middle that fills the height, so that noise does not look like an alp. */
  calm?: number;
  variation?: Variation | null;
  /** The last period is not over yet: hollow, joined by a dotted line. */
  incomplete?: boolean;
  label: string;
  width?: number;
  height?: number;
};

const EDGE = 6;

/** Most figures are shares; of those, ten points from the middle fill the height. */
const CALM_SHARE = 0.1;

/** The scale that puts the middle in the middle, and the limits where they are in every other row. */
function verticalDomain({ values, centre, band, calm = CALM_SHARE }: Props): Domain {
  const known = values.filter((value) => value !== null);
  const lowest = Math.min(...known);
  const highest = Math.max(...known);
  const middle = band ? (band.lower + band.upper) / 2 : (centre ?? (lowest + highest) / 2);
  const reach = band
    ? ((band.upper - band.lower) / 2) * 1.7
    : Math.max(calm, highest - middle, middle - lowest) * 1.25;
  return [middle - (reach || 1), middle + (reach || 1)];
}

/** Thirteen periods in a small space; it answers "unusual?", never "how high?". */
export function Sparkline(props: Props) {
  const { values, centre, band, variation, incomplete, label, width = 132, height = 44 } = props;
  if (values.every((value) => value === null)) return null;

  const y = clampedScale(verticalDomain(props), [height - EDGE, EDGE]);
  const x = clampedScale([0, Math.max(1, values.length - 1)], [EDGE, width - EDGE - 2]);
  const places = values.map((value, index) => (value === null ? null : { x: x(index), y: y(value) }));
  const lastIndex = places.findLastIndex((place) => place !== null);
  const last = places[lastIndex];
  const pending = incomplete && lastIndex > 0;

  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {band && (
        <rect
          x="2"
          y={y(band.upper)}
          width={width - 4}
          height={y(band.lower) - y(band.upper)}
          className="c-band"
        />
      )}
      {centre != null && (
        <line x1="2" x2={width - 2} y1={y(centre)} y2={y(centre)} className="c-spark-centre" />
      )}
      <PlacesLine places={pending ? places.slice(0, lastIndex) : places} className="c-series" />
      {pending && <PlacesLine places={places.slice(lastIndex - 1, lastIndex + 1)} className="c-pending" />}
      {last && (
        <g transform={`translate(${last.x} ${last.y})`}>
          <Point variation={variation} incomplete={incomplete} />
        </g>
      )}
    </svg>
  );
}

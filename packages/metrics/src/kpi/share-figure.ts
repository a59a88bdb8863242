import type { Count } from "../contact-fact";
import { ratioEstimate } from "../stats/ratio-estimate";
import { wilson } from "../stats/wilson";
import type { Figure, KpiId, MeasureId } from "./figure";

type Place = { kpi: KpiId; measure: MeasureId; leading: boolean };

/** A figure without data: null, never 0. */
export function emptyFigure(place: Place, unit: Figure["unit"]): Figure {
  return { ...place, value: null, lower: null, upper: null, x: null, n: 0, unit, word: null };
}

/** A share of contacts with its Wilson interval. */
export function shareFigure(place: Place, { x, n }: Count): Figure {
  const share = wilson(x, n);
  if (share.status === "insufficient") return emptyFigure(place, "share");
  if (share.status === "error") throw new RangeError(`${place.measure}: ${share.reason} (${x} of ${n})`);
  const { kpi, measure, leading } = place;
  const { estimate, lower, upper } = share;
  // Named one by one: this runs for every share of every week of a view, and spreading takes ten times as long.
  return { kpi, measure, leading, value: estimate, lower, upper, x, n, unit: "share", word: null };
}

/** A share of minutes over days, with the day as the sampling unit. */
export function minutesFigure(place: Place, days: readonly { part: number; whole: number }[]): Figure {
  const counted = days.filter((day) => day.whole > 0);
  const ratio = ratioEstimate(
    counted.map((day) => day.part),
    counted.map((day) => day.whole),
  );
  if (ratio.status === "insufficient" || ratio.status === "error") return emptyFigure(place, "share");
  const bounds = ratio.status === "ok" ? ratio : { lower: null, upper: null };
  return {
    kpi: place.kpi,
    measure: place.measure,
    leading: place.leading,
    value: ratio.ratio,
    lower: bounds.lower === null ? null : Math.max(0, bounds.lower),
    upper: bounds.upper === null ? null : Math.min(1, bounds.upper),
    x: counted.reduce((total, day) => total + day.part, 0),
    n: counted.reduce((total, day) => total + day.whole, 0),
    unit: "share",
    word: null,
  };
}

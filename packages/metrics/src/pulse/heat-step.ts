import type { PublishedDifference, PublishedFigure } from "./published-share";

/** How a cell of the heat map is tinted: 0 is like the organisation, 2 is further from it than chance explains. */
export type HeatStep = -2 | -1 | 0 | 1 | 2;

/** From here on a difference is tinted, palely, also where it may be chance; in the figure's own unit. */
const NOTICEABLE: Readonly<Record<PublishedFigure["unit"], number>> = {
  share: 0.075,
  recommend: 15,
  // On a scale that is not known nothing can be called noticeable.
  mean: Number.POSITIVE_INFINITY,
};

/** The strong tint needs an interval that leaves the organisation out, not a size. */
export function heatStep(figure: PublishedFigure, difference: PublishedDifference | null): HeatStep {
  if (difference === null) return 0;
  const isMore = difference.difference > 0;
  if (difference.isSignal) return isMore ? 2 : -2;
  if (Math.abs(difference.difference) < NOTICEABLE[figure.unit]) return 0;
  return isMore ? 1 : -1;
}

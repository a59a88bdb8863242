import { addToHistogram, emptyHistogram, type Histogram } from "../stats/histogram";
import { quantileIntervalOfHistogram } from "../stats/quantile-interval";
import { emptyOperation, type OperationFigure, type OperationPlace } from "./figure";

const MEDIAN: OperationPlace = {
  operation: "time-to-solution",
  measure: "solution-median",
  unit: "seconds",
  basis: "contacts",
};
const P90: OperationPlace = { ...MEDIAN, measure: "solution-p90" };

/** So many contacts took so many seconds, rounded up to whole ones. */
export type SolvedCount = { seconds: number; contacts: number };

/**
 * Median and P90 of the time from the question to the end of the contact, on the clock of one channel: a median over
 * two clocks would be of neither. Rounding up to whole seconds changes no bucket of the histogram.
 */
export function solutionFigures(counts: readonly SolvedCount[]): OperationFigure[] {
  const histogram = emptyHistogram();
  for (const { seconds, contacts } of counts) addToHistogram(histogram, seconds, contacts);
  return [quantile(MEDIAN, histogram, 0.5), quantile(P90, histogram, 0.9)];
}

function quantile(place: OperationPlace, histogram: Histogram, p: number): OperationFigure {
  const interval = quantileIntervalOfHistogram(histogram, p);
  if (interval.status === "insufficient") return emptyOperation(place);
  if (interval.status === "error") throw new RangeError(`${place.measure}: ${interval.reason}`);
  const { estimate, lower, upper, n } = interval;
  return { ...emptyOperation(place), value: estimate, lower, upper, n };
}

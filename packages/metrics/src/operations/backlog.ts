import { quantileInterval } from "../stats/quantile-interval";
import { emptyOperation, type OperationFigure, type OperationPlace } from "./figure";

const COUNT: OperationPlace = {
  operation: "backlog",
  measure: "open-count",
  unit: "count",
  basis: "contacts",
};
const MEDIAN: OperationPlace = { ...COUNT, measure: "open-age-median", unit: "seconds" };
const P90: OperationPlace = { ...COUNT, measure: "open-age-p90", unit: "seconds" };

const HOUR = 3600;

/** Where an age band ends, in seconds, the end included; the last band has no end. */
export const AGE_BAND_ENDS = [HOUR, 4 * HOUR, 8 * HOUR, 24 * HOUR, 72 * HOUR, null] as const;

/** How many open contacts have an age within a band. */
export type AgeBand = { fromSeconds: number; toSeconds: number | null; count: number };

/**
 * How many contacts wait for a first answer, and how long already: median and P90 with distribution-free bounds.
 *
 * @param ages in seconds on the clock of each contact's channel
 * @param hasData whether there are contacts at all: an empty backlog is a count of 0 only then
 */
export function backlogFigures(ages: readonly number[], hasData: boolean): OperationFigure[] {
  const count = hasData
    ? { ...emptyOperation(COUNT), value: ages.length, n: ages.length }
    : emptyOperation(COUNT);
  return [count, ageQuantile(MEDIAN, ages, 0.5), ageQuantile(P90, ages, 0.9)];
}

/** A backlog that is too large to look at contact by contact: how many, and nothing of their age. */
export function backlogCountOnly(n: number): OperationFigure[] {
  return [{ ...emptyOperation(COUNT), value: n, n }, emptyOperation(MEDIAN), emptyOperation(P90)];
}

/** The bands with their counts, which add up to the backlog; every band, also an empty one. */
export function ageBands(ages: readonly number[]): AgeBand[] {
  return AGE_BAND_ENDS.map((toSeconds, index) => {
    const fromSeconds = index === 0 ? 0 : (AGE_BAND_ENDS[index - 1] ?? 0);
    const count = ages.filter(
      (age) => (index === 0 || age > fromSeconds) && (toSeconds === null || age <= toSeconds),
    ).length;
    return { fromSeconds, toSeconds, count };
  });
}

function ageQuantile(place: OperationPlace, ages: readonly number[], p: number): OperationFigure {
  const interval = quantileInterval(ages, p);
  if (interval.status === "insufficient") return emptyOperation(place);
  if (interval.status === "error") throw new RangeError(`${place.measure}: ${interval.reason}`);
  const { estimate, lower, upper, n } = interval;
  return { ...emptyOperation(place), value: estimate, lower, upper, n };
}

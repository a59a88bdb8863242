import type { Channel, Clock } from "@kwartet/metrics/contact";
import type { CustomerCounts } from "@kwartet/metrics/operations/customers";
import type { OperationFigure } from "@kwartet/metrics/operations/figure";
import { operationFigures } from "@kwartet/metrics/operations/figures";
import type { OperationRow } from "@kwartet/metrics/operations/operation-row";
import { type DayRange, periodEndOf, periodStartOf } from "@kwartet/metrics/period";
import type { FigureContext } from "../kpis/context-queries";
import { coversPeriod, type Slice } from "../kpis/slices";

/** One week of a figure. A week that is not complete is drawn hollow. */
export type OperationPoint = DayRange &
  Pick<OperationFigure, "value" | "lower" | "upper" | "x" | "n"> & { key: string; isComplete: boolean };

/** One figure over the range, and by week up to its end. */
export type OperationReading = { figure: OperationFigure; series: OperationPoint[] };

export type ChannelReading = OperationReading & { channel: Channel };

/** How long a solution took on one channel, on the clock of that channel. */
export type ChannelSolution = { channel: Channel; clock: Clock; readings: OperationReading[] };

/** Everything that was read from tallies and from counts of customers. */
export type OperationData = {
  rows: readonly OperationRow[];
  availableSeconds: ReadonlyMap<string, number>;
  isSelfServiceRecorded: boolean;
};

export type Weeks = { keys: readonly string[]; slices: readonly Slice[]; bounds: FigureContext["bounds"] };

/** A point for every week from one figure a week, also for weeks without data. */
export function seriesOf(
  { keys, slices, bounds }: Weeks,
  figureOf: (week: DayRange, key: string) => OperationFigure | undefined,
): OperationPoint[] {
  return keys.map((key) => {
    const week = { from: periodStartOf(key), to: periodEndOf(key) };
    const isInData = bounds !== null && week.from >= bounds.firstDay && week.to <= bounds.asOfDay;
    const { value, lower, upper, x, n } = figureOf(week, key) ?? NOTHING;
    const isComplete = isInData && coversPeriod(slices, week);
    return { key, ...week, value, lower, upper, x, n, isComplete };
  });
}

const NOTHING = { value: null, lower: null, upper: null, x: null, n: 0 };

export function dataWithin(data: OperationData, { from, to }: DayRange): OperationData {
  const isWithin = (day: string) => day >= from && day <= to;
  return {
    ...data,
    rows: data.rows.filter(({ day }) => isWithin(day)),
    availableSeconds: new Map([...data.availableSeconds].filter(([day]) => isWithin(day))),
  };
}

export type CustomersByPeriod = { total: CustomerCounts | null; byWeek: ReadonlyMap<string, CustomerCounts> };

/** The figures of a range, each with its weeks. */
export function readingsOf(
  data: OperationData,
  { range, weeks, customers }: { range: DayRange; weeks: Weeks; customers: CustomersByPeriod },
): OperationReading[] {
  const figures = operationFigures({ ...dataWithin(data, range), customers: customers.total });
  const byWeek = new Map(
    weeks.keys.map((key) => {
      const week = { from: periodStartOf(key), to: periodEndOf(key) };
      const counts = customers.byWeek.get(week.from) ?? null;
      return [key, operationFigures({ ...dataWithin(data, week), customers: counts })];
    }),
  );
  return figures.map((figure, index) => ({
    figure,
    series: seriesOf(weeks, (_, key) => byWeek.get(key)?.[index]),
  }));
}

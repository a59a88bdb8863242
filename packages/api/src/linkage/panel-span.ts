import type { MeasureId } from "@kwartet/metrics/kpi";
import { LAGS } from "@kwartet/metrics/linkage/link-family";
import { type PanelGrain, periodKeyOfNumber } from "@kwartet/metrics/linkage/panel-grain";
import { type DayRange, periodEndOf, periodStartOf } from "@kwartet/metrics/period";
import type { FigureContext } from "../kpis/context-queries";
import { isSettled } from "../kpis/reading";
import { earlierDay, laterDay } from "../kpis/slices";

/** The periods that a panel goes over: those of the waves, and as many after them as the longest lag. */
export type PanelSpan = { grain: PanelGrain; periods: { number: number; key: string; range: DayRange }[] };

export function spanOf(numbers: readonly number[], grain: PanelGrain): PanelSpan {
  if (numbers.length === 0) return { grain, periods: [] };
  const first = Math.min(...numbers);
  const count = Math.max(...numbers) - first + 1 + Math.max(...LAGS);
  return {
    grain,
    periods: Array.from({ length: count }, (_, index) => {
      const key = periodKeyOfNumber(first + index, grain);
      return { number: first + index, key, range: { from: periodStartOf(key), to: periodEndOf(key) } };
    }),
  };
}

/** Whole periods of the data in which a measure no longer changes; partial ones are no outcome. */
export function settledPeriods(
  span: PanelSpan,
  context: FigureContext,
  measure: MeasureId | null,
): Map<string, number> {
  return new Map(
    span.periods
      // Any measure without a window of its own asks that the period lies in the data as a whole.
      .filter(({ range }) => isSettled(measure ?? "answered-of-offered", range, context))
      .map(({ key, number }) => [key, number]),
  );
}

/** The days of a span of which there are data; null without any. */
export function daysOf({ periods }: PanelSpan, { bounds }: FigureContext): DayRange | null {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last || bounds === null) return null;
  const days = {
    from: laterDay(first.range.from, bounds.firstDay),
    to: earlierDay(last.range.to, bounds.asOfDay),
  };
  return days.from > days.to ? null : days;
}

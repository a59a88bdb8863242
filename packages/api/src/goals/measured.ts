import { addDays } from "@kwartet/metrics/calendar-day";
import type { GoalKpi } from "@kwartet/metrics/goal";
import type { GoalBasis } from "@kwartet/metrics/goal-check";
import type { MeasureId } from "@kwartet/metrics/kpi";
import { type DayRange, resolveRange } from "@kwartet/metrics/period";
import { basisOf, comparedMeasure, WINDOW_WEEKS } from "../comparisons/window";
import type { FigureContext } from "../kpis/context-queries";
import { earlierDay } from "../kpis/slices";

const DAYS_PER_WEEK = 7;

/** The measure by which a goal on a KPI is followed: the one that leads on the scorecard. */
export function measureOfGoal(kpi: GoalKpi, context: Pick<FigureContext, "resolutionLeading">): MeasureId {
  return kpi === "availability" ? "attendance" : comparedMeasure(kpi, context);
}

/** What the figure of a goal counts. */
export function basisOfGoal(kpi: GoalKpi, context: Pick<FigureContext, "resolutionLeading">): GoalBasis {
  return kpi === "availability" ? "days" : basisOf(measureOfGoal(kpi, context));
}

/** Full weeks that a baseline is taken from; attendance is known of every day. */
const weeksOfBaseline = (kpi: GoalKpi): number => WINDOW_WEEKS[kpi === "availability" ? "resolution" : kpi];

/**
 * The last full weeks before a goal starts, and before today: what is counted after the start is never in its baseline.
 * Null without a full week of data.
 */
export function baselineWindow(
  kpi: GoalKpi,
  { bounds }: Pick<FigureContext, "bounds">,
  { startsOn, today }: { startsOn: string; today: string },
): DayRange | null {
  if (bounds === null) return null;
  const lastDay = [startsOn, today].map((day) => addDays(day, -1)).reduce(earlierDay, bounds.asOfDay);
  const { from: lastMonday, to } = resolveRange("last-full-week", lastDay);
  if (lastMonday < bounds.firstDay) return null;
  const from = addDays(to, 1 - weeksOfBaseline(kpi) * DAYS_PER_WEEK);
  return { from, to };
}

/** How long a goal is worked at before it is reviewed, in whole weeks, at least one. */
export function weeksUntilReview({ startsOn, reviewOn }: { startsOn: string; reviewOn: string }): number {
  const days = (Date.parse(reviewOn) - Date.parse(startsOn)) / 86_400_000;
  return Math.max(1, Math.floor(days / DAYS_PER_WEEK));
}

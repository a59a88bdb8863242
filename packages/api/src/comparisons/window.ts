import { addDays } from "@kwartet/metrics/calendar-day";
import { type MeasureId, measureOf } from "@kwartet/metrics/kpi";
import type { DayRange } from "@kwartet/metrics/period";
import { resolveRange } from "@kwartet/metrics/period";
import type { ComparisonBasis } from "@kwartet/metrics/policy";
import type { FigureContext } from "../kpis/context-queries";
import { earlierDay } from "../kpis/slices";

/** The KPIs on which agents are compared: the others are staffing, or minutes that no mix of contacts explains. */
export const COMPARED_KPIS = ["resolution", "friendliness"] as const;
export type ComparedKpi = (typeof COMPARED_KPIS)[number];

/** Full weeks that a comparison is about; few customers leave a rating, so that it takes twice as long. */
export const WINDOW_WEEKS: Readonly<Record<ComparedKpi, number>> = { resolution: 13, friendliness: 26 };

const DAYS_PER_WEEK = 7;

/**
 * The last full weeks before a day, or before the end of the data. The window does not follow the range that somebody
 * looks at: trying ranges until an agent stands out would find one by chance.
 */
export function comparisonWindow(
  kpi: ComparedKpi,
  { bounds }: Pick<FigureContext, "bounds">,
  untilDay?: string | undefined,
): DayRange | null {
  if (bounds === null) return null;
  const { to } = resolveRange("last-full-week", earlierDay(untilDay ?? bounds.asOfDay, bounds.asOfDay));
  return { from: addDays(to, 1 - WINDOW_WEEKS[kpi] * DAYS_PER_WEEK), to };
}

/** The measure by which agents are compared on a KPI. */
export function comparedMeasure(
  kpi: ComparedKpi,
  { resolutionLeading }: Pick<FigureContext, "resolutionLeading">,
): MeasureId {
  return kpi === "resolution" ? resolutionLeading : "top-two";
}

/** The KPI whose comparison a measure is, or null for a measure by which nobody is compared. */
export function comparedKpiOf(
  measure: MeasureId,
  context: Pick<FigureContext, "resolutionLeading">,
): ComparedKpi | null {
  return COMPARED_KPIS.find((kpi) => comparedMeasure(kpi, context) === measure) ?? null;
}

/** Whether n counts contacts, or answers of customers. */
export function basisOf(measure: MeasureId): ComparisonBasis {
  return measure === "said-solved" || measureOf(measure).kpi.id === "friendliness" ? "ratings" : "contacts";
}

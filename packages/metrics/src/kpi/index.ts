import { AVAILABILITY } from "./availability";
import type { KpiDefinition, MeasureDefinition } from "./definition";
import type { KpiId, MeasureId } from "./figure";
import { FRIENDLINESS } from "./friendliness";
import { RESOLUTION } from "./resolution";
import { RESPONSE_SPEED } from "./response-speed";

export type { AttendanceDay, CoverageDay } from "./availability";
export { attendanceOf, coverageOf } from "./availability";
export type { Attribution, Direction, KpiDefinition, Localized, MeasureDefinition } from "./definition";
export type { Figure, KpiId, MeasureId, Unit, Word } from "./figure";
export { KPI_IDS, MEASURE_IDS } from "./figure";
export { figureOf } from "./figure-of";
export type { FigureOptions } from "./figures";
export { figuresOf, figuresOfCell, shortAbandonedOf } from "./figures";
export type { ResolutionMeasure } from "./resolution";
export { RESOLUTION_MEASURES } from "./resolution";

/** The catalogue: every KPI with what it says, how it is computed and from whom it counts. */
export const KPIS: readonly KpiDefinition[] = [RESPONSE_SPEED, RESOLUTION, FRIENDLINESS, AVAILABILITY];

/** The definition of a KPI. */
export function kpiOf(id: KpiId): KpiDefinition {
  const kpi = KPIS.find((candidate) => candidate.id === id);
  if (!kpi) throw new RangeError(`unknown KPI: ${id}`);
  return kpi;
}

/** The definition of a measure, with the KPI that it belongs to. */
export function measureOf(id: MeasureId): { kpi: KpiDefinition; measure: MeasureDefinition } {
  for (const kpi of KPIS) {
    const measure = kpi.measures.find((candidate) => candidate.id === id);
    if (measure) return { kpi, measure };
  }
  throw new RangeError(`unknown measure: ${id}`);
}

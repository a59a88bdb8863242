import { COMPARED_KPIS, type ComparedKpi } from "@kwartet/api/comparisons/window";
import type { Scorecard } from "@kwartet/api/scorecards/read-scorecard";
import type { DayRange } from "@kwartet/metrics/period";

/** What the top of a scorecard says. */
export type Finding =
  | { kind: "no-data-yet" }
  | { kind: "nothing-in-period"; range: DayRange }
  | { kind: "figures-of"; range: DayRange }
  | {
      kind: "signal";
      range: DayRange;
      kpi: ComparedKpi;
      side: "concern" | "favourable";
    };

/**
 * The honest headline of a scorecard: the surest signal of the fair comparison, or only which weeks it is about. A headline
 * that praises or warns without a fair comparison would be chance with a voice.
 */
export function findingOf({ range, own, context }: Pick<Scorecard, "range" | "own" | "context">): Finding {
  if (range === null) return { kind: "no-data-yet" };
  const isEmpty = [...own, ...context].every(({ figure }) => figure.value === null);
  if (isEmpty) return { kind: "nothing-in-period", range };
  const [surest] = own
    .flatMap(({ kpi, fair }) => {
      const compared = COMPARED_KPIS.find((candidate) => candidate === kpi);
      if (!compared || fair === null || fair.isFavourable === null) return [];
      const side = fair.isFavourable ? ("favourable" as const) : ("concern" as const);
      return { kpi: compared, side, q: fair.place?.q ?? 1 };
    })
    .sort((a, b) => a.q - b.q);
  return surest
    ? { kind: "signal", range, kpi: surest.kpi, side: surest.side }
    : { kind: "figures-of", range };
}

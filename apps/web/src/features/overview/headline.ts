import type { Reading } from "@kwartet/api/kpis/reading";
import type { KpiId } from "@kwartet/metrics/kpi";
import { placeOfTarget } from "@/target-place";

type Judged = Pick<Reading, "kpi" | "figure" | "target">;

/** What the top of the overview says: which targets are not met, which nearly, or that all are. */
export type Headline =
  | { kind: "missed" | "close"; kpis: KpiId[]; reached: number; total: number }
  | { kind: "reached"; total: number }
  | { kind: "no-targets" }
  | { kind: "no-data" };

/** From where each target lies beside its interval; nothing is said of a figure without either. */
export function headlineOf(readings: readonly Judged[]): Headline {
  if (readings.every(({ figure }) => figure.value === null)) return { kind: "no-data" };
  const placed = readings.map(({ kpi, figure, target }) => ({ kpi, place: placeOfTarget(figure, target) }));
  const kpisAt = (place: string) => placed.filter((judged) => judged.place === place).map(({ kpi }) => kpi);
  const [missed, close, reached] = [kpisAt("missed"), kpisAt("close"), kpisAt("reached")];
  const total = missed.length + close.length + reached.length;
  if (total === 0) return { kind: "no-targets" };
  if (missed.length > 0) return { kind: "missed", kpis: missed, reached: reached.length, total };
  if (close.length > 0) return { kind: "close", kpis: close, reached: reached.length, total };
  return { kind: "reached", total };
}

/** How many figures moved, by the interval of their difference; null where nothing is compared. */
export function changesOf(
  readings: readonly Pick<Reading, "comparison">[],
): { higher: number; lower: number; unclear: number } | null {
  const differences = readings.flatMap(({ comparison }) => comparison?.difference ?? []);
  if (differences.length === 0) return null;
  const higher = differences.filter(({ lower }) => lower > 0).length;
  const lower = differences.filter(({ upper }) => upper < 0).length;
  return { higher, lower, unclear: differences.length - higher - lower };
}

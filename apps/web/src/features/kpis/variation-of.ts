import type { Reading } from "@kwartet/api/kpis/reading";
import { assuranceOf } from "@kwartet/metrics/figure-chart";
import { measureOf } from "@kwartet/metrics/kpi";
import type { Assurance, Variation } from "@/ui/signal";

type Compared = Pick<Reading, "subject" | "chart" | "fair">;

/**
 * The mark of a figure. On a person only the fair comparison is a signal, and a pattern in time is worth a look; on a team
 * the pattern is the signal.
 */
export function variationOf({ subject, chart, fair }: Compared): Variation | null {
  if (subject !== "agent") return chart && variationOfTeam(chart);
  if (fair?.word === "signal") return fair.isFavourable ? "improvement" : "concern";
  if (chart?.word === "signal") return lookOf(chart.isBetter);
  const isOrdinary = fair?.word === "noise" || chart?.word === "noise";
  return isOrdinary ? "chance" : "too-few";
}

function variationOfTeam({ word, isBetter }: NonNullable<Compared["chart"]>): Variation {
  if (word === "not enough data") return "too-few";
  if (word === "noise") return "chance";
  if (isBetter === null) return "change";
  return isBetter ? "improvement" : "concern";
}

/** A pattern on a person, in ink and not in colour. */
export function lookOf(isBetter: boolean | null): Variation {
  return isBetter === false ? "look-worse" : "look-better";
}

/** Whether the target is reached by what is ordinary; null without a target or limits. */
export function assuranceOfReading({
  chart,
  target,
  measure,
}: Pick<Reading, "chart" | "target" | "measure">): Assurance | null {
  if (chart === null || target === null) return null;
  return assuranceOf(chart, target, measureOf(measure).measure.direction);
}

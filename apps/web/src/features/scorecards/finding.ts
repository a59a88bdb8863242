import type { Scorecard } from "@kwartet/api/scorecards/read-scorecard";
import type { DayRange } from "@kwartet/metrics/period";

/** What the top of a scorecard says. More kinds follow where figures are compared with what is expected. */
export type Finding =
  | { kind: "no-data-yet" }
  | { kind: "nothing-in-period"; range: DayRange }
  | { kind: "figures-of"; range: DayRange };

/**
 * The honest headline of a scorecard: as long as no figure carries a word, only which weeks it is
 * about. A headline that praises or warns without a fair comparison would be chance with a voice.
 */
export function findingOf({ range, own, context }: Pick<Scorecard, "range" | "own" | "context">): Finding {
  if (range === null) return { kind: "no-data-yet" };
  const isEmpty = [...own, ...context].every(({ figure }) => figure.value === null);
  return { kind: isEmpty ? "nothing-in-period" : "figures-of", range };
}

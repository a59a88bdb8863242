import { tQuantile } from "./distributions";
import type { Maybe } from "./missing";
import { areColumns } from "./missing";
import type { Refusal } from "./status";
import { CONFIDENCE, insufficient, invalid, isConfidence } from "./status";
import { mean, sum, variance } from "./sum";

/** How much higher or lower one reviewer scores than the others on the same conversations. */
export type ReviewerLeniency =
  | {
      status: "ok";
      /** Conversations that this reviewer and at least one other scored. */
      n: number;
      /** Own score minus the mean of the others', on average; above 0 is more lenient. */
      difference: number;
      /** Null for a single conversation. */
      lower: number | null;
      upper: number | null;
    }
  | Refusal<"insufficient" | "error">;

/**
 * The mean difference from the others, each conversation once, with its t interval.
 *
 * Only what others scored too is compared: a reviewer who was given easier conversations is not more lenient.
 *
 * @param scores   one row a conversation, one place a reviewer in the same order, null where somebody did not score it
 * @param reviewer the place of the reviewer
 * @see Student (1908), Biometrika 6:1–25
 */
export function reviewerLeniency(
  scores: readonly (readonly Maybe[])[],
  reviewer: number,
  conf = CONFIDENCE,
): ReviewerLeniency {
  if (!areColumns(scores)) return invalid("not a number");
  if (!isConfidence(conf)) return invalid("conf outside 0..1");
  const differences = scores.flatMap((row) => {
    const own = row[reviewer] ?? null;
    const others = row.filter((value, place): value is number => value !== null && place !== reviewer);
    const usual = mean(others);
    return own === null || usual === null ? [] : [own - usual];
  });
  const n = differences.length;
  if (n === 0) return insufficient("nothing scored by others too");
  const difference = sum(differences) / n;
  const spread = variance(differences);
  if (spread === null) return { status: "ok", n, difference, lower: null, upper: null };
  const margin = tQuantile(1 - (1 - conf) / 2, n - 1) * Math.sqrt(spread / n);
  return { status: "ok", n, difference, lower: difference - margin, upper: difference + margin };
}

import { areNumbers } from "./missing";
import type { Refusal } from "./status";
import { CONFIDENCE, insufficient, invalid, isConfidence } from "./status";
import { zOf } from "./wilson";

/** Would recommend: promoters minus detractors, from −100 to 100. */
export type Enps =
  | { status: "ok"; n: number; score: number; lower: number; upper: number }
  | Refusal<"insufficient" | "error">;

/**
 * Recommendation score with an adjusted Wald interval. With fifteen answers it is about ±37 points: say so.
 *
 * @returns the raw score with the bounds of the adjusted one, clipped to ±100
 * @see Rocks (2016), The American Statistician 70:365–372
 */
export function enps(input: {
  promoters: number;
  passives: number;
  detractors: number;
  conf?: number | undefined;
}): Enps {
  const { promoters, passives, detractors } = input;
  if (!areNumbers([promoters, passives, detractors])) return invalid("not a number");
  if (![promoters, passives, detractors].every((count) => count >= 0)) return invalid("negative count");
  const conf = input.conf ?? CONFIDENCE;
  if (!isConfidence(conf)) return invalid("conf outside 0..1");
  const n = promoters + passives + detractors;
  if (n === 0) return insufficient("n=0");
  const adjusted = n + 3;
  const up = (promoters + 0.75) / adjusted;
  const down = (detractors + 0.75) / adjusted;
  const centre = up - down;
  const margin = zOf(conf) * Math.sqrt((up + down - centre ** 2) / adjusted);
  return {
    status: "ok",
    n,
    score: (100 * (promoters - detractors)) / n,
    lower: 100 * Math.max(-1, centre - margin),
    upper: 100 * Math.min(1, centre + margin),
  };
}

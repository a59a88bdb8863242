import { type Wilson, wilson } from "../stats/wilson";
import { queueOf, spreadWith } from "./half-hour";
import { FIT_LIMITS, STAFFING_LIMITS } from "./limits";
import { createPredictor, type Predicted, type Predictor } from "./predict-queue";
import { weekOutcomeOf } from "./week-outcome";
import type { KnownPattern } from "./week-pattern";

/** How well the model gives back the weeks that it was made from: `off` is not to be planned on. */
export type FitWord = "close" | "rough" | "off" | "unknown";

export type ModelFit = {
  word: FitWord;
  observed: { within: Wilson; abandoned: Wilson; meanWait: number };
  /** With the agents who were there; null where that, or patience, is not known. */
  predicted: { within: Predicted; abandoned: Predicted; meanWait: Predicted } | null;
  /** Predicted minus observed, as shares. */
  gap: { within: number; abandoned: number } | null;
  /** Half hours of which the interval seen and the range predicted do not touch, of those with enough calls. */
  apart: { x: number; n: number } | null;
};

/**
 * Predicted with who was there, beside what was seen in the same weeks. A model that cannot tell what has been cannot tell
 * what would be; one that can may still be wrong about what would be.
 */
export function modelFitOf(
  pattern: KnownPattern,
  { promiseSeconds }: { promiseSeconds: number },
  known: Predictor | null = null,
): ModelFit {
  const { calls, withinPromise, abandoned, patience } = pattern;
  const observed = {
    within: wilson(withinPromise, calls),
    abandoned: wilson(abandoned, calls),
    meanWait: pattern.meanWait,
  };
  const unknown: ModelFit = { word: "unknown", observed, predicted: null, gap: null, apart: null };
  if (patience.status !== "ok") return unknown;
  const predictor = known ?? createPredictor({ promiseSeconds, patienceSeconds: patience.seconds });
  const week = weekOutcomeOf(pattern, predictor, {
    by: 0,
    queueOf: (cell, factor) => queueOf(cell, { scale: 1, arrivals: cell.arrivals.mean * factor }),
    spreadFor: (cell) => spreadWith(cell, null, 0),
  });
  if (!week?.predicted) return unknown;
  const gap = {
    within: week.predicted.within.value - withinPromise / calls,
    abandoned: week.predicted.abandoned.value - abandoned / calls,
  };
  return {
    word: wordOfGap(gap),
    observed,
    predicted: week.predicted,
    gap,
    apart: apartOf(pattern, predictor),
  };
}

/** The worse of the two, by the size of the gap. */
export function wordOfGap(gap: { within: number; abandoned: number }): Exclude<FitWord, "unknown"> {
  const isBeyond = (limit: "rough" | "off") =>
    Math.abs(gap.within) > FIT_LIMITS.within[limit] || Math.abs(gap.abandoned) > FIT_LIMITS.abandoned[limit];
  if (isBeyond("off")) return "off";
  return isBeyond("rough") ? "rough" : "close";
}

function apartOf({ cells }: KnownPattern, predictor: Predictor): { x: number; n: number } {
  let [x, n] = [0, 0];
  for (const cell of cells) {
    const spread = spreadWith(cell, null, 0);
    if (cell.calls < STAFFING_LIMITS.cellCalls || spread === null) continue;
    const at = (arrivals: number) => predictor.outcome(queueOf(cell, { scale: 1, arrivals }), spread);
    const [best, worst] = [at(cell.arrivals.lower), at(cell.arrivals.upper)];
    const seen = wilson(cell.withinPromise, cell.calls);
    if (!best || !worst || seen.status !== "ok") continue;
    n += 1;
    if (seen.upper < worst.within || seen.lower > best.within) x += 1;
  }
  return { x, n };
}

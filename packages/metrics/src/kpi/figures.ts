import type { CellTally } from "../case-mix-cell";
import type { Count } from "../contact-fact";
import type { CommonTally, Tally } from "../rollup";
import { countAtMost } from "../stats/histogram";
import { answeredFigure } from "./availability";
import type { Attribution } from "./definition";
import type { Figure } from "./figure";
import { friendlinessFigures } from "./friendliness";
import type { ResolutionMeasure } from "./resolution";
import { resolutionFigures } from "./resolution";
import { waitMeanFigure, waitQuantileFigures, withinCountsOf, withinFigures } from "./response-speed";

export type FigureOptions = {
  /** Abandons with a shorter wait are left out of offered. */
  shortAbandonSeconds: number;
  /** Ages in seconds of contacts that are still open at the moment up to which the data go. */
  openWaits?: readonly number[] | undefined;
  /** The measure that leads resolution; null leaves it to the data. */
  resolutionLeading?: ResolutionMeasure | null | undefined;
  /** Whose figures they are; it decides which measure of availability leads. A team unless given. */
  subject?: Attribution | undefined;
};

/** All figures that contacts give. Coverage and attendance come from minutes: see `coverageOf` and `attendanceOf`. */
export function figuresOf(tally: Tally, options: FigureOptions): Figure[] {
  const answered = answeredOfOffered(tally, shortAbandonedOf(tally, options.shortAbandonSeconds));
  return [
    ...withinFigures(withinCountsOf(tally, answered)),
    waitMeanFigure(waitSums(tally)),
    ...waitQuantileFigures(tally, options.openWaits ?? []),
    ...resolutionFigures(tally, options.resolutionLeading),
    ...friendlinessFigures(tally),
    answeredFigure(answered, options.subject ?? "team"),
  ];
}

/** The figures of a case-mix cell: those that need a histogram are left out, not invented. */
export function figuresOfCell(
  cell: CellTally,
  options: Pick<FigureOptions, "resolutionLeading" | "subject"> = {},
): Figure[] {
  const answered = answeredOfOffered(cell, cell.shortAbandoned);
  return [
    ...withinFigures({ ...cell, n: answered.n }),
    waitMeanFigure(waitSums(cell)),
    ...resolutionFigures(cell, options.resolutionLeading),
    ...friendlinessFigures(cell),
    answeredFigure(answered, options.subject ?? "team"),
  ];
}

/** How many gave up before the limit; those of unknown wait are not among them. */
export function shortAbandonedOf(tally: Tally, shortAbandonSeconds: number): number {
  if (!(shortAbandonSeconds >= 0))
    throw new RangeError(`expected shortAbandonSeconds ≥ 0, got ${shortAbandonSeconds}`);
  return countAtMost(tally.abandonedWaits, Math.ceil(shortAbandonSeconds) - 1);
}

/** Open contacts are in neither number: they are not lost yet. */
export function answeredOfOffered(tally: CommonTally, shortAbandoned: number): Count {
  return { n: tally.answered + tally.abandoned - shortAbandoned, x: tally.answered };
}

/** What the mean wait is computed from. */
export function waitSums(tally: CommonTally) {
  return {
    n: tally.answered - tally.answeredUnknownWait,
    total: tally.waitSum,
    totalSquares: tally.waitSumSquares,
  };
}

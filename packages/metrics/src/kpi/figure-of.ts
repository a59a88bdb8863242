import type { Tally } from "../rollup";
import { sum } from "../stats/sum";
import { virtualWait } from "../stats/virtual-wait";
import { answeredFigure } from "./availability";
import type { Figure, MeasureId } from "./figure";
import { answeredOfOffered, type FigureOptions, shortAbandonedOf, waitSums } from "./figures";
import { ratingMeanFigure, topTwoFigure } from "./friendliness";
import { resolutionFigure } from "./resolution";
import {
  answeredQuantileFigure,
  virtualQuantileFigure,
  waitMeanFigure,
  withinCountsOf,
  withinFigure,
} from "./response-speed";

/**
 * One figure of a tally, the same as among `figuresOf`, without the work of all the others: a view of many agents and
 * weeks shows a few measures of each.
 *
 * @throws {RangeError} for coverage and attendance, which come from minutes
 */
export function figureOf(measure: MeasureId, tally: Tally, options: FigureOptions): Figure {
  switch (measure) {
    case "within-promise":
    case "within-20":
    case "within-30":
    case "within-60":
      return withinFigure(measure, withinCountsOf(tally, answered(tally, options)));
    case "wait-mean":
      return waitMeanFigure(waitSums(tally));
    case "wait-median":
    case "wait-p90":
      return answeredQuantileFigure(tally, measure);
    case "virtual-wait-median":
    case "virtual-wait-p90":
      return virtualQuantileFigure(virtualWait(tally, options.openWaits ?? []), measure);
    case "no-repeat":
    case "said-solved":
    case "reported-resolved":
    case "reopened":
      return resolutionFigure(measure, tally, options.resolutionLeading);
    case "top-two":
      return topTwoFigure(tally.friendliness, sum(tally.friendliness));
    case "rating-mean":
      return ratingMeanFigure(tally.friendliness);
    case "answered-of-offered":
      return answeredFigure(answered(tally, options), options.subject ?? "team");
    case "coverage":
    case "attendance":
      throw new RangeError(`${measure} comes from minutes, not from contacts`);
  }
}

function answered(tally: Tally, options: FigureOptions) {
  return answeredOfOffered(tally, shortAbandonedOf(tally, options.shortAbandonSeconds));
}

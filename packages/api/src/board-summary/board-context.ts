import type { Db } from "@kwartet/db/client";
import {
  type BoardPeriod,
  boardPeriodOf,
  boardSeries,
  comparedPeriodOf,
  lastBoardPeriod,
} from "@kwartet/metrics/board/board-period";
import type { DayRange } from "@kwartet/metrics/period";
import type { DataBounds } from "../kpis/bounds-queries";
import { type FigureContext, readFigureContext } from "../kpis/context-queries";
import type { Scope } from "../scope";
import type { SummaryRequest } from "./input";

/** What all figures of a page have in common. */
export type BoardContext = {
  figures: FigureContext;
  bounds: DataBounds;
  period: BoardPeriod;
  compared: BoardPeriod | null;
  series: ReturnType<typeof boardSeries>;
  /** The days from which anything is read: of the series, of the period and of what it is compared with. */
  span: DayRange;
};

/** Null before the first import. */
export async function readBoardContext(
  db: Db,
  scope: Scope,
  { period: asked, compare }: SummaryRequest,
): Promise<BoardContext | null> {
  const named = asked === undefined ? null : boardPeriodOf(asked);
  const figures = await readFigureContext(db, scope, { day: named?.to });
  const { bounds } = figures;
  if (bounds === null) return null;
  const period = named ?? lastBoardPeriod("quarter", bounds);
  const compared = compare === "none" ? null : comparedPeriodOf(period, compare);
  const series = boardSeries(period, bounds);
  const periods = [period, ...series.keys.map(boardPeriodOf), ...(compared ? [compared] : [])];
  const days = periods.flatMap(({ from, to }) => [from, to]).sort();
  const span = { from: days[0] ?? period.from, to: days.at(-1) ?? period.to };
  return { figures, bounds, period, compared, series, span };
}

import type { BoardFigure } from "@kwartet/metrics/board/board-figure";
import type { BoardSummary } from "@kwartet/metrics/board/board-summary";
import { boardRange, boardText } from "@kwartet/metrics/board/board-text";
import { flatFigures } from "@kwartet/metrics/board/flat-figures";
import type { Locale } from "@kwartet/metrics/format";

export const BOARD_COLUMNS = [
  "id",
  "name",
  "shown",
  "between",
  "value",
  "lower",
  "upper",
  "n",
  "unit",
  "definition",
  "word",
] as const;

export type BoardTableRow = Record<(typeof BOARD_COLUMNS)[number], string | number | null>;

/** Every figure of the page as it is read, and unrounded beside it. */
export function boardRows(summary: BoardSummary, locale: Locale): BoardTableRow[] {
  return flatFigures(summary).map((figure) => rowOf(figure, { locale, currency: summary.currency }));
}

function rowOf(
  figure: BoardFigure,
  { locale, currency }: { locale: Locale; currency: string },
): BoardTableRow {
  const { id, name, value, lower, upper, n, unit, definition, word } = figure;
  return {
    ...{ id, name: name[locale], value, lower, upper, n, unit, definition, word },
    shown: boardText(figure, locale, currency),
    between: boardRange(figure, locale, currency),
  };
}

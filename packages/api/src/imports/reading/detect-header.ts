import { isKnownName } from "../mapping/match-name";
import type { Cell, TableRow } from "../read-table";
import { shapeOf, shapeOfColumn } from "./cell-shape";
import { type Guess, guess } from "./guess";
import { MAX_HEADER_ROW } from "./reading";

/** A row with this share of the table's columns filled is one of the table, not a title above it. */
const FILLED_SHARE = 0.6;
const DATA_ROWS = 50;

/** Which row holds the names of the columns, past titles and empty lines; 0 where none does. */
export function guessHeaderRow(rows: readonly TableRow[]): Guess<number> {
  const width = widthOf(rows);
  const at = rows.findIndex(({ cells }) => filledIn(cells) >= Math.max(1, width * FILLED_SHARE));
  const first = rows[at];
  if (first === undefined || first.row > MAX_HEADER_ROW) return guess(1, 0.3);
  const names = first.cells.slice(0, width);
  const below = rows.slice(at + 1, at + 1 + DATA_ROWS).map(({ cells }) => cells);
  const signs = signsOf(names, below);
  const evidence = names
    .filter((cell) => shapeOf(cell) !== "empty")
    .slice(0, 3)
    .map((cell) => ({ row: first.row, column: null, found: String(cell).slice(0, 40) }));
  if (signs.known >= 2 && signs.typed === 0) return guess(first.row, 0.97, { evidence });
  // Numbers and dates stand in rows, not in headers.
  if (signs.typed >= 2)
    return guess(0, signs.known > 0 ? 0.6 : 0.93, { alternatives: [{ value: first.row, confidence: 0.2 }] });
  if (signs.typed === 1) return guess(0, 0.6, { alternatives: [{ value: first.row, confidence: 0.4 }] });
  if (signs.repeated) return guess(0, 0.6, { alternatives: [{ value: first.row, confidence: 0.4 }] });
  const isContrast = signs.contrast >= 2 || (signs.contrast === 1 && signs.known === 1);
  const alternatives = [{ value: 0, confidence: 0.3 }];
  return isContrast
    ? guess(first.row, 0.95, { evidence })
    : guess(first.row, 0.6, { evidence, alternatives });
}

const filledIn = (cells: readonly Cell[]): number => cells.filter((cell) => shapeOf(cell) !== "empty").length;

/** How many columns the table has: where most rows end. */
function widthOf(rows: readonly TableRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    const end = cells.findLastIndex((cell) => shapeOf(cell) !== "empty") + 1;
    if (end > 0) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
  return most;
}

type Signs = {
  /** Cells that are names the product knows. */
  known: number;
  /** Cells that are a number, a date or a clock themselves. */
  typed: number;
  /** Texts above a column of something else. */
  contrast: number;
  repeated: boolean;
};

function signsOf(names: readonly Cell[], below: readonly (readonly Cell[])[]): Signs {
  const shapes = names.map(shapeOf);
  const texts = names
    .filter((_, index) => shapes[index] === "text")
    .map((cell) => String(cell).trim().toLowerCase());
  const columns = names.map((_, index) => shapeOfColumn(below.map((cells) => cells[index] ?? null)));
  return {
    known: texts.filter(isKnownName).length,
    typed: shapes.filter((shape) => shape === "number" || shape === "date" || shape === "time").length,
    contrast: columns.filter(
      (shape, index) => shapes[index] === "text" && shape !== "text" && shape !== "empty",
    ).length,
    repeated: new Set(texts).size < texts.length,
  };
}

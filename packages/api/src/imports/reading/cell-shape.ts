import type { Cell } from "../read-table";
import { readBoolean } from "../read-value";
import { readClockText, writtenMoment } from "./read-moment";
import { SPACES } from "./read-number";

export const CELL_SHAPES = ["empty", "number", "date", "time", "boolean", "text"] as const;
export type CellShape = (typeof CELL_SHAPES)[number];

const NUMBER = new RegExp(`^[+\\-−]?(?:[€$£]\\s?)?\\d[\\d.,'’${SPACES}]*%?$`);

/** A cell of more characters than this is a text, whatever it begins with. */
const MAX_TOLD = 100;

/** What a cell looks like, whatever its column is called. */
export function shapeOf(cell: Cell): CellShape {
  if (cell === null) return "empty";
  if (cell instanceof Date) return "date";
  if (typeof cell === "number") return "number";
  if (typeof cell === "boolean") return "boolean";
  const text = cell.trim();
  if (text.length > MAX_TOLD) return "text";
  if (text === "") return "empty";
  if (writtenMoment(text) !== null && !/^\d{8}$/.test(text)) return "date";
  if (NUMBER.test(text)) return "number";
  if (readClockText(text) !== null) return "time";
  return readBoolean(text) === null ? "text" : "boolean";
}

/** What nearly all cells of a column look like; `text` where they differ. */
export function shapeOfColumn(cells: readonly Cell[]): CellShape {
  const counts = new Map<CellShape, number>();
  for (const cell of cells) {
    const shape = shapeOf(cell);
    if (shape !== "empty") counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const filled = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined) return "empty";
  return most[1] >= filled * 0.8 ? most[0] : "text";
}

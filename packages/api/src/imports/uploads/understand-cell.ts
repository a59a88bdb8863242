import { isEmpty, textOf } from "../mapping/read-mapped-cell";
import { type Cell, showFound } from "../read-table";
import type { CellShape } from "../reading/cell-shape";
import { readMoment, sayDay, sayMoment } from "../reading/read-moment";
import { plainNumber } from "../reading/read-number";
import type { Reading } from "../reading/reading";

/** A cell as it stands in the file, and as it is understood; null is "not understood". */
export type UnderstoodCell = { found: string; understood: string | null };

/** What a cell of a column of this shape is taken for: a plain number, a date year first, or itself. */
export function understandCell(cell: Cell, shape: CellShape, reading: Reading): UnderstoodCell {
  const found = showFound(cell instanceof Date ? textOf(cell) : cell);
  if (isEmpty(cell)) return { found: "", understood: "" };
  switch (shape) {
    case "number":
      return {
        found,
        understood: typeof cell === "string" ? plainNumber(cell.trim(), reading) : textOf(cell),
      };
    case "date": {
      const moment = readMoment(cell, reading.dateOrder);
      return {
        found,
        understood: moment && (sayMoment(moment)?.replace(".000", "").replace("T", " ") ?? sayDay(moment)),
      };
    }
    default:
      return { found, understood: showFound(textOf(cell)) };
  }
}

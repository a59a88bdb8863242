import { CellReader } from "./read-cells";
import type { InstantReader } from "./read-instant";
import type { Cell, TableRow } from "./read-table";

/** Reads the cells of one row of a table by the name of their column. */
export class RowReader extends CellReader {
  private readonly columns: ReadonlyMap<string, number>;
  private cells: readonly Cell[] = [];

  constructor(columns: ReadonlyMap<string, number>, instants: InstantReader) {
    super(instants);
    this.columns = columns;
  }

  start(row: TableRow): void {
    this.begin(row.row);
    this.cells = row.cells;
  }

  cell(column: string): Cell {
    const index = this.columns.get(column);
    return index === undefined ? null : (this.cells[index] ?? null);
  }
}

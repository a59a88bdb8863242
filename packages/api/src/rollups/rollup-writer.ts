import type { Db } from "@kwartet/db/client";
import { copyRows } from "@kwartet/db/copy-rows";
import { caseMixCells, rollups } from "@kwartet/db/schema/rollups";
import { cellInsertOf, type KeyedCell, type KeyedTally, rollupRowOf } from "./build";

/** Rows that wait before they are written: weeks are small, and every statement costs a way to the database. */
const MOST_WAITING = 5000;

/** Writes rollups in large pieces, in no order. What is read back must be flushed before. */
export class RollupWriter {
  readonly #db: Db;
  readonly #organizationId: string;
  #rows: (typeof rollups.$inferInsert)[] = [];
  #cells: (typeof caseMixCells.$inferInsert)[] = [];

  constructor(db: Db, organizationId: string) {
    this.#db = db;
    this.#organizationId = organizationId;
  }

  async addRows(rows: readonly KeyedTally[]): Promise<void> {
    for (const row of rows) this.#rows.push(rollupRowOf(this.#organizationId, row));
    if (this.#rows.length >= MOST_WAITING) await this.#flushRows();
  }

  async addCells(cells: readonly KeyedCell[]): Promise<void> {
    for (const cell of cells) this.#cells.push(cellInsertOf(this.#organizationId, cell));
    if (this.#cells.length >= MOST_WAITING) await this.#flushCells();
  }

  async flush(): Promise<void> {
    await this.#flushRows();
    await this.#flushCells();
  }

  async #flushRows(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    await copyRows(this.#db, rollups, rows);
  }

  async #flushCells(): Promise<void> {
    const cells = this.#cells;
    this.#cells = [];
    await copyRows(this.#db, caseMixCells, cells);
  }
}

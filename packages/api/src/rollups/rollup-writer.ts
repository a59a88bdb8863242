import type { Db } from "@kwartet/db/client";
import { copyRows } from "@kwartet/db/copy-rows";
import { caseMixCells, rollups } from "@kwartet/db/schema/rollups";
import { cellInsertOf, type KeyedCell, type KeyedTally, rollupRowOf } from "./build";

/** Rows that wait before they are written: weeks are small, and every statement costs a way to the database. */
const MOST_WAITING = 5000;

/**
 * Writes rollups in large pieces, in no order, while the next are being counted. What is read back must be flushed
 * before; whoever ends the transaction closes it first.
 */
export class RollupWriter {
  readonly #db: Db;
  readonly #organizationId: string;
  readonly #isApart: boolean;
  #rows: (typeof rollups.$inferInsert)[] = [];
  #cells: (typeof caseMixCells.$inferInsert)[] = [];
  #underway: Promise<void> | null = null;

  /** @param isApart whether it writes while something else is asked; else whoever adds waits for it */
  constructor(db: Db, organizationId: string, isApart: boolean) {
    this.#db = db;
    this.#organizationId = organizationId;
    this.#isApart = isApart;
  }

  async addRows(rows: readonly KeyedTally[]): Promise<void> {
    for (const row of rows) this.#rows.push(rollupRowOf(this.#organizationId, row));
    if (this.#rows.length >= MOST_WAITING) await this.#sendRows();
  }

  async addCells(cells: readonly KeyedCell[]): Promise<void> {
    for (const cell of cells) this.#cells.push(cellInsertOf(this.#organizationId, cell));
    if (this.#cells.length >= MOST_WAITING) await this.#sendCells();
  }

  /** Waits until all that was added is written. */
  async flush(): Promise<void> {
    await this.#sendRows();
    await this.#sendCells();
    await this.#settle();
  }

  /** Leaves nothing on its way to a transaction that is about to end; a failure is not told twice. */
  async close(): Promise<void> {
    await this.#underway?.catch(() => {});
  }

  async #sendRows(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    await this.#send(() => copyRows(this.#db, rollups, rows));
  }

  async #sendCells(): Promise<void> {
    const cells = this.#cells;
    this.#cells = [];
    await this.#send(() => copyRows(this.#db, caseMixCells, cells));
  }

  /** One piece at a time: those of one table share a stage. */
  async #send(write: () => Promise<void>): Promise<void> {
    await this.#settle();
    this.#underway = write();
    // Whoever waits for it next hears of the failure; until then it is no unhandled one.
    this.#underway.catch(() => {});
    if (!this.#isApart) await this.#settle();
  }

  async #settle(): Promise<void> {
    const underway = this.#underway;
    this.#underway = null;
    await underway;
  }
}

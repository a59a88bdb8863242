import type { ImportRecord } from "../record";
import { addWritten, type ImportSession, nothingWritten, type Written } from "./import-session";
import { writeRecords } from "./write-records";

/**
 * Writes batch after batch while the next is being read: the database works on one as the reader makes the other.
 * At most one is on its way, so that memory stays flat.
 */
export class BatchWriter {
  readonly written: Written = nothingWritten();
  readonly #session: ImportSession;
  #underway: Promise<Written> | null = null;

  constructor(session: ImportSession) {
    this.#session = session;
  }

  /** Waits for the batch before, not for this one. */
  async add(records: readonly ImportRecord[]): Promise<void> {
    await this.settle();
    this.#underway = writeRecords(this.#session, records);
    // Whoever waits for it next hears of the failure; until then it is no unhandled one.
    this.#underway.catch(() => {});
  }

  /** Leaves nothing on its way to a transaction that is about to end; a failure is not told twice. */
  async close(): Promise<void> {
    await this.#underway?.catch(() => {});
  }

  /** Waits for all that was added. */
  async settle(): Promise<void> {
    const underway = this.#underway;
    this.#underway = null;
    if (underway) addWritten(this.written, await underway);
  }
}

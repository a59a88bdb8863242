import { runsApart } from "@kwartet/db/copy-text";
import type { ContactRecord, ImportRecord } from "../record";
import { prepareContacts, storeContacts } from "./contact-queries";
import { addWritten, type ImportSession, nothingWritten, type Written } from "./import-session";
import { writeRecords } from "./write-records";

/**
 * Writes batch after batch while the next is being read: the database stores one as the rows of the next are made and
 * the one after that is read. No more are on their way, so that memory stays flat.
 */
export class BatchWriter {
  readonly written: Written = nothingWritten();
  readonly #session: ImportSession;
  readonly #runsApart: boolean;
  #preparing: Promise<void> | null = null;
  #underway: Promise<Written> | null = null;

  constructor(session: ImportSession) {
    this.#session = session;
    this.#runsApart = runsApart(session.db);
  }

  /** Waits until the batch before is ready to be stored, not until this one is. */
  async add(records: readonly ImportRecord[]): Promise<void> {
    if (records.length === 0) return;
    const session = this.#session;
    const contacts = records.filter((record): record is ContactRecord => record.kind === "contact");
    // Other records change what a contact's are looked up by, and an engine in this process cannot do two things.
    if (!this.#runsApart || contacts.length < records.length) {
      await this.settle();
      addWritten(this.written, await writeRecords(session, records));
      return;
    }
    await this.#preparing;
    this.#preparing = this.#prepareAndStore(contacts);
    // Whoever waits for it next hears of the failure; until then it is no unhandled one.
    this.#preparing.catch(() => {});
  }

  /** Leaves nothing on its way to a transaction that is about to end; a failure is not told twice. */
  async close(): Promise<void> {
    await this.#preparing?.catch(() => {});
    await this.#underway?.catch(() => {});
  }

  /** Waits for all that was added. */
  async settle(): Promise<void> {
    await this.#preparing;
    await this.#settleUnderway();
  }

  /** Done when the batch is on its way; the one before is stored by then. */
  async #prepareAndStore(contacts: readonly ContactRecord[]): Promise<void> {
    const session = this.#session;
    const preparing = prepareContacts(session, contacts);
    // Where the batch before fails, so does every statement after it: its own failure is the one to be told.
    await preparing.catch(() => this.#settleUnderway());
    const prepared = await preparing;
    await this.#settleUnderway();
    this.#underway = storeContacts(session, prepared);
    this.#underway.catch(() => {});
  }

  async #settleUnderway(): Promise<void> {
    const underway = this.#underway;
    this.#underway = null;
    if (underway) addWritten(this.written, await underway);
  }
}

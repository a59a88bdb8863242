import { runsApart } from "@kwartet/db/copy-text";
import type { ContactRecord, ImportRecord } from "../record";
import { prepareContacts, storeContacts } from "./contact-queries";
import { addWritten, type ImportSession, nothingWritten, type Written } from "./import-session";
import { writeRecords } from "./write-records";

/** Stores a batch that is ready. */
type Store = () => Promise<Written>;

/**
 * Writes batch after batch while the next is being read: the database stores one as the rows of the next are made and
 * the one after that is read. No more are on their way, so that memory stays flat.
 */
export class BatchWriter {
  readonly written: Written = nothingWritten();
  readonly #session: ImportSession;
  readonly #runsApart: boolean;
  #prepared: Store | null = null;
  #underway: Promise<Written> | null = null;

  constructor(session: ImportSession) {
    this.#session = session;
    this.#runsApart = runsApart(session.db);
  }

  /** Waits until the batch is ready to be stored, not until it is. */
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
    await this.#settleUnderway();
    this.#storePrepared();
    const prepared = await prepareContacts(session, contacts);
    this.#prepared = () => storeContacts(session, prepared);
  }

  /** Leaves nothing on its way to a transaction that is about to end; a failure is not told twice. */
  async close(): Promise<void> {
    await this.#underway?.catch(() => {});
  }

  /** Waits for all that was added. */
  async settle(): Promise<void> {
    await this.#settleUnderway();
    this.#storePrepared();
    await this.#settleUnderway();
  }

  #storePrepared(): void {
    const store = this.#prepared;
    this.#prepared = null;
    if (!store) return;
    this.#underway = store();
    // Whoever waits for it next hears of the failure; until then it is no unhandled one.
    this.#underway.catch(() => {});
  }

  async #settleUnderway(): Promise<void> {
    const underway = this.#underway;
    this.#underway = null;
    if (underway) addWritten(this.written, await underway);
  }
}

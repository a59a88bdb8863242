import type { Db } from "@kwartet/db/client";
import { copyText } from "@kwartet/db/copy-text";
import { sql } from "drizzle-orm";

/** Customers that are kept in memory before they go to a table of the transaction. */
const MOST_IN_MEMORY = 20_000;

/** What must be computed again when all rows are in. */
export type Touched = {
  /** `team day` */
  teamDays: Set<string>;
  /** The day of a team that was added last. */
  lastDays: Map<string, string>;
  customers: TouchedCustomers;
  agentIds: Set<string>;
  presenceDays: Set<string>;
  /** The first day on which an agent took a contact in a team, by `agent team`. */
  firstDays: Map<string, string>;
  /** Milliseconds; the latest moment that the rows speak of. */
  latest: number;
  /** Milliseconds; the latest moment that corrected rows spoke of before. */
  latestBefore: number;
};

export function nothingTouched(): Touched {
  return {
    teamDays: new Set(),
    lastDays: new Map(),
    customers: new TouchedCustomers(),
    agentIds: new Set(),
    presenceDays: new Set(),
    firstDays: new Map(),
    latest: 0,
    latestBefore: 0,
  };
}

type TouchedContact = {
  teamId: string;
  agentId?: string | null;
  customerId?: string | null;
  emailCustomerId?: string | null;
  phoneCustomerId?: string | null;
  offeredOn: string;
};

export function touchContact(
  touched: Touched,
  { teamId, agentId, customerId, emailCustomerId, phoneCustomerId, offeredOn }: TouchedContact,
): void {
  // Contacts mostly come in the order of time: of many on one day only the first says anything new.
  if (touched.lastDays.get(teamId) !== offeredOn) {
    touched.lastDays.set(teamId, offeredOn);
    touched.teamDays.add(`${teamId} ${offeredOn}`);
  }
  if (customerId) touched.customers.add(customerId);
  if (emailCustomerId) touched.customers.add(emailCustomerId);
  if (phoneCustomerId) touched.customers.add(phoneCustomerId);
  if (!agentId) return;
  const key = `${agentId} ${teamId}`;
  const first = touched.firstDays.get(key);
  if (first === undefined || offeredOn < first) touched.firstDays.set(key, offeredOn);
}

/** The customers of whom a contact came or changed; a file may bring millions. */
export class TouchedCustomers {
  readonly #recent = new Set<string>();
  #hasTable = false;
  #hasOnce = false;

  add(customerId: string): void {
    this.#recent.add(customerId);
  }

  /** Moves them out of memory when they are many. */
  async spill(db: Db): Promise<void> {
    if (this.#recent.size >= MOST_IN_MEMORY) await this.#move(db);
  }

  /** Moves all of them to the table `touched_customers`, to which more can be added; false when there are none. */
  async gather(db: Db): Promise<boolean> {
    if (this.#recent.size > 0) await this.#move(db);
    return this.#hasTable;
  }

  /** The name of a temporary table with each of them once; null when there are none. Made when it is first asked for. */
  async table(db: Db): Promise<string | null> {
    if (this.#hasOnce && this.#recent.size === 0) return "touched_once";
    if (!(await this.gather(db))) return null;
    await db.execute(sql`drop table if exists touched_once`);
    await db.execute(
      sql`create temporary table touched_once on commit drop as select distinct id from touched_customers`,
    );
    // Of an organisation that the statistics do not know yet, each contact is looked up here: not by reading all of it.
    await db.execute(sql`create index on touched_once (id)`);
    // Nobody else looks at a temporary table, and without its size the whole of the contacts may be read for ten.
    await db.execute(sql`analyze touched_once`);
    this.#hasOnce = true;
    return "touched_once";
  }

  async #move(db: Db): Promise<void> {
    if (!this.#hasTable)
      await db.execute(sql`create temporary table touched_customers (id uuid) on commit drop`);
    this.#hasTable = true;
    await copyText(db, { table: "touched_customers" }, `${[...this.#recent].join("\n")}\n`);
    this.#recent.clear();
  }
}

import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { dayNumberOf, dayOfNumber } from "@kwartet/metrics/calendar-day";
import { clockOf } from "@kwartet/metrics/contact";
import { zoneOffsetAt } from "@kwartet/metrics/zone-offset";
import { type Company, FIRST_DAY, LAST_DAY, WORKING_DAYS } from "./companies";
import { ContactDrawer, type DrawnContact } from "./draw-contacts";

export const CONTACT_COLUMNS =
  "organization_id,id,source,external_id,import_id,created_import_id,channel,topic,customer_id,team_id,agent_id," +
  "offered_at,offered_on,offered_hour,answered_at,ended_at,abandoned,wait_seconds,wait_business_seconds," +
  "resolution_seconds,resolution_business_seconds,handle_seconds,wrap_seconds,reopen_count,reported_resolved," +
  "language,next_contact_at";
export const RATING_COLUMNS = "organization_id,id,source,external_id,contact_id,friendliness,satisfaction";

export type ContactFiles = { contacts: string; ratings: string; rows: number };

/** Two files in the form of COPY, for PostgreSQL and for DuckDB. */
export async function writeContactFiles(
  directory: string,
  companies: readonly Company[],
): Promise<ContactFiles> {
  const files = { contacts: join(directory, "contacts.csv"), ratings: join(directory, "ratings.csv") };
  const writers = { contacts: new LineWriter(files.contacts), ratings: new LineWriter(files.ratings) };
  const drawers = companies.map((company, index) => new ContactDrawer(company, index + 1));
  const [first, last] = [dayNumberOf(FIRST_DAY), dayNumberOf(LAST_DAY)];
  let rows = 0;
  let workingDay = 0;
  for (let day = first; day <= last; day += 1) {
    if (day % 7 === 2 || day % 7 === 3) continue;
    const local = localDay(day);
    for (const drawer of drawers) {
      for (const contact of drawer.drawDay(day, quotaOf(drawer.company, workingDay), last)) {
        rows += 1;
        writers.contacts.add(contactLine(contact, { rows, company: drawer.company, local }));
        if (contact.friendliness !== null) writers.ratings.add(ratingLine(contact, rows, drawer.company));
      }
      await writers.contacts.drained();
      await writers.ratings.drained();
    }
    workingDay += 1;
  }
  await writers.contacts.end();
  await writers.ratings.end();
  return { ...files, rows };
}

/** Such that the days add up to all of a company's rows. */
function quotaOf({ rows }: Company, workingDay: number): number {
  const upTo = (day: number) => Math.floor((rows * day) / WORKING_DAYS);
  return upTo(workingDay + 1) - upTo(workingDay);
}

type LocalDay = { day: string; offsetHours: number };

function localDay(day: number): LocalDay {
  return {
    day: dayOfNumber(day),
    offsetHours: zoneOffsetAt(day * 86_400_000, "Europe/Amsterdam") / 3_600_000,
  };
}

type Line = { rows: number; company: Company; local: LocalDay };

function contactLine(contact: DrawnContact, { rows, company, local }: Line): string {
  const { channel, offeredAt, waitSeconds, abandoned, handleSeconds, nextAt } = contact;
  const answeredAt = offeredAt + waitSeconds;
  const resolution = waitSeconds + handleSeconds;
  const isWritten = clockOf(channel) === "business";
  const hour = Math.floor((offeredAt % 86_400) / 3600) + local.offsetHours;
  return (
    `${company.organizationId},${contactIdOf(rows)},bench,C${rows},${company.importId},${company.importId},${channel},` +
    `${contact.topic},${customerIdOf(company, contact.customer)},${contact.team.id},${contact.agentId},` +
    `${timeOf(offeredAt)},${local.day},${hour},${abandoned ? "" : timeOf(answeredAt)},` +
    `${timeOf(offeredAt + (abandoned ? waitSeconds : resolution))},${abandoned ? "t" : "f"},${waitSeconds},` +
    `${isWritten ? Math.round(waitSeconds * 0.6) : ""},${abandoned ? "" : resolution},` +
    `${isWritten && !abandoned ? Math.round(resolution * 0.6) : ""},` +
    `${abandoned ? ",,," : `${handleSeconds},${contact.wrapSeconds},${contact.reopened ? 1 : 0},${contact.resolved ? "t" : "f"}`},` +
    `nl,${nextAt === null ? "" : timeOf(nextAt)}\n`
  );
}

function ratingLine({ friendliness, satisfaction }: DrawnContact, rows: number, company: Company): string {
  const id = contactIdOf(rows);
  return `${company.organizationId},${id},bench,R${rows},${id},${friendliness},${satisfaction}\n`;
}

const timeOf = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;

/** In the order in which contacts come in, as the product's own. */
const contactIdOf = (row: number): string => `01900000-0000-7000-8000-${row.toString(16).padStart(12, "0")}`;

/** In no order, as the product's own: two rounds of multiplication scatter the number. */
export function customerIdOf({ importId }: Company, customer: number): string {
  const scattered = Math.imul(Math.imul(customer + 1, 0x9e3779b1) ^ (customer >>> 15), 0x85ebca6b) >>> 0;
  const high = scattered.toString(16).padStart(8, "0");
  return `${high}-${importId.slice(-4)}-4000-8000-${customer.toString(16).padStart(12, "0")}`;
}

const PIECE_LENGTH = 1 << 20;

/** Joins lines to pieces before it hands them to the file. */
class LineWriter {
  readonly #stream;
  #lines: string[] = [];
  #length = 0;

  constructor(path: string) {
    this.#stream = createWriteStream(path, { highWaterMark: 4 * PIECE_LENGTH });
  }

  add(line: string): void {
    this.#lines.push(line);
    this.#length += line.length;
    if (this.#length > PIECE_LENGTH) this.#flush();
  }

  #flush(): void {
    this.#stream.write(this.#lines.join(""));
    this.#lines = [];
    this.#length = 0;
  }

  async drained(): Promise<void> {
    if (this.#stream.writableNeedDrain) await once(this.#stream, "drain");
  }

  async end(): Promise<void> {
    this.#flush();
    this.#stream.end();
    await finished(this.#stream);
  }
}

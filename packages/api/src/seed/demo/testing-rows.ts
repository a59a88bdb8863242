import { hourBandOf } from "@kwartet/metrics/hour-band";
import type { DemoFile } from "./csv";
import type { Demo } from "./generate";

/** Rows of a file by column name; for files without quoted fields. */
export function rowsOfFile(demo: Demo, name: string): Record<string, string>[] {
  const file = demo.files.find((candidate) => candidate.name === name);
  if (!file) throw new Error(`There is no file ${name}.`);
  const [header = "", ...lines] = [...file.lines()];
  const columns = header.split(",");
  return lines.map((line) => {
    const fields = line.split(",");
    return Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? ""]));
  });
}

export function textOf(file: DemoFile): string {
  return [...file.lines()].join("\n");
}

export type ReadContact = {
  id: string;
  channel: string;
  topic: string;
  customer: string;
  team: string;
  agent: string;
  month: string;
  /** Channel, topic and part of the day. */
  cell: string;
  offeredMs: number;
  isAnswered: boolean;
  isAbandoned: boolean;
  waitSeconds: number | null;
  continues: boolean;
  isHandedOver: boolean;
  /** When the same customer asked about the same topic again. */
  nextMs: number | null;
};

/** Contacts as an outsider reads them, with who asked again found from the rows alone. */
export function readContacts(demo: Demo): ReadContact[] {
  const contacts = rowsOfFile(demo, "contacts.csv").map(
    (row): ReadContact => ({
      id: row.external_id!,
      channel: row.channel!,
      topic: row.topic!,
      customer: row.customer!,
      team: row.team!,
      agent: row.agent!,
      month: row.offered_at!.slice(0, 7),
      cell: `${row.channel} ${row.topic} ${hourBandOf(Number(row.offered_at!.slice(11, 13)))}`,
      offeredMs: Date.parse(row.offered_at!),
      isAnswered: row.answered_at !== "",
      isAbandoned: row.abandoned === "true",
      waitSeconds: row.wait_seconds === "" ? null : Number(row.wait_seconds),
      continues: row.handed_over_from !== "",
      isHandedOver: row.handed_over_to !== "",
      nextMs: null,
    }),
  );
  const before = new Map<string, ReadContact[]>();
  for (const contact of contacts) {
    const key = `${contact.customer} ${contact.topic}`;
    const earlier = before.get(key) ?? [];
    if (!contact.continues) {
      for (const one of earlier) one.nextMs ??= contact.offeredMs;
      earlier.length = 0;
    }
    earlier.push(contact);
    before.set(key, earlier);
  }
  return contacts;
}

const WINDOW_MS = 7 * 86_400_000;

export const isRepeated = (contact: ReadContact) =>
  contact.nextMs !== null && contact.nextMs - contact.offeredMs <= WINDOW_MS;

/** Contacts of which it is known whether the customer asked again within the window. */
export function judgedContacts(contacts: readonly ReadContact[]): ReadContact[] {
  const asOf = contacts.reduce((latest, contact) => Math.max(latest, contact.offeredMs), 0);
  return contacts.filter(
    (contact) => contact.isAnswered && !contact.isHandedOver && contact.offeredMs + WINDOW_MS <= asOf,
  );
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Share of successes in each cell. */
export function ratesByCell<T>(
  items: readonly T[],
  cellOf: (item: T) => string,
  isSuccess: (item: T) => boolean,
) {
  const counts = new Map<string, { n: number; x: number }>();
  for (const item of items) {
    const count = counts.get(cellOf(item)) ?? { n: 0, x: 0 };
    count.n += 1;
    count.x += isSuccess(item) ? 1 : 0;
    counts.set(cellOf(item), count);
  }
  return new Map([...counts].map(([cell, { n, x }]) => [cell, x / n]));
}

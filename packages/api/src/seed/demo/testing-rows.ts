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
  offeredAt: string;
  offeredMs: number;
  isAnswered: boolean;
  isAbandoned: boolean;
  waitSeconds: number | null;
  handleSeconds: number | null;
  continues: boolean;
  isHandedOver: boolean;
  /** When the same customer asked about the same topic again. */
  nextMs: number | null;
};

/** Contacts as an outsider reads them, with who asked again found from the rows alone. */
export function readContacts(demo: Demo): ReadContact[] {
  const file = demo.files.find((candidate) => candidate.name === "contacts.csv")!;
  const [header = "", ...lines] = [...file.lines()];
  const columns = new Map(header.split(",").map((column, index) => [column, index]));
  const contacts = lines.map((line) => readContact(line.split(","), columns));
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

/** An object made column by column takes seconds for so many rows, so the fields are picked by their places. */
function readContact(fields: readonly string[], columns: ReadonlyMap<string, number>): ReadContact {
  const field = (column: string) => fields[columns.get(column) ?? -1] ?? "";
  const numberOf = (column: string) => (field(column) === "" ? null : Number(field(column)));
  const offeredAt = field("offered_at");
  const [channel, topic] = [field("channel"), field("topic")];
  return {
    channel,
    topic,
    offeredAt,
    id: field("external_id"),
    customer: field("customer"),
    team: field("team"),
    agent: field("agent"),
    month: offeredAt.slice(0, 7),
    cell: `${channel} ${topic} ${hourBandOf(Number(offeredAt.slice(11, 13)))}`,
    offeredMs: Date.parse(offeredAt),
    isAnswered: field("answered_at") !== "",
    isAbandoned: field("abandoned") === "true",
    waitSeconds: numberOf("wait_seconds"),
    handleSeconds: numberOf("handle_seconds"),
    continues: field("handed_over_from") !== "",
    isHandedOver: field("handed_over_to") !== "",
    nextMs: null,
  };
}

/** The items of each key. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
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

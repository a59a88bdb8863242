import { localDateOf } from "./calendar";
import type { DemoContact } from "./contacts";
import type { Random } from "./random";
import { createRandom, itemAt } from "./random";
import type { DemoRating } from "./ratings";

/**
 * What counts as a bad experience: a contact that the customer rated so low, or with which they had to ask so many
 * times, or that they gave up after so long a wait. A contact counts once.
 */
export const BAD_EXPERIENCE = {
  satisfactionAtMost: 2,
  attempts: 3,
  abandonedAfterSeconds: 240,
} as const;

/** The share that has left by the last day, by number of bad experiences; the last holds for more as well. */
export const LEAVE_CHANCES = [0.05, 0.09, 0.16, 0.27, 0.38] as const;

export type DemoCustomer = {
  number: number;
  valuePerYearEuros: number;
  /** Local dates. */
  since: string;
  leftOn: string | null;
  experiences: number;
};

export type CustomersInput = {
  seed: number;
  count: number;
  from: number;
  until: number;
  contacts: readonly DemoContact[];
  ratings: readonly DemoRating[];
};

/**
 * Every customer with what they went through. Who leaves is drawn by the number of bad experiences that the
 * contacts hold; they leave on or after the day of their last contact, so nobody asks anything after having left.
 */
export function listCustomers({
  seed,
  count,
  from,
  until,
  contacts,
  ratings,
}: CustomersInput): DemoCustomer[] {
  const random = createRandom(seed, "leaving");
  const experiences = countBadExperiences(count, contacts, ratings);
  const lastSeen = new Float64Array(count).fill(from);
  for (const contact of contacts) {
    lastSeen[contact.customer] = Math.max(
      itemAt(lastSeen, contact.customer),
      contact.endedAt ?? contact.offeredAt,
    );
  }
  const leavers = drawLeavers(random, experiences);
  return Array.from({ length: count }, (_, customer) => {
    const leftAt = random.between(Math.min(itemAt(lastSeen, customer), until - 1), until - 1);
    const since = `${2006 + random.below(19)}-${pad(1 + random.below(12))}-${pad(1 + random.below(28))}`;
    return {
      number: customer + 1,
      valuePerYearEuros: Math.round(1900 * Math.exp(0.4 * random.normal() - 0.08)),
      since,
      leftOn: leavers.has(customer) ? localDateOf(Math.floor(leftAt)) : null,
      experiences: itemAt(experiences, customer),
    };
  });
}

/**
 * So many of each number of bad experiences as the chance says, whoever they are: a draw of one by one would leave the
 * smallest groups by chance far from what is planted.
 */
function drawLeavers(random: Random, experiences: Uint16Array): Set<number> {
  const leavers = new Set<number>();
  LEAVE_CHANCES.forEach((chance, bad) => {
    const group = [...experiences.keys()].filter(
      (customer) => Math.min(itemAt(experiences, customer), LEAVE_CHANCES.length - 1) === bad,
    );
    for (const customer of random.shuffle(group).slice(0, Math.round(chance * group.length)))
      leavers.add(customer);
  });
  return leavers;
}

/** As it stands in the files. */
export function customerIdOf(number: number): string {
  return `K${String(number).padStart(6, "0")}`;
}

function countBadExperiences(
  customers: number,
  contacts: readonly DemoContact[],
  ratings: readonly DemoRating[],
): Uint16Array {
  const bad = new Set<DemoContact>();
  for (const { contact, satisfaction } of ratings) {
    if (satisfaction <= BAD_EXPERIENCE.satisfactionAtMost) bad.add(contact);
  }
  for (const contact of contacts) {
    const { abandoned, endedAt, offeredAt, attempt, handedOverFrom } = contact;
    const waitedLong = endedAt !== null && endedAt - offeredAt > BAD_EXPERIENCE.abandonedAfterSeconds;
    if (abandoned && waitedLong) bad.add(contact);
    if (attempt === BAD_EXPERIENCE.attempts && handedOverFrom === null) bad.add(contact);
  }
  const counts = new Uint16Array(customers);
  for (const { customer } of bad) counts[customer] = itemAt(counts, customer) + 1;
  return counts;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

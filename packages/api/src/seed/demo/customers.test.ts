import { describe, expect, it } from "vitest";
import { generateDemo } from "./generate";
import { DEMO_SEED } from "./plan";
import { meanOf, ratesByCell, readContacts, rowsOfFile } from "./testing-rows";

const demo = generateDemo({ seed: DEMO_SEED });
const { truth } = demo;
const contacts = readContacts(demo);
const contactOf = new Map(contacts.map((contact) => [contact.id, contact]));
const ratings = rowsOfFile(demo, "ratings.csv").map((row) => ({
  contact: contactOf.get(row.contact_external_id!)!,
  isFriendly: Number(row.friendliness) >= 4,
  satisfaction: Number(row.satisfaction),
}));
const low = new Set(truth.friendliness.low.map(({ externalId }) => externalId));
const idle = new Set(truth.friendliness.idlyCoached.map(({ externalId }) => externalId));

describe("ratings", () => {
  it("come with 35 % of the answered contacts", () => {
    expect(truth.counts.ratings).toBe(ratings.length);
    const error = Math.sqrt((0.35 * 0.65) / truth.counts.answered);
    expect(Math.abs(ratings.length / truth.counts.answered - 0.35)).toBeLessThan(4 * error);
  });

  const expected = ratesByCell(
    ratings.filter(({ contact }) => !low.has(contact.agent)),
    ({ contact }) => `${contact.channel} ${contact.topic}`,
    ({ isFriendly }) => isFriendly,
  );
  const differenceOf = (items: typeof ratings) =>
    meanOf(
      items.map(
        ({ contact, isFriendly }) =>
          (isFriendly ? 1 : 0) - expected.get(`${contact.channel} ${contact.topic}`)!,
      ),
    );
  const errorOf = (n: number) => Math.sqrt(0.25 / n);

  it("are 20 points less friendly for four agents", () => {
    const items = ratings.filter(({ contact }) => low.has(contact.agent));
    expect(Math.abs(differenceOf(items) + 0.2)).toBeLessThan(4 * errorOf(items.length));
  });

  it("do not change where coaching is idle", () => {
    for (const [from, until] of [
      ["2025-01", "2025-09"],
      ["2026-01", "2026-06"],
    ] as const) {
      const items = ratings.filter(
        ({ contact }) => idle.has(contact.agent) && contact.month >= from && contact.month <= until,
      );
      expect(Math.abs(differenceOf(items))).toBeLessThan(4 * errorOf(items.length));
    }
  });

  it("fall with the wait beyond the bend, in a straight line, and not before it", () => {
    const live = ratings.filter(({ contact }) => truth.bend.channels.includes(contact.channel));
    const slopeOf = (from: number, until: number) => {
      const items = live.filter(
        ({ contact }) => contact.waitSeconds! >= from && contact.waitSeconds! < until,
      );
      const mean = meanOf(items.map(({ contact }) => contact.waitSeconds!));
      const sxx = items.reduce((sum, { contact }) => sum + (contact.waitSeconds! - mean) ** 2, 0);
      const sxy = items.reduce(
        (sum, item) => sum + (item.contact.waitSeconds! - mean) * item.satisfaction,
        0,
      );
      // Scores of 1 to 5 have a standard deviation below 1.4 here.
      return { slope: sxy / sxx, error: 1.4 / Math.sqrt(sxx) };
    };
    const before = slopeOf(0, truth.bend.atSeconds);
    expect(Math.abs(before.slope)).toBeLessThan(4 * before.error);
    for (const [from, until] of [
      [truth.bend.atSeconds, 400],
      [400, 1000],
    ] as const) {
      const after = slopeOf(from, until);
      expect(Math.abs(after.slope - truth.bend.slopePerSecondAfter)).toBeLessThan(4 * after.error);
    }
  });

  it("lie on both sides of the bend among the middle 80 % of waits", () => {
    const waits = ratings
      .flatMap(({ contact }) => (truth.bend.channels.includes(contact.channel) ? [contact.waitSeconds!] : []))
      .toSorted((a, b) => a - b);
    expect(waits[Math.floor(0.1 * waits.length)]).toBeLessThan(truth.bend.atSeconds - 60);
    expect(waits[Math.floor(0.9 * waits.length)]).toBeGreaterThan(truth.bend.atSeconds + 30);
  });
});

describe("customers", () => {
  const customers = rowsOfFile(demo, "customers.csv");

  it("have the number of bad experiences that their contacts hold", () => {
    const { satisfactionAtMost, attempts, abandonedAfterSeconds } = truth.leaving.badExperience;
    const bad = new Set<string>();
    for (const { contact, satisfaction } of ratings)
      if (satisfaction <= satisfactionAtMost) bad.add(contact.id);
    const asked = new Map<string, { attempt: number; offeredMs: number }>();
    for (const contact of contacts) {
      if (contact.isAbandoned && contact.waitSeconds! > abandonedAfterSeconds) bad.add(contact.id);
      if (contact.continues || contact.channel === "self-service") continue;
      const key = `${contact.customer} ${contact.topic}`;
      const last = asked.get(key);
      const isAgain = last !== undefined && contact.offeredMs - last.offeredMs <= 7 * 86_400_000;
      const attempt = isAgain ? last.attempt + 1 : 1;
      asked.set(key, { attempt, offeredMs: contact.offeredMs });
      if (attempt === attempts) bad.add(contact.id);
    }
    const counts = new Map<string, number>();
    for (const id of bad) {
      const { customer } = contactOf.get(id)!;
      counts.set(customer, (counts.get(customer) ?? 0) + 1);
    }
    expect(customers.filter((row) => Number(row.experiences) !== (counts.get(row.customer!) ?? 0))).toEqual(
      [],
    );
  });

  it("leave in the share that belongs to their number of bad experiences, at least 200 at each of 0 to 3", () => {
    for (const { experiences, chance, customers: n, left } of truth.leaving.chances) {
      if (experiences <= 3) expect(n).toBeGreaterThanOrEqual(200);
      expect(Math.abs(left - chance * n)).toBeLessThanOrEqual(0.5);
      const rows = customers.filter((row) => Math.min(4, Number(row.experiences)) === experiences);
      expect(rows).toHaveLength(n);
      expect(rows.filter((row) => row.left_on !== "")).toHaveLength(left);
    }
    expect(truth.leaving.chances.reduce((sum, { customers: n }) => sum + n, 0)).toBe(customers.length);
  });

  it("ask nothing any more once they have left", () => {
    const leftOn = new Map(customers.map((row) => [row.customer!, row.left_on!]));
    const late = contacts.filter(({ customer, offeredAt }) => {
      const left = leftOn.get(customer)!;
      return left !== "" && left < offeredAt.slice(0, 10);
    });
    expect(late).toEqual([]);
    expect([...leftOn.values()].filter((left) => left > truth.period.until)).toEqual([]);
  });
});

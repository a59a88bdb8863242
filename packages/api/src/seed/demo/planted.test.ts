import { describe, expect, it } from "vitest";
import { generateDemo } from "./generate";
import { DEMO_SEED } from "./plan";
import type { ReadContact } from "./testing-rows";
import {
  groupBy,
  isRepeated,
  judgedContacts,
  meanOf,
  ratesByCell,
  readContacts,
  rowsOfFile,
} from "./testing-rows";
import type { PlantedAgent } from "./truth";

const demo = generateDemo({ seed: DEMO_SEED });
const { truth } = demo;
const contacts = readContacts(demo);
const judged = judgedContacts(contacts);
const isSolved = (contact: ReadContact) => !isRepeated(contact);
const idsOf = (agents: readonly PlantedAgent[]) => new Set(agents.map(({ externalId }) => externalId));
const low = idsOf(truth.resolution.low);
const coached = idsOf(truth.resolution.coached);
const idle = idsOf(truth.friendliness.idlyCoached);

/** Mean answer of a team in a month, from the single answers. */
const engagementOf = (() => {
  const answers = new Map<string, number[]>();
  for (const { wave, team, ...items } of rowsOfFile(demo, "engagement.csv")) {
    const key = `${team} ${wave}`;
    answers.set(key, [...(answers.get(key) ?? []), ...Object.values(items).map(Number)]);
  }
  return new Map([...answers].map(([key, values]) => [key, meanOf(values)]));
})();
const engagementMean = meanOf([...engagementOf.values()]);
const monthBefore = (month: string) =>
  new Date(Date.parse(`${month}-01T00:00:00Z`) - 86_400_000).toISOString().slice(0, 7);

const ordinary = judged.filter((contact) => !low.has(contact.agent) && !coached.has(contact.agent));
const expectedOf = ratesByCell(ordinary, (contact) => contact.cell, isSolved);

/** Solved above what ordinary agents reach in the same cell and a team of that engagement; mean and its error. */
function differenceOf(items: readonly ReadContact[]): { mean: number; error: number } {
  const differences = items.map((contact) => {
    const before = engagementOf.get(`${contact.team} ${monthBefore(contact.month)}`);
    const engaged = before === undefined ? 0 : truth.engagement.slopePerPoint * (before - engagementMean);
    return (isSolved(contact) ? 1 : 0) - (expectedOf.get(contact.cell) ?? 0) - engaged;
  });
  const mean = meanOf(differences);
  const variance = meanOf(differences.map((difference) => (difference - mean) ** 2));
  return { mean, error: Math.sqrt(variance / items.length) };
}

/** Four standard errors: chance goes further once in sixteen thousand times. */
function expectNear(found: { mean: number; error: number }, planted: number): void {
  expect(Math.abs(found.mean - planted)).toBeLessThan(4 * found.error);
}

describe("the size of the demo company", () => {
  it("is that of ten teams of nine with about 300,000 contacts over eighteen months", () => {
    expect(truth.counts.teams).toBe(10);
    expect(truth.counts.agents).toBe(90);
    expect(truth.counts.contacts).toBeGreaterThan(290_000);
    expect(truth.counts.contacts).toBeLessThan(315_000);
    expect(contacts).toHaveLength(truth.counts.contacts);
    expect(contacts[0]?.month).toBe("2025-01");
    expect(contacts.at(-1)?.month).toBe("2026-06");
    expect(truth.resolution.low).toHaveLength(6);
    expect(truth.resolution.coached).toHaveLength(6);
    expect(truth.friendliness.low).toHaveLength(4);
    expect(truth.friendliness.idlyCoached).toHaveLength(6);
    expect(new Set([...low, ...coached, ...idsOf(truth.friendliness.low), ...idle]).size).toBe(22);
  });

  it("spreads contacts over five channels and self-service", () => {
    const share = (channel: string) =>
      contacts.filter((contact) => contact.channel === channel).length / contacts.length;
    const shares = ["phone", "email", "chat", "messaging", "web-form", "self-service"].map(share);
    expect(shares.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 10);
    const expected = [0.46, 0.18, 0.14, 0.08, 0.075, 0.065];
    for (const [index, value] of shares.entries())
      expect(Math.abs(value - expected[index]!)).toBeLessThan(0.02);
  });

  it("handles a contact in about twenty minutes and is there for about 95 % of four-hour shifts", () => {
    const handle = judged.map((contact) => contact.handleSeconds!);
    expect(meanOf(handle) / 60).toBeGreaterThan(19);
    expect(meanOf(handle) / 60).toBeLessThan(21);
    const shifts = rowsOfFile(demo, "shifts.csv");
    const byDay = new Map(shifts.map((row) => [`${row.agent} ${row.scheduled_from!.slice(0, 10)}`, row]));
    expect(byDay.size).toBe(shifts.length);
    let attended = 0;
    for (const row of rowsOfFile(demo, "attendance.csv")) {
      const shift = byDay.get(`${row.agent} ${row.available_from!.slice(0, 10)}`)!;
      const from = Math.max(Date.parse(row.available_from!), Date.parse(shift.scheduled_from!));
      attended += Math.max(
        0,
        Math.min(Date.parse(row.available_to!), Date.parse(shift.scheduled_to!)) - from,
      );
    }
    expect(attended / (shifts.length * 4 * 3_600_000)).toBeGreaterThan(0.94);
    expect(attended / (shifts.length * 4 * 3_600_000)).toBeLessThan(0.96);
  });
});

describe("resolution", () => {
  it("is low by what is planted in six agents throughout", () => {
    expectNear(differenceOf(judged.filter((contact) => low.has(contact.agent))), -0.12);
  });

  it("is low in six others until they are coached, and as expected afterwards", () => {
    const of = (from: string, until: string) =>
      judged.filter(({ agent, month }) => coached.has(agent) && month >= from && month <= until);
    expectNear(differenceOf(of("2025-01", "2025-09")), -0.12);
    expectNear(differenceOf(of("2025-10", "2025-12")), -0.06);
    expectNear(differenceOf(of("2026-01", "2026-06")), 0);
  });

  it("differs between ordinary agents by chance alone, given their mix", () => {
    const byAgent = groupBy(ordinary, (contact) => contact.agent);
    expect(byAgent.size).toBe(78);
    const squares = [...byAgent.values()].map((items) => {
      const { mean, error } = differenceOf(items);
      return (mean / error) ** 2;
    });
    // The mean of 78 squared normal values has a standard deviation of 0.16.
    expect(meanOf(squares)).toBeGreaterThan(1 - 4 * 0.16);
    expect(meanOf(squares)).toBeLessThan(1 + 4 * 0.16);
  });

  it("gives agents so different a mix that comparing raw shares would mislead", () => {
    const expectations = [...groupBy(ordinary, (contact) => contact.agent).values()].map((items) =>
      meanOf(items.map((contact) => expectedOf.get(contact.cell)!)),
    );
    expect(Math.max(...expectations) - Math.min(...expectations)).toBeGreaterThan(0.04);
  });

  it("leaves enough contacts in the last 13 weeks to see it", () => {
    const from = Date.parse("2026-03-30T00:00:00+02:00");
    expect(judged.filter((contact) => contact.offeredMs >= from).length / 90).toBeGreaterThan(400);
  });
});

describe("engagement", () => {
  it("is answered by 85 to 90 % in every wave, and by seven of nine at least in every team", () => {
    const rows = rowsOfFile(demo, "engagement.csv");
    const waves = groupBy(rows, (row) => row.wave!);
    expect(waves.size).toBe(18);
    for (const wave of waves.values()) {
      expect(wave.length / 90).toBeGreaterThanOrEqual(0.85);
      expect(wave.length / 90).toBeLessThanOrEqual(0.9);
      for (const team of groupBy(wave, (row) => row.team!).values()) expect(team.length).toBeGreaterThan(6);
    }
  });

  it("moves resolution by 0.10 per point one month later, and in no other month", () => {
    const solved = new Map(
      [...groupBy(ordinary, (contact) => `${contact.team} ${contact.month}`)].map(([key, items]) => [
        key,
        meanOf(items.map((contact) => (isSolved(contact) ? 1 : 0) - expectedOf.get(contact.cell)!)),
      ]),
    );
    expectNear(slopeAfter(solved, 1), 0.1);
    for (const lag of [0, 2, 3]) expectNear(slopeAfter(solved, lag), 0);
  });

  it("varies from month to month with the standard deviation that is planted", () => {
    // 180 values give a standard deviation to within 5 %.
    expect(Math.abs(truth.engagement.realisedStandardDeviation / 0.35 - 1)).toBeLessThan(0.2);
  });

  /** Regression within teams and months: on a complete panel, taking off both means is enough. */
  function slopeAfter(outcomes: ReadonlyMap<string, number>, lag: number): { mean: number; error: number } {
    const teams = [...new Set([...engagementOf.keys()].map((key) => key.slice(0, -8)))];
    const months = [...new Set([...engagementOf.keys()].map((key) => key.slice(-7)))].toSorted();
    const later = months.slice(lag);
    const x = demean(
      teams.map((team) => later.map((_, index) => engagementOf.get(`${team} ${months[index]}`)!)),
    );
    const y = demean(teams.map((team) => later.map((month) => outcomes.get(`${team} ${month}`)!)));
    const sxx = x.reduce((sum, value) => sum + value ** 2, 0);
    const slope = x.reduce((sum, value, index) => sum + value * y[index]!, 0) / sxx;
    const rest = y.reduce((sum, value, index) => sum + (value - slope * x[index]!) ** 2, 0);
    const freedom = x.length - teams.length - later.length;
    return { mean: slope, error: Math.sqrt(rest / freedom / sxx) };
  }

  function demean(rows: number[][]): number[] {
    const whole = meanOf(rows.flat());
    const columns = rows[0]!.map((_, index) => meanOf(rows.map((row) => row[index]!)));
    return rows.flatMap((row) => row.map((value, index) => value - meanOf(row) - columns[index]! + whole));
  }
});

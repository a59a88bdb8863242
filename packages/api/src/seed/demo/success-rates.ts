import { fileURLToPath } from "node:url";
import { hourBandOf } from "@kwartet/metrics/hour-band";
import { did } from "@kwartet/metrics/stats/did";
import { funnelOf } from "@kwartet/metrics/stats/funnel";
import { indirectStandardise } from "@kwartet/metrics/stats/indirect-standardise";
import { DAY_SECONDS, localHourOf, startOfDate } from "./calendar";
import type { DemoContact } from "./contacts";
import { foundCompany } from "./generate";
import type { PlantedKind } from "./planted";
import { itemAt } from "./random";
import { rateContacts } from "./ratings";
import { REPEAT_WINDOW_DAYS } from "./repeats";
import type { DemoCompany } from "./service";
import { simulateService } from "./service";

/** A contact with its outcome: no repeat, or one of the two highest friendliness scores. */
type Outcome = { contact: DemoContact; isGood: boolean };

/** What the signal rule says of the agents of one view. */
export type SignalCount = {
  planted: number;
  found: number;
  /** Others that it calls low, and high. */
  falseConcerns: number;
  falsePraise: number;
  contactsPerAgent: number;
};

export type SeedSuccess = {
  seed: number;
  /** The last 13 full weeks. */
  resolution: SignalCount;
  /** The first 13 full weeks, in which so many are low that the rule should hold back. */
  earlyResolution: SignalCount;
  /** The last 26 full weeks. */
  friendliness: SignalCount;
  /** Whether the interval of working coaching holds its effect and excludes none, and that of idle coaching holds none. */
  workingCoachingFound: boolean;
  idleCoachingHeld: boolean;
};

/** Monday after the last full week, and that of the first. */
const LAST_WEEK_ENDS = startOfDate("2026-06-29");
const FIRST_WEEK_STARTS = startOfDate("2025-01-06");
const WEEK_SECONDS = 7 * DAY_SECONDS;
/** The window that would pick an agent comes before "before", and coaching lies between before and after. */
const BEFORE = { from: "2025-04-01", until: "2025-10-01" };
const AFTER = { from: "2026-01-01", until: "2026-07-01" };

/** Applies the product's own methods to the demo of a seed, and compares with what is planted. */
export function measureSuccess(seed: number): SeedSuccess {
  const company = foundCompany(seed, "full");
  const { contacts } = simulateService(company);
  const asOf = itemAt(contacts, contacts.length - 1).offeredAt;
  const judged = contacts.flatMap((contact): Outcome[] =>
    contact.followed === null || contact.offeredAt + REPEAT_WINDOW_DAYS * DAY_SECONDS > asOf
      ? []
      : [{ contact, isGood: !contact.followed }],
  );
  const rated = rateContacts(seed, contacts, company.planted).map(
    ({ contact, friendliness }): Outcome => ({ contact, isGood: friendliness >= 4 }),
  );
  const last = (weeks: number) => ({ from: LAST_WEEK_ENDS - weeks * WEEK_SECONDS, until: LAST_WEEK_ENDS });
  const first = { from: FIRST_WEEK_STARTS, until: FIRST_WEEK_STARTS + 13 * WEEK_SECONDS };
  const working = coachingEffect(company, judged, "coached-resolution");
  const idle = coachingEffect(company, rated, "idly-coached");
  const effect = -company.plan.planted.resolutionGap;
  return {
    seed,
    resolution: countSignals(company, within(judged, last(13)), ["low-resolution"]),
    earlyResolution: countSignals(company, within(judged, first), ["low-resolution", "coached-resolution"]),
    friendliness: countSignals(company, within(rated, last(26)), ["low-friendliness"]),
    workingCoachingFound: working.lower > 0 && working.lower <= effect && effect <= working.upper,
    idleCoachingHeld: idle.lower <= 0 && idle.upper >= 0,
  };
}

type Window = { from: number; until: number };

function within(outcomes: readonly Outcome[], { from, until }: Window): Outcome[] {
  return outcomes.filter(({ contact }) => contact.offeredAt >= from && contact.offeredAt < until);
}

function countSignals(company: DemoCompany, outcomes: readonly Outcome[], kinds: PlantedKind[]): SignalCount {
  const { overall, agents } = standardise(outcomes);
  const result = funnelOf({
    y: agents.map((agent) => overall + agent.difference),
    se: agents.map((agent) => Math.sqrt(agent.variance) / agent.n),
    target: overall,
    range: [0, 1],
  });
  if (result.status !== "ok") throw new RangeError(`countSignals: ${result.reason}`);
  const isPlanted = agents.map(({ agent }) => {
    const kind = company.planted.kinds[Number(agent)] ?? null;
    return kind !== null && kinds.includes(kind);
  });
  const count = (word: "low" | "high", planted: boolean) =>
    result.signal.filter((signal, index) => signal === word && isPlanted[index] === planted).length;
  return {
    planted: isPlanted.filter(Boolean).length,
    found: count("low", true),
    falseConcerns: count("low", false),
    falsePraise: count("high", true) + count("high", false),
    contactsPerAgent: outcomes.length / agents.length,
  };
}

function standardise(outcomes: readonly Outcome[]) {
  const cells = outcomes.map(({ contact, isGood }) => ({
    agent: String(contact.agent),
    channel: contact.channel,
    topic: String(contact.topic),
    hour: hourBandOf(localHourOf(contact.offeredAt)),
    n: 1,
    x: isGood ? 1 : 0,
  }));
  const result = indirectStandardise({ cells: addUp(cells) });
  if (result.status !== "ok") throw new RangeError(`standardise: ${result.reason}`);
  return result;
}

type Cell = { agent: string; channel: string; topic: string; hour: string; n: number; x: number };

function addUp(contacts: readonly Cell[]): Cell[] {
  const cells = new Map<string, Cell>();
  for (const one of contacts) {
    const key = `${one.agent} ${one.channel} ${one.topic} ${one.hour}`;
    const cell = cells.get(key);
    if (cell) {
      cell.n += one.n;
      cell.x += one.x;
    } else cells.set(key, { ...one });
  }
  return [...cells.values()];
}

/** Change of the coached against that of everybody in whom nothing is planted. */
function coachingEffect(company: DemoCompany, outcomes: readonly Outcome[], kind: PlantedKind) {
  const differencesIn = ({ from, until }: typeof BEFORE) =>
    new Map(
      standardise(within(outcomes, { from: startOfDate(from), until: startOfDate(until) })).agents.map(
        ({ agent, difference }) => [Number(agent), difference],
      ),
    );
  const [before, after] = [differencesIn(BEFORE), differencesIn(AFTER)];
  const changesOf = (wanted: PlantedKind | null) =>
    company.planted.kinds.flatMap((found, agent) =>
      found === wanted ? [(after.get(agent) ?? 0) - (before.get(agent) ?? 0)] : [],
    );
  const result = did(changesOf(kind), changesOf(null));
  if (result.status !== "ok") throw new RangeError(`coachingEffect: ${result.reason}`);
  return result;
}

/** `tsx success-rates.ts 50` prints a line of JSON per seed, from 1 on. */
function main(): void {
  const seeds = Number(process.argv[2] ?? 50);
  for (let seed = 1; seed <= seeds; seed++) {
    process.stdout.write(`${JSON.stringify(measureSuccess(seed))}\n`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();

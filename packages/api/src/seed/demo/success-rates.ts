import { fileURLToPath } from "node:url";
import { type CoachingEffect, coachingEffect } from "@kwartet/metrics/coaching/coaching-effect";
import { coachingWindows } from "@kwartet/metrics/coaching/coaching-windows";
import { cohortOf } from "@kwartet/metrics/coaching/cohort";
import { hourBandOf } from "@kwartet/metrics/hour-band";
import type { DayRange } from "@kwartet/metrics/period";
import type { ComparisonBasis } from "@kwartet/metrics/policy";
import { funnelOf } from "@kwartet/metrics/stats/funnel";
import { indirectStandardise } from "@kwartet/metrics/stats/indirect-standardise";
import { type BendSuccess, bendSuccess } from "./bend-success";
import { DAY_SECONDS, localHourOf, startOfDate } from "./calendar";
import { CHOSEN_WEEKS, chosenBefore } from "./coached-goals";
import type { DemoContact } from "./contacts";
import { foundCompany } from "./generate";
import { type LinkSuccess, linkSuccess } from "./link-success";
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
  workingCoaching: CoachingSuccess;
  idleCoaching: CoachingSuccess;
  /** Over all months. */
  linkage: LinkSuccess;
  /** Satisfaction against the wait on live channels. */
  bend: BendSuccess;
};

/** Whether an interval is right, or that it could not be told. */
export type CoachingSuccess = "right" | "wrong" | "cannot tell";

type Told = Extract<CoachingEffect, { status: "ok" }>;

function judge(effect: CoachingEffect, isRight: (told: Told) => boolean): CoachingSuccess {
  if (effect.status !== "ok") return "cannot tell";
  return isRight(effect) ? "right" : "wrong";
}

/** Monday after the last full week, and that of the first. */
const LAST_WEEK_ENDS = startOfDate("2026-06-29");
const FIRST_WEEK_STARTS = startOfDate("2025-01-06");
const WEEK_SECONDS = 7 * DAY_SECONDS;

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
  const ratings = rateContacts(seed, contacts, company.planted);
  const rated = ratings.map(({ contact, friendliness }): Outcome => ({ contact, isGood: friendliness >= 4 }));
  const last = (weeks: number) => ({ from: LAST_WEEK_ENDS - weeks * WEEK_SECONDS, until: LAST_WEEK_ENDS });
  const first = { from: FIRST_WEEK_STARTS, until: FIRST_WEEK_STARTS + 13 * WEEK_SECONDS };
  const working = effectOf(company, judged, {
    kind: "coached-resolution",
    weeks: CHOSEN_WEEKS.resolution,
    basis: "contacts",
  });
  const idle = effectOf(company, rated, {
    kind: "idly-coached",
    weeks: CHOSEN_WEEKS.friendliness,
    basis: "ratings",
  });
  const effect = -company.plan.planted.resolutionGap;
  return {
    seed,
    resolution: countSignals(company, within(judged, last(13)), ["low-resolution"]),
    earlyResolution: countSignals(company, within(judged, first), ["low-resolution", "coached-resolution"]),
    friendliness: countSignals(company, within(rated, last(26)), ["low-friendliness"]),
    workingCoaching: judge(working, ({ lower, upper }) => lower > 0 && lower <= effect && effect <= upper),
    idleCoaching: judge(idle, ({ lower, upper }) => lower <= 0 && upper >= 0),
    linkage: linkSuccess(company, contacts, ratings),
    bend: bendSuccess(ratings),
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
  const result = indirectStandardise({ cells: addUp(outcomes.map(cellOf)) });
  if (result.status !== "ok") throw new RangeError(`standardise: ${result.reason}`);
  return result;
}

const cellOf = ({ contact, isGood }: Outcome): Cell => ({
  agent: String(contact.agent),
  channel: contact.channel,
  topic: String(contact.topic),
  hour: hourBandOf(localHourOf(contact.offeredAt)),
  n: 1,
  x: isGood ? 1 : 0,
});

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

/** What the product says of the goals of one kind, by the same windows and colleagues as in the store. */
function effectOf(company: DemoCompany, outcomes: readonly Outcome[], goal: CoachedKind): CoachingEffect {
  const { plan, people, planted } = company;
  const { from, until } = plan.planted.coaching;
  const windows = coachingWindows({
    chosen: chosenBefore(from, plan.from, goal.weeks),
    coached: { from, to: until },
    data: { from: plan.from, to: plan.until },
  });
  if (windows.status !== "ok") throw new RangeError(`effectOf: ${windows.reason}`);
  const cellsIn = ({ from: first, to: last }: DayRange) =>
    addUp(within(outcomes, { from: startOfDate(first), until: startOfDate(last) + DAY_SECONDS }).map(cellOf));
  const cohort = cohortOf({
    cells: {
      selection: cellsIn(windows.selection),
      before: cellsIn(windows.before),
      after: cellsIn(windows.after),
    },
    basis: goal.basis,
    treated: planted.kinds.flatMap((kind, agent) => (kind === goal.kind ? [String(agent)] : [])),
    barred: new Set(),
    kindOf: (agent) => people.agents[Number(agent)]?.team.partner ?? "in-house",
  });
  return coachingEffect([cohort]);
}

type CoachedKind = { kind: PlantedKind; weeks: number; basis: ComparisonBasis };

/** `tsx success-rates.ts 50` prints a line of JSON per seed, from 1 on. */
function main(): void {
  const seeds = Number(process.argv[2] ?? 50);
  for (let seed = 1; seed <= seeds; seed++) {
    process.stdout.write(`${JSON.stringify(measureSuccess(seed))}\n`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();

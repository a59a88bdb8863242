import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar-day";
import { type RandomSource, randomSource } from "../stats/random";
import { HALF_HOUR_SECONDS, HALF_HOURS } from "./limits";
import { modelFitOf } from "./model-fit";
import { openHalvesOf } from "./opening-halves";
import type { QueueSlot } from "./queue-slot";
import { weekPatternOf } from "./week-pattern";

const WEEKS = 8;
const PROMISE = 60;
const ALWAYS = {
  timeZone: "UTC",
  hours: ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({
    weekday,
    opensAtMinute: 0,
    closesAtMinute: 1440,
  })),
  holidays: [],
};

type Floor = { callsPerHour: number; handleSeconds: number; patienceSeconds: number; agents: number };
type Call = { at: number; wait: number; work: number | null };

/** A queue as Palm describes it, call by call: first come, first served, by whoever is free first. */
function simulate(floor: Floor, random: RandomSource): Call[] {
  const draw = (mean: number) => -mean * Math.log(1 - random());
  const freeAt = new Array<number>(floor.agents).fill(0);
  const calls: Call[] = [];
  for (
    let at = draw(3600 / floor.callsPerHour);
    at < WEEKS * 7 * 86_400;
    at += draw(3600 / floor.callsPerHour)
  ) {
    const first = freeAt.indexOf(Math.min(...freeAt));
    const wait = Math.max(0, (freeAt[first] ?? 0) - at);
    const patience = draw(floor.patienceSeconds);
    const work = draw(floor.handleSeconds);
    if (patience < wait) calls.push({ at, wait: patience, work: null });
    else {
      freeAt[first] = at + wait + work;
      calls.push({ at, wait, work });
    }
  }
  return calls;
}

function slotsOf(calls: readonly Call[]): QueueSlot[] {
  const slots = new Map<number, QueueSlot>();
  for (const { at, wait, work } of calls) {
    const number = Math.floor(at / HALF_HOUR_SECONDS);
    const slot = slots.get(number) ?? {
      day: addDays("2026-01-05", Math.floor(number / HALF_HOURS)),
      half: number % HALF_HOURS,
      ...{ counted: 0, answered: 0, withinPromise: 0, abandons: 0 },
      ...{ waitSeconds: 0, handled: 0, handleSeconds: 0 },
    };
    slot.counted += 1;
    slot.waitSeconds += wait;
    slot.answered += work === null ? 0 : 1;
    slot.abandons += work === null ? 1 : 0;
    slot.withinPromise += work !== null && wait <= PROMISE ? 1 : 0;
    slot.handled += work === null ? 0 : 1;
    slot.handleSeconds += work ?? 0;
    slots.set(number, slot);
  }
  return [...slots.values()];
}

describe("a simulated queue", () => {
  it.each([
    ["with agents to spare", { callsPerHour: 24, handleSeconds: 300, patienceSeconds: 180, agents: 3 }],
    [
      "with as much work as agents",
      { callsPerHour: 48, handleSeconds: 300, patienceSeconds: 240, agents: 4 },
    ],
    ["with more work than agents", { callsPerHour: 36, handleSeconds: 500, patienceSeconds: 120, agents: 4 }],
  ])("%s is given back by its own calls, work and patience", (_, floor) => {
    const slots = slotsOf(simulate(floor, randomSource(xoroshiro128plus(20_260_105))));
    const open = openHalvesOf(
      { from: "2026-01-05", to: addDays("2026-01-04", 7 * WEEKS) },
      () => ALWAYS,
      "UTC",
    );
    const present = [...open].flatMap(([day, halves]) =>
      [...halves.keys()].map((half) => ({ day, half, seconds: floor.agents * HALF_HOUR_SECONDS })),
    );
    const pattern = weekPatternOf({ slots, open, present, otherWork: [], basis: "attendance", weeks: WEEKS });
    if (pattern.status !== "ok" || pattern.patience.status !== "ok") throw new Error("no week");

    expect(pattern.patience.lower).toBeLessThan(floor.patienceSeconds);
    expect(pattern.patience.upper).toBeGreaterThan(floor.patienceSeconds);
    const { gap, predicted, observed, word } = modelFitOf(pattern, { promiseSeconds: PROMISE });
    expect(word).toBe("close");
    expect(Math.abs(gap?.within ?? 1)).toBeLessThan(0.02);
    expect(Math.abs(gap?.abandoned ?? 1)).toBeLessThan(0.015);
    expect(Math.abs((predicted?.meanWait.value ?? 0) / observed.meanWait - 1)).toBeLessThan(0.1);
  });
});

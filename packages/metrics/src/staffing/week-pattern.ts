import { dayNumberOf, weekdayOfNumber } from "../calendar-day";
import type { Refusal } from "../stats/status";
import { insufficient } from "../stats/status";
import { sum } from "../stats/sum";
import { type AgentsThere, agentsThere } from "./agents-there";
import { type Arrivals, arrivalsOf } from "./arrivals";
import { type HandleTime, handleTimes } from "./handle-times";
import { HALF_HOURS, STAFFING_LIMITS } from "./limits";
import type { OpenHalves } from "./opening-halves";
import { type Patience, patienceOf } from "./patience";
import type { QueueSlot, WorkSlot } from "./queue-slot";

/** From where it is known who was there; a rota says who was due. */
export type PresenceBasis = "attendance" | "rota" | "unknown";

/** One half hour of the week over some weeks. */
export type WeekCell = {
  /** Monday is 1. */
  weekday: number;
  /** Half hours since midnight. */
  half: number;
  /** Days on which it was open, and for how many seconds on one of them. */
  days: number;
  openSeconds: number;
  calls: number;
  arrivals: Arrivals;
  handle: HandleTime;
  withinPromise: number;
  abandoned: number;
  agents: AgentsThere | null;
};

/** What a queue did in a usual week; the basis of every prediction about it. */
export type WeekPattern =
  | {
      status: "ok";
      weeks: number;
      cells: WeekCell[];
      /** In opening hours, and left out because they came outside of them. */
      calls: number;
      callsOutside: number;
      withinPromise: number;
      abandoned: number;
      /** Mean wait of all, seconds. */
      meanWait: number;
      /** Calls of a week: the mean over weeks with its interval. */
      weekArrivals: Arrivals;
      handle: HandleTime;
      patience: Patience;
      basis: PresenceBasis;
    }
  | Refusal;

export type KnownPattern = Extract<WeekPattern, { status: "ok" }>;

export type PatternInput = {
  slots: readonly QueueSlot[];
  open: OpenHalves;
  present: readonly WorkSlot[];
  otherWork: readonly WorkSlot[];
  basis: PresenceBasis;
  /** Full weeks that were read. */
  weeks: number;
};

/**
 * Adds days up to the half hours of a week. Days on which a half hour was closed are not days without calls: they are left
 * out of its means, and so are calls outside of opening hours.
 *
 * @returns `insufficient` below four weeks, without calls, and without any known handle time
 */
export function weekPatternOf(input: PatternInput): WeekPattern {
  const { slots, open, weeks } = input;
  if (weeks < STAFFING_LIMITS.weeks) return insufficient("too few weeks");
  const inside = slots.filter(({ day, half }) => open.get(day)?.has(half));
  const total = (of: (slot: QueueSlot) => number) => sum(inside.map(of));
  const calls = total(({ counted }) => counted);
  if (calls === 0) return insufficient("no calls");
  const handles = handleTimes(inside);
  if (handles === null) return insufficient("no handle times");
  return {
    status: "ok",
    weeks,
    cells: cellsOf(input, inside, handles.of),
    calls,
    callsOutside: sum(slots.map(({ counted }) => counted)) - calls,
    withinPromise: total(({ withinPromise }) => withinPromise),
    abandoned: calls - total(({ answered }) => answered),
    meanWait: total(({ waitSeconds }) => waitSeconds) / calls,
    weekArrivals: arrivalsOf(weekCounts(inside, weeks)),
    handle: handles.week,
    patience: patienceOf({
      waitSeconds: total(({ waitSeconds }) => waitSeconds),
      abandons: total(({ abandons }) => abandons),
    }),
    basis: input.basis,
  };
}

/** Weeks by their Monday; a week without a call counts as none. */
function weekCounts(slots: readonly QueueSlot[], weeks: number): number[] {
  const counts = new Map<number, number>();
  for (const { day, counted } of slots) {
    const number = dayNumberOf(day);
    const monday = number - weekdayOfNumber(number);
    counts.set(monday, (counts.get(monday) ?? 0) + counted);
  }
  const known = [...counts.values()];
  return [...known, ...Array.from({ length: Math.max(0, weeks - known.length) }, () => 0)];
}

type Place = { days: { day: string; openSeconds: number }[]; weekday: number; half: number };

function cellsOf(
  { open, present, otherWork }: PatternInput,
  slots: readonly QueueSlot[],
  handleOf: (slots: readonly QueueSlot[], half: number) => HandleTime,
): WeekCell[] {
  const slotAt = new Map(slots.map((slot) => [keyOf(slot), slot]));
  const presentAt = new Map(present.map((slot) => [keyOf(slot), slot.seconds]));
  const otherAt = new Map(otherWork.map((slot) => [keyOf(slot), slot.seconds]));
  const presentDays = new Set(present.map(({ day }) => day));
  return placesOf(open).map(({ days, weekday, half }) => {
    const own = days.flatMap(({ day }) => slotAt.get(keyOf({ day, half })) ?? []);
    const calls = sum(own.map(({ counted }) => counted));
    const openSeconds = sum(days.map((day) => day.openSeconds)) / days.length;
    const known = days.filter(({ day }) => presentDays.has(day));
    const other = sum(days.map(({ day }) => otherAt.get(keyOf({ day, half })) ?? 0)) / days.length;
    return {
      weekday,
      half,
      days: days.length,
      openSeconds,
      calls,
      arrivals: arrivalsOf(days.map(({ day }) => slotAt.get(keyOf({ day, half }))?.counted ?? 0)),
      handle: handleOf(own, half),
      withinPromise: sum(own.map(({ withinPromise }) => withinPromise)),
      abandoned: calls - sum(own.map(({ answered }) => answered)),
      agents: agentsThere(
        known.map(({ day }) => presentAt.get(keyOf({ day, half })) ?? 0),
        other,
        openSeconds,
      ),
    };
  });
}

const keyOf = ({ day, half }: { day: string; half: number }): string => `${day} ${half}`;

/** The half hours of the week that were open on at least one day, in order. */
function placesOf(open: OpenHalves): Place[] {
  const places = new Map<number, Place>();
  for (const [day, halves] of open) {
    const weekday = weekdayOfNumber(dayNumberOf(day));
    for (const [half, openSeconds] of halves) {
      const key = weekday * HALF_HOURS + half;
      const place = places.get(key) ?? { days: [], weekday, half };
      place.days.push({ day, openSeconds });
      places.set(key, place);
    }
  }
  return [...places].sort(([a], [b]) => a - b).map(([, place]) => place);
}

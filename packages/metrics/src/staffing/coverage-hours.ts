import { sum } from "../stats/sum";
import { type Wilson, wilson } from "../stats/wilson";
import type { HalfHour } from "./half-hour";
import { STAFFING_LIMITS } from "./limits";

/** One hour of the week as the heat map has it. */
export type CoverageHour = {
  weekday: number;
  hour: number;
  calls: number;
  within: Wilson;
  abandoned: Wilson;
  /** Mean number of agents there; null where it is not known. */
  present: number | null;
  /** How dark: 1 to 5 by the share within the promise; null with too few calls to say. */
  step: 1 | 2 | 3 | 4 | 5 | null;
  /** Below 70 %: outlined and bold as well, so that it is seen without any colour. */
  isLow: boolean;
};

const STEPS_FROM = [0.7, 0.8, 0.9, 0.95] as const;

/** Half hours by two; an hour that was never open is not there. */
export function coverageHoursOf(halfHours: readonly HalfHour[]): CoverageHour[] {
  const hours = new Map<string, HalfHour[]>();
  for (const halfHour of halfHours) {
    const key = `${halfHour.weekday} ${Math.floor(halfHour.half / 2)}`;
    hours.set(key, [...(hours.get(key) ?? []), halfHour]);
  }
  return [...hours.values()].map(hourOf);
}

function hourOf(own: readonly HalfHour[]): CoverageHour {
  const [first] = own;
  const x = (of: "within" | "abandoned") =>
    sum(own.map((half) => (half[of].status === "ok" ? half[of].x : 0)));
  const calls = sum(own.map((half) => half.calls));
  const isEnough = calls >= STAFFING_LIMITS.cellCalls;
  const share = isEnough ? x("within") / calls : null;
  return {
    weekday: first?.weekday ?? 0,
    hour: Math.floor((first?.half ?? 0) / 2),
    calls,
    within: wilson(x("within"), calls),
    abandoned: wilson(x("abandoned"), calls),
    present: meanOf(own.map(({ present }) => present)),
    step: share === null ? null : stepOf(share),
    isLow: share !== null && share < STEPS_FROM[0],
  };
}

const stepOf = (share: number) =>
  (STEPS_FROM.filter((from) => share >= from).length + 1) as 1 | 2 | 3 | 4 | 5;

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : sum(known) / known.length;
}

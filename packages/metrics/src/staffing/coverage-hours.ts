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
  /** How dark, 1 to 5; null with too few calls to say, or where it is not known who was there. */
  steps: { within: Step | null; abandoned: Step | null; present: Step | null };
  /** Below 70 % in time, or above 15 % hung up: outlined and bold as well, so that it is seen without any colour. */
  isMarked: { within: boolean; abandoned: boolean };
};

export type Step = 1 | 2 | 3 | 4 | 5;

const WITHIN_FROM = [0.7, 0.8, 0.9, 0.95] as const;
/** Of those who did not hang up: dark is good in both maps. */
const STAYED_FROM = [0.85, 0.9, 0.95, 0.98] as const;

/** Half hours by two; an hour that was never open is not there. */
export function coverageHoursOf(halfHours: readonly HalfHour[]): CoverageHour[] {
  const hours = new Map<string, HalfHour[]>();
  for (const halfHour of halfHours) {
    const key = `${halfHour.weekday} ${Math.floor(halfHour.half / 2)}`;
    hours.set(key, [...(hours.get(key) ?? []), halfHour]);
  }
  const present = [...hours.values()].map((own) => meanOf(own.map((half) => half.present)));
  const most = Math.max(0, ...present.map((agents) => agents ?? 0));
  return [...hours.values()].map((own, index) => hourOf(own, present[index] ?? null, most));
}

function hourOf(own: readonly HalfHour[], present: number | null, most: number): CoverageHour {
  const [first] = own;
  const x = (of: "within" | "abandoned") =>
    sum(own.map((half) => (half[of].status === "ok" ? half[of].x : 0)));
  const calls = sum(own.map((half) => half.calls));
  const isEnough = calls >= STAFFING_LIMITS.cellCalls;
  const shareOf = (of: "within" | "abandoned") => (isEnough ? x(of) / calls : null);
  const [within, abandoned] = [shareOf("within"), shareOf("abandoned")];
  const stayed = abandoned === null ? null : 1 - abandoned;
  return {
    weekday: first?.weekday ?? 0,
    hour: Math.floor((first?.half ?? 0) / 2),
    calls,
    within: wilson(x("within"), calls),
    abandoned: wilson(x("abandoned"), calls),
    present,
    steps: {
      within: stepOf(within, WITHIN_FROM),
      abandoned: stepOf(stayed, STAYED_FROM),
      present: present === null || most === 0 ? null : (Math.max(1, Math.ceil((5 * present) / most)) as Step),
    },
    isMarked: {
      within: within !== null && within < WITHIN_FROM[0],
      abandoned: stayed !== null && stayed < STAYED_FROM[0],
    },
  };
}

const stepOf = (share: number | null, from: readonly number[]): Step | null =>
  share === null ? null : ((from.filter((start) => share >= start).length + 1) as Step);

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : sum(known) / known.length;
}

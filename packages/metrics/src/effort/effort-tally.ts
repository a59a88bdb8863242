import type { CellTally } from "../case-mix-cell";
import type { Channel } from "../contact";
import type { Count } from "../contact-fact";
import type { HourBand } from "../hour-band";
import type { ResolutionMeasure } from "../kpi/resolution";
import { sum } from "../stats/sum";

/** What some contacts add to the figures of effort; additive, as every tally. */
export type EffortTally = {
  offered: number;
  answered: number;
  abandoned: number;
  shortAbandoned: number;
  withinPromise: number;
  handled: number;
  handleSum: number;
  handedOver: number;
  noRepeat: Count;
  /** Contacts whose window for a repeat has not elapsed. */
  repeatPending: number;
  /** The measure that leads resolution. */
  resolved: Count;
  /** Ratings of 4 and 5, of all. */
  friendly: Count;
  /** Answers of 5 and more on the scale of effort, of all. */
  easy: Count;
  /** Answers per point of that scale, 1–7. */
  effort: readonly number[];
};

/** Contacts that are alike in what an agent cannot choose, of one team in one ISO week. */
export type EffortCell = {
  teamId: string;
  /** The Monday of the week. */
  week: string;
  channel: Channel;
  /** Empty where the source names none. */
  topic: string;
  hour: HourBand;
  tally: EffortTally;
};

export const EFFORT_POINTS = 7;
const FIRST_EASY = 4;
const FIRST_FRIENDLY = 3;

/** A tally of nothing. */
export function emptyEffortTally(): EffortTally {
  const none = { n: 0, x: 0 };
  return {
    ...{ offered: 0, answered: 0, abandoned: 0, shortAbandoned: 0, withinPromise: 0 },
    ...{ handled: 0, handleSum: 0, handedOver: 0, repeatPending: 0 },
    ...{ noRepeat: none, resolved: none, friendly: none, easy: none },
    effort: new Array<number>(EFFORT_POINTS).fill(0),
  };
}

/** The same of contacts that were counted one by one. */
export function effortTallyOf(cell: CellTally, resolution: ResolutionMeasure): EffortTally {
  const resolved = {
    "no-repeat": cell.noRepeat,
    "said-solved": cell.saidSolved,
    "reported-resolved": cell.reportedResolved,
    reopened: cell.reopened,
  }[resolution];
  const { offered, answered, abandoned, shortAbandoned, withinPromise } = cell;
  const { handled, handleSum, handedOver, noRepeat, repeatPending } = cell;
  return {
    ...{ offered, answered, abandoned, shortAbandoned, withinPromise },
    ...{ handled, handleSum, handedOver, noRepeat, repeatPending, resolved },
    friendly: { x: sum(cell.friendliness.slice(FIRST_FRIENDLY)), n: sum(cell.friendliness) },
    easy: easyOf(cell.effort),
    effort: cell.effort,
  };
}

/** How many of the answers say that it was easy. */
export function easyOf(effort: readonly number[]): Count {
  return { x: sum(effort.slice(FIRST_EASY)), n: sum(effort) };
}

const COUNTS = [
  "offered",
  "answered",
  "abandoned",
  "shortAbandoned",
  "withinPromise",
  "handled",
  "handleSum",
  "handedOver",
  "repeatPending",
] as const;
const PAIRS = ["noRepeat", "resolved", "friendly", "easy"] as const;

/** Several tallies together. */
export function addEffort(tallies: readonly EffortTally[]): EffortTally {
  const total = emptyEffortTally();
  for (const key of COUNTS) total[key] = sum(tallies.map((tally) => tally[key]));
  for (const key of PAIRS) {
    total[key] = {
      n: sum(tallies.map((tally) => tally[key].n)),
      x: sum(tallies.map((tally) => tally[key].x)),
    };
  }
  total.effort = total.effort.map((_, point) => sum(tallies.map(({ effort }) => effort[point] ?? 0)));
  return total;
}

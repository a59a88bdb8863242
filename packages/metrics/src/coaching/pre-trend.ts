import { addDays, dayNumberOf } from "../calendar-day";
import type { Word } from "../kpi/figure";
import type { DayRange } from "../period";
import { wordOfTest } from "../policy";
import { did } from "../stats/did";
import type { CaseMixCell } from "../stats/indirect-standardise";
import { indirectStandardise } from "../stats/indirect-standardise";
import { singleCase } from "../stats/single-case";
import type { Refusal } from "../stats/status";
import { insufficient } from "../stats/status";
import { mean, sum } from "../stats/sum";
import type { Cohort } from "./cohort";

/** Where the coached and their colleagues stood in one part of "before": shares, adjusted for the mix of contacts. */
export type PreTrendPoint = { treated: number | null; peers: number | null };

/** Whether the coached and their colleagues already moved apart before anybody was chosen. */
export type PreTrend = {
  points: PreTrendPoint[];
  /** How much more the coached rose than their colleagues, from the first part of "before" to the last. */
  drift:
    | { status: "ok"; value: number; lower: number; upper: number; p: number; word: Word }
    | Refusal<"insufficient" | "no-variation" | "error">;
};

/** A cohort with the counts of each part of its "before". */
export type CohortBefore = { cohort: Cohort; parts: readonly (readonly CaseMixCell[])[] };

const WEEK_DAYS = 7;
/** Three points show a course; more would each rest on too little. */
export const PRE_TREND_PARTS = 3;

/**
 * "Before" in three parts of whole weeks, as equal as they come, the longer ones last.
 *
 * @throws {RangeError} for less than three weeks
 */
export function preTrendParts({ from, to }: DayRange): DayRange[] {
  const weeks = Math.floor((dayNumberOf(to) - dayNumberOf(from) + 1) / WEEK_DAYS);
  if (weeks < PRE_TREND_PARTS) throw new RangeError(`preTrendParts: expected three weeks, got ${weeks}`);
  const startOf = (part: number) => addDays(from, WEEK_DAYS * Math.floor((weeks * part) / PRE_TREND_PARTS));
  return Array.from({ length: PRE_TREND_PARTS }, (_, part) => ({
    from: startOf(part),
    to: addDays(startOf(part + 1), -1),
  }));
}

/**
 * The course of the coached beside that of the colleagues they are compared with, before the choice was made.
 *
 * A difference in differences asks that both would have moved alike. That cannot be proved; that they did so before can be
 * looked at. Each agent gives one slope over the parts, so that a part more is no observation more. Only agents who have
 * contacts in every part count.
 *
 * @returns `drift` is `insufficient` without a coached agent and enough colleagues with contacts in every part; shares
 * @see Bertrand, Duflo & Mullainathan (2004), QJE 119:249–275; Roth (2022), AER: Insights 4:305–322
 */
export function preTrend(cohorts: readonly CohortBefore[]): PreTrend {
  const courses = cohorts.map(coursesOf);
  const treated = courses.flatMap((course) => course.treated);
  const peers = courses.flatMap((course) => course.peers);
  const points = Array.from({ length: PRE_TREND_PARTS }, (_, part) => ({
    treated: mean(treated.flatMap((course) => course[part] ?? [])),
    peers: mean(peers.flatMap((course) => course[part] ?? [])),
  }));
  return { points, drift: driftOf(treated.map(riseOf), peers.map(riseOf)) };
}

type Course = readonly number[];

function coursesOf({ cohort, parts }: CohortBefore): { treated: Course[]; peers: Course[] } {
  const values = parts.map(valuesOf);
  const courseOf = ({ agent }: { agent: string }): Course[] => {
    const course = values.flatMap((part) => part.get(agent) ?? []);
    return course.length === PRE_TREND_PARTS ? [course] : [];
  };
  return { treated: cohort.treated.flatMap(courseOf), peers: cohort.peers.flatMap(courseOf) };
}

function valuesOf(cells: readonly CaseMixCell[]): Map<string, number> {
  const standardised = indirectStandardise({ cells });
  if (standardised.status !== "ok") return new Map();
  const { agents, overall } = standardised;
  return new Map(
    agents.flatMap(({ agent, n, difference }) => (n > 0 ? [[agent, overall + difference]] : [])),
  );
}

/** By the straight line through the parts, from the first to the last. */
function riseOf(course: Course): number {
  const middle = (course.length - 1) / 2;
  const spread = sum(course.map((_, part) => (part - middle) ** 2));
  return ((course.length - 1) * sum(course.map((value, part) => value * (part - middle)))) / spread;
}

function driftOf(treated: readonly number[], peers: readonly number[]): PreTrend["drift"] {
  const [only] = treated;
  if (only === undefined) return insufficient("no coached agent with contacts all along");
  const test = treated.length === 1 ? singleCase(only, peers) : did(treated, peers);
  if (test.status === "use-single-case") throw new Error("preTrend: one coached agent went to did");
  if (test.status !== "ok") return test;
  const { effect: value, lower, upper, p } = test;
  return { status: "ok", value, lower, upper, p, word: wordOfTest({ p, enoughData: true }) };
}

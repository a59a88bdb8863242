import { addDays, dayNumberOf, weekdayOfNumber } from "@kwartet/metrics/calendar-day";
import type { DayRange } from "@kwartet/metrics/period";
import type { DemoTruth, PlantedAgent } from "./truth";

/** A goal that a coach and an agent of the demo worked at, long ago. */
export type DemoGoal = {
  agent: PlantedAgent;
  kpi: "resolution" | "friendliness";
  /** What was looked at when it was chosen. */
  chosen: DayRange;
  coaching: DayRange;
  /** How much was hoped for, as a share. */
  gain: number;
  outcome: "reached" | "not-reached";
  why: string;
  outcomeReason: string;
};

/** Whole weeks that are looked at for each KPI when a goal is chosen; ratings are fewer than contacts. */
export const CHOSEN_WEEKS = { resolution: 13, friendliness: 26 } as const;
/** Of a company that is too young for that, half of what came before: the other half is there to judge by. */
const LEAST_BEFORE = 2;

/** The goals that were coached in the demo: six that worked and six that did not, in the full company. */
export function listDemoGoals(truth: DemoTruth): DemoGoal[] {
  return [
    ...truth.resolution.coached.map((agent) => ({
      agent,
      kpi: "resolution" as const,
      chosen: chosenBefore(agent.coaching.from, truth.period.from, CHOSEN_WEEKS.resolution),
      coaching: { from: agent.coaching.from, to: agent.coaching.until },
      gain: 0.1,
      outcome: "reached" as const,
      why: "Klanten bellen vaker terug dan bij dezelfde vragen te verwachten is.",
      outcomeReason: "We sloten elk gesprek af met een samenvatting, en dat bleef.",
    })),
    ...truth.friendliness.idlyCoached.map((agent) => ({
      agent,
      kpi: "friendliness" as const,
      chosen: chosenBefore(agent.coaching.from, truth.period.from, CHOSEN_WEEKS.friendliness),
      coaching: { from: agent.coaching.from, to: agent.coaching.until },
      gain: 0.05,
      outcome: "not-reached" as const,
      why: "We wilden warmer beginnen en eindigen.",
      outcomeReason: "Het cijfer bleef waar het was.",
    })),
  ];
}

/** Whole weeks up to the Sunday before a day, leaving at least as much before them where there is little. */
export function chosenBefore(day: string, firstDay: string, weeks: number): DayRange {
  const number = dayNumberOf(day);
  const to = addDays(day, -weekdayOfNumber(number));
  const available = Math.floor((dayNumberOf(to) + 1 - dayNumberOf(firstDay)) / 7);
  const taken = Math.min(weeks, Math.floor(available / LEAST_BEFORE));
  return { from: addDays(to, 1 - 7 * taken), to };
}

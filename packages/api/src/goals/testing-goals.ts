import { addDays } from "@kwartet/metrics/calendar-day";
import { todayIn } from "../settings/today";
import type { NewGoal } from "./input";

/** Days around the one on which a test began, far enough from it that midnight changes nothing. */
const BEGAN = todayIn("Europe/Amsterdam");
export const dayFrom = (days: number): string => addDays(BEGAN, days);

/** A goal that can be proposed today. */
export function goalFor(agentId: string, given: Partial<NewGoal> = {}): NewGoal {
  return {
    agentId,
    kind: "kpi",
    kpi: "resolution",
    behaviour: null,
    target: 0.75,
    why: "Customers call back about moves.",
    startsOn: dayFrom(2),
    reviewOn: dayFrom(58),
    isProposed: true,
    ...given,
  };
}

/** A goal that is counted by what is seen. */
export const behaviourFor = (agentId: string, given: Partial<NewGoal> = {}): NewGoal =>
  goalFor(agentId, {
    kind: "behaviour",
    behaviour: "Names the next step before closing",
    target: 0.8,
    resultTarget: 0.75,
    ...given,
  });

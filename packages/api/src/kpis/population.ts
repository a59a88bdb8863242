import { type MeasureId, measureOf, shortAbandonedOf } from "@kwartet/metrics/kpi";
import type { Tally } from "@kwartet/metrics/rollup";
import type { Group } from "./group";

export type Exclusion = {
  reason:
    | "short-abandon"
    | "open"
    | "abandoned"
    | "unknown-wait"
    | "pending-repeat"
    | "unknown-customer"
    | "unknown-customer-or-handed-over"
    | "not-recorded"
    | "not-rated";
  count: number;
};

/** Of how many contacts (or minutes) a figure is, and why the others are not in it. */
export type Population = {
  /** Contacts that count; for ratings the rated ones, which can have more than one rating. */
  counted: number;
  of: number;
  exclusions: Exclusion[];
  /** Days with minutes, for coverage and attendance. */
  days: number | null;
};

/** The population of one measure: `counted` and the exclusions add up to `of`. */
export function populationOf(measure: MeasureId, group: Group, shortAbandonSeconds: number): Population {
  if (measure === "coverage" || measure === "attendance") return minutesOf(measure, group);
  const { tally } = group;
  const { of, exclusions } = contactsOf(measure, tally, shortAbandonSeconds);
  const left = exclusions.filter(({ count }) => count > 0);
  return { counted: left.reduce((rest, { count }) => rest - count, of), of, exclusions: left, days: null };
}

function minutesOf(measure: "coverage" | "attendance", { minutesByDay }: Group): Population {
  const whole = [...minutesByDay.values()]
    .map((day) => (measure === "coverage" ? day.openMinutes : day.scheduledMinutes))
    .filter((minutes) => minutes > 0);
  const total = whole.reduce((sum, minutes) => sum + minutes, 0);
  return { counted: total, of: total, exclusions: [], days: whole.length };
}

type ContactPopulation = Pick<Population, "of" | "exclusions">;

function contactsOf(measure: MeasureId, tally: Tally, shortAbandonSeconds: number): ContactPopulation {
  if (measure.startsWith("wait-")) {
    return ofAnswered(tally, { reason: "unknown-wait", count: tally.answeredUnknownWait });
  }
  if (measure.startsWith("virtual-wait-")) {
    const unknown = tally.answeredUnknownWait + tally.abandonedUnknownWait;
    return { of: tally.offered, exclusions: [{ reason: "unknown-wait", count: unknown }] };
  }
  const { kpi } = measureOf(measure);
  if (kpi.id === "resolution") return resolutionOf(measure, tally);
  if (kpi.id === "friendliness") {
    return ofAnswered(tally, { reason: "not-rated", count: tally.answered - tally.rated });
  }
  return {
    of: tally.offered,
    exclusions: [
      { reason: "short-abandon", count: shortAbandonedOf(tally, shortAbandonSeconds) },
      { reason: "open", count: tally.open },
    ],
  };
}

function resolutionOf(measure: MeasureId, tally: Tally): ContactPopulation {
  if (measure === "no-repeat") {
    const { answered, noRepeat, repeatPending, handedOver } = tally;
    return ofAnswered(
      tally,
      { reason: "pending-repeat", count: repeatPending },
      {
        reason: handedOver === 0 ? "unknown-customer" : "unknown-customer-or-handed-over",
        count: answered - noRepeat.n - repeatPending,
      },
    );
  }
  const counted = {
    "said-solved": tally.saidSolved.n,
    "reported-resolved": tally.reportedResolved.n,
    reopened: tally.reopened.n,
  }[measure as "said-solved" | "reported-resolved" | "reopened"];
  const reason = measure === "said-solved" ? "not-rated" : "not-recorded";
  return ofAnswered(tally, { reason, count: Math.max(0, tally.answered - counted) });
}

function ofAnswered(tally: Tally, ...exclusions: Exclusion[]): ContactPopulation {
  return { of: tally.answered, exclusions };
}

import { periodEndOf, periodKeyOf, periodStartOf, periodsBetween } from "@kwartet/metrics/period";
import { inPeriod, type KeyedTally, mergedBy } from "./build";

/**
 * Agents' months, merged from their days while the weeks pass by: a month of which every week passed
 * need not be read back.
 */
export class MonthTallies {
  readonly #tallies = new Map<string, KeyedTally[]>();
  /** `week team` */
  readonly #passed = new Set<string>();

  add(week: string, teamIds: readonly string[], agentDays: readonly KeyedTally[]): void {
    for (const teamId of teamIds) this.#passed.add(`${week} ${teamId}`);
    for (const month of monthsOf(week)) {
      const startsOn = periodStartOf(month);
      const own = agentDays.filter(({ key }) => key.startsOn.startsWith(month));
      const merged = mergedBy([...(this.#tallies.get(month) ?? []), ...own], (key) =>
        inPeriod(key, "month", startsOn),
      );
      this.#tallies.set(month, merged);
    }
  }

  isComplete(month: string, teamId: string): boolean {
    return periodsBetween(periodStartOf(month), periodEndOf(month), "week").every((week) =>
      this.#passed.has(`${week} ${teamId}`),
    );
  }

  /** The months of agents of the teams whose whole month passed by. */
  completeOf(month: string, teamIds: readonly string[]): KeyedTally[] {
    const complete = new Set(teamIds.filter((teamId) => this.isComplete(month, teamId)));
    return (this.#tallies.get(month) ?? []).filter(({ key }) => complete.has(key.teamId));
  }
}

/** A week lies in one month or in two. */
function monthsOf(week: string): string[] {
  return [...new Set([periodStartOf(week), periodEndOf(week)].map((day) => periodKeyOf(day, "month")))];
}

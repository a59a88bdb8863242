import { periodEndOf, periodStartOf, periodsBetween } from "@kwartet/metrics/period";
import { mergeBuilding } from "@kwartet/metrics/tally-builder";
import { inPeriod, type KeyedTally, Tallies } from "./build";

/**
 * Agents' months, merged from their days while the weeks pass by: a month of which every week passed
 * need not be read back.
 */
export class MonthTallies {
  readonly #tallies = new Map<string, Tallies>();
  /** `week team` */
  readonly #passed = new Set<string>();
  readonly #isWhole: boolean;

  /** @param isWhole whether all contacts that there are pass by, so that weeks without any need not */
  constructor(isWhole: boolean) {
    this.#isWhole = isWhole;
  }

  add(week: string, teamIds: readonly string[], agentDays: readonly KeyedTally[]): void {
    for (const teamId of teamIds) this.#passed.add(`${week} ${teamId}`);
    for (const { key, tally } of agentDays) {
      const month = key.startsOn.slice(0, 7);
      let tallies = this.#tallies.get(month);
      if (!tallies) {
        tallies = new Tallies();
        this.#tallies.set(month, tallies);
      }
      mergeBuilding(tallies.of(inPeriod(key, "month", `${month}-01`)), tally);
    }
  }

  isComplete(month: string, teamId: string): boolean {
    if (this.#isWhole) return true;
    return periodsBetween(periodStartOf(month), periodEndOf(month), "week").every((week) =>
      this.#passed.has(`${week} ${teamId}`),
    );
  }

  /** The months of agents of the teams whose whole month passed by; they are asked for once. */
  takeComplete(month: string, teamIds: readonly string[]): KeyedTally[] {
    const complete = new Set(teamIds.filter((teamId) => this.isComplete(month, teamId)));
    const tallies = this.#tallies.get(month)?.all() ?? [];
    this.#tallies.delete(month);
    return tallies.filter(({ key }) => complete.has(key.teamId));
  }
}

import { groupBy } from "../stats/group-by";
import type { PanelRow } from "../stats/panel-design";

/** A team in a period: its engagement, and what its customers met with. Null is not measured, or of too few. */
export type LinkPlace = {
  team: string;
  /** By number, so that a missing period is a gap. */
  period: number;
  engagement: number | null;
  /** Whether what is shown elsewhere allows this engagement to be a point of a chart. */
  mayShow: boolean;
  outcomes: Readonly<Record<string, number | null>>;
};

/** An outcome beside the engagement of the same team some periods earlier. */
export type LinkRow = PanelRow & {
  team: string;
  period: number;
  engagement: number;
  outcome: number;
  mayShow: number;
};

export type Pair = { outcome: string; lag: number };

/** The rows that a pair can be tested on. */
export function rowsOfPair(places: readonly LinkPlace[], { outcome, lag }: Pair): LinkRow[] {
  const byPlace = new Map(places.map((place) => [`${place.period} ${place.team}`, place]));
  return places.flatMap(({ team, period, outcomes }) => {
    const earlier = byPlace.get(`${period - lag} ${team}`);
    const value = outcomes[outcome] ?? null;
    if (value === null || earlier === undefined || earlier.engagement === null) return [];
    return [
      { team, period, engagement: earlier.engagement, outcome: value, mayShow: earlier.mayShow ? 1 : 0 },
    ];
  });
}

/**
 * The same without teams of one period and periods of one team: nothing is left of those once teams and periods are
 * taken out, and they would be counted as if they said something.
 */
export function withoutLoners(rows: readonly LinkRow[]): LinkRow[] {
  const teams = groupBy(rows, ({ team }) => team);
  const periods = groupBy(rows, ({ period }) => String(period));
  const kept = rows.filter(
    ({ team, period }) =>
      (teams.get(team)?.length ?? 0) > 1 && (periods.get(String(period))?.length ?? 0) > 1,
  );
  return kept.length === rows.length ? kept : withoutLoners(kept);
}

/** How many teams and periods some rows are of. */
export function countRows(rows: readonly { team: string; period: number }[]): {
  teams: number;
  periods: number;
} {
  return {
    teams: new Set(rows.map(({ team }) => team)).size,
    periods: new Set(rows.map(({ period }) => period)).size,
  };
}

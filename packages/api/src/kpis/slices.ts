import type { DayRange } from "@kwartet/metrics/period";
import type { Scope, VisiblePeriod } from "../scope";

/**
 * A part of the figures that may be read: of one team or all, of one agent or all, between two local
 * days of which both belong to it; null is no bound.
 */
export type Slice = {
  teamId: string | null;
  agentId: string | null;
  /** Left out of a slice of all agents, because another slice has all of theirs. */
  exceptAgentId?: string;
  from: string | null;
  to: string | null;
};

export type OpenRange = { from: string | null; to: string | null };

export const ALL_DAYS: OpenRange = { from: null, to: null };

/** What is visible of one agent, cut to a range, and to one team where that is asked for. */
export function slicesOfAgent(
  visible: readonly VisiblePeriod[],
  { agentId, teamId, range }: { agentId: string; teamId?: string | undefined; range: OpenRange | DayRange },
): Slice[] {
  return cutSlices(joined(visible), teamId, range).map((slice) => ({ ...slice, agentId }));
}

/** What is visible of one team or more, cut to a range. */
export function slicesOfTeams(visible: readonly VisiblePeriod[], range: OpenRange | DayRange): Slice[] {
  return cutSlices(joined(visible), undefined, range);
}

/** What a caller may see of anybody: everything of themselves, and of others what they coach. */
export function slicesOfAnybody(
  scope: Scope,
  { teamId, range }: { teamId?: string | undefined; range: OpenRange | DayRange },
): Slice[] {
  if (scope.seesEverybody) return cutSlices([{ teamId: null, from: null, to: null }], teamId, range);
  const { personId } = scope;
  const coached = scope.coachOf.map(({ teamId: team, startsOn, endsOn }) => ({
    teamId: team,
    from: startsOn,
    to: endsOn,
  }));
  const others = cutSlices(joined(coached), teamId, range);
  if (personId === null) return others;
  const own = cutSlices([{ teamId: null, from: null, to: null }], teamId, range);
  return [
    ...own.map((slice) => ({ ...slice, agentId: personId })),
    // Somebody who coaches the team in which they take contacts must not be counted twice.
    ...others.map((slice) => ({ ...slice, exceptAgentId: personId })),
  ];
}

/** Periods of the same team that overlap become one, so that no day is read twice. */
function joined(visible: readonly VisiblePeriod[]): VisiblePeriod[] {
  const everything = visible.find(({ teamId, from, to }) => teamId === null && from === null && to === null);
  if (everything) return [everything];
  const result: VisiblePeriod[] = [];
  const inOrder = [...visible].sort((a, b) => compareBounds(a.from, b.from));
  for (const period of inOrder) {
    const earlier = result.find(
      ({ teamId, to }) =>
        teamId === period.teamId && (to === null || period.from === null || period.from <= to),
    );
    if (earlier) earlier.to = laterEnd(earlier.to, period.to);
    else result.push({ ...period });
  }
  return result;
}

function compareBounds(a: string | null, b: string | null): number {
  return (a ?? "") < (b ?? "") ? -1 : (a ?? "") > (b ?? "") ? 1 : 0;
}

function laterEnd(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null;
  return laterDay(a, b);
}

function cutSlices(
  visible: readonly VisiblePeriod[],
  teamId: string | undefined,
  range: OpenRange | DayRange,
): Slice[] {
  return visible.flatMap((period) => {
    if (teamId !== undefined && period.teamId !== null && period.teamId !== teamId) return [];
    const from = latest(period.from, range.from);
    const to = earliest(period.to, range.to);
    if (from !== null && to !== null && from > to) return [];
    return [{ teamId: period.teamId ?? teamId ?? null, agentId: null, from, to }];
  });
}

function latest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return laterDay(a, b);
}

function earliest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return earlierDay(a, b);
}

export function earlierDay(a: string, b: string): string {
  if (a < b) return a;
  return b;
}

export function laterDay(a: string, b: string): string {
  if (a > b) return a;
  return b;
}

/** Whether every day of a period is visible in at least one slice. */
export function coversPeriod(slices: readonly Slice[], period: DayRange): boolean {
  return slices.some(
    ({ from, to }) => (from === null || from <= period.from) && (to === null || to >= period.to),
  );
}

/** The same slices, cut to a narrower range. */
export function narrowSlices(slices: readonly Slice[], range: DayRange): Slice[] {
  return slices.flatMap((slice) => {
    const from = latest(slice.from, range.from);
    const to = earliest(slice.to, range.to);
    return from !== null && to !== null && from > to ? [] : [{ ...slice, from, to }];
  });
}

import type { TeamPeriod } from "../actor";
import type { Scope } from "../scope";
import type { SeriesCut } from "./series";
import type { ClosedWave } from "./wave-queries";

/** Which groups of a wave somebody may read, and in which teams they are. */
export type ReadableCuts = {
  cuts: SeriesCut[];
  ownTeams: ReadonlySet<string>;
  coachedTeams: ReadonlySet<string>;
  readsComments: boolean;
  isExecutive: boolean;
};

/**
 * The organisation for everybody, all groups for an executive, and for agents and coaches the teams in which they were
 * when the wave was held or are now. Parties are an executive's: a coach would learn of other teams by them.
 */
export function readableCuts(
  scope: Scope,
  { cuts, wave, day }: { cuts: readonly SeriesCut[]; wave: ClosedWave; day: string },
): ReadableCuts {
  const days = [wave.opensOn ?? wave.periodStartsOn, day];
  const isThen = ({ startsOn, endsOn }: TeamPeriod) =>
    days.some((at) => startsOn <= at && (endsOn === null || endsOn >= at));
  const teamsOf = (periods: readonly TeamPeriod[]) =>
    new Set(periods.filter(isThen).map(({ teamId }) => teamId));
  const coachedThen = teamsOf(scope.coachOf);
  const ownTeams = new Set([...teamsOf(scope.agentOf), ...coachedThen]);
  const isExecutive = scope.seesEverybody || scope.roles.includes("executive");
  const isReadable = ({ kind, teamId }: SeriesCut) =>
    isExecutive || kind === "organization" || (teamId !== null && ownTeams.has(teamId));
  const coaches = scope.coachOf.filter(
    ({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day),
  );
  return {
    cuts: cuts.filter(isReadable),
    ownTeams,
    coachedTeams: new Set(coaches.map(({ teamId }) => teamId)),
    readsComments: isExecutive || coachedThen.size > 0,
    isExecutive,
  };
}

import type { Db } from "@kwartet/db/client";
import type { PublishedCut } from "@kwartet/metrics/pulse/cut-tree";
import type { PublishedWave } from "@kwartet/metrics/pulse/publish-cells";
import type { WaveMember } from "@kwartet/metrics/pulse/wave-change";
import type { Scope } from "../scope";
import { readStays } from "./detail-queries";
import type { Tally } from "./result-items";
import {
  type ClosedWave,
  readAnswerCounts,
  readAverages,
  readCuts,
  readInvited,
  readResponseCounts,
  readTeams,
} from "./wave-queries";

/** A group of a wave, as it is named on the screen. */
export type SeriesCut = PublishedCut & {
  kind: "organization" | "party" | "team";
  name: string | null;
  invited: number | null;
};

export type TeamAverage = { value: number; respondents: number | null };

/** Everything that was answered in one wave, by item and team. It never leaves the server as it is. */
export type SeriesWave = {
  wave: ClosedWave;
  cuts: SeriesCut[];
  members: WaveMember[];
  responded: Map<string, number>;
  tallies: Map<string, Map<string, Tally>>;
  averages: Map<string, Map<string, TeamAverage>>;
};

/** Reads what was answered in some waves of one survey, in their order. */
export async function readWaves(db: Db, scope: Scope, waves: readonly ClosedWave[]): Promise<SeriesWave[]> {
  const ids = waves.map(({ id }) => id);
  const isOwn = waves.some(({ source }) => source === "own");
  const [answers, responses, averages, cuts, invited, teams, stays] = [
    await readAnswerCounts(db, scope, ids),
    await readResponseCounts(db, scope, ids),
    await readAverages(db, scope, ids),
    await readCuts(db, scope, ids),
    await readInvited(db, scope, ids),
    isOwn ? [] : await readTeams(db, scope),
    isOwn ? [] : await readStays(db, scope),
  ];
  return waves.map((wave) => {
    const here = <Row extends { waveId: string }>(rows: readonly Row[]) =>
      rows.filter(({ waveId }) => waveId === wave.id);
    const tallies = new Map<string, Map<string, Map<number, number>>>();
    for (const { item, teamId, answer, n } of here(answers)) {
      inner(inner(tallies, item), teamId).set(answer, n);
    }
    const means = new Map<string, Map<string, TeamAverage>>();
    for (const { itemKey, teamId, value, respondents } of here(averages)) {
      inner(means, itemKey).set(teamId, { value, respondents });
    }
    const responded = new Map(here(responses).map(({ teamId, n }) => [teamId, n]));
    const seen = new Set([
      ...responded.keys(),
      ...[...means.values()].flatMap((byTeam) => [...byTeam.keys()]),
    ]);
    const kept = here(cuts);
    return {
      wave,
      cuts: kept.length > 0 ? kept.map(fixedCut) : cutsOfTeams(teams.filter(({ id }) => seen.has(id))),
      members: isOwn ? here(invited) : membersOn(wave.periodStartsOn, stays),
      responded,
      tallies,
      averages: means,
    };
  });
}

function inner<Key, Value>(outer: Map<string, Map<Key, Value>>, key: string): Map<Key, Value> {
  const map = outer.get(key) ?? new Map<Key, Value>();
  outer.set(key, map);
  return map;
}

type FixedCut = Pick<SeriesCut, "id" | "kind" | "parentId" | "teamId" | "name" | "invited">;

/** What a group is called in every wave: a team by itself, a party by its name. */
function fixedCut({ id, kind, parentId, teamId, name, invited }: FixedCut): SeriesCut {
  return { id, kind, parentId, teamId, name, invited, key: teamId ?? `${kind}:${name ?? ""}` };
}

type TeamNow = Awaited<ReturnType<typeof readTeams>>[number];

/** The groups of an outside survey: everybody, in-house and partners where there are several, and the teams. */
function cutsOfTeams(teams: readonly TeamNow[]): SeriesCut[] {
  const parties = new Map<string, TeamNow[]>();
  for (const team of teams) {
    const name = team.partnerName ?? "";
    parties.set(name, [...(parties.get(name) ?? []), team]);
  }
  const whole = fixedCut({
    id: "organization",
    kind: "organization",
    parentId: null,
    teamId: null,
    name: null,
    invited: null,
  });
  const inHouseFirst = [...parties].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    whole,
    ...inHouseFirst.flatMap(([name, members]): SeriesCut[] => {
      const id = `party:${name}`;
      const party = { id, kind: "party" as const, parentId: whole.id, teamId: null, invited: null };
      const parentId = parties.size > 1 ? id : whole.id;
      return [
        ...(parties.size > 1 ? [fixedCut({ ...party, name: name === "" ? null : name })] : []),
        ...members.map((team) =>
          fixedCut({
            id: team.id,
            kind: "team",
            parentId,
            teamId: team.id,
            name: team.name,
            invited: null,
          }),
        ),
      ];
    }),
  ];
}

type Stay = Awaited<ReturnType<typeof readStays>>[number];

/** Who was in which team on a day; whether they answered an outside survey is not known. */
function membersOn(day: string, stays: readonly Stay[]): WaveMember[] {
  return stays
    .filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day))
    .map(({ personId, teamId }) => ({ personId, teamId, hasAnswered: null }));
}

/** How many of each team answered an item; averages of which the number is not known count nobody. */
export function answeredOf({ tallies, averages }: SeriesWave, item: string): Map<string, number> {
  const answered = new Map<string, number>();
  for (const [teamId, tally] of tallies.get(item) ?? []) {
    answered.set(
      teamId,
      [...tally.values()].reduce((sum, n) => sum + n, 0),
    );
  }
  for (const [teamId, { respondents }] of averages.get(item) ?? []) {
    if (respondents !== null) answered.set(teamId, respondents);
  }
  return answered;
}

/** A wave as the search for telling groups takes it, for one item. */
export function asPublished(series: SeriesWave, item: string): PublishedWave {
  const { wave, cuts, members } = series;
  return { id: wave.id, k: wave.minimumRespondents, cuts, members, answered: answeredOf(series, item) };
}

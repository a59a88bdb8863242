import type { Direction } from "../kpi/definition";
import type { Word } from "../kpi/figure";
import type { ResolutionMeasure } from "../kpi/resolution";
import { MINIMUMS, minimumForComparison, wordOf } from "../policy";
import { adjustForTests } from "../stats/benjamini-hochberg";
import {
  basisOfMeasure,
  COMPARED_MEASURES,
  type ComparedMeasure,
  countOf,
  directionOf,
  effortShare,
} from "./effort-measure";
import { addEffort, type EffortCell } from "./effort-tally";
import type { EffortValue } from "./effort-value";
import { type ComparedGroup, compareGroups, compareGroupsRaw, type GroupCell } from "./group-comparison";

/** Teams of one's own, those of a partner, or the small teams together. */
export type GroupName = { kind: "own" | "partner" | "small"; partner: string | null };

/** A group with the teams that make it up; only those may stand in it that may be shown. */
export type TeamGroup = GroupName & { teamIds: readonly string[] };

export type Interval = { value: number; lower: number | null; upper: number | null };

/** One group on one measure, beside what the others reach with contacts like these. */
export type ComparedFigure = {
  measure: ComparedMeasure;
  direction: Direction;
  figure: EffortValue;
  /** The share to be expected of the contacts that it got; null where nothing is compared. */
  expected: number | null;
  ratio: number | null;
  /** The difference from that, and from the others as they are, without regard to the mix. */
  adjusted: Interval | null;
  raw: Interval | null;
  word: Word;
};

export type GroupEffort = GroupName & { teams: number; figures: ComparedFigure[] };

export type GroupsInput = {
  cells: readonly EffortCell[];
  groups: readonly TeamGroup[];
  resolution: ResolutionMeasure;
};

/**
 * Teams of one's own and of partners side by side on the contacts that each got. The family of tests is everything that
 * stands in the table; self-service has no team behind it and is left out.
 */
export function groupEffort({ cells, groups, resolution }: GroupsInput): GroupEffort[] {
  const ofTeam = new Map(groups.flatMap((group) => group.teamIds.map((id) => [id, keyOf(group)] as const)));
  const counted = cells.filter(({ channel, teamId }) => channel !== "self-service" && ofTeam.has(teamId));
  const tests = COMPARED_MEASURES.map((measure) => {
    const own = counted.map((cell) => groupCell(cell, measure, ofTeam.get(cell.teamId) ?? ""));
    return { measure, adjusted: byGroup(compareGroups(own)), raw: byGroup(compareGroupsRaw(own)) };
  });
  const rows = groups.map((group) => {
    const tally = addEffort(
      counted.filter(({ teamId }) => ofTeam.get(teamId) === keyOf(group)).map((cell) => cell.tally),
    );
    const figures = tests.map(({ measure, adjusted, raw }) => {
      const compared = adjusted.get(keyOf(group));
      return {
        p: compared && isJudged(compared, measure) ? compared.p : null,
        measure,
        direction: directionOf(measure, resolution === "reopened"),
        figure: effortShare(measure, tally),
        expected: compared ? compared.expected / compared.n : null,
        ratio: compared?.ratio ?? null,
        adjusted: intervalOf(compared),
        raw: intervalOf(raw.get(keyOf(group))),
      };
    });
    return { kind: group.kind, partner: group.partner, teams: group.teamIds.length, figures };
  });
  return withWords(rows);
}

const keyOf = ({ kind, partner }: GroupName): string => `${kind} ${partner ?? ""}`;

function groupCell(cell: EffortCell, measure: ComparedMeasure, group: string): GroupCell {
  const { teamId, week, channel, topic, hour, tally } = cell;
  return { ...{ group, cluster: `${teamId} ${week}`, channel, topic, hour }, ...countOf(measure, tally) };
}

function byGroup(comparison: ReturnType<typeof compareGroups>): Map<string, ComparedGroup> {
  const groups = comparison.status === "ok" ? comparison.groups : [];
  return new Map(groups.map((group) => [group.group, group]));
}

function intervalOf(compared: ComparedGroup | undefined): Interval | null {
  if (!compared) return null;
  return { value: compared.difference, lower: compared.lower, upper: compared.upper };
}

/** The minimums of comparing an agent, without the one of how many agents there are: these are no people. */
function isJudged({ n, expected }: ComparedGroup, measure: ComparedMeasure): boolean {
  return (
    n >= minimumForComparison(basisOfMeasure(measure)) &&
    expected >= MINIMUMS.comparisonExpected &&
    n - expected >= MINIMUMS.comparisonExpected
  );
}

type Untold = Omit<GroupEffort, "figures"> & {
  figures: (Omit<ComparedFigure, "word"> & { p: number | null })[];
};

function withWords(rows: readonly Untold[]): GroupEffort[] {
  const q = adjustForTests(rows.flatMap(({ figures }) => figures.map(({ p }) => p)));
  let place = 0;
  return rows.map((row) => ({
    ...row,
    figures: row.figures.map(({ p, ...figure }) => {
      const own = q[place++] ?? null;
      return { ...figure, word: wordOf({ q: own, enoughData: p !== null }) };
    }),
  }));
}

import { cronbachAlpha } from "../stats/cronbach-alpha";
import { icc } from "../stats/icc";
import { rwgJ } from "../stats/rwg";
import { LARGE_GROUP } from "./publish-cells";

/** From here on items hang together, and colleagues agree (Nunnally 1978; James, Demaree & Wolf 1984). */
const ENOUGH = 0.7;
const SIGNIFICANT = 0.05;
/** A half: below it the averages of teams say more about chance than about the teams. */
const ORDERABLE = 0.5;

/** One person's answers to the items of a score; null where they skipped one. */
export type ScaleRow = { teamId: string; answers: readonly (number | null)[] };

/** Whether a score of several items may be read, and read by team. Rounded, as everything that is published. */
export type ScaleQuality = {
  items: number;
  /** How well the items hang together; null with fewer than two items, or where nobody differs. */
  alpha: number | null;
  alphaLower: number | null;
  alphaUpper: number | null;
  /** The part of the differences between answers that lies between teams. */
  betweenTeams: number | null;
  /** How sure the average of a team is. */
  teamReliability: number | null;
  /** The middle team's agreement with itself; null with fewer than three teams, since it would be that of one or two. */
  agreement: number | null;
  isConsistent: boolean;
  canAggregateToTeam: boolean;
  canOrderTeams: boolean;
};

/**
 * Reliability of a score: consistency of its items, and whether it may be averaged by team.
 *
 * @param rows   one per respondent
 * @param points of the answer scale
 * @returns null where fewer than twenty people answered all items: it would tell of too few
 * @see Bliese (2000), in Klein & Kozlowski, 349–381; James, Demaree & Wolf (1984), J Appl Psychol 69:85–98
 */
export function scaleQuality(rows: readonly ScaleRow[], points: number): ScaleQuality | null {
  const complete = rows.filter((row): row is ScaleRow & { answers: readonly number[] } =>
    row.answers.every((answer) => answer !== null),
  );
  const items = rows[0]?.answers.length ?? 0;
  if (items === 0 || complete.length < LARGE_GROUP) return null;
  const alpha = items < 2 ? null : cronbachAlpha(complete.map(({ answers }) => answers));
  const between = icc(
    complete.map(({ teamId }) => teamId),
    complete.map(({ answers }) => mean(answers)),
  );
  const agreement = medianAgreement(complete, points);
  const isBetween = between.status === "ok" && between.p < SIGNIFICANT;
  const reliability = between.status === "ok" ? between.icc2Reported : null;
  return {
    items,
    alpha: alpha?.status === "ok" ? told(alpha.alpha) : null,
    alphaLower: alpha?.status === "ok" ? told(alpha.lower) : null,
    alphaUpper: alpha?.status === "ok" ? told(alpha.upper) : null,
    betweenTeams: between.status === "ok" ? told(between.icc1Reported) : null,
    teamReliability: reliability === null ? null : told(reliability),
    agreement: agreement === null ? null : told(agreement),
    isConsistent: alpha?.status === "ok" && alpha.alpha >= ENOUGH,
    canAggregateToTeam: agreement !== null && agreement >= ENOUGH && isBetween,
    canOrderTeams: isBetween && reliability !== null && reliability >= ORDERABLE,
  };
}

/** In steps of five hundredths, so that one person's answers cannot be computed back. */
const told = (value: number) => Math.round(value * 20) / 20;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Over the teams in which at least five people answered; nothing of one or two, which it would tell to be of one mind. */
function medianAgreement(
  rows: readonly { teamId: string; answers: readonly number[] }[],
  points: number,
): number | null {
  const teams = new Map<string, (readonly number[])[]>();
  for (const { teamId, answers } of rows) teams.set(teamId, [...(teams.get(teamId) ?? []), answers]);
  const agreements = [...teams.values()].flatMap((answers) => {
    const result = answers.length >= LEAST_OF_TEAM ? rwgJ(answers, points) : null;
    return result?.status === "ok" ? [result.rwgJ] : [];
  });
  if (agreements.length < LEAST_TEAMS) return null;
  const sorted = agreements.sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

const LEAST_OF_TEAM = 5;
const LEAST_TEAMS = 3;

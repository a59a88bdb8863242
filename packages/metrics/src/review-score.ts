import { sum } from "./stats/sum";

/** From how many levels a criterion can have; a critical one has two: in order, or not. */
export const CRITERION_LEVELS = { least: 2, most: 5, critical: 2 } as const;

/** How many days an agent can dispute a published review, the day of publishing not counted. */
export const REVIEW_DISPUTE_DAYS = 14;

/** The part of reviews that chance should have chosen, at least. */
export const RANDOM_REVIEW_SHARE_WANTED = 0.5;

/** What a reviewer saw of one criterion. */
export type ScoredCriterion = {
  id: string;
  /** Above 0. */
  weight: number;
  isCritical: boolean;
  /** How many levels it has, at least two. */
  levels: number;
  /** From 0, the lowest; null is "not applicable"; undefined is not scored yet. */
  level: number | null | undefined;
};

/** What a review comes to. */
export type ReviewScore = {
  /** The weighted share of what could be reached, 0 to 1; null where no criterion applies. */
  value: number | null;
  /** Criteria that are not critical: scored on a level, left out as not applicable, and not scored yet. */
  scored: number;
  notApplicable: number;
  open: number;
  /** Critical criteria that were not in order. They stand beside the score, never in it. */
  criticalFailures: string[];
};

/**
 * The score of a conversation review: Σ weight · level ÷ (levels − 1), divided by Σ weight, over the criteria that apply.
 *
 * What does not apply is in neither sum. A critical criterion has no weight here: a conversation can go well but for one
 * thing that must not happen, and one figure for both would hide either.
 *
 * @throws {RangeError} if a level does not exist or a weight is not above 0
 */
export function reviewScore(criteria: readonly ScoredCriterion[]): ReviewScore {
  for (const criterion of criteria) requireSound(criterion);
  const usual = criteria.filter(({ isCritical }) => !isCritical);
  const scored = usual.flatMap(({ level, ...criterion }) =>
    isLevel(level) ? [{ ...criterion, level }] : [],
  );
  const reachable = sum(scored.map(({ weight }) => weight));
  const reached = sum(scored.map(({ weight, level, levels }) => (weight * level) / (levels - 1)));
  return {
    value: reachable === 0 ? null : Math.min(1, reached / reachable),
    scored: scored.length,
    notApplicable: usual.filter(({ level }) => level === null).length,
    open: usual.filter(({ level }) => level === undefined).length,
    criticalFailures: criteria
      .filter(({ isCritical, level }) => isCritical && level === 0)
      .map(({ id }) => id),
  };
}

function isLevel(level: number | null | undefined): level is number {
  return level !== null && level !== undefined;
}

function requireSound({ id, weight, levels, level }: ScoredCriterion): void {
  if (!(weight > 0)) throw new RangeError(`reviewScore: the weight of ${id} is ${weight}, expected above 0`);
  if (!Number.isInteger(levels) || levels < CRITERION_LEVELS.least) {
    throw new RangeError(`reviewScore: ${id} has ${levels} levels, expected two or more`);
  }
  if (isLevel(level) && (!Number.isInteger(level) || level < 0 || level >= levels)) {
    throw new RangeError(`reviewScore: ${id} has no level ${level}`);
  }
}

/** A level as a share of the way from the lowest to the highest, so that scales of another length can be compared. */
export function levelShare(level: number, levels: number): number {
  return level / (levels - 1);
}

/** The part of reviews that chance chose; null where there are none. */
export function randomShareOf({ random, all }: { random: number; all: number }): number | null {
  return all === 0 ? null : random / all;
}

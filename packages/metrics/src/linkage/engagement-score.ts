/** The mean of one item over those who answered it; null where an outside survey does not say how many did. */
export type ItemMean = { item: string; mean: number; respondents: number | null };

/** A team's engagement in one wave. Null respondents are figures that were public already. */
export type EngagementScore = { score: number; respondents: number | null };

/**
 * The mean over the items of the construct of each item's mean over its respondents. An item that a team did not answer
 * would move its score by being easy or hard, so a team without one of them has no score.
 *
 * @param input.items of the construct, all of them
 * @param input.minimum respondents that every item must have, also inside the computation
 * @param input.isPublished whether the figures were public already, so that no respondents are asked of them
 * @returns null where there are too few answers
 */
export function engagementScore(input: {
  means: readonly ItemMean[];
  items: readonly string[];
  minimum: number;
  isPublished: boolean;
}): EngagementScore | null {
  const { items, minimum, isPublished } = input;
  const means = items.flatMap((item) => input.means.find((one) => one.item === item) ?? []);
  if (items.length === 0 || means.length < items.length) return null;
  const score = means.reduce((sum, { mean }) => sum + mean, 0) / means.length;
  if (isPublished) return { score, respondents: null };
  const respondents = Math.min(...means.map((mean) => mean.respondents ?? 0));
  return respondents >= minimum ? { score, respondents } : null;
}

/** An answer on a scale from 1 to `points`, as one on a scale from 1 to 5. */
export function onFivePoints(mean: number, points: number): number {
  return 1 + ((mean - 1) * 4) / (points - 1);
}

const OUTERMOST = 0.1;

/** Whether a score lies in the outermost tenth of its scale, where nearly everybody answered the same. */
export function isNearlyUnanimous(score: number, { from, to }: { from: number; to: number }): boolean {
  const margin = OUTERMOST * (to - from);
  return score < from + margin || score > to - margin;
}

/** What an earlier wave told of a group of which a few people have come or gone since. */
export type EarlierLevel = {
  /** Answers in favour; of a recommendation score, promoters minus detractors. */
  count: number;
  /** Answers that were there and are not any more, and the other way round. */
  gone: number;
  come: number;
};

/** How coarse a share may be told, in points, the finest first. */
export const BLUR_STEPS = [5, 10, 20] as const;

/**
 * The finest rounding that does not tell what the few who came or went answered: whatever they did, with everybody else
 * answering the same, the rounded figure comes out alike. It hangs on earlier figures only, so that the choice itself
 * tells nothing.
 *
 * @param input.n       answers in this wave
 * @param input.reach   what one answer adds at the lowest and at the highest: 0 and 1 of a share, −1 and 1 of a score
 * @param input.perStep points of the figure in a step of one: 1 of a share, 2 of a score that runs from −100 to 100
 * @returns null where no rounding hides it
 */
export function blurStep(input: {
  earlier: readonly EarlierLevel[];
  n: number;
  reach: readonly [number, number];
  perStep: number;
}): number | null {
  const { earlier, n, reach, perStep } = input;
  const isAlike = (step: number) => {
    const told = (count: number) => Math.round((100 * count) / n / (step * perStep));
    return earlier.every(({ count, gone, come }) => {
      const [low, high] = reach;
      const lowest = Math.max(low * n, count - gone * high + come * low);
      const highest = Math.min(high * n, count - gone * low + come * high);
      return told(lowest) === told(highest);
    });
  };
  return BLUR_STEPS.find(isAlike) ?? null;
}

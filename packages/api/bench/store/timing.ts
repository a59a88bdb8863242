export type Timing = { medianMs: number; p95Ms: number; runs: number };

export type Rounds = {
  runs: number;
  /** Rounds end after this long, but not before three of them. */
  longestSeconds?: number;
  /** Rounds that do not count. */
  warmUp?: number;
};

const WARM_UP = 3;

/** How long `work` takes when warm; it is told which run it is, so that it can ask about another subject each time. */
export async function timeRuns(
  { runs, longestSeconds = Number.POSITIVE_INFINITY, warmUp = WARM_UP }: Rounds,
  work: (run: number) => Promise<unknown>,
): Promise<Timing> {
  const times: number[] = [];
  const begin = performance.now();
  const isLate = () => performance.now() - begin > longestSeconds * 1000;
  for (let run = 0; run < warmUp; run += 1) {
    await work(run);
    if (isLate()) break;
  }
  for (let run = 0; run < runs && !(isLate() && times.length >= 3); run += 1) {
    const start = performance.now();
    await work(run);
    times.push(performance.now() - start);
  }
  return summarise(times);
}

export function summarise(times: readonly number[]): Timing {
  const inOrder = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    inOrder[Math.min(inOrder.length - 1, Math.ceil(share * inOrder.length) - 1)] ?? 0;
  return { medianMs: rounded(at(0.5)), p95Ms: rounded(at(0.95)), runs: times.length };
}

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

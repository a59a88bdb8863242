import type { AgentsShare } from "./agents-there";
import type { Predicted, Predictor, Queue } from "./predict-queue";
import type { KnownPattern, WeekCell } from "./week-pattern";

/** A whole week with some number of agents. */
export type WeekOutcome = {
  by: number;
  /** Mean number free for calls, over open time. */
  free: number;
  /** Null where patience is not known. */
  predicted: { within: Predicted; abandoned: Predicted; meanWait: Predicted } | null;
  /** If nobody hangs up; `growing` is the part of the calls that come while the queue keeps growing. */
  pessimistic: { within: number; growing: number };
};

type Asked = {
  by: number;
  queueOf: (cell: WeekCell, factor: number) => Queue;
  spreadFor: (cell: WeekCell) => AgentsShare[] | null;
};

/**
 * The half hours of a week together, by their calls. The range is of weeks with as few and as many calls as the mean of
 * these weeks allows for: half hours of one week rise and fall together.
 *
 * @returns `null` if of no half hour with calls the number of agents is known
 */
export function weekOutcomeOf(
  { cells, weekArrivals }: KnownPattern,
  predictor: Predictor,
  { by, queueOf, spreadFor }: Asked,
): WeekOutcome | null {
  const known = cells.flatMap((cell) => {
    const spread = spreadFor(cell);
    return spread === null || cell.calls === 0 ? [] : [{ cell, spread }];
  });
  const calls = known.reduce((total, { cell }) => total + cell.calls, 0);
  if (calls === 0) return null;
  const at = (factor: number) => {
    const mixed = { within: 0, abandoned: 0, meanWait: 0 };
    for (const { cell, spread } of known) {
      const outcome = predictor.outcome(queueOf(cell, factor), spread);
      if (!outcome) return null;
      const weight = cell.calls / calls;
      mixed.within += weight * outcome.within;
      mixed.abandoned += weight * outcome.abandoned;
      mixed.meanWait += weight * outcome.meanWait;
    }
    return mixed;
  };
  const { mean, lower, upper } = weekArrivals;
  const [mid, best, worst] = [at(1), at(lower / mean), at(upper / mean)];
  return {
    by,
    free: meanFree(known),
    predicted: mid &&
      best &&
      worst && {
        within: { value: mid.within, lower: worst.within, upper: best.within },
        abandoned: { value: mid.abandoned, lower: best.abandoned, upper: worst.abandoned },
        meanWait: { value: mid.meanWait, lower: best.meanWait, upper: worst.meanWait },
      },
    pessimistic: pessimisticWeek(known, calls, (cell, spread) =>
      predictor.pessimistic(queueOf(cell, 1), spread),
    ),
  };
}

type Known = readonly { cell: WeekCell; spread: AgentsShare[] }[];

function pessimisticWeek(
  known: Known,
  calls: number,
  outcomeOf: (cell: WeekCell, spread: AgentsShare[]) => { within: number; growing: number },
) {
  let [within, growing] = [0, 0];
  for (const { cell, spread } of known) {
    const outcome = outcomeOf(cell, spread);
    within += (cell.calls / calls) * outcome.within;
    growing += (cell.calls / calls) * outcome.growing;
  }
  return { within, growing };
}

function meanFree(known: Known): number {
  let [agentSeconds, seconds] = [0, 0];
  for (const { cell, spread } of known) {
    for (const { agents, share } of spread) agentSeconds += agents * share * cell.openSeconds;
    seconds += cell.openSeconds;
  }
  return agentSeconds / seconds;
}

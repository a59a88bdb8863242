import { type Wilson, wilson } from "../stats/wilson";
import { type AgentsShare, spreadOf, withMore } from "./agents-there";
import type { PessimisticOutcome, Predicted, Predictor, Queue } from "./predict-queue";
import type { WeekCell } from "./week-pattern";

/** One half hour of the week: seen, predicted, and what it takes. */
export type HalfHour = Pick<WeekCell, "weekday" | "half" | "days" | "calls" | "arrivals" | "handle"> & {
  within: Wilson;
  abandoned: Wilson;
  present: number | null;
  atOtherWork: number | null;
  /** Free for calls, with the wish. */
  free: number | null;
  /** Null without calls, without a known number of agents and without patience. */
  predicted: { within: Predicted; abandoned: Predicted; meanWait: Predicted } | null;
  pessimistic: PessimisticOutcome | null;
  /** Agents free for calls that reach the target; `lower` and `upper` with as few and as many calls. */
  needed: Predicted | null;
  neededPessimistic: number | null;
};

type Asked = {
  predictor: Predictor;
  /** Handle time relative to what it was. */
  scale: number;
  agents: number | null;
  by: number;
  target: number;
};

export function halfHourOf(cell: WeekCell, { predictor, scale, agents, by, target }: Asked): HalfHour {
  const { mean, lower, upper } = cell.arrivals;
  const [usual, calm, busy] = [mean, lower, upper].map((arrivals) => queueOf(cell, { scale, arrivals })) as [
    Queue,
    Queue,
    Queue,
  ];
  const spread = spreadWith(cell, agents, by);
  const hasCalls = cell.calls > 0;
  const needed = (queue: Queue) => (hasCalls ? predictor.needed(queue, target) : null);
  return {
    weekday: cell.weekday,
    half: cell.half,
    days: cell.days,
    calls: cell.calls,
    arrivals: cell.arrivals,
    handle: cell.handle,
    within: wilson(cell.withinPromise, cell.calls),
    abandoned: wilson(cell.abandoned, cell.calls),
    present: cell.agents?.present ?? null,
    atOtherWork: cell.agents?.atOtherWork ?? null,
    free: spread && meanOf(spread),
    predicted: spread && hasCalls ? predictedOf([usual, calm, busy], spread, predictor) : null,
    pessimistic: spread && hasCalls ? predictor.pessimistic(usual, spread) : null,
    needed: rangeOf(needed(usual), needed(calm), needed(busy)),
    neededPessimistic: hasCalls ? predictor.neededPessimistic(usual, target) : null,
  };
}

function predictedOf(
  queues: readonly [usual: Queue, calm: Queue, busy: Queue],
  spread: readonly AgentsShare[],
  predictor: Predictor,
): HalfHour["predicted"] {
  const [mid, best, worst] = queues.map((queue) => predictor.outcome(queue, spread));
  if (!mid || !best || !worst) return null;
  return {
    within: { value: mid.within, lower: worst.within, upper: best.within },
    abandoned: { value: mid.abandoned, lower: best.abandoned, upper: worst.abandoned },
    meanWait: { value: mid.meanWait, lower: best.meanWait, upper: worst.meanWait },
  };
}

/** The rate is of the time that it was open, which is not always half an hour. */
export function queueOf(
  { handle, openSeconds }: WeekCell,
  { scale, arrivals }: { scale: number; arrivals: number },
): Queue {
  return { arrivalsPerSecond: arrivals / openSeconds, handleSeconds: handle.seconds * scale };
}

/** Who would be free for calls; null where nobody knows who was there and no number was given. */
export function spreadWith({ agents }: WeekCell, given: number | null, by: number): AgentsShare[] | null {
  if (given !== null) return withMore(spreadOf(given), by);
  return agents && withMore(agents.spread, by);
}

const meanOf = (spread: readonly AgentsShare[]): number =>
  spread.reduce((mean, { agents, share }) => mean + agents * share, 0);

function rangeOf(value: number | null, lower: number | null, upper: number | null): Predicted | null {
  return value === null || lower === null || upper === null ? null : { value, lower, upper };
}

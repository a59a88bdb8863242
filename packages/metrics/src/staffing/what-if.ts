import { type HalfHour, halfHourOf, queueOf, spreadWith } from "./half-hour";
import { type ModelFit, modelFitOf } from "./model-fit";
import { createPredictor, type Predictor } from "./predict-queue";
import { type RosterHours, rosterHoursOf } from "./roster-hours";
import { type WeekOutcome, weekOutcomeOf } from "./week-outcome";
import type { KnownPattern } from "./week-pattern";

/** What somebody wants to know; null is as it was. */
export type StaffingWish = {
  /** Agents more, or fewer, in every half hour. */
  by: number;
  /** Agents free for calls in every half hour, instead of those who were there. */
  agents: number | null;
  /** Mean of the week; half hours keep their proportion to it. */
  handleSeconds: number | null;
  patienceSeconds: number | null;
  /** Part of rostered time in which somebody is not there. */
  shrinkage: number | null;
};

export type StaffingAim = { promiseSeconds: number; target: number };

export type StaffingWhatIf = {
  handleSeconds: number;
  /** Null where it is not known and was not given: then there is only the pessimistic model. */
  patienceSeconds: number | null;
  /** The week with two fewer to two more agents, and with the wish; none where nobody knows who was there. */
  options: WeekOutcome[];
  chosen: WeekOutcome | null;
  halfHours: HalfHour[];
  roster: RosterHours | null;
  fit: ModelFit;
};

const STEPS: readonly number[] = [-2, -1, 0, 1, 2];

/** The wish that changes nothing. */
export const AS_IT_WAS: StaffingWish = {
  by: 0,
  agents: null,
  handleSeconds: null,
  patienceSeconds: null,
  shrinkage: null,
};

/**
 * Everything that is said of a week, from its pattern: Erlang A with the own patience, Erlang C beside it.
 *
 * Calls, handle times and patience are those of the weeks in the pattern; agents are free for calls as `agentsThere` says.
 * Half hours are taken one by one, each as if it lasted for ever: work that one leaves to the next is not carried over.
 */
export function staffingWhatIf(pattern: KnownPattern, wish: StaffingWish, aim: StaffingAim): StaffingWhatIf {
  const own = pattern.patience.status === "ok" ? pattern.patience.seconds : null;
  const patienceSeconds = wish.patienceSeconds ?? own;
  const predictor = createPredictor({ promiseSeconds: aim.promiseSeconds, patienceSeconds });
  const scale = wish.handleSeconds === null ? 1 : wish.handleSeconds / pattern.handle.seconds;
  const weekBy = (by: number) => weekWith(pattern, predictor, { scale, agents: wish.agents, by });
  const steps = [...new Set([...STEPS, wish.by])].sort((a, b) => a - b);
  const options = steps.flatMap((by) => weekBy(by) ?? []);
  const halfHours = pattern.cells.map((cell) =>
    halfHourOf(cell, { predictor, scale, agents: wish.agents, by: wish.by, target: aim.target }),
  );
  return {
    handleSeconds: wish.handleSeconds ?? pattern.handle.seconds,
    patienceSeconds,
    options,
    chosen: options.find(({ by }) => by === wish.by) ?? null,
    halfHours,
    roster: rosterHoursOf(pattern.cells, halfHours, wish.shrinkage),
    fit: modelFitOf(pattern, aim, patienceSeconds === own ? predictor : null),
  };
}

/** The week of a pattern as it was, or with some agents more; null where nobody knows who was there. */
export function usualWeek(pattern: KnownPattern, aim: StaffingAim, by: number): WeekOutcome | null {
  const patienceSeconds = pattern.patience.status === "ok" ? pattern.patience.seconds : null;
  const predictor = createPredictor({ promiseSeconds: aim.promiseSeconds, patienceSeconds });
  return weekWith(pattern, predictor, { scale: 1, agents: null, by });
}

type Staffed = { scale: number; agents: number | null; by: number };

function weekWith(
  pattern: KnownPattern,
  predictor: Predictor,
  { scale, agents, by }: Staffed,
): WeekOutcome | null {
  return weekOutcomeOf(pattern, predictor, {
    by,
    queueOf: (cell, factor) => queueOf(cell, { scale, arrivals: cell.arrivals.mean * factor }),
    spreadFor: (cell) => spreadWith(cell, agents, by),
  });
}

import { type ErlangA, erlangA } from "../stats/erlang-a";
import { agentsNeededErlangC, erlangC } from "../stats/erlang-c";
import type { AgentsShare } from "./agents-there";

/** One half hour of calls, as the models see it. */
export type Queue = { arrivalsPerSecond: number; handleSeconds: number };

/** A predicted figure, and what it is with as few and as many calls as the weeks allow for. */
export type Predicted = { value: number; lower: number; upper: number };

/** What becomes of callers: shares of all who called, and the mean wait of all, seconds. */
export type QueueOutcome = { within: number; abandoned: number; meanWait: number };

/** The same if nobody hangs up. Where work outgrows the agents nobody is in time, and there is no mean wait. */
export type PessimisticOutcome = {
  within: number;
  meanWait: number | null;
  /** Part of the days, or of the calls, for which the queue would keep growing. */
  growing: number;
};

/** Predicts queues with one promise, and remembers what it computed: neighbouring numbers of agents share days. */
export type Predictor = {
  /** Null where patience is not known. */
  outcome(queue: Queue, spread: readonly AgentsShare[]): QueueOutcome | null;
  pessimistic(queue: Queue, spread: readonly AgentsShare[]): PessimisticOutcome;
  /** The least number of agents, at least one, that reaches a share within the promise; null above what is searched. */
  needed(queue: Queue, target: number): number | null;
  neededPessimistic(queue: Queue, target: number): number | null;
};

type Terms = { promiseSeconds: number; patienceSeconds: number | null };

export function createPredictor({ promiseSeconds, patienceSeconds }: Terms): Predictor {
  const known = new Map<string, ErlangA>();
  const queueOf = ({ arrivalsPerSecond, handleSeconds }: Queue, agents: number): ErlangA | null => {
    if (patienceSeconds === null) return null;
    const key = `${arrivalsPerSecond} ${handleSeconds} ${agents}`;
    let result = known.get(key);
    if (!result) {
      result = erlangA({
        arrivalsPerSecond,
        ahtSeconds: handleSeconds,
        agents,
        targetSeconds: promiseSeconds,
        meanPatienceSeconds: patienceSeconds,
      });
      known.set(key, result);
    }
    return result;
  };
  const levelOf = (queue: Queue, agents: number): number | null => {
    const result = queueOf(queue, agents);
    return result?.status === "ok" ? result.serviceLevelOffered : null;
  };
  return {
    outcome: (queue, spread) => mixtureOf(spread, (agents) => queueOf(queue, agents)),
    pessimistic: (queue, spread) => pessimisticOf(queue, spread, promiseSeconds),
    needed: (queue, target) =>
      leastReaching((agents) => levelOf(queue, agents), {
        target,
        near: Math.floor(queue.arrivalsPerSecond * queue.handleSeconds),
      }),
    neededPessimistic: ({ arrivalsPerSecond, handleSeconds }, target) => {
      const result = agentsNeededErlangC({
        callsPerHour: arrivalsPerSecond * 3600,
        ahtSeconds: handleSeconds,
        targetSeconds: promiseSeconds,
        serviceLevel: target,
      });
      return result.status === "ok" ? result.agents : null;
    },
  };
}

function mixtureOf(
  spread: readonly AgentsShare[],
  queueOf: (agents: number) => ErlangA | null,
): QueueOutcome | null {
  const mixed = { within: 0, abandoned: 0, meanWait: 0 };
  for (const { agents, share } of spread) {
    const queue = queueOf(agents);
    if (queue?.status !== "ok") return null;
    mixed.within += share * queue.serviceLevelOffered;
    mixed.abandoned += share * queue.pAbandon;
    mixed.meanWait += share * queue.meanWait;
  }
  return { ...mixed, within: Math.min(1, mixed.within), abandoned: Math.min(1, mixed.abandoned) };
}

function pessimisticOf(
  { arrivalsPerSecond, handleSeconds }: Queue,
  spread: readonly AgentsShare[],
  promiseSeconds: number,
): PessimisticOutcome {
  let [within, wait, growing] = [0, 0, 0];
  for (const { agents, share } of spread) {
    const queue = erlangC({
      arrivalsPerSecond,
      ahtSeconds: handleSeconds,
      agents,
      targetSeconds: promiseSeconds,
    });
    if (queue.status === "ok") {
      within += share * queue.serviceLevel;
      wait += share * queue.asa;
    } else growing += share;
  }
  return { within: Math.min(1, within), meanWait: growing > 0 ? null : wait, growing: Math.min(1, growing) };
}

/** The level rises with every agent, so it is enough to walk from the number that the work alone keeps busy. */
function leastReaching(
  levelOf: (agents: number) => number | null,
  { target, near }: { target: number; near: number },
): number | null {
  const reaches = (number: number): boolean => (levelOf(number) ?? -1) >= target;
  // Twice the work, and a hundred more, leaves nobody waiting: what is not reached there is reached nowhere.
  const most = 2 * near + 100;
  let agents = Math.max(1, near);
  if (target >= 1 || levelOf(agents) === null) return null;
  while (agents > 1 && reaches(agents - 1)) agents -= 1;
  while (!reaches(agents)) {
    agents += 1;
    if (agents > most) return null;
  }
  return agents;
}

import { areNumbers } from "./missing";
import type { Refusal } from "./status";
import { invalid } from "./status";

/** A limit on what is searched, far above any contact centre. */
export const MOST_AGENTS = 1_000_000;

/** A queue in which nobody hangs up: the pessimistic view. */
export type ErlangC =
  | {
      status: "ok";
      /** Agents that the work alone would keep busy. */
      offeredLoad: number;
      pWait: number;
      /** Mean wait of all callers, seconds. */
      asa: number;
      /** Share answered within the target. */
      serviceLevel: number;
      occupancy: number;
      meanQueue: number;
    }
  | { status: "unstable"; reason: string; offeredLoad: number; minimumAgents: number }
  | Refusal<"error">;

/**
 * Erlang's delay formula, by recursion and without factorials.
 *
 * Agents are people on the phone: divide by (1 − shrinkage) for the rota. Neither chat with several customers at once nor
 * back-office e-mail is such a queue.
 *
 * @returns `unstable` with the least number of agents if there is more work than agents
 * @see Erlang (1917); Cooper (1981), Introduction to Queueing Theory, 3.6
 */
export function erlangC(input: {
  arrivalsPerSecond: number;
  ahtSeconds: number;
  agents: number;
  targetSeconds: number;
}): ErlangC {
  const { arrivalsPerSecond, ahtSeconds, agents, targetSeconds } = input;
  if (!areNumbers([arrivalsPerSecond, ahtSeconds, agents, targetSeconds])) return invalid("not a number");
  if (!(arrivalsPerSecond >= 0 && ahtSeconds > 0 && targetSeconds >= 0)) return invalid("negative input");
  if (!Number.isInteger(agents) || agents < 0) return invalid("agents must be a whole number");
  const load = arrivalsPerSecond * ahtSeconds;
  if (!(load <= MOST_AGENTS && agents <= MOST_AGENTS)) return invalid("more than any floor has agents");
  if (load >= agents) {
    if (load === 0) return { status: "unstable", reason: "no agents", offeredLoad: 0, minimumAgents: 1 };
    const minimumAgents = Math.floor(load) + 1;
    return { status: "unstable", reason: "more work than agents", offeredLoad: load, minimumAgents };
  }
  const blocked = blockingOf(load, agents);
  const occupancy = load / agents;
  const pWait = blocked / (1 - occupancy * (1 - blocked));
  const asa = (pWait * ahtSeconds) / (agents - load);
  return {
    status: "ok",
    offeredLoad: load,
    pWait,
    asa,
    serviceLevel: 1 - pWait * Math.exp((-(agents - load) * targetSeconds) / ahtSeconds),
    occupancy,
    meanQueue: arrivalsPerSecond * asa,
  };
}

/** Erlang's loss formula: the share that finds all agents busy when nobody may wait. */
export function blockingOf(load: number, agents: number): number {
  let blocked = 1;
  for (let k = 1; k <= agents; k++) blocked = (load * blocked) / (k + load * blocked);
  return blocked;
}

/**
 * The smallest number of agents that answers the wanted share in time, if nobody hangs up. At least one: without any
 * there is no queue, even if nobody calls.
 *
 * @returns `error` for a share that no number of agents can reach
 */
export function agentsNeededErlangC(input: {
  callsPerHour: number;
  ahtSeconds: number;
  targetSeconds: number;
  serviceLevel: number;
}): { status: "ok"; agents: number } | Refusal<"error"> {
  const { callsPerHour, ahtSeconds, targetSeconds, serviceLevel } = input;
  if (!areNumbers([callsPerHour, ahtSeconds, targetSeconds, serviceLevel])) return invalid("not a number");
  if (!(callsPerHour >= 0 && ahtSeconds > 0 && targetSeconds >= 0)) return invalid("negative input");
  if (!(serviceLevel >= 0 && serviceLevel < 1)) return invalid("serviceLevel must be from 0 to below 1");
  const arrivalsPerSecond = callsPerHour / 3600;
  const load = arrivalsPerSecond * ahtSeconds;
  if (!(load <= MOST_AGENTS)) return invalid("more work than any floor has agents");
  let blocked = 1;
  for (let agents = 1; ; agents++) {
    blocked = (load * blocked) / (agents + load * blocked);
    if (agents <= load) continue;
    const pWait = blocked / (1 - (load / agents) * (1 - blocked));
    if (1 - pWait * Math.exp((-(agents - load) * targetSeconds) / ahtSeconds) >= serviceLevel) {
      return { status: "ok", agents };
    }
  }
}

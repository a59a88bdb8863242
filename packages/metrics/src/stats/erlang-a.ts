import { MOST_AGENTS } from "./erlang-c";
import { areNumbers, isDivisor } from "./missing";
import type { Refusal } from "./status";
import { invalid } from "./status";

/** A queue in which customers give up after a while. */
export type ErlangA =
  | {
      status: "ok";
      pWait: number;
      pAbandon: number;
      /** Mean wait of all callers, those who gave up included, seconds. */
      meanWait: number;
      meanQueue: number;
      occupancy: number;
      /** Answered within the target, of all who called and of those who were answered. */
      serviceLevelOffered: number;
      serviceLevelAnswered: number;
      pWaitLongerThanT: number;
    }
  | Refusal<"error">;

export type ErlangAInput = {
  arrivalsPerSecond: number;
  ahtSeconds: number;
  /** Total waiting time ÷ number of abandons, the exponential estimate. */
  meanPatienceSeconds: number;
  agents: number;
  targetSeconds: number;
};

/** Seconds. Beyond these the sums take for ever, and people do not behave so. */
const [SHORTEST_PATIENCE, LONGEST_PATIENCE] = [1e-6, 1e12];
/** States with less than this share of the most likely one are left out. */
const TAIL = 1e-18;
/** The offered wait is looked at as far as its density is above e^−30 of the peak. */
const FALL = 30;

/**
 * Palm's model, Erlang A: the birth–death chain of the number of customers, and the density of the offered wait for the
 * service level. All weights are relative to the largest, so overload does not overflow.
 *
 * @see Palm (1957); Garnett, Mandelbaum & Reiman (2002), M&SOM 4:208–227; Mandelbaum & Zeltyn (2004)
 */
export function erlangA(input: ErlangAInput): ErlangA {
  const { arrivalsPerSecond: lambda, ahtSeconds, agents: n, targetSeconds } = input;
  if (!areNumbers([lambda, ahtSeconds, n, targetSeconds, input.meanPatienceSeconds]))
    return invalid("not a number");
  if (!(lambda >= 0 && isDivisor(ahtSeconds) && input.meanPatienceSeconds > 0 && targetSeconds >= 0))
    return invalid("negative input");
  if (!Number.isInteger(n) || n < 0) return invalid("agents must be a whole number");
  if (lambda === 0) return emptyQueue();
  const load = lambda * ahtSeconds;
  if (!(load > 0 && load <= MOST_AGENTS && n <= MOST_AGENTS)) return invalid("no floor has so many agents");
  // With agents to spare nobody waits long enough for endless patience to matter.
  const patience =
    load < n ? Math.min(input.meanPatienceSeconds, LONGEST_PATIENCE) : input.meanPatienceSeconds;
  if (!(patience >= SHORTEST_PATIENCE && patience <= LONGEST_PATIENCE))
    return invalid("nobody has such patience");
  const rates = { lambda, mu: 1 / ahtSeconds, theta: 1 / patience, n };
  const { pWait, meanQueue } = steadyState(rates);
  const pAbandon = (rates.theta * meanQueue) / lambda;
  const wait = offeredWait(rates, targetSeconds);
  const serviceLevelOffered = Math.min(1, 1 - pWait + pWait * wait.servedBefore);
  return {
    status: "ok",
    pWait,
    pAbandon,
    meanWait: meanQueue / lambda,
    meanQueue,
    occupancy: n === 0 ? 0 : (lambda * (1 - pAbandon)) / (n * rates.mu),
    serviceLevelOffered,
    serviceLevelAnswered: n === 0 ? 0 : Math.min(1, serviceLevelOffered / (1 - pAbandon)),
    pWaitLongerThanT: pWait * wait.beyond * Math.exp(-rates.theta * targetSeconds),
  };
}

function emptyQueue(): ErlangA {
  return {
    status: "ok",
    pWait: 0,
    pAbandon: 0,
    meanWait: 0,
    meanQueue: 0,
    occupancy: 0,
    serviceLevelOffered: 1,
    serviceLevelAnswered: 1,
    pWaitLongerThanT: 0,
  };
}

type Rates = { lambda: number; mu: number; theta: number; n: number };

/** Shares of time per number of customers, walked both ways from the most likely number. */
function steadyState({ lambda, mu, theta, n }: Rates): { pWait: number; meanQueue: number } {
  const load = lambda / mu;
  const mode = load <= n ? Math.floor(load) : n + Math.floor((lambda - n * mu) / theta);
  const leaveRate = (j: number): number => mu * Math.min(j, n) + theta * Math.max(0, j - n);
  let [total, waiting, queue] = [0, 0, 0];
  const count = (j: number, weight: number): void => {
    total += weight;
    if (j < n) return;
    waiting += weight;
    queue += (j - n) * weight;
  };
  count(mode, 1);
  for (let j = mode, weight = 1; weight > TAIL; j++) {
    weight *= lambda / leaveRate(j + 1);
    count(j + 1, weight);
  }
  for (let j = mode, weight = 1; j > 0 && weight > TAIL; j--) {
    weight *= leaveRate(j) / lambda;
    count(j - 1, weight);
  }
  return { pWait: waiting / total, meanQueue: queue / total };
}

/**
 * Of those who must wait: the share served before the target, and the share whose offered wait exceeds it. The density is
 * e^g ÷ ∫e^g with g(x) = λH(x) − nμx and H(x) = (1 − e^−θx)/θ, which is concave.
 */
function offeredWait(
  { lambda, mu, theta, n }: Rates,
  target: number,
): { servedBefore: number; beyond: number } {
  const g = (x: number): number => (-lambda * Math.expm1(-theta * x)) / theta - n * mu * x;
  if (n === 0) return { servedBefore: 0, beyond: 1 };
  const peak = lambda > n * mu ? Math.log(lambda / (n * mu)) / theta : 0;
  const top = g(peak);
  const left = peak === 0 || top - g(0) < FALL ? 0 : edge((x) => top - g(peak - x), peak);
  const start = left === 0 ? 0 : peak - left;
  const end = peak + edge((x) => top - g(peak + x), Math.max(peak, 1 / (n * mu)));
  const weight = (x: number): Pair => {
    const density = Math.exp(g(x) - top);
    return { density, served: density * Math.exp(-theta * x) };
  };
  const cut = Math.min(end, Math.max(start, target));
  // The shortest time in which anything changes: patience, or the gap between two agents that come free.
  const scale = Math.min(1 / theta, 1 / (n * mu), (end - start) / 4);
  const before = integrate(weight, gradedCuts(start, cut, scale));
  const after = integrate(weight, gradedCuts(cut, end, scale));
  const total = before.density + after.density;
  return { servedBefore: before.served / total, beyond: after.density / total };
}

/** The density of the offered wait, and of those who are still there to be served. */
type Pair = { density: number; served: number };

/** How far one must go until a rising function reaches 30: e^−30 is nothing. */
function edge(drop: (distance: number) => number, guess: number): number {
  let high = guess;
  while (drop(high) < FALL) high *= 2;
  let low = 0;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (drop(middle) < FALL) low = middle;
    else high = middle;
  }
  return high;
}

/** Where the integrand changes its pace: cuts from one millionth of the way to the whole, closer together near the start. */
function gradedCuts(from: number, to: number, scale: number): number[] {
  const cuts = [from];
  // Customers who give up within seconds leave long before the density itself has fallen.
  for (let reach = scale; from + reach < to; reach *= 4) cuts.push(from + reach);
  return [...cuts, to];
}

/** Places and weights of the rule of Gauss and Legendre with 20 points on [−1, 1]; the other ten mirror these. */
const GAUSS_LEGENDRE = [
  [0.07652652113349734, 0.15275338713072628],
  [0.22778585114164507, 0.14917298647260424],
  [0.37370608871541955, 0.1420961093183824],
  [0.5108670019508271, 0.1316886384491769],
  [0.636053680726515, 0.1181945319615186],
  [0.7463319064601508, 0.1019301198172407],
  [0.8391169718222188, 0.08327674157670471],
  [0.912234428251326, 0.06267204833410879],
  [0.9639719272779138, 0.040601429800386446],
  [0.993128599185095, 0.017614007139150893],
] as const;

/**
 * The rule of Gauss and Legendre on both halves between every two cuts: on 1,500 queues within 1e-13 of Simpson's rule with
 * 4,000 steps, for an integrand that is smooth and falls by e^30 at most.
 */
function integrate(f: (x: number) => Pair, cuts: readonly number[]): Pair {
  const total: Pair = { density: 0, served: 0 };
  const addHalf = (middle: number, reach: number): void => {
    for (const [place, weight] of GAUSS_LEGENDRE) {
      const [above, below] = [f(middle + reach * place), f(middle - reach * place)];
      total.density += reach * weight * (above.density + below.density);
      total.served += reach * weight * (above.served + below.served);
    }
  };
  for (let piece = 1; piece < cuts.length; piece++) {
    const [from, to] = [cuts[piece - 1] as number, cuts[piece] as number];
    const quarter = (to - from) / 4;
    if (!(quarter > 0)) continue;
    addHalf(from + quarter, quarter);
    addHalf(to - quarter, quarter);
  }
  return total;
}

/**
 * The smallest number of agents, at least one, that answers the wanted share of all callers in time.
 *
 * @param input.callsPerHour or, in its stead, `arrivalsPerSecond`
 * @returns `error` for a share outside [0, 1)
 */
export function agentsNeededErlangA(
  input: Omit<ErlangAInput, "agents" | "arrivalsPerSecond"> & {
    serviceLevel: number;
    callsPerHour?: number | undefined;
    arrivalsPerSecond?: number | undefined;
  },
): { status: "ok"; agents: number } | Refusal<"error"> {
  if (!(input.serviceLevel >= 0 && input.serviceLevel < 1))
    return invalid("serviceLevel must be from 0 to below 1");
  const arrivalsPerSecond = input.arrivalsPerSecond ?? (input.callsPerHour ?? Number.NaN) / 3600;
  const queueOf = (agents: number): ErlangA => erlangA({ ...input, arrivalsPerSecond, agents });
  const reaches = (agents: number): boolean => {
    const queue = queueOf(agents);
    return queue.status === "ok" && queue.serviceLevelOffered >= input.serviceLevel;
  };
  const first = queueOf(1);
  if (first.status === "error") return first;
  let high = 1;
  while (!reaches(high)) {
    if (high > MOST_AGENTS) return invalid("no number of agents reaches the service level");
    high *= 2;
  }
  let low = high / 2;
  // The service level rises with every agent, so halving finds the first that reaches it.
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return { status: "ok", agents: high };
}

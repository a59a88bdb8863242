import { poissonRate } from "../stats/poisson-rate";
import type { Refusal } from "../stats/status";
import { insufficient } from "../stats/status";
import { STAFFING_LIMITS } from "./limits";

/** How long customers wait on average before they give up, seconds. */
export type Patience =
  | { status: "ok"; seconds: number; lower: number; upper: number; abandons: number }
  | (Refusal & { abandons: number });

/**
 * Total wait of all ÷ number who gave up: the maximum-likelihood mean of an exponential patience of which most is censored
 * by an answer. Its interval is the exact one of that number.
 *
 * @returns `insufficient` below 30 abandons
 * @see Brown et al. (2005), JASA 100:36–50; Garwood (1936), Biometrika 28:437–442
 */
export function patienceOf({ waitSeconds, abandons }: { waitSeconds: number; abandons: number }): Patience {
  if (abandons < STAFFING_LIMITS.abandons || !(waitSeconds > 0)) {
    return { ...insufficient(`${abandons} abandons`), abandons };
  }
  const rate = poissonRate(abandons, waitSeconds);
  if (rate.status !== "ok") return { ...insufficient(rate.reason), abandons };
  return {
    status: "ok",
    seconds: waitSeconds / abandons,
    lower: 1 / rate.upper,
    upper: 1 / rate.lower,
    abandons,
  };
}

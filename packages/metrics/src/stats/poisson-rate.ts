import { gammaQuantile } from "./distributions";
import { areNumbers, isAmount } from "./missing";
import type { Refusal } from "./status";
import { CONFIDENCE, insufficient, invalid, isConfidence } from "./status";

/** Events per unit of exposure, with the exact interval. */
export type PoissonRate =
  | { status: "ok"; rate: number; lower: number; upper: number }
  | Refusal<"insufficient" | "error">;

/**
 * Rate of rare events (complaints per 1,000 contacts, say) with Garwood's exact interval.
 *
 * @param events   count ≥ 0
 * @param exposure in the unit of the rate, > 0
 * @returns `insufficient` without exposure, `error` for a negative input
 * @see Garwood (1936), Biometrika 28:437–442
 */
export function poissonRate(events: number, exposure: number, conf = CONFIDENCE): PoissonRate {
  if (!areNumbers([events, exposure])) return invalid("not a number");
  if (events < 0 || !isAmount(exposure)) return invalid("events and exposure must not be negative");
  if (!isConfidence(conf)) return invalid("conf outside 0..1");
  if (exposure === 0) return insufficient("exposure=0");
  const alpha = 1 - conf;
  return {
    status: "ok",
    rate: events / exposure,
    lower: events === 0 ? 0 : gammaQuantile(alpha / 2, events) / exposure,
    upper: gammaQuantile(1 - alpha / 2, events + 1) / exposure,
  };
}

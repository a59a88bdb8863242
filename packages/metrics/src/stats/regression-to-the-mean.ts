import { normalCdf, normalDensity } from "./distributions";
import { areNumbers } from "./missing";
import type { Refusal } from "./status";
import { invalid } from "./status";

/**
 * What an agent's next value is likely to be if nothing is done at all.
 *
 * @param input.reliability share of the differences between agents that lasts, 0–1
 * @see Barnett, van der Pols & Dobson (2005), International Journal of Epidemiology 34:215–220
 */
export function rtmExpected(input: {
  groupMean: number;
  before: number;
  reliability: number;
}): { status: "ok"; expectedAfter: number; expectedChange: number } | Refusal<"error"> {
  const { groupMean, before, reliability } = input;
  if (!areNumbers([groupMean, before, reliability])) return invalid("not a number");
  if (!(reliability >= 0 && reliability <= 1)) return invalid("reliability outside 0..1");
  const expectedAfter = groupMean + reliability * (before - groupMean);
  return { status: "ok", expectedAfter, expectedChange: expectedAfter - before };
}

/**
 * The rise to expect, without any coaching, of agents who were picked because they lay below a cutoff.
 *
 * @param input.sdBetween spread of the agents' true values
 * @param input.sdWithin  spread of one agent's measured values around the true one
 * @see Barnett, van der Pols & Dobson (2005), International Journal of Epidemiology 34:215–220
 */
export function rtmSelected(input: {
  mean: number;
  sdBetween: number;
  sdWithin: number;
  cutoff: number;
}): { status: "ok"; rtm: number } | Refusal<"error" | "no-variation"> {
  if (!areNumbers([input.mean, input.sdBetween, input.sdWithin, input.cutoff]))
    return invalid("not a number");
  if (!(input.sdBetween >= 0 && input.sdWithin >= 0)) return invalid("negative standard deviation");
  const total = Math.hypot(input.sdBetween, input.sdWithin);
  if (total === 0) return { status: "no-variation", reason: "values do not differ" };
  const c = (input.mean - input.cutoff) / total;
  // φ(c) ÷ (1 − Φ(c)), on the tail that keeps its digits; far out the ratio tends to c + 1/c.
  const tail = normalCdf(-c);
  const hazard = tail > 0 ? normalDensity(c) / tail : c + 1 / c;
  return { status: "ok", rtm: (input.sdWithin ** 2 / total) * hazard };
}

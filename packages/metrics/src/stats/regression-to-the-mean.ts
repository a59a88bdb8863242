import { normalCdf, normalDensity } from "./distributions";
import { areNumbers, isAmount } from "./missing";
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
  if (!(isAmount(input.sdBetween) && isAmount(input.sdWithin))) return invalid("negative standard deviation");
  const total = Math.hypot(input.sdBetween, input.sdWithin);
  if (total === 0) return { status: "no-variation", reason: "values do not differ" };
  const c = (input.mean - input.cutoff) / total;
  return { status: "ok", rtm: (input.sdWithin ** 2 / total) * hazardOf(c) };
}

/** From here on the tail is too thin to divide by, and the continued fraction needs only a few of its terms. */
const FAR_OUT = 10;

/**
 * φ(c) ÷ (1 − Φ(c)), on the tail that keeps its digits; far out by Laplace's continued fraction c + 1/(c + 2/(c + 3/…)).
 *
 * @see Abramowitz & Stegun (1964), 26.2.14
 */
function hazardOf(c: number): number {
  if (c < FAR_OUT) return normalDensity(c) / normalCdf(-c);
  let fraction = c;
  for (let k = 40; k > 0; k--) fraction = c + k / fraction;
  return fraction;
}

import { COACHING } from "./coaching";
import { COMPARING } from "./comparing";
import { GOALS } from "./goals";
import { LINKING } from "./linking";
import { MEASURING } from "./measuring";
import type { MethodDefinition, MethodId } from "./method";
import { REVIEWING } from "./reviewing";
import { STAFFING } from "./staffing";
import { SURVEYING } from "./surveying";
import { VALUING } from "./valuing";

/** Every method that a user meets, in the order of the page. Data only, so that a screen may pass it on. */
export const METHODS: readonly MethodDefinition[] = [
  ...MEASURING,
  ...COMPARING,
  ...COACHING,
  ...GOALS,
  ...LINKING,
  ...SURVEYING,
  ...REVIEWING,
  ...VALUING,
  ...STAFFING,
];

/** The definition of a method. */
export function methodOf(id: MethodId): MethodDefinition {
  const method = METHODS.find((candidate) => candidate.id === id);
  if (!method) throw new RangeError(`unknown method: ${id}`);
  return method;
}

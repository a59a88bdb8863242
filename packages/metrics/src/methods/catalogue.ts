import { COMPARING } from "./comparing";
import { IMPROVING } from "./improving";
import { MEASURING } from "./measuring";
import type { MethodDefinition } from "./method";
import { VALUING } from "./valuing";

/** Every method that a user meets, in the order of the page. */
export const METHODS: readonly MethodDefinition[] = [...MEASURING, ...COMPARING, ...IMPROVING, ...VALUING];

/** The definition of a method. */
export function methodOf(id: string): MethodDefinition {
  const method = METHODS.find((candidate) => candidate.id === id);
  if (!method) throw new RangeError(`unknown method: ${id}`);
  return method;
}

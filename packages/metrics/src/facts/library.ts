import { EXPERIENCE_FACTS } from "./experiences";
import type { Fact } from "./fact";
import { ORGANIZATION_FACTS } from "./organizations";

/** The figures from studies that the product knows, in the order in which a screen lists them. */
export const FACTS: readonly Fact[] = [...EXPERIENCE_FACTS, ...ORGANIZATION_FACTS];

/** Null for an id that the library does not have, such as that of an organisation's own fact. */
export function factOf(id: string): Fact | null {
  return FACTS.find((fact) => fact.id === id) ?? null;
}

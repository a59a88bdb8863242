import type { Localized } from "../kpi/definition";

/** One method as the page "how this is computed" shows it. */
export type MethodDefinition = {
  /** The name of the function. */
  id: string;
  name: Localized;
  says: Localized;
  formula: string;
  source: string;
  /** From how much data on it is used; null where it always says something. */
  minimum: Localized | null;
  /** What it assumes, and where it stops. */
  limits: Localized;
};

import type { Localized } from "../kpi/definition";

/** What sort of knowledge a study's figure is: what people say they would do is not what they did. */
export const FACT_KINDS = ["stated-intention", "self-report", "observed", "argument"] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** How well a figure could be checked against its source. */
export const FACT_CHECKS = ["yes", "second-hand", "sources-differ", "not-found"] as const;
export type FactCheck = (typeof FACT_CHECKS)[number];

/**
 * A figure from a study. It may only be shown with its population, year, kind and check: figures of different
 * populations are never brought together, and none of them is ever an input of an organisation's own figures unsaid.
 */
export type Fact = {
  id: string;
  statement: Localized;
  /** Of whom it holds. */
  population: Localized;
  /** Null where the study has none. */
  year: number | null;
  kind: FactKind;
  source: string;
  sourceUrl: string | null;
  checked: FactCheck;
  /** Whether the board summary shows it until somebody chooses. */
  shownByDefault: boolean;
};

import type { KpiId, MeasureId, Unit } from "./figure";

/** A text in both languages of the product. */
export type Localized = { nl: string; en: string };

export type Direction = "higher-is-better" | "lower-is-better" | "neutral";

/** Whose figure it is: people are coached on what they can influence, the rest is team context. */
export type Attribution = "agent" | "team";

/** One way of measuring a KPI. */
export type MeasureDefinition = {
  id: MeasureId;
  name: Localized;
  /** What it says, in one line. */
  says: Localized;
  unit: Unit;
  direction: Direction;
  formula: Localized;
};

/** One KPI as the product computes it; the page "how this is computed" is this, rendered. */
export type KpiDefinition = {
  id: KpiId;
  /** Raised when a figure would come out differently; a frozen board summary keeps the version it was made with. */
  version: number;
  name: Localized;
  says: Localized;
  unit: Unit;
  direction: Direction;
  clock: Localized;
  population: Localized;
  attribution: Attribution;
  /** Below this many contacts or answers, no comparison is made. */
  minimumN: number;
  explanation: Localized;
  formula: Localized;
  /** What it assumes, and where it stops. */
  limits: Localized;
  source: string;
  /** The measure that leads unless a setting says otherwise. */
  leading: Record<Attribution, MeasureId>;
  measures: readonly MeasureDefinition[];
};

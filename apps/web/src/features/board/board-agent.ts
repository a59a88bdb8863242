import type { Route } from "next";
import type { Metric } from "@/ui/metric-cell";
import type { MetricScale } from "@/ui/metric-grid";

/** A KPI of the board: one column, on one scale for everybody in it. */
export type BoardColumn = { id: string; name: string; says: string; scale: MetricScale };

/** An agent with a figure for each column, in the same order. */
export type BoardAgent = {
  id: string;
  name: string;
  /** Where everything about this agent is. */
  scorecard: Route;
  figures: { metric: Metric; shortCount: string }[];
};

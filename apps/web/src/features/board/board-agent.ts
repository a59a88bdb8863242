import type { Attention } from "@kwartet/api/board/attention";
import type { Route } from "next";
import type { Metric } from "@/ui/metric-cell";
import type { MetricScale } from "@/ui/metric-grid";

/** A KPI of the board: one column, on one scale for everybody in it. */
export type BoardColumn = { id: string; name: string; says: string; scale: MetricScale };

/** An agent with a figure for each column, in the same order, and how it stands with their coaching in words. */
export type BoardAgent = {
  id: string;
  name: string;
  attention: Attention;
  /** Where everything about this agent is. */
  scorecard: Route;
  /** Where a session with them is planned. */
  plan: Route;
  /** Why they stand where they stand, one sentence each. */
  reasons: string[];
  figures: { metric: Metric; shortCount: string; href: Route }[];
  goals: { id: string; text: string; note: string | null; href: Route }[];
  lastSession: { text: string; note: string | null };
  reviewsDue: number;
  /** Of eight weeks; null where nothing was written down. */
  minutes: number | null;
};

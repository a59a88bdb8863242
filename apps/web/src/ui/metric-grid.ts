import type { Domain } from "./chart/linear";
import type { Tick } from "./chart/whisker";

/** One scale for the whole column: rows that are compared by eye must not each choose their own. */
export type MetricScale = { domain: Domain; ticks: readonly Tick[] };

/**
 * The columns of a metric row. They follow the room of their container, not of the screen: stacked,
 * then two lines, then the full row, which is a little tighter until there are 1088 px.
 */
export const METRIC_GRID = [
  "grid items-center gap-x-4 gap-y-2.5",
  "grid-cols-[minmax(0,1fr)_auto]",
  "@[40rem]:grid-cols-[minmax(0,1fr)_10rem_minmax(10rem,1fr)_9rem]",
  "@[58rem]:grid-cols-[8rem_8.5rem_9.5rem_8.25rem_8.75rem_minmax(0,1fr)]",
  "@[68rem]:grid-cols-[9.5rem_10.25rem_12.5rem_8.25rem_8.75rem_minmax(0,1fr)] @[68rem]:gap-x-6",
].join(" ");

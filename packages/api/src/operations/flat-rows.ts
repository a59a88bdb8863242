import type { OperationFigure } from "@kwartet/metrics/operations/figure";
import type { Operations } from "./read-operations";

/**
 * One figure on one line, for files and scripts. `part` is the channel that it is of, or the age band of a backlog as
 * `0-3600` in seconds with an open end as `259200-`; null is everything together.
 */
export type FlatOperation = { part: string | null } & OperationFigure;

/** All figures of an answer, in the order of its screen; the same numbers, none rounded. */
export function flatOperations({ readings, channels, backlog, solution }: Operations): FlatOperation[] {
  return [
    ...readings.map(({ figure }) => ({ part: null, ...figure })),
    ...channels.map(({ channel, figure }) => ({ part: channel, ...figure })),
    ...(backlog?.figures ?? []).map((figure) => ({ part: null, ...figure })),
    ...bandRows(backlog),
    ...(backlog?.channels ?? []).flatMap(({ channel, figures }) =>
      figures.map((figure) => ({ part: channel, ...figure })),
    ),
    ...solution.flatMap(({ channel, readings: own }) =>
      own.map(({ figure }) => ({ part: channel, ...figure })),
    ),
  ];
}

function bandRows(backlog: Operations["backlog"]): FlatOperation[] {
  const [total] = backlog?.figures ?? [];
  if (!total) return [];
  return (backlog?.bands ?? []).map(({ fromSeconds, toSeconds, count }) => ({
    ...total,
    part: `${fromSeconds}-${toSeconds ?? ""}`,
    value: count,
    n: count,
  }));
}

import type { BoardRow } from "./board-row";

type Drawn = Pick<BoardRow, "id" | "series" | "ordinary" | "target" | "seriesUnit">;

/** The target as it stands in a chart of the periods of a row: that of a year is not that of a month of it. */
export function targetInSeries({
  id,
  target,
  seriesUnit,
}: Pick<BoardRow, "id" | "target" | "seriesUnit">): number | null {
  return id === "retention" && seriesUnit === "month" ? null : target;
}

const STEPS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5] as const;
const MOST_STEPS = 6;

/** From where to where a chart of a row runs, on round steps, so that its points, limits and target lie inside. */
export function axisOfRow(row: Drawn): { domain: [number, number]; ticks: number[] } {
  const target = targetInSeries(row);
  const values = [
    ...row.series.flatMap(({ value }) => (value === null ? [] : [value])),
    ...(row.ordinary?.limits ?? []).flatMap((limits) =>
      limits === null ? [] : [limits.lower, limits.upper],
    ),
    ...(target === null ? [] : [target]),
  ];
  if (values.length === 0) return { domain: [0, 1], ticks: [0, 0.5, 1] };
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const step = STEPS.find((each) => (highest - lowest) / each <= MOST_STEPS - 1) ?? 0.5;
  const [first, last] = [Math.floor(lowest / step), Math.ceil(highest / step)];
  const end = last === first ? first + 1 : last;
  const ticks = Array.from({ length: end - first + 1 }, (_, index) => (first + index) * step);
  return { domain: [first * step, end * step], ticks };
}

import { type Assurance, assuranceOf, chartFigures, isBetterSide, type PatternRule } from "../figure-chart";
import type { Localized } from "../kpi/definition";
import { KPI_IDS, type Word } from "../kpi/figure";
import type { BoardValue } from "./board-figure";
import { type BoardUnit, SHOWN_PERIODS } from "./board-period";
import { CX_MEASURE_IDS } from "./cx-measure";
import type { Difference } from "./difference";

/** What stands in the table of the page, in its order: the four KPIs, then what customers say and do. */
export const BOARD_ROW_IDS = [...KPI_IDS, ...CX_MEASURE_IDS] as const;
export type BoardRowId = (typeof BOARD_ROW_IDS)[number];

/** One period of a row; a partial one is drawn hollow and kept out of limits. */
export type BoardPoint = BoardValue & { key: string; isComplete: boolean };

/** What the table says of one figure. Everything in it may be stored and read back. */
export type BoardRow = {
  id: BoardRowId;
  name: Localized;
  /** What is counted, in a few words. */
  says: Localized;
  formula: Localized;
  /** By what it is computed: a measure and the version of its definition. */
  definition: string;
  figure: BoardValue;
  /** Null where none was set. */
  target: number | null;
  seriesUnit: BoardUnit;
  /** The last twelve periods. */
  series: BoardPoint[];
  /** What is ordinary; null where there are too few periods to tell. */
  ordinary: { centre: number; limits: ({ lower: number; upper: number } | null)[] } | null;
  word: Word;
  /** Which way a signal goes for the customer; null without one. */
  signal: "improvement" | "concern" | null;
  /** By which pattern the last whole period stands out. */
  pattern: PatternRule | null;
  /** Where the target lies against what is ordinary; null where it cannot be told. */
  assurance: Assurance | null;
  compared: ComparedValue | null;
};

/** The figure of the period beside which this one stands, and the difference with its interval. */
export type ComparedValue = {
  key: string;
  figure: BoardValue;
  difference: Difference | null;
};

export type RowInput = Pick<
  BoardRow,
  "id" | "name" | "says" | "formula" | "definition" | "figure" | "target" | "seriesUnit" | "compared"
> & {
  /** In order, of which the last twelve are shown. */
  points: readonly BoardPoint[];
  direction: "higher-is-better" | "lower-is-better";
  /** The target of one period of the series, where it is another than that of the period. */
  targetOfPoint?: number | null;
};

/** Judges a figure by the control chart of its periods. */
export function boardRow({ points, direction, targetOfPoint, ...row }: RowInput): BoardRow {
  const chart = chartFigures({
    points,
    unit: row.figure.unit === "share" ? "share" : "score",
    subject: "team",
  });
  const shown = points.slice(-SHOWN_PERIODS);
  const target = targetOfPoint === undefined ? row.target : targetOfPoint;
  const isSignal = chart?.word === "signal" && chart.side !== null;
  const last = chart?.patterns[points.findLastIndex(({ isComplete, n }) => isComplete && n > 0)];
  return {
    ...row,
    series: shown,
    ordinary: chart && { centre: chart.centre, limits: chart.limits.slice(-SHOWN_PERIODS) },
    word: chart?.word ?? "not enough data",
    signal:
      isSignal && chart.side !== null
        ? isBetterSide(chart.side, direction)
          ? "improvement"
          : "concern"
        : null,
    pattern: isSignal ? (last?.rule ?? null) : null,
    assurance: chart === null || target === null ? null : assuranceOf(chart, target, direction),
  };
}

/** Words that some boards insist on; they say where the target lies against what is ordinary, never of one month. */
export const STATUS_WORDS = ["on track", "at risk", "off track", "not assessable"] as const;
export type StatusWord = (typeof STATUS_WORDS)[number];

/** Never from the last value against the target: a lucky month is no course. */
export function statusWordOf({ assurance }: Pick<BoardRow, "assurance">): StatusWord {
  if (assurance === null) return "not assessable";
  return ({ meets: "on track", varies: "at risk", "not-yet": "off track" } as const)[assurance];
}

import { explainLaneyP, explainXmr } from "./explain/change";
import { LOCALES, type Locale } from "./format";
import type { Direction } from "./kpi/definition";
import type { Unit, Word } from "./kpi/figure";
import { canDrawLimits, MINIMUMS, wordOfChart } from "./policy";
import { lagOneCorrelation, type Side, type Signals } from "./stats/control-rules";
import { laneyP } from "./stats/laney-p";
import type { Maybe } from "./stats/missing";
import { xmr } from "./stats/xmr";

/** One period of a series, as it is drawn. */
export type ChartedPoint = {
  value: number | null;
  /** The part of n that counts; null for what is no share of things that were counted. */
  x: number | null;
  n: number;
  /** Incomplete periods are drawn hollow and kept out of limits and patterns. */
  isComplete: boolean;
};

export type PatternRule = "outside" | "run" | "near-limit";

/** What is ordinary for a series and what is not. Lists are per point of the input. */
export type FigureChart = {
  centre: number;
  /** Positions of the first and last point that the limits were computed from. */
  baseline: { from: number; to: number; points: number };
  /** Null where nothing was measured. */
  limits: ({ lower: number; upper: number } | null)[];
  /** The pattern that ends in a point; null for an ordinary one. */
  patterns: ({ rule: PatternRule; side: Side } | null)[];
  /** Of the last complete point. */
  word: Word;
  /** On which side the signal lies; null without one. */
  side: Side | null;
  /** Neighbouring points resemble each other so much that only points outside the limits count. */
  isAutocorrelated: boolean;
  /** What the whole chart says, in a sentence. */
  says: Record<Locale, string>;
};

type Series = {
  points: readonly ChartedPoint[];
  unit: Unit;
  subject: "agent" | "team";
  /** Minutes are no independent trials: their shares are charted as values. */
  isOfMinutes?: boolean;
};

/**
 * The control chart of a series of figures: limits from its first twenty complete points, Laney's p′ for shares of what
 * was counted and XmR for anything else, and the patterns that count for an agent or a team. Later points never move the
 * limits.
 *
 * @returns null with fewer complete points than a baseline takes, or where they do not vary
 */
export function chartFigures({ points, unit, subject, isOfMinutes = false }: Series): FigureChart | null {
  const kept = points.map(({ isComplete, n }) => isComplete && n > 0);
  const known = points.map(({ value }, index) => (kept[index] ? value : null));
  const positions = known.flatMap((value, index) => (value === null ? [] : [index]));
  const baseline = positions.slice(0, MINIMUMS.chartBaselinePreferred);
  const [from, to] = [baseline[0], baseline.at(-1)];
  if (from === undefined || to === undefined || !canDrawLimits(baseline.length)) return null;

  const isShare = unit === "share" && !isOfMinutes && points.every(({ x, n }) => n === 0 || x !== null);
  const drawn = isShare ? chartShares({ points, kept }, baseline.length) : chartValues(known, to + 1);
  if (drawn === null) return null;
  const lagOne = lagOneCorrelation(positions.map((index) => known[index] ?? null));
  const word = wordOfChart({
    signals: drawn.signals,
    lastIndex: positions.at(-1) ?? -1,
    baselinePoints: baseline.length,
    subject,
    lagOne,
  });
  const isAutocorrelated = lagOne !== null && lagOne > AUTOCORRELATED;
  const patterns = patternsOf({ known, ...drawn }, { subject, isAutocorrelated });
  const last = known[positions.at(-1) ?? -1] ?? null;
  return {
    centre: drawn.centre,
    baseline: { from, to, points: baseline.length },
    limits: drawn.limits,
    patterns,
    word,
    side: word !== "signal" || last === null ? null : last > drawn.centre ? "above" : "below",
    isAutocorrelated,
    says: drawn.say(word, unit),
  };
}

/** The limit that `wordOfChart` uses as well. */
const AUTOCORRELATED = 0.3;

type Drawn = {
  centre: number;
  limits: FigureChart["limits"];
  signals: Signals;
  say: (word: Word, unit: Unit) => FigureChart["says"];
};

function chartShares(
  { points, kept }: { points: readonly ChartedPoint[]; kept: readonly boolean[] },
  baseline: number,
): Drawn | null {
  const x = points.map((point, index) => (kept[index] ? point.x : null));
  const n = points.map((point, index) => (kept[index] ? point.n : null));
  const chart = laneyP(x, n, baseline);
  if (chart.status !== "ok") return null;
  const limits: FigureChart["limits"] = points.map(() => null);
  chart.kept.forEach((position, index) => {
    limits[position] = { lower: chart.lower[index] as number, upper: chart.upper[index] as number };
  });
  const placed = (indices: readonly number[]) => indices.map((index) => chart.kept[index] as number);
  const { rule1, rule2, rule3 } = chart.signals;
  return {
    centre: chart.centre,
    limits,
    signals: { rule1: placed(rule1), rule2: placed(rule2), rule3: placed(rule3) },
    say: (word) => inEach((locale) => explainLaneyP(chart, locale, { word, x, n })),
  };
}

function chartValues(values: readonly Maybe[], baseline: number): Drawn | null {
  const chart = xmr(values, baseline);
  if (chart.status !== "ok") return null;
  const { lower, upper } = chart;
  return {
    centre: chart.centre,
    limits: values.map((value) => (value === null ? null : { lower, upper })),
    signals: chart.signals,
    say: (word, unit) => inEach((locale) => explainXmr(chart, locale, { word, unit, values })),
  };
}

const inEach = (say: (locale: Locale) => string) =>
  Object.fromEntries(LOCALES.map((locale) => [locale, say(locale)])) as Record<Locale, string>;

function patternsOf(
  { known, signals, centre }: { known: readonly Maybe[]; signals: Signals; centre: number },
  { subject, isAutocorrelated }: { subject: Series["subject"]; isAutocorrelated: boolean },
): FigureChart["patterns"] {
  const rules: [PatternRule, readonly number[]][] = [["outside", signals.rule1]];
  if (!isAutocorrelated) rules.push(["run", signals.rule2]);
  if (!isAutocorrelated && subject === "team") rules.push(["near-limit", signals.rule3]);
  return known.map((value, index) => {
    const found = rules.find(([, indices]) => indices.includes(index));
    return found && value !== null ? { rule: found[0], side: value > centre ? "above" : "below" } : null;
  });
}

/** Where a target lies against what is ordinary: always met, met now and then, or not yet. */
export type Assurance = "meets" | "varies" | "not-yet";

/** Asked of the last limits of a chart, for this is about what comes next. */
export function assuranceOf(
  chart: Pick<FigureChart, "limits">,
  target: number,
  direction: Direction,
): Assurance | null {
  const last = chart.limits.findLast((limits) => limits !== null);
  if (!last || direction === "neutral") return null;
  const isHigherBetter = direction === "higher-is-better";
  const [worst, best] = isHigherBetter ? [last.lower, last.upper] : [last.upper, last.lower];
  const isReached = (value: number) => (isHigherBetter ? value >= target : value <= target);
  if (isReached(worst)) return "meets";
  return isReached(best) ? "varies" : "not-yet";
}

/** Whether a side is the better one for the customer. */
export function isBetterSide(side: "above" | "below" | "high" | "low", direction: Direction): boolean {
  return (side === "above" || side === "high") === (direction === "higher-is-better");
}

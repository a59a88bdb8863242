import { enps } from "../stats/enps";
import { newcombeDifference } from "../stats/newcombe-difference";
import { wilson } from "../stats/wilson";
import { LARGE_GROUP } from "./publish-cells";

/** How many answered, as closely as it is told. */
export const BANDS = ["5-9", "10-19", "20+"] as const;
export type Band = (typeof BANDS)[number];

/** The fewest people that a band stands for: what every published interval is computed from. */
export const LOWEST_OF_BAND: Readonly<Record<Band, number>> = { "5-9": 5, "10-19": 10, "20+": LARGE_GROUP };

/**
 * A figure as it leaves the product. All of it follows from the rounded value and the band, so that nothing more can be
 * computed back from it.
 */
export type PublishedFigure = {
  unit: "share" | "recommend" | "mean";
  /** A share in [0, 1], a recommendation score in [−100, 100], or an average on the scale of the survey. */
  value: number;
  /** At most or at least this: a group that is of one mind is not told apart from one that nearly is. */
  capped: "low" | "high" | null;
  /** Null where the survey gave averages only. */
  lower: number | null;
  upper: number | null;
  /** Null where the survey does not say how many answered. */
  band: Band | null;
};

/** @throws {RangeError} below five: such a group has no band */
export function bandOf(n: number): Band {
  if (!(n >= LOWEST_OF_BAND["5-9"])) throw new RangeError(`no band for ${n} answers`);
  if (n >= LARGE_GROUP) return "20+";
  return n >= LOWEST_OF_BAND["10-19"] ? "10-19" : "5-9";
}

/** How coarsely a figure is rounded: to five points of a small group, or to more of a large one whose people changed. */
type Blur = { n: number /** In points; null where it need not be blurred. */; blur: number | null };

const stepOf = ({ n, blur }: Blur) => Math.max(blur ?? 1, n < LARGE_GROUP ? 5 : 1);

// This is not how a number is shown but how much of it may be known, so it is not done in `format.ts`.
const roundTo = (value: number, step: number) => Math.round(value / step) * step;

/** A share of which no more is told than to five points, such as how many took part. */
export const toFivePoints = (share: number): number => roundTo(100 * share, 5) / 100;

const LOWEST_POINTS = 10;
const HIGHEST_POINTS = 90;

/** The published share of those who answered favourably. */
export function publishShare({ favourable, ...blur }: Blur & { favourable: number }): PublishedFigure {
  const points = roundTo((100 * favourable) / blur.n, stepOf(blur));
  const capped = points <= LOWEST_POINTS ? "low" : points >= HIGHEST_POINTS ? "high" : null;
  const value = Math.min(HIGHEST_POINTS, Math.max(LOWEST_POINTS, points)) / 100;
  const band = bandOf(blur.n);
  const n = LOWEST_OF_BAND[band];
  const range = wilson(value * n, n);
  if (range.status !== "ok") throw new RangeError("a published share has an interval");
  return {
    unit: "share",
    value,
    capped,
    lower: capped === "low" ? 0 : range.lower,
    upper: capped === "high" ? 1 : range.upper,
    band,
  };
}

/** From here on a recommendation score says that nearly everybody, or hardly anybody, would. */
const FURTHEST_SCORE = HIGHEST_POINTS - LOWEST_POINTS;

/**
 * The published recommendation score. How many were in the middle is not told, so the interval is the widest that fits
 * the score: nobody in the middle.
 */
export function publishRecommend({
  promoters,
  detractors,
  ...blur
}: Blur & { promoters: number; detractors: number }): PublishedFigure {
  const step = stepOf(blur);
  // The scale is twice as long as that of a share.
  const score = roundTo((100 * (promoters - detractors)) / blur.n, step === 1 ? 1 : 2 * step);
  const capped = score <= -FURTHEST_SCORE ? "low" : score >= FURTHEST_SCORE ? "high" : null;
  const value = Math.min(FURTHEST_SCORE, Math.max(-FURTHEST_SCORE, score));
  const band = bandOf(blur.n);
  const n = LOWEST_OF_BAND[band];
  const half = value / 200;
  const range = enps({ promoters: n * (0.5 + half), passives: 0, detractors: n * (0.5 - half) });
  if (range.status !== "ok") throw new RangeError("a published score has an interval");
  return {
    unit: "recommend",
    // Minus nothing is nothing.
    value: value + 0,
    capped,
    lower: capped === "low" ? -100 : range.lower,
    upper: capped === "high" ? 100 : range.upper,
    band,
  };
}

/** An average of an outside survey, in two figures where few answered and in three from twenty on. */
export function publishMean({ value, n }: { value: number; n: number }): PublishedFigure {
  const figures = n < LARGE_GROUP ? 2 : 3;
  return {
    unit: "mean",
    value: Number(value.toPrecision(figures)),
    capped: null,
    lower: null,
    upper: null,
    band: bandOf(n),
  };
}

/** An average that was public before it came here. */
export function publishedElsewhere(value: number): PublishedFigure {
  return {
    unit: "mean",
    value: Number(value.toPrecision(3)),
    capped: null,
    lower: null,
    upper: null,
    band: null,
  };
}

/** How far a published figure lies from another, and whether that is more than chance. */
export type PublishedDifference = {
  difference: number;
  lower: number | null;
  upper: number | null;
  isSignal: boolean;
};

/** The difference of a group from the organisation: a signal where the group's interval leaves the organisation out. */
export function differenceFrom(group: PublishedFigure, organization: PublishedFigure): PublishedDifference {
  const difference = tidy(group.value - organization.value);
  if (group.lower === null || group.upper === null) {
    return { difference, lower: null, upper: null, isSignal: false };
  }
  const lower = tidy(group.lower - organization.value);
  const upper = tidy(group.upper - organization.value);
  return { difference, lower, upper, isSignal: lower > 0 || upper < 0 };
}

/** The change of a group from one wave to another, from what both waves publish. */
export function changeBetween(before: PublishedFigure, after: PublishedFigure): PublishedDifference {
  const difference = tidy(after.value - before.value);
  const [nBefore, nAfter] = [before, after].map(({ band }) => (band === null ? null : LOWEST_OF_BAND[band]));
  if (after.unit === "mean" || nBefore == null || nAfter == null) {
    return { difference, lower: null, upper: null, isSignal: false };
  }
  const range =
    after.unit === "share"
      ? newcombeDifference({ x1: after.value * nAfter, n1: nAfter, x2: before.value * nBefore, n2: nBefore })
      : scoreChange(before, after);
  if (range.status !== "ok") return { difference, lower: null, upper: null, isSignal: false };
  const [lower, upper] = [tidy(range.lower), tidy(range.upper)];
  return { difference, lower, upper, isSignal: lower > 0 || upper < 0 };
}

/** The hybrid of two intervals, as `newcombeDifference` makes it for shares. */
function scoreChange(before: PublishedFigure, after: PublishedFigure) {
  const [lowBefore, highBefore] = [before.lower ?? before.value, before.upper ?? before.value];
  const [lowAfter, highAfter] = [after.lower ?? after.value, after.upper ?? after.value];
  const difference = after.value - before.value;
  return {
    status: "ok" as const,
    lower: difference - Math.hypot(after.value - lowAfter, highBefore - before.value),
    upper: difference + Math.hypot(highAfter - after.value, before.value - lowBefore),
  };
}

/** Without what binary fractions leave behind the last decimal that is told. */
const tidy = (value: number) => Number(value.toFixed(6)) + 0;

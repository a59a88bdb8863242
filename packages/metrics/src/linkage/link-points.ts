import { MINIMUMS } from "../policy";
import { correlation } from "../stats/correlation";
import { groupBy } from "../stats/group-by";
import type { Maybe } from "../stats/missing";
import { fitPanel } from "../stats/panel-design";
import { type LinkPlace, type Pair, rowsOfPair, withoutLoners } from "./link-rows";

/** A team in a period without its name: engagement across, outcome up. */
export type LinkPoint = { x: number; y: number };

/**
 * What differs from what is ordinary for the team and the period, for both sides: the line through these points has the
 * slope of the test. Only points that may be shown, coarse, and in an order that tells nothing.
 */
export function pointsOfChange(places: readonly LinkPlace[], pair: Pair): LinkPoint[] {
  const rows = withoutLoners(rowsOfPair(places, pair));
  const model = { regressors: [], teamEffects: true, periodEffects: true };
  const [across, up] = (["engagement", "outcome"] as const).map((outcome) =>
    fitPanel(rows, { ...model, outcome }),
  );
  if (!across || !up || typeof across === "string" || typeof up === "string") return [];
  return coarsened(
    rows.flatMap(({ mayShow }, index) =>
      mayShow === 1 ? [{ x: across.residuals[index] as number, y: up.residuals[index] as number }] : [],
    ),
    FINEST_CHANGE,
  );
}

/** How teams lie beside each other over all periods together: never an effect. */
export type BetweenTeams = {
  outcome: string;
  teams: number;
  r: number;
  lower: Maybe;
  upper: Maybe;
  points: LinkPoint[];
};

/** Means over the periods in which both sides of a team are known; null with too few teams to be unnamed among. */
export function betweenTeams(places: readonly LinkPlace[], outcome: string): BetweenTeams | null {
  const rows = rowsOfPair(places, { outcome, lag: 0 }).filter(({ mayShow }) => mayShow === 1);
  const means = [...groupBy(rows, ({ team }) => team).values()].map((ofTeam) => ({
    x: ofTeam.reduce((sum, { engagement }) => sum + engagement, 0) / ofTeam.length,
    y: ofTeam.reduce((sum, row) => sum + row.outcome, 0) / ofTeam.length,
  }));
  if (means.length < MINIMUMS.linkageTeams) return null;
  const result = correlation(
    means.map(({ x }) => x),
    means.map(({ y }) => y),
  );
  if (result.status !== "ok") return null;
  const { r, lower, upper } = result.pearson;
  return { outcome, teams: means.length, r, lower, upper, points: coarsened(means, FINEST_LEVEL) };
}

/** Finer than this no engagement is told: fifteen digits of a mean can give away what seven people answered. */
const FINEST_CHANGE = 0.05;
const FINEST_LEVEL = 0.1;
const STEPS_ACROSS = 60;

function coarsened(points: readonly LinkPoint[], finest: number): LinkPoint[] {
  const stepOf = (values: readonly number[]) =>
    roundStep((Math.max(...values) - Math.min(...values)) / STEPS_ACROSS);
  const across = Math.max(finest, stepOf(points.map(({ x }) => x)));
  const up = stepOf(points.map(({ y }) => y));
  return points
    .map(({ x, y }) => ({ x: onStep(x, across), y: onStep(y, up) }))
    .sort((a, b) => a.x - b.x || a.y - b.y);
}

function onStep(value: number, step: number): number {
  return step > 0 ? Number((Math.round(value / step) * step).toPrecision(12)) + 0 : value;
}

/** The next of 1, 2 and 5 times a power of ten. */
function roundStep(width: number): number {
  if (!(width > 0)) return 0;
  const power = 10 ** Math.floor(Math.log10(width));
  return power * ([1, 2, 5, 10].find((times) => times * power >= width * (1 - 1e-9)) ?? 10);
}

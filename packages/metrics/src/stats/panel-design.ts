import { groupBy } from "./group-by";
import {
  decompose,
  inverseCrossProduct,
  orthonormalBasis,
  reflect,
  reflectBack,
  solveTriangle,
} from "./householder";
import type { Maybe } from "./missing";
import { isNumber } from "./missing";
import { sum } from "./sum";

/** A row of a panel: one team in one period, and any number of named values. */
export type PanelRow = { team: string | number; period: number } & Record<string, Maybe | string>;

export type PanelModel = {
  outcome: string;
  regressors: readonly string[];
  teamEffects: boolean;
  periodEffects: boolean;
};

/** A panel regression fitted with dummies, and what the robust errors need of it. */
export type PanelFit = {
  status: "ok";
  n: number;
  dropped: number;
  coef: number[];
  residuals: number[];
  fitted: number[];
  rss: number;
  dfResidual: number;
  /** Sum of squares of the outcome once the dummies are taken out; rounding counts as none. */
  within: number;
  /** (XᵀX)⁻¹ of the regressors after the dummies are taken out. */
  covariance: number[][];
  /** Per regressor, the weights on the rows that make its coefficient. */
  weights: Float64Array[];
  basis: Float64Array[];
  clusters: number[][];
  periods: number;
};

export type PanelProblem = "not-a-number" | "empty" | "no-within-variation" | "rank-deficient";

/** A smaller share than this of a sum of squares is rounding. */
const EXACT_FIT = 1e-26;

/** Fits the outcome on the regressors with dummies for teams and periods, by QR with the dummies first. */
export function fitPanel(rows: readonly PanelRow[], model: PanelModel): PanelFit | PanelProblem {
  const names = [model.outcome, ...model.regressors];
  if (rows.some((row) => isEndless(row.period) || names.some((name) => isBroken(row[name]))))
    return "not-a-number";
  const complete = rows.filter((row) => names.every((name) => isNumber(row[name])));
  const n = complete.length;
  if (n === 0) return "empty";
  const dummies = dummiesOf(complete, model);
  const regressors = model.regressors.map((name) =>
    Float64Array.from(complete, (row) => row[name] as number),
  );
  const y = Float64Array.from(complete, (row) => row[model.outcome] as number);
  const qr = decompose([...dummies, ...regressors]);
  if (qr.aliased.some((column) => column >= dummies.length)) {
    return regressors.some((column) => isConstantWithinTeams(column, complete))
      ? "no-within-variation"
      : "rank-deficient";
  }
  const rank = qr.kept.length;
  const first = rank - regressors.length;
  const effects = y.slice();
  reflect(qr, effects);
  const coef = solveTriangle(qr, effects).slice(first);
  const within = sum(Array.from(effects.subarray(first), (effect) => effect ** 2));
  const total = sum(Array.from(y, (value) => value ** 2));
  const residuals = effects.slice().fill(0, 0, rank);
  reflectBack(qr, residuals);
  const covariance = inverseCrossProduct(qr)
    .slice(first)
    .map((row) => row.slice(first));
  const basis = orthonormalBasis(qr);
  return {
    status: "ok",
    n,
    dropped: rows.length - n,
    coef,
    residuals: Array.from(residuals),
    fitted: Array.from(y, (value, row) => value - (residuals[row] as number)),
    rss: sum(Array.from(residuals, (value) => value ** 2)),
    within: within <= EXACT_FIT * total ? 0 : within,
    dfResidual: n - rank,
    covariance,
    weights: weightsOf(qr, basis, regressors.length),
    basis,
    clusters: [...groupBy([...complete.keys()], (row) => String(complete[row]?.team)).values()],
    periods: new Set(complete.map((row) => String(row.period))).size,
  };
}

/** A period is a label here, and may be a text; but not a number that is none. */
function isEndless(period: unknown): boolean {
  return typeof period === "number" && !Number.isFinite(period);
}

/** As opposed to a gap, which is left out. */
function isBroken(value: unknown): boolean {
  return value !== null && value !== undefined && !isNumber(value);
}

/** As opposed to one that moves, but only as the periods or another regressor do. */
function isConstantWithinTeams(column: Float64Array, rows: readonly PanelRow[]): boolean {
  const firstOfTeam = new Map<string, number>();
  return rows.every((row, index) => {
    const team = String(row.team);
    const value = column[index] as number;
    const first = firstOfTeam.get(team) ?? value;
    firstOfTeam.set(team, first);
    return Math.abs(value - first) <= 1e-12 * Math.max(Math.abs(value), Math.abs(first));
  });
}

function dummiesOf(rows: readonly PanelRow[], model: PanelModel): Float64Array[] {
  const teams = model.teamEffects
    ? indicators(rows, (row) => String(row.team))
    : [new Float64Array(rows.length).fill(1)];
  const periods = model.periodEffects ? indicators(rows, (row) => String(row.period)).slice(1) : [];
  return [...teams, ...periods];
}

function indicators(rows: readonly PanelRow[], keyOf: (row: PanelRow) => string): Float64Array[] {
  const keys = [...new Set(rows.map(keyOf))];
  return keys.map((key) => Float64Array.from(rows, (row) => (keyOf(row) === key ? 1 : 0)));
}

/** The last rows of R⁻¹Qᵀ: how each regressor's coefficient is made from y. */
function weightsOf(
  qr: ReturnType<typeof decompose>,
  basis: readonly Float64Array[],
  count: number,
): Float64Array[] {
  const rank = qr.kept.length;
  const inverseColumns = Array.from({ length: rank }, (_, place) => {
    const unit = new Float64Array(rank);
    unit[place] = 1;
    return solveTriangle(qr, unit);
  });
  return Array.from({ length: count }, (_, index) => {
    const coefficient = rank - count + index;
    const weights = new Float64Array(qr.rows);
    basis.forEach((vector, place) => {
      const factor = inverseColumns[place]?.[coefficient] ?? 0;
      if (factor === 0) return;
      for (let row = 0; row < weights.length; row++) {
        weights[row] = (weights[row] as number) + factor * (vector[row] as number);
      }
    });
    return weights;
  });
}

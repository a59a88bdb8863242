import { clusterRobust } from "./cluster-robust";
import type { PanelFit, PanelModel, PanelProblem, PanelRow } from "./panel-design";
import { fitPanel } from "./panel-design";
import type { Refusal } from "./status";
import { insufficient, invalid } from "./status";
import { testEstimate } from "./t-test";

/** Coefficients of a panel regression; one entry per term. */
export type PanelEstimates = {
  terms: string[];
  coef: number[];
  seClassic: number[];
  seCR1: number[];
  seCR2: number[];
  dfSatterthwaite: number[];
  p: number[];
  lower: number[];
  upper: number[];
  /** Teams. */
  G: number;
  periods: number;
  n: number;
  dropped: number;
};

export type PanelFe =
  | ({ status: "ok" } & PanelEstimates)
  | { status: "insufficient"; reason: string; diagnostic?: PanelEstimates }
  | Refusal<"no-within-variation" | "rank-deficient" | "no-variation" | "error">;

/** Under this many teams the numbers are for diagnosis only. */
const MINIMUM_TEAMS = 8;

/**
 * Regression within teams over time: team and period dummies, unweighted least squares, CR2 errors clustered by team with
 * Satterthwaite degrees of freedom.
 *
 * It answers whether a team does better in the periods in which its own driver is higher, which teams that differ for
 * other reasons cannot fake. It is an association all the same.
 *
 * @returns `insufficient` with a `diagnostic` under eight teams; `no-within-variation` if a driver never moves in a team
 * @see Bell & McCaffrey (2002), Survey Methodology 28:169–181; Pustejovsky & Tipton (2018), JBES 36:672–683
 */
export function panelFE(input: {
  rows: readonly PanelRow[];
  outcome: string;
  regressors: readonly string[];
  teamEffects?: boolean | undefined;
  periodEffects?: boolean | undefined;
}): PanelFe {
  const model: PanelModel = {
    outcome: input.outcome,
    regressors: input.regressors,
    teamEffects: input.teamEffects ?? true,
    periodEffects: input.periodEffects ?? true,
  };
  const fit = fitPanel(input.rows, model);
  if (typeof fit === "string") return refuse(fit);
  const estimates = estimatesOf(fit, model.regressors);
  if (fit.clusters.length < MINIMUM_TEAMS) {
    const refusal = insufficient(`fewer than ${MINIMUM_TEAMS} teams`);
    return estimates ? { ...refusal, diagnostic: estimates } : refusal;
  }
  if (fit.dfResidual < 1) return insufficient("no degrees of freedom");
  if (fit.within === 0) return { status: "no-variation", reason: "the outcome does not vary within teams" };
  if (!estimates)
    return { status: "no-variation", reason: "the outcome fits exactly, or only one team's driver moves" };
  return { status: "ok", ...estimates };
}

/** What a panel that cannot be fitted is called. */
export function refuse(
  problem: PanelProblem,
): Refusal<"insufficient" | "no-within-variation" | "rank-deficient" | "error"> {
  if (problem === "not-a-number") return invalid("not a number");
  if (problem === "empty") return insufficient("n=0");
  if (problem === "no-within-variation") {
    return { status: problem, reason: "a regressor does not vary within teams" };
  }
  return { status: problem, reason: "regressors are linearly dependent" };
}

function estimatesOf(fit: PanelFit, terms: readonly string[]): PanelEstimates | null {
  if (fit.clusters.length < 2 || fit.dfResidual < 1 || fit.within === 0) return null;
  const robust = clusterRobust(fit);
  if (robust.seCR2.some((se) => !(se > 0)) || robust.dfSatterthwaite.some((df) => !(df > 0))) return null;
  const sigma2 = fit.rss / fit.dfResidual;
  const tests = fit.coef.map((coefficient, k) =>
    testEstimate(coefficient, { se: robust.seCR2[k] as number, df: robust.dfSatterthwaite[k] as number }),
  );
  return {
    terms: [...terms],
    coef: fit.coef,
    seClassic: fit.coef.map((_, k) => Math.sqrt(sigma2 * (fit.covariance[k]?.[k] ?? 0))),
    seCR1: robust.seCR1,
    seCR2: robust.seCR2,
    dfSatterthwaite: robust.dfSatterthwaite,
    p: tests.map((test) => test.p),
    lower: tests.map((test) => test.lower),
    upper: tests.map((test) => test.upper),
    G: fit.clusters.length,
    periods: fit.periods,
    n: fit.n,
    dropped: fit.dropped,
  };
}

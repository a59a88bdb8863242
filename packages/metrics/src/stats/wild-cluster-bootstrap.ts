import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { PanelFit, PanelRow } from "./panel-design";
import { fitPanel } from "./panel-design";
import { refuse } from "./panel-fe";
import type { Refusal } from "./status";
import { insufficient } from "./status";

export type WildBootstrap =
  | { status: "ok"; t: number; draws: number; p: number; G: number }
  | Refusal<"insufficient" | "no-within-variation" | "rank-deficient" | "no-variation" | "error">;

/** Up to this many teams all 2^G sign vectors are tried, so that the result is the same every time. */
const ENUMERATED_TEAMS = 12;
const RANDOM_DRAWS = 9999;
/** A draw that equals the data but for rounding counts as being as extreme. */
const TIE = 1e-9;

/**
 * Wild cluster bootstrap of one coefficient, with the null imposed and Rademacher signs per team: a check of `panelFE`
 * where teams are few. With G teams the smallest possible p is 2 ÷ 2^G, so under six teams nothing can be significant.
 *
 * @param input.test       the regressor that is tested
 * @param input.regressors all regressors; only the tested one unless given
 * @param input.seed       for the random signs above twelve teams
 * @see Cameron, Gelbach & Miller (2008), Review of Economics and Statistics 90:414–427
 */
export function wildClusterBootstrap(input: {
  rows: readonly PanelRow[];
  outcome: string;
  test: string;
  regressors?: readonly string[] | undefined;
  teamEffects?: boolean | undefined;
  periodEffects?: boolean | undefined;
  seed?: number | undefined;
}): WildBootstrap {
  const others = (input.regressors ?? []).filter((name) => name !== input.test);
  const effects = { teamEffects: input.teamEffects ?? true, periodEffects: input.periodEffects ?? true };
  const model = { outcome: input.outcome, ...effects };
  const rows = input.rows.filter((row) => (row[input.test] ?? null) !== null);
  const full = fitPanel(rows, { ...model, regressors: [...others, input.test] });
  const restricted = fitPanel(rows, { ...model, regressors: others });
  if (typeof full === "string") return refuse(full);
  if (typeof restricted === "string") return refuse(restricted);
  const G = full.clusters.length;
  if (G < 2) return insufficient("fewer than 2 teams");

  const { own, cross } = scoresOf(full, restricted.residuals);
  const observed = full.within === 0 ? null : observedT(full);
  if (observed === null)
    return {
      status: "no-variation",
      reason: "the outcome does not vary within teams, or leaves no error to judge by",
    };
  const draws = G <= ENUMERATED_TEAMS ? 2 ** G : RANDOM_DRAWS;
  const nextSigns = G <= ENUMERATED_TEAMS ? enumeratedSigns(G) : randomSigns(G, input.seed ?? 1);
  let extreme = 0;
  for (let draw = 0; draw < draws; draw++) {
    if (tOf(nextSigns(draw), own, cross) >= Math.abs(observed) * (1 - TIE)) extreme += 1;
  }
  return { status: "ok", t: observed, draws, p: extreme / draws, G };
}

/** Of two teams with the same periods the scores cancel: what is left of them is rounding. */
const CANCELLED = 1e-10;

function observedT(full: PanelFit): number | null {
  const weights = full.weights.at(-1) as Float64Array;
  const parts = full.residuals.map((residual, row) => (weights[row] as number) * residual);
  const scores = full.clusters.map((rows) => rows.reduce((total, row) => total + (parts[row] as number), 0));
  const se = Math.hypot(...scores);
  const size = parts.reduce((total, part) => total + Math.abs(part), 0);
  return se > CANCELLED * size ? (full.coef.at(-1) as number) / se : null;
}

/**
 * What a draw needs of the data. With signs v the new coefficient is Σ v_g own_g, and the score of cluster g is
 * v_g own_g − Σ_h v_h cross_gh: a draw costs G² steps, whatever the number of rows.
 */
function scoresOf(
  full: PanelFit,
  restricted: readonly number[],
): { own: Float64Array; cross: Float64Array[] } {
  const weights = full.weights.at(-1) as Float64Array;
  const project = (rows: readonly number[], values: ArrayLike<number>): number[] =>
    full.basis.map((vector) =>
      rows.reduce((total, row) => total + (vector[row] as number) * (values[row] as number), 0),
    );
  const left = full.clusters.map((rows) => project(rows, weights));
  const right = full.clusters.map((rows) => project(rows, restricted));
  const own = Float64Array.from(full.clusters, (rows) =>
    rows.reduce((total, row) => total + (weights[row] as number) * (restricted[row] as number), 0),
  );
  const cross = left.map((a) =>
    Float64Array.from(right, (b) => a.reduce((total, value, k) => total + value * (b[k] as number), 0)),
  );
  return { own, cross };
}

function tOf(signs: Int8Array, own: Float64Array, cross: readonly Float64Array[]): number {
  let [coefficient, squares] = [0, 0];
  for (let g = 0; g < signs.length; g++) {
    const mine = (signs[g] as number) * (own[g] as number);
    const row = cross[g] as Float64Array;
    let score = mine;
    for (let h = 0; h < signs.length; h++) score -= (signs[h] as number) * (row[h] as number);
    coefficient += mine;
    squares += score * score;
  }
  if (squares === 0) return coefficient === 0 ? 0 : Number.MAX_VALUE;
  return Math.abs(coefficient) / Math.sqrt(squares);
}

function enumeratedSigns(G: number): (draw: number) => Int8Array {
  const signs = new Int8Array(G);
  return (draw) => {
    for (let g = 0; g < G; g++) signs[g] = (draw >> g) & 1 ? -1 : 1;
    return signs;
  };
}

function randomSigns(G: number, seed: number): (draw: number) => Int8Array {
  const generator = xoroshiro128plus(seed);
  const signs = new Int8Array(G);
  return () => {
    for (let g = 0; g < G; g++) signs[g] = generator.next() & 1 ? -1 : 1;
    return signs;
  };
}

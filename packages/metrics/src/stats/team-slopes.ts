import type { EbNormal } from "./eb-normal";
import { ebNormal } from "./eb-normal";
import { groupBy } from "./group-by";
import { fitLeastSquares, ones } from "./least-squares";
import type { PanelRow } from "./panel-design";

/** How the slope differs between teams: show the spread, never one team's own "effect". */
export type TeamSlopes = {
  teams: string[];
  slopes: (number | null)[];
  shrunk: EbNormal;
};

/**
 * The slope of the outcome on the driver within each team, drawn towards the common one. The residual variance is pooled
 * over teams, so that a team with a perfect fit by chance does not get all the weight.
 *
 * @returns null for a team with fewer than three periods or a driver that never moves
 * @see Raudenbush & Bryk (2002), Hierarchical Linear Models, chapter 2
 */
export function teamSlopes(input: {
  rows: readonly PanelRow[];
  outcome: string;
  driver: string;
}): TeamSlopes {
  const { outcome, driver } = input;
  const rows = input.rows.filter(
    (row) => typeof row[outcome] === "number" && typeof row[driver] === "number",
  );
  const byTeam = groupBy(rows, (row) => String(row.team));
  const fits = [...byTeam.values()].map((ofTeam) => {
    if (ofTeam.length < 3) return null;
    const columns = [ones(ofTeam.length), ofTeam.map((row) => row[driver] as number)];
    const fit = fitLeastSquares(
      ofTeam.map((row) => row[outcome] as number),
      columns,
    );
    return fit.qr.aliased.length > 0 ? null : fit;
  });
  const there = fits.filter((fit) => fit !== null);
  const rss = there.reduce((total, fit) => total + fit.rss, 0);
  const pooled = rss / there.reduce((total, fit) => total + fit.dfResidual, 0);
  const slopes = fits.map((fit) => fit?.coef[1] ?? null);
  const variances = fits.map((fit) => (fit ? pooled * (fit.covariance[1]?.[1] ?? 0) : null));
  return { teams: [...byTeam.keys()], slopes, shrunk: ebNormal(slopes, variances) };
}

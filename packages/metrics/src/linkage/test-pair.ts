import { canLink, MINIMUMS } from "../policy";
import { panelFE } from "../stats/panel-fe";
import { wildClusterBootstrap } from "../stats/wild-cluster-bootstrap";
import { countRows, type LinkPlace, type LinkRow, type Pair, rowsOfPair, withoutLoners } from "./link-rows";

/** Why a pair could not be tested. */
export const LINK_REFUSALS = [
  "no-engagement",
  "one-period",
  "no-outcome",
  "no-overlap",
  "too-few-teams",
  "too-few-periods",
  "too-few-rows",
  "engagement-still",
  "outcome-still",
  "too-uneven",
] as const;
export type LinkRefusal = (typeof LINK_REFUSALS)[number];

/** What was found of one pair, before it is held against the whole family. */
export type PairTest = Pair & {
  /** Of teams and periods that say something; of all that were there where nothing could be tested. */
  teams: number;
  periods: number;
  rows: number;
} & (
    | {
        status: "ok";
        estimate: number;
        lower: number;
        upper: number;
        p: number;
        standardError: number;
        degreesOfFreedom: number;
        /** Null from more teams on than all sign vectors can be tried for. */
        bootstrapP: number | null;
      }
    | { status: "refused"; refusal: LinkRefusal }
  );

/** Up to this many teams the bootstrap must agree, and tries every vector of signs. */
export const BOOTSTRAPPED_TEAMS = 12;

/** Tests whether a team's outcome is higher in the periods that follow its own higher engagement. */
export function testPair(places: readonly LinkPlace[], pair: Pair): PairTest {
  const all = rowsOfPair(places, pair);
  const refuse = (refusal: LinkRefusal, of: readonly { team: string; period: number }[] = all): PairTest => ({
    ...pair,
    ...countRows(of),
    rows: of.length,
    status: "refused",
    refusal,
  });
  const asked = places.filter(({ engagement }) => engagement !== null);
  const lack = lackOf(places, asked, pair);
  // Nothing could be paired, so it is counted what was asked.
  if (lack !== null) return refuse(lack, asked);
  const tooSmall = sizeLackOf(all);
  if (tooSmall !== null) return refuse(tooSmall);
  const rows = withoutLoners(all);
  const lackWithin = sizeLackOf(rows);
  if (lackWithin !== null) return refuse(lackWithin, rows);
  const { teams, periods } = countRows(rows);
  const result = panelFE({ rows, outcome: "outcome", regressors: ["engagement"] });
  if (result.status === "no-variation") return refuse("outcome-still");
  if (result.status !== "ok") return refuse("engagement-still");
  const { coef, lower, upper, p, seCR2, dfSatterthwaite } = result;
  const degreesOfFreedom = dfSatterthwaite[0] as number;
  if (!canLink({ teams, periods, rows: rows.length, degreesOfFreedom })) return refuse("too-uneven");
  return {
    ...pair,
    teams,
    periods,
    rows: rows.length,
    status: "ok",
    estimate: coef[0] as number,
    lower: lower[0] as number,
    upper: upper[0] as number,
    p: p[0] as number,
    standardError: seCR2[0] as number,
    degreesOfFreedom,
    bootstrapP: teams > BOOTSTRAPPED_TEAMS ? null : bootstrapOf(rows),
  };
}

function bootstrapOf(rows: readonly LinkRow[]): number | null {
  const result = wildClusterBootstrap({ rows, outcome: "outcome", test: "engagement" });
  return result.status === "ok" ? result.p : null;
}

/** What is not there at all. One period is said first: more of anything else would not help. */
function lackOf(
  places: readonly LinkPlace[],
  asked: readonly LinkPlace[],
  { outcome }: Pair,
): LinkRefusal | null {
  if (asked.length === 0) return "no-engagement";
  if (countRows(asked).periods < 2) return "one-period";
  return places.every(({ outcomes }) => (outcomes[outcome] ?? null) === null) ? "no-outcome" : null;
}

function sizeLackOf(rows: readonly LinkRow[]): LinkRefusal | null {
  if (rows.length === 0) return "no-overlap";
  const { teams, periods } = countRows(rows);
  if (teams < MINIMUMS.linkageTeams) return "too-few-teams";
  if (periods < MINIMUMS.linkagePeriods) return "too-few-periods";
  return rows.length < MINIMUMS.linkageRows ? "too-few-rows" : null;
}

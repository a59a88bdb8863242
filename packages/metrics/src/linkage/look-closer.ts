import { tQuantile } from "../stats/distributions";
import { groupBy } from "../stats/group-by";
import { panelLags } from "../stats/panel-lags";
import { teamSlopes } from "../stats/team-slopes";
import type { Link } from "./link-family";
import { type LinkPlace, type LinkRow, type Pair, rowsOfPair, withoutLoners } from "./link-rows";

/** Whether the engagement of the next period goes with the outcome as much as the earlier one does. */
export type LeadCheck = "runs-ahead" | "may-follow" | "unknown";

/** Good results may be lifting engagement rather than the reverse: a later score cannot have caused what came before. */
export function checkLead(places: readonly LinkPlace[], { outcome, lag }: Pair): LeadCheck {
  const result = panelLags({
    rows: places.map(({ team, period, engagement, outcomes }) => ({
      team,
      period,
      engagement,
      outcome: outcomes[outcome] ?? null,
    })),
    outcome: "outcome",
    driver: "engagement",
    lags: [lag],
    leads: [1],
  });
  if (result.status !== "ok") return "unknown";
  const [lead, earlier] = result.coef.map((slope, index) =>
    Math.abs(slope / (result.seCR2[index] as number)),
  );
  return (lead as number) >= (earlier as number) ? "may-follow" : "runs-ahead";
}

/** The common slope and how far teams lie apart in it; never one team's own. */
export type SlopeSpread = { mean: number; spread: number };

/** How much the link differs between teams, once what all teams had in a period is taken out. */
export function spreadOfSlopes(places: readonly LinkPlace[], pair: Pair): SlopeSpread | null {
  const rows = withoutPeriods(withoutLoners(rowsOfPair(places, pair)));
  const { shrunk } = teamSlopes({ rows, outcome: "outcome", driver: "engagement" });
  return shrunk.status === "ok" ? { mean: shrunk.mu, spread: Math.sqrt(shrunk.tau2) } : null;
}

function withoutPeriods(rows: readonly LinkRow[]): LinkRow[] {
  const periods = groupBy(rows, ({ period }) => String(period));
  const meanOf = (of: readonly LinkRow[], name: "engagement" | "outcome") =>
    of.reduce((sum, row) => sum + row[name], 0) / of.length;
  return [...periods.values()].flatMap((ofPeriod) => {
    const [engagement, outcome] = [meanOf(ofPeriod, "engagement"), meanOf(ofPeriod, "outcome")];
    return ofPeriod.map((row) => ({
      ...row,
      engagement: row.engagement - engagement,
      outcome: row.outcome - outcome,
    }));
  });
}

/** What it would take to know more than a test does now. */
export type ToKnowMore = {
  /** A link of this size is found eight times in ten with as much as there is. */
  detectable: number;
  /** For a link half as large: so many periods with the same teams, or so many teams in the same periods. */
  periods: number;
  teams: number;
};

const POWER = 0.8;
/** Half the margin takes four times as much, counted without the one that every team and period gives up for its level. */
const TIMES_FOR_HALF = 4;

export function toKnowMore({ standardError, degreesOfFreedom, teams, periods }: Link): ToKnowMore | null {
  if (standardError === null || degreesOfFreedom === null) return null;
  return {
    detectable: (tQuantile(0.975, degreesOfFreedom) + tQuantile(POWER, degreesOfFreedom)) * standardError,
    periods: TIMES_FOR_HALF * (periods - 1) + 1,
    teams: TIMES_FOR_HALF * (teams - 1) + 1,
  };
}

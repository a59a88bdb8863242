import type { Db } from "@kwartet/db/client";
import { type FunnelStep, funnelSteps } from "@kwartet/metrics/agent-place";
import type { MeasureId, Word } from "@kwartet/metrics/kpi";
import type { DayRange } from "@kwartet/metrics/period";
import { minimumForComparison } from "@kwartet/metrics/policy";
import { recordAudit } from "../audit/queries";
import { compareNames } from "../board/name-order";
import { notFound } from "../errors";
import { readFigureContext } from "../kpis/context-queries";
import { requireCoached, type Scope } from "../scope";
import { compareOrganization, type OrganizationComparison } from "./compare-organization";
import { type FairReading, fairReadingOf } from "./fair-reading";
import { readNames } from "./funnel-queries";
import type { FunnelRequest, OwnPlaceRequest } from "./input";

/** Somebody in the funnel; without a name where the caller does not coach them. */
export type FunnelPoint = {
  agent: { id: string; name: string } | null;
  n: number;
  adjusted: number;
  /** Null for who has no name here: a signal about them is somebody else's to see. */
  word: Word | null;
  fair: FairReading | null;
};

export type Funnel = {
  measure: MeasureId;
  window: DayRange | null;
  /** Null where there was no comparison. */
  overall: number | null;
  compared: number;
  /** How much agents differ beyond chance, as a share. */
  tau: number | null;
  steps: FunnelStep[];
  /** The caller's own agents from A to Z, then the others by number of contacts. */
  points: FunnelPoint[];
};

/** The whole funnel for a coach: the agents of one's own by name, the others as points. */
export async function readFunnel(db: Db, scope: Scope, { teamId, kpi, to }: FunnelRequest): Promise<Funnel> {
  if (teamId !== undefined) requireCoached(scope, teamId);
  else if (!scope.seesEverybody && scope.coachOf.length === 0) throw notFound("Team");
  const context = await readFigureContext(db, scope, { day: to });
  const comparison = await compareOrganization(db, scope, { kpi, context, untilDay: to });
  const { result, window, measure, visible } = comparison;
  const names = await readNames(db, scope, [...visible]);
  await recordAudit(db, scope, {
    action: "person-read",
    purpose: "coaching",
    rowCount: names.size,
    details: { measure, people: [...names.keys()] },
  });
  const points = pointsOf(comparison, names);
  if (result.status !== "ok") return { measure, window, ...NO_FUNNEL };
  const most = Math.max(1, ...points.map(({ n }) => n));
  const from = Math.min(minimumForComparison(comparison.basis), most);
  return {
    measure,
    window,
    overall: result.overall,
    compared: result.compared,
    tau: result.tau,
    steps: funnelSteps(result, { from, to: most }),
    points,
  };
}

const NO_FUNNEL = { overall: null, compared: 0, tau: null, steps: [], points: [] };

function pointsOf(comparison: OrganizationComparison, names: ReadonlyMap<string, string>): FunnelPoint[] {
  const named: (FunnelPoint & { agent: { id: string; name: string } })[] = [];
  const others: FunnelPoint[] = [];
  for (const [id, { n, adjusted, word }] of comparison.places) {
    const name = names.get(id);
    if (name === undefined) {
      others.push({ agent: null, n, adjusted, word: null, fair: null });
    } else {
      named.push({ agent: { id, name }, n, adjusted, word, fair: fairReadingOf(comparison, id, "other") });
    }
  }
  named.sort((a, b) => compareNames(a.agent, b.agent));
  // By size, so that their order says nothing about who they are.
  return [...named, ...others.sort((a, b) => a.n - b.n || a.adjusted - b.adjusted)];
}

/** The caller's own place: nothing in it is about any other agent in particular. */
export async function readOwnPlace(
  db: Db,
  scope: Scope,
  { kpi, to, agentId }: OwnPlaceRequest & { agentId: string },
): Promise<FairReading> {
  const context = await readFigureContext(db, scope, { day: to });
  await recordAudit(db, scope, {
    action: "person-read",
    subjectPersonId: agentId,
    purpose: "own figures",
    details: { kpi },
  });
  const comparison = await compareOrganization(db, scope, { kpi, context, untilDay: to });
  return fairReadingOf(comparison, agentId, "own");
}

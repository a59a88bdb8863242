import type { Db } from "@kwartet/db/client";
import type { MeasureId } from "@kwartet/metrics/kpi";
import type { FigureContext } from "../kpis/context-queries";
import type { Scope } from "../scope";
import { compareOrganization, type OrganizationComparison } from "./compare-organization";
import { type FairReading, fairReadingOf } from "./fair-reading";
import { COMPARED_KPIS, comparedKpiOf } from "./window";

export type FairByMeasure = ReadonlyMap<MeasureId, FairReading>;

type Asked = { agentId: string; context: FigureContext; untilDay?: string | undefined };

/** One agent on every KPI on which agents are compared. */
export async function readFairReadings(
  db: Db,
  scope: Scope,
  { agentId, context, untilDay }: Asked,
): Promise<FairByMeasure> {
  const comparisons = await compareOnAll(db, scope, { context, untilDay });
  return fairOfAgent(comparisons, agentId, scope);
}

/** One agent on one measure; null for a measure by which nobody is compared. */
export async function readFairReading(
  db: Db,
  scope: Scope,
  { measure, agentId, context, untilDay }: Asked & { measure: MeasureId },
): Promise<FairReading | null> {
  const kpi = comparedKpiOf(measure, context);
  if (kpi === null) return null;
  const comparison = await compareOrganization(db, scope, { kpi, context, untilDay });
  return fairReadingOf(comparison, agentId, voiceFor(scope, agentId));
}

/** Every KPI on which agents are compared, for a view of several agents. */
export async function compareOnAll(
  db: Db,
  scope: Scope,
  { context, untilDay }: Omit<Asked, "agentId">,
): Promise<OrganizationComparison[]> {
  const comparisons: OrganizationComparison[] = [];
  for (const kpi of COMPARED_KPIS) {
    comparisons.push(await compareOrganization(db, scope, { kpi, context, untilDay }));
  }
  return comparisons;
}

/** What comparisons say of one agent, by measure. */
export function fairOfAgent(
  comparisons: readonly OrganizationComparison[],
  agentId: string,
  scope: Scope,
): FairByMeasure {
  return new Map(
    comparisons.map((comparison) => [
      comparison.measure,
      fairReadingOf(comparison, agentId, voiceFor(scope, agentId)),
    ]),
  );
}

const voiceFor = (scope: Scope, agentId: string) => (scope.personId === agentId ? "own" : "other");

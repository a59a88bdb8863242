import type { Db } from "@kwartet/db/client";
import type { LinkedOutcome } from "@kwartet/metrics/explain/link-words";
import { KPIS, type KpiId, kpiOf, type MeasureId, measureOf } from "@kwartet/metrics/kpi";
import {
  type CustomerOutcome,
  recommendScore,
  satisfiedShare,
  stayedShare,
} from "@kwartet/metrics/linkage/customer-outcomes";
import { grainOfKey, periodNumberOf } from "@kwartet/metrics/linkage/panel-grain";
import { periodKeyOf, periodStartOf } from "@kwartet/metrics/period";
import { canShowInterval } from "@kwartet/metrics/policy";
import { groupBy } from "@kwartet/metrics/stats/group-by";
import type { FigureContext } from "../kpis/context-queries";
import { figureOfGroup } from "../kpis/group";
import { readGroups } from "../kpis/read-groups";
import type { Scope } from "../scope";
import { readAnswerCounts, readElsewhere, readStayCounts } from "./outcome-queries";
import { daysOf, type PanelSpan, settledPeriods } from "./panel-span";

/** A family of outcomes with what every team had of them in every period. */
export type OutcomeFamily = {
  outcomes: LinkedOutcome[];
  /** By KPI, the measure that stands for it; absent for what is no KPI. */
  measures: { kpi: KpiId; measure: MeasureId; version: number }[];
  values: TeamValue[];
};

export type TeamValue = { teamId: string; period: number; outcome: string; value: number };

/** What outcomes are read with. */
export type OutcomesToRead = { span: PanelSpan; context: FigureContext };

/** The four KPIs of teams by their leading measure, always as what is better when it is higher. */
export async function readKpiOutcomes(
  db: Db,
  scope: Scope,
  { span, context }: OutcomesToRead,
): Promise<OutcomeFamily> {
  const measures = KPIS.map(({ id, version }) => ({ kpi: id, version, measure: leadingOf(id, context) }));
  const outcomes = KPIS.map(({ id, name }): LinkedOutcome => ({ id, name, unit: "share" }));
  const days = daysOf(span, context);
  if (days === null) return { outcomes, measures, values: [] };
  const groups = await readGroups(db, scope, {
    // All teams, whoever asks: no team and no period of one comes out of it by name.
    selection: { subject: "team", slices: [{ teamId: null, agentId: null, ...days }] },
    coarsest: "month",
    context,
    keyOf: ({ teamId, day }) => `${teamId} ${periodKeyOf(day, span.grain)}`,
    withMinutes: false,
    withOpen: false,
  });
  const values = measures.flatMap(({ kpi, measure }) => {
    const settled = settledPeriods(span, context, measure);
    const { direction } = measureOf(measure).measure;
    return [...groups.byKey].flatMap(([key, group]) => {
      const [teamId, periodKey] = key.split(" ") as [string, string];
      const { value, n } = figureOfGroup(measure, group, { subject: "team", context });
      const isLower = direction === "lower-is-better";
      const outcome = { value: value === null || !isLower ? value : 1 - value, n };
      return measured(outcome, { teamId, period: settled.get(periodKey), outcome: kpi });
    });
  });
  return { outcomes, measures, values };
}

function leadingOf(kpi: KpiId, { resolutionLeading }: FigureContext): MeasureId {
  return kpi === "resolution" ? resolutionLeading : kpiOf(kpi).leading.team;
}

/** Too few contacts or answers are no outcome, as they are no figure elsewhere. */
function measured(
  { value, n }: CustomerOutcome,
  place: Omit<TeamValue, "value" | "period"> & { period: number | undefined },
): TeamValue[] {
  const { period } = place;
  return value === null || period === undefined || !canShowInterval(n) ? [] : [{ ...place, period, value }];
}

const MORE_OUTCOMES: LinkedOutcome[] = [
  { id: "satisfaction", name: { nl: "Klanttevredenheid", en: "Customer satisfaction" }, unit: "share" },
  { id: "recommend", name: { nl: "Aanbeveling door klanten", en: "Would recommend" }, unit: "share" },
  { id: "retention", name: { nl: "Klantbehoud", en: "Retention" }, unit: "share" },
];

/** What customers say and do besides the four KPIs. */
export async function readMoreOutcomes(
  db: Db,
  scope: Scope,
  { span, context }: OutcomesToRead,
): Promise<OutcomeFamily> {
  const days = daysOf(span, context);
  const family = { outcomes: MORE_OUTCOMES, measures: [] };
  if (days === null) return { ...family, values: [] };
  const { grain } = span;
  const settled = settledPeriods(span, context, null);
  const place = (teamId: string, day: string, outcome: string) => ({
    teamId,
    period: settled.get(periodKeyOf(day, grain)),
    outcome,
  });
  const answers = groupBy(
    await readAnswerCounts(db, scope, days),
    ({ teamId, startsOn }) => `${teamId} ${periodKeyOf(startsOn, grain)}`,
  );
  const said = [...answers.values()].flatMap((months) => {
    const [first] = months;
    if (!first) return [];
    const satisfied = satisfiedShare(addUp(months.map(({ satisfaction }) => satisfaction)));
    const recommend = recommendScore(addUp(months.map((month) => month.recommend)));
    return [
      ...measured(satisfied, place(first.teamId, first.startsOn, "satisfaction")),
      ...measured(recommend, place(first.teamId, first.startsOn, "recommend")),
    ];
  });
  const stays = (await readStayCounts(db, scope, { range: days, grain })) ?? [];
  const stayed = stays.flatMap(({ teamId, startsOn, ...counts }) =>
    measured(stayedShare(counts), place(teamId, startsOn, "retention")),
  );
  return { ...family, values: [...said, ...stayed] };
}

function addUp(counts: readonly (readonly number[])[]): number[] {
  const [first] = counts;
  return (first ?? []).map((_, index) => counts.reduce((sum, each) => sum + (each[index] ?? 0), 0));
}

/** Results that were measured elsewhere, of periods as long as those of the waves. */
export async function readElsewhereOutcomes(
  db: Db,
  scope: Scope,
  { grain }: PanelSpan,
): Promise<OutcomeFamily> {
  const rows = (await readElsewhere(db, scope)).filter(({ period }) => grainOfKey(period) === grain);
  const names = [...new Set(rows.map(({ outcome }) => outcome))];
  return {
    outcomes: names.map((name) => ({ id: name, name: { nl: name, en: name }, unit: "number" })),
    measures: [],
    values: rows.map(({ period, ...row }) => ({
      ...row,
      period: periodNumberOf(periodStartOf(period), grain),
    })),
  };
}

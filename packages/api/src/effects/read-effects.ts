import type { Db } from "@kwartet/db/client";
import type { CoachingEffect } from "@kwartet/metrics/coaching/coaching-effect";
import { coachingEffect } from "@kwartet/metrics/coaching/coaching-effect";
import type { CoachingWindows } from "@kwartet/metrics/coaching/coaching-windows";
import { coachingWindows } from "@kwartet/metrics/coaching/coaching-windows";
import type { Cohort } from "@kwartet/metrics/coaching/cohort";
import { cohortOf } from "@kwartet/metrics/coaching/cohort";
import {
  type CohortBefore,
  type PreTrend,
  preTrend,
  preTrendParts,
} from "@kwartet/metrics/coaching/pre-trend";
import type { GoalKind } from "@kwartet/metrics/goal";
import { type MeasureId, measureOf } from "@kwartet/metrics/kpi";
import type { DayRange } from "@kwartet/metrics/period";
import { groupBy } from "@kwartet/metrics/stats/group-by";
import type { CaseMixCell } from "@kwartet/metrics/stats/indirect-standardise";
import { readMix } from "../comparisons/mix-queries";
import { basisOf, COMPARED_KPIS, type ComparedKpi, comparedMeasure } from "../comparisons/window";
import { readFigureContext } from "../kpis/context-queries";
import type { Scope } from "../scope";
import { type JudgedGoal, readPartners, readStartedGoals } from "./goal-queries";

/** What came of the goals of one kind on one KPI. */
export type EffectOfKind = {
  kind: GoalKind;
  kpi: ComparedKpi;
  measure: MeasureId;
  goals: number;
  /** Goals that cannot be judged yet, because too little came before or after them. */
  waiting: number;
  effect: CoachingEffect;
  /** How the coached and their colleagues moved before the choice was made. */
  preTrend: PreTrend;
  /** Of the goals that are judged; one a stretch of coaching. */
  windows: CoachingWindows[];
};

export type Judging = {
  measureFor: (kpi: ComparedKpi) => MeasureId;
  data: DayRange | null;
  started: JudgedGoal[];
  partners: Map<string, string>;
  /** Cells are read once a window, however many goals share it. */
  cells: Map<string, Promise<CaseMixCell[]>>;
};

/** What everything that is judged in one answer has in common. */
export async function readJudging(db: Db, scope: Scope): Promise<Judging> {
  const context = await readFigureContext(db, scope);
  const { bounds } = context;
  return {
    measureFor: (kpi) => comparedMeasure(kpi, context),
    data: bounds && { from: bounds.firstDay, to: bounds.asOfDay },
    started: await readStartedGoals(db, scope),
    partners: await readPartners(db, scope),
    cells: new Map(),
  };
}

/** The effects of some goals, together by kind and KPI, in a fixed order. */
export async function effectsByKind(
  db: Db,
  scope: Scope,
  { judging, goals }: { judging: Judging; goals: readonly JudgedGoal[] },
): Promise<EffectOfKind[]> {
  const effects: EffectOfKind[] = [];
  for (const kpi of COMPARED_KPIS) {
    for (const kind of ["kpi", "behaviour"] as const) {
      const ofKind = goals.filter((goal) => goal.kpi === kpi && goal.kind === kind);
      if (ofKind.length > 0)
        effects.push(await effectOfGoals(db, scope, { judging, goals: ofKind, kpi, kind }));
    }
  }
  return effects;
}

type OfKind = { judging: Judging; goals: readonly JudgedGoal[]; kpi: ComparedKpi; kind: GoalKind };

/** The effect of goals of one kind, those with the same windows taken together. */
export async function effectOfGoals(
  db: Db,
  scope: Scope,
  { judging, goals, kpi, kind }: OfKind,
): Promise<EffectOfKind> {
  const laid = goals.flatMap((goal) => {
    const windows = windowsOf(goal, judging.data);
    return windows ? [{ goal, windows }] : [];
  });
  const cohorts: CohortBefore[] = [];
  const windows: CoachingWindows[] = [];
  for (const together of groupBy(
    laid,
    ({ windows: { before, during } }) => `${before.from} ${during.from} ${during.to}`,
  ).values()) {
    const [first] = together;
    if (!first) continue;
    windows.push(first.windows);
    cohorts.push(
      await readCohort(db, scope, {
        judging,
        kpi,
        windows: first.windows,
        treated: together.map(({ goal }) => goal.personId),
      }),
    );
  }
  return {
    kind,
    kpi,
    measure: judging.measureFor(kpi),
    goals: goals.length,
    waiting: goals.length - laid.length,
    effect: coachingEffect(cohorts.map(({ cohort }) => cohort)),
    preTrend: preTrend(cohorts),
    windows,
  };
}

function windowsOf(goal: JudgedGoal, data: DayRange | null): CoachingWindows | null {
  const { baselineFrom, baselineTo, startedOn, closedOn } = goal;
  if (data === null || closedOn === null || closedOn < startedOn) return null;
  const windows = coachingWindows({
    chosen: { from: baselineFrom, to: baselineTo },
    coached: { from: startedOn, to: closedOn },
    data,
  });
  return windows.status === "ok" ? windows : null;
}

type CohortToRead = { judging: Judging; kpi: ComparedKpi; windows: CoachingWindows; treated: string[] };

async function readCohort(
  db: Db,
  scope: Scope,
  { judging, kpi, windows, treated }: CohortToRead,
): Promise<CohortBefore> {
  const measure = judging.measureFor(kpi);
  const cellsIn = (range: DayRange) => {
    const key = `${measure} ${range.from} ${range.to}`;
    const known = judging.cells.get(key) ?? readCells(db, scope, { measure, weeks: range });
    judging.cells.set(key, known);
    return known;
  };
  const span = { from: windows.before.from, to: windows.after.to };
  const cohort: Cohort = cohortOf({
    cells: {
      selection: await cellsIn(windows.selection),
      before: await cellsIn(windows.before),
      after: await cellsIn(windows.after),
    },
    basis: basisOf(measure),
    treated,
    barred: new Set(
      judging.started
        .filter(
          (goal) => goal.kpi === kpi && goal.startedOn <= span.to && (goal.closedOn ?? span.to) >= span.from,
        )
        .map(({ personId }) => personId),
    ),
    kindOf: (agent) => judging.partners.get(agent) ?? "in-house",
  });
  const parts: CaseMixCell[][] = [];
  for (const part of preTrendParts(windows.before)) parts.push(await cellsIn(part));
  return { cohort, parts };
}

/** What counts is always what is better, so that a rise is progress whatever the measure. */
async function readCells(
  db: Db,
  scope: Scope,
  { measure, weeks }: { measure: MeasureId; weeks: DayRange },
): Promise<CaseMixCell[]> {
  const cells = await readMix(db, scope, { measure, weeks });
  if (measureOf(measure).measure.direction !== "lower-is-better") return cells;
  return cells.map((cell) => ({ ...cell, x: cell.n - cell.x }));
}

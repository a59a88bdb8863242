import type { Db } from "@kwartet/db/client";
import { kpiOf, type MeasureId } from "@kwartet/metrics/kpi";
import { type FigureContext, readFigureContext } from "../kpis/context-queries";
import { needsMinutes } from "../kpis/group";
import { rangeOf } from "../kpis/range";
import { readSubject } from "../kpis/read-subject";
import { type Reading, readingOf } from "../kpis/reading";
import { chartedSparklineWeeks } from "../kpis/series-keys";
import { ALL_DAYS, slicesOfTeams } from "../kpis/slices";
import type { Scope } from "../scope";
import { readTeamCoaches } from "./coach-queries";
import { tell } from "./tell-queries";

/**
 * Tells the coaches of a team, once, that its last full week is no ordinary one. A pattern that goes on is told of by the
 * week in which it began. For a job, after figures changed.
 */
export async function tellTeamSignals(db: Db, scope: Scope): Promise<void> {
  const context = await readFigureContext(db, scope, {});
  const coached = await readTeamCoaches(db, scope);
  for (const [teamId, coachIds] of coached) {
    for (const reading of await readTeam(db, scope, { teamId, context })) {
      const signal = signalOf(reading);
      if (signal === null) continue;
      for (const personId of coachIds) {
        await tell(db, scope, {
          personId,
          kind: "signal",
          subjectId: teamId,
          about: { teamId, kpi: reading.kpi, side: signal.side },
          once: `signal:${teamId}:${reading.measure}:${signal.side}:${signal.since}`,
        });
      }
    }
  }
}

type OneTeam = { teamId: string; context: FigureContext };

async function readTeam(db: Db, scope: Scope, { teamId, context }: OneTeam): Promise<Reading[]> {
  const range = rangeOf({}, context.bounds, "last-4-full-weeks");
  if (range === null) return [];
  const measures = leadingMeasures(context);
  const slices = slicesOfTeams([{ teamId, from: null, to: null }], ALL_DAYS);
  const readable = await readSubject(db, scope, {
    selection: { subject: "team", slices },
    context,
    range,
    comparedRange: null,
    series: chartedSparklineWeeks(range, context),
    withMinutes: measures.some(needsMinutes),
  });
  return measures.map((measure) => readingOf(measure, readable));
}

function leadingMeasures({ resolutionLeading }: FigureContext): MeasureId[] {
  return [
    kpiOf("response-speed").leading.team,
    resolutionLeading,
    kpiOf("friendliness").leading.team,
    kpiOf("availability").leading.team,
  ];
}

type Signal = { side: "favourable" | "unfavourable" | "other"; since: string };

/** The signal of the last full week and the week in which its pattern began; null for an ordinary week. */
export function signalOf({ chart, series }: Pick<Reading, "chart" | "series">): Signal | null {
  if (chart?.word !== "signal") return null;
  const last = series.findLastIndex(({ isComplete, n }) => isComplete && n > 0);
  const sideAt = (index: number) => chart.patterns[index]?.side ?? null;
  const side = sideAt(last);
  if (side === null) return null;
  let first = last;
  while (first > 0 && sideAt(first - 1) === side) first -= 1;
  return {
    side: chart.isBetter === null ? "other" : chart.isBetter ? "favourable" : "unfavourable",
    since: series[first]?.key ?? "",
  };
}

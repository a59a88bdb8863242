import type { Db } from "@kwartet/db/client";
import { addDays } from "@kwartet/metrics/calendar-day";
import type { KpiId, Word } from "@kwartet/metrics/kpi";
import { type DayRange, periodEndOf, periodKeyOf, periodStartOf } from "@kwartet/metrics/period";
import type { DataBounds } from "../kpis/bounds-queries";
import type { FigureContext } from "../kpis/context-queries";
import type { Scope } from "../scope";
import { compareOrganization, compareWindow } from "./compare-organization";
import { COMPARED_KPIS } from "./window";

type Asked = {
  context: FigureContext;
  from?: string | undefined;
  to?: string | undefined;
  /** The only one that is shown, where it is not all of them. */
  kpi?: KpiId | undefined;
};

/** The word for each agent whom the caller may see, by `<agent> <measure>`. */
export type WordOf = (agentId: string, measure: string) => Word | null;

/**
 * What may be said of every agent in a table. People read the same word as on the screens, over the fixed window up to the
 * last day of the table; a command, which looks at a range once, is told about the whole weeks of that range.
 */
export async function readWords(
  db: Db,
  scope: Scope,
  { context, from, to, kpi: only }: Asked,
): Promise<WordOf> {
  const words = new Map<string, Word>();
  for (const kpi of COMPARED_KPIS) {
    if (only !== undefined && only !== kpi) continue;
    const { measure, places, visible } = scope.seesEverybody
      ? await compareWindow(db, scope, { kpi, context, window: weeksIn({ from, to }, context.bounds) })
      : await compareOrganization(db, scope, { kpi, context, untilDay: to });
    for (const [agentId, { word }] of places)
      if (visible.has(agentId)) words.set(`${agentId} ${measure}`, word);
  }
  return (agentId, measure) => words.get(`${agentId} ${measure}`) ?? null;
}

/** The weeks that lie in a range as a whole, or as far as the data go. */
export function weeksIn(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  bounds: DataBounds | null,
): DayRange | null {
  if (bounds === null) return null;
  const first =
    from === undefined || from <= bounds.firstDay ? weekOf(bounds.firstDay).from : nextMonday(from);
  const last = to === undefined || to >= bounds.asOfDay ? weekOf(bounds.asOfDay).to : lastSunday(to);
  return first <= last ? { from: first, to: last } : null;
}

function weekOf(day: string): DayRange {
  const key = periodKeyOf(day, "week");
  return { from: periodStartOf(key), to: periodEndOf(key) };
}

function nextMonday(day: string): string {
  const week = weekOf(day);
  return week.from === day ? day : addDays(week.to, 1);
}

function lastSunday(day: string): string {
  const week = weekOf(day);
  return week.to === day ? day : addDays(week.from, -1);
}

import type { Db } from "@kwartet/db/client";
import { type AgentComparison, compareAgents } from "@kwartet/metrics/agent-comparison";
import { type AgentPlace, placesOf } from "@kwartet/metrics/agent-place";
import { addDays } from "@kwartet/metrics/calendar-day";
import { type Direction, type MeasureId, measureOf } from "@kwartet/metrics/kpi";
import type { DayRange } from "@kwartet/metrics/period";
import type { ComparisonBasis } from "@kwartet/metrics/policy";
import type { CaseMixCell } from "@kwartet/metrics/stats/indirect-standardise";
import type { FigureContext } from "../kpis/context-queries";
import { narrowSlices, type Slice, slicesOfAnybody } from "../kpis/slices";
import type { Scope } from "../scope";
import { readMix } from "./mix-queries";
import { Remembered } from "./remembered";
import { basisOf, type ComparedKpi, comparedMeasure, comparisonWindow } from "./window";

/** All agents of the organisation on one KPI, of whom the caller may see only those in `visible`. */
export type OrganizationComparison = {
  kpi: ComparedKpi;
  measure: MeasureId;
  direction: Direction;
  basis: ComparisonBasis;
  /** Null before the first full week. */
  window: DayRange | null;
  result: AgentComparison;
  /** Of every agent with contacts, whether or not the caller may see them. */
  places: ReadonlyMap<string, AgentPlace>;
  visible: ReadonlySet<string>;
  /** What was compared; of all agents, and so never part of an answer. */
  cells: readonly CaseMixCell[];
};

type Asked = {
  kpi: ComparedKpi;
  context: FigureContext;
  /** The last day to look at; the end of the data unless given. */
  untilDay?: string | undefined;
};

/** The fair comparison over its fixed window. */
export async function compareOrganization(
  db: Db,
  scope: Scope,
  { kpi, context, untilDay }: Asked,
): Promise<OrganizationComparison> {
  const window = comparisonWindow(kpi, context, untilDay);
  return compareWindow(db, scope, { kpi, context, window });
}

/**
 * The same over whole weeks of somebody's choice. Whoever sees an agent for some of these weeks only gets that agent
 * compared on those: what was before is neither shown nor counted. The family stays the whole organisation.
 */
export async function compareWindow(
  db: Db,
  scope: Scope,
  { kpi, context, window }: Omit<Asked, "untilDay"> & { window: DayRange | null },
): Promise<OrganizationComparison> {
  const measure = comparedMeasure(kpi, context);
  const [basis, direction] = [basisOf(measure), measureOf(measure).measure.direction];
  const of = { kpi, measure, direction, basis, window };
  if (window === null) {
    return {
      ...of,
      result: { status: "insufficient", reason: "no full week" },
      places: new Map(),
      visible: new Set(),
      cells: [],
    };
  }
  const asked = { weeks: window, measure };
  const slices = wholeWeeks(slicesOfAnybody(scope, { range: window }), window);
  const seen = scope.seesEverybody ? "everybody" : JSON.stringify(slices);
  return COMPARISONS.of(`${keyOf(scope, context, asked)} ${seen}`, async () => {
    const { cells, visible } = await readVisibleMix(db, scope, { ...asked, slices, context });
    const result = compareAgents({ cells, basis });
    const places = result.status === "ok" ? placesOf(result) : new Map<string, AgentPlace>();
    return { ...of, result, places, visible, cells };
  });
}

/**
 * A comparison reads what every agent of the organisation got in half a year, for a figure of one of them. It is the
 * same for everybody who may see as much, until the stored figures change.
 */
const COMPARISONS = new Remembered<OrganizationComparison>(500);
const MIXES = new Remembered<CaseMixCell[]>(8);

type WeeksToRead = { weeks: DayRange; measure: MeasureId };

const keyOf = (
  { organizationId }: Scope,
  { dataVersion }: FigureContext,
  { weeks, measure }: WeeksToRead,
): string => `${organizationId} ${dataVersion} ${measure} ${weeks.from} ${weeks.to}`;

async function readVisibleMix(
  db: Db,
  scope: Scope,
  { slices, context, ...asked }: WeeksToRead & { slices: readonly Slice[]; context: FigureContext },
) {
  const all = await MIXES.of(keyOf(scope, context, asked), () => readMix(db, scope, asked));
  if (scope.seesEverybody) return { cells: all, visible: new Set(all.map(({ agent }) => agent)) };
  const own: CaseMixCell[] = slices.length === 0 ? [] : await readMix(db, scope, { ...asked, slices });
  const visible = new Set(own.map(({ agent }) => agent));
  return { cells: [...all.filter(({ agent }) => !visible.has(agent)), ...own], visible };
}

/** Cells are of weeks, named by their Monday: only those that a slice covers to the end. */
function wholeWeeks(slices: readonly Slice[], weeks: DayRange): Slice[] {
  return narrowSlices(slices, weeks).flatMap((slice) => {
    const lastMonday = addDays(slice.to ?? weeks.to, -6);
    return slice.from !== null && slice.from > lastMonday ? [] : [{ ...slice, to: lastMonday }];
  });
}

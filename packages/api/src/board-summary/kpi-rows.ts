import type { Db } from "@kwartet/db/client";
import type { BoardValue } from "@kwartet/metrics/board/board-figure";
import { type BoardPeriod, boardPeriodOf, monthsOf } from "@kwartet/metrics/board/board-period";
import { type BoardRow, boardRow } from "@kwartet/metrics/board/board-row";
import { differenceOf } from "@kwartet/metrics/board/difference";
import { type Figure, kpiOf, type MeasureId, measureOf } from "@kwartet/metrics/kpi";
import { periodKeyOf } from "@kwartet/metrics/period";
import { mergeTally } from "@kwartet/metrics/rollup";
import type { FigureContext } from "../kpis/context-queries";
import { emptyGroup, figureOfGroup, type Group, type Groups } from "../kpis/group";
import { readGroups } from "../kpis/read-groups";
import { isSettled } from "../kpis/reading";
import { organizationSlices } from "../kpis/selection";
import type { Scope } from "../scope";
import { targetOn } from "../settings/in-force-queries";
import type { BoardContext } from "./board-context";

/** The leading measure of each KPI over the period, with its series. */
export async function readKpiRows(
  db: Db,
  scope: Scope,
  context: BoardContext,
): Promise<{ rows: BoardRow[]; total: Group }> {
  const { figures, period, span } = context;
  const months = await readGroups<string>(db, scope, {
    selection: { subject: "organization", slices: organizationSlices(scope, span) },
    coarsest: "month",
    context: figures,
    keyOf: ({ day }) => periodKeyOf(day, "month"),
    withMinutes: false,
    withOpen: false,
  });
  const rows = leadingMeasures(figures).map((measure) => kpiRow(measure, months, context));
  return { rows, total: groupOf(months, period) };
}

function leadingMeasures({ resolutionLeading }: FigureContext): MeasureId[] {
  return [
    kpiOf("response-speed").leading.team,
    resolutionLeading,
    kpiOf("friendliness").leading.team,
    kpiOf("availability").leading.team,
  ];
}

function kpiRow(measure: MeasureId, months: Groups<string>, context: BoardContext): BoardRow {
  const { figures, period, compared, series } = context;
  const { kpi, measure: definition } = measureOf(measure);
  const valueIn = (of: BoardPeriod) => valueOfFigure(figureIn(measure, groupOf(months, of), figures));
  const figure = valueIn(period);
  const points = series.keys.map((key) => {
    const of = boardPeriodOf(key);
    return { ...valueIn(of), key, isComplete: isSettled(measure, of, figures) };
  });
  return boardRow({
    id: kpi.id,
    name: kpi.name,
    says: definition.name,
    formula: definition.formula,
    definition: `${measure}@${kpi.version}`,
    figure,
    target: targetOn(figures.rules, kpi.id, period.to),
    seriesUnit: series.unit,
    points,
    direction: definition.direction === "lower-is-better" ? "lower-is-better" : "higher-is-better",
    compared: compared && comparedValue(compared.key, { figure, earlier: valueIn(compared) }),
  });
}

const figureIn = (measure: MeasureId, group: Group, context: FigureContext): Figure =>
  figureOfGroup(measure, group, { subject: "organization", context });

/** The months of a period together. */
function groupOf(months: Groups<string>, period: BoardPeriod): Group {
  const group = emptyGroup();
  for (const month of monthsOf(period)) {
    const part = months.byKey.get(month);
    if (part) mergeTally(group.tally, part.tally);
  }
  return group;
}

/** The leading measure of every KPI is a share. */
function valueOfFigure({ value, lower, upper, x, n }: Figure): BoardValue {
  return { value, lower, upper, x, n, unit: "share" };
}

/** The period beside which a figure stands, and how much it differs. */
export function comparedValue(
  key: string,
  { figure, earlier }: { figure: BoardValue; earlier: BoardValue },
): NonNullable<BoardRow["compared"]> {
  return { key, figure: earlier, difference: differenceOf(figure, earlier) };
}

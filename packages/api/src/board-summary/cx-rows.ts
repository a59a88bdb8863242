import type { Db } from "@kwartet/db/client";
import { type BoardValue, noValue } from "@kwartet/metrics/board/board-figure";
import {
  type BoardPeriod,
  boardPeriodOf,
  isPartialPeriod,
  monthsOf,
} from "@kwartet/metrics/board/board-period";
import { type BoardRow, boardRow } from "@kwartet/metrics/board/board-row";
import { CX_DEFINITIONS, CX_MEASURE_IDS, type CxMeasureId } from "@kwartet/metrics/board/cx-measure";
import {
  addAnswers,
  type CustomerMonths,
  type CxAnswers,
  cesOf,
  csatOf,
  keptIn,
  npsOf,
  retentionOf,
  targetOverMonths,
} from "@kwartet/metrics/board/cx-value";
import type { Scope } from "../scope";
import type { BoardContext } from "./board-context";
import { cxTargetOn } from "./cx-target";
import { type MonthAnswers, readAnswers, readCustomerMonths, readCxTargets } from "./figure-queries";
import { comparedValue } from "./kpi-rows";

/** Satisfaction, ease, recommending and staying over the period, with their series. */
export async function readCxRows(db: Db, scope: Scope, context: BoardContext): Promise<BoardRow[]> {
  const { period } = context;
  const source: Source = {
    answers: await readAnswers(db, scope, context.span),
    customers: await readCustomerMonths(db, scope, context.bounds.asOfDay),
  };
  const targets = await readCxTargets(db, scope);
  return CX_MEASURE_IDS.map((measure) =>
    cxRow(measure, { source, context, target: cxTargetOn(targets, measure, period.to) }),
  );
}

type Source = { answers: readonly MonthAnswers[]; customers: readonly CustomerMonths[] };

type RowToMake = { source: Source; context: BoardContext; target: number | null };

function cxRow(measure: CxMeasureId, { source, context, target }: RowToMake): BoardRow {
  const { period, compared, series, bounds } = context;
  const { version, name, says, formula } = CX_DEFINITIONS[measure];
  const valueIn = (of: BoardPeriod) => measuredIn(measure, source, of);
  const figure = valueIn(period);
  const points = series.keys.map((key) => {
    const of = boardPeriodOf(key);
    return { ...valueIn(of), key, isComplete: !isPartialPeriod(of, bounds) };
  });
  const [first] = series.keys;
  return boardRow({
    ...{ id: measure, name, says, formula, definition: `${measure}@${version}`, figure },
    target: targetIn(measure, target, period),
    targetOfPoint: first === undefined ? null : targetIn(measure, target, boardPeriodOf(first)),
    ...{ seriesUnit: series.unit, points, direction: "higher-is-better" },
    compared: compared && comparedValue(compared.key, { figure, earlier: valueIn(compared) }),
  });
}

/** Staying is aimed at per year; a quarter and a month have their part of it. */
function targetIn(measure: CxMeasureId, target: number | null, period: BoardPeriod): number | null {
  if (target === null || measure !== "retention") return target;
  return targetOverMonths(target, monthsOf(period).length);
}

const OF_ANSWERS: Readonly<Record<Exclude<CxMeasureId, "retention">, (answers: CxAnswers) => BoardValue>> = {
  csat: csatOf,
  ces: cesOf,
  nps: npsOf,
};

function measuredIn(measure: CxMeasureId, { answers, customers }: Source, period: BoardPeriod): BoardValue {
  const months = monthsOf(period);
  if (measure !== "retention") {
    const within = new Set(months);
    return OF_ANSWERS[measure](addAnswers(answers.filter(({ month }) => within.has(month))));
  }
  const [first, last] = [months[0], months.at(-1)];
  // Where no file ever said that somebody left, that nobody did is not known.
  if (first === undefined || last === undefined || customers.every(({ left }) => left === null)) {
    return noValue("share");
  }
  return retentionOf(keptIn(customers, first, last));
}

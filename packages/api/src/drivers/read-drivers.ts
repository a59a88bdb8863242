import { setImmediate as nextTurn } from "node:timers/promises";
import type { Db } from "@kwartet/db/client";
import type { ResolutionMeasure } from "@kwartet/metrics/kpi";
import { type AsymmetryReading, readAsymmetry } from "@kwartet/metrics/outcome/asymmetry";
import { DRIVER_OUTCOMES, type DriverOutcome } from "@kwartet/metrics/outcome/driver";
import { analyseDrivers, type DriverAnalysis } from "@kwartet/metrics/outcome/driver-analysis";
import {
  type AnswerColumns,
  type AnsweredOutcome,
  driverRowsOfAnswers,
  driverRowsOfCustomers,
  levelRowsOfAnswers,
} from "@kwartet/metrics/outcome/driver-answers";
import { type TippingPoint, tippingPoint } from "@kwartet/metrics/outcome/tipping-point";
import { type BendReadings, readBends } from "@kwartet/metrics/outcome/tipping-point-groups";
import type { DayRange } from "@kwartet/metrics/period";
import { Remembered } from "../comparisons/remembered";
import { type FigureContext, readFigureContext } from "../kpis/context-queries";
import { riskWindow } from "../risk/count-experiences";
import { readCustomersVersion } from "../risk/followed-queries";
import type { Scope } from "../scope";
import { settingsOn } from "../settings/in-force-queries";
import { countAnswers, readAnswers, WHOLE } from "./answer-queries";
import { countCustomers, readCustomers } from "./customer-queries";
import type { DriversRequest } from "./input";

/** What moves one outcome. */
export type OutcomeReading = {
  outcome: DriverOutcome;
  analysis: DriverAnalysis;
  /** Friendliness, or resolution as the customer says it, is asked in the survey that gives the outcome. */
  isSameSource: boolean;
  /** Bad and very good contacts against those in between; null for staying, which is of customers and not of contacts. */
  asymmetry: AsymmetryReading | null;
};

/** What matters for customers, and where waiting begins to cost. No customer and no agent is in it. */
export type Drivers = {
  /** Null before the first contact. */
  asOf: Date | null;
  range: DayRange | null;
  resolutionMeasure: ResolutionMeasure;
  repeatWindowDays: number;
  /** Part of all customers that was looked at, drawn by lot where there are very many; 1 otherwise. */
  part: number;
  outcomes: OutcomeReading[];
  /** Satisfaction against the wait; null unless satisfaction was asked for. */
  bends: BendReadings | null;
  /** Recommending against friendliness, which has five values and so never shows a bend; null as `bends`. */
  friendlinessBend: TippingPoint | null;
};

type Computed = Pick<Drivers, "part" | "outcomes" | "bends" | "friendlinessBend">;

/** Reading and drawing take seconds, and are the same for everybody. */
const remembered = new Remembered<Computed>(30);

/** From here on customers are drawn by lot: more rows would change the third digit and take minutes. */
const MOST_ROWS = 100_000;

export async function readDrivers(db: Db, scope: Scope, request: DriversRequest): Promise<Drivers> {
  const context = await readFigureContext(db, scope, { day: request.to });
  const range = rangeOf(context, request);
  const day = range?.to ?? "9999-12-31";
  const { repeatWindowDays } = settingsOn(context.rules, day);
  const { resolutionLeading, shortAbandonSeconds } = context;
  const said = {
    asOf: context.bounds?.asOf ?? null,
    range,
    resolutionMeasure: resolutionLeading,
    repeatWindowDays,
  };
  const outcomes = request.outcome ? [request.outcome] : DRIVER_OUTCOMES;
  const key = JSON.stringify([
    ...[scope.organizationId, context.dataVersion, await readCustomersVersion(db, scope), outcomes, range],
    ...[resolutionLeading, repeatWindowDays, shortAbandonSeconds, context.rules.channels],
  ]);
  const computed = await remembered.of(key, () =>
    compute(db, scope, { context, range, outcomes, repeatWindowDays }),
  );
  return { ...said, ...computed };
}

/** The days asked for, as far as there are data; the last two years unless a first day is given. */
function rangeOf(context: FigureContext, { from, to }: DriversRequest): DayRange | null {
  const window = riskWindow(context, to);
  if (window === null || from === undefined) return window;
  return from > window.to ? null : { from, to: window.to };
}

type Computing = {
  context: FigureContext;
  range: DayRange | null;
  outcomes: readonly DriverOutcome[];
  repeatWindowDays: number;
};

async function compute(db: Db, scope: Scope, computing: Computing): Promise<Computed> {
  const { context, range, outcomes, repeatWindowDays } = computing;
  const asOf = context.bounds?.asOf ?? new Date(0);
  const rows = Math.max(await countAnswers(db, scope), await countCustomers(db, scope));
  const part = Math.min(WHOLE, Math.ceil((WHOLE * MOST_ROWS) / Math.max(1, rows)));
  const request = {
    range: range ?? { from: NO_DAY, to: NO_DAY },
    rules: context.rules,
    judging: { measure: context.resolutionLeading, repeatWindowDays, asOf },
    part,
  };
  const answers = outcomes.some(isAnswered) ? await readAnswers(db, scope, request) : null;
  const read: OutcomeReading[] = [];
  for (const outcome of outcomes) {
    // Each takes a second or more of this process: others get their turn in between.
    await nextTurn();
    if (!isAnswered(outcome)) {
      const { shortAbandonSeconds } = context;
      const customers = await readCustomers(db, scope, { ...request, shortAbandonSeconds });
      const analysis = analyseDrivers(driverRowsOfCustomers(customers), { isYesOrNo: true });
      read.push({ outcome, analysis, isSameSource: false, asymmetry: null });
    } else if (answers) {
      const analysis = analyseDrivers(driverRowsOfAnswers(answers, outcome), { isYesOrNo: false });
      const asymmetry = readAsymmetry(levelRowsOfAnswers(answers, outcome));
      read.push({ outcome, analysis, isSameSource: isSameSource(analysis, context), asymmetry });
    }
  }
  await nextTurn();
  return {
    part: part / WHOLE,
    outcomes: read,
    ...bendsOf(outcomes.includes("satisfaction") ? answers : null),
  };
}

const isAnswered = (outcome: DriverOutcome): outcome is AnsweredOutcome => outcome !== "staying";

function bendsOf(answers: AnswerColumns | null): Pick<Drivers, "bends" | "friendlinessBend"> {
  if (answers === null) return { bends: null, friendlinessBend: null };
  const { friendliness, recommend, customer } = answers;
  return {
    bends: readBends(answers),
    friendlinessBend: tippingPoint({ x: friendliness, y: recommend, customer }),
  };
}

/** Before any data. */
const NO_DAY = "1970-01-01";

function isSameSource(analysis: DriverAnalysis, { resolutionLeading }: FigureContext): boolean {
  if (analysis.status !== "ok") return false;
  return analysis.drivers.some(
    ({ kpi }) => kpi === "friendliness" || (kpi === "resolution" && resolutionLeading === "said-solved"),
  );
}

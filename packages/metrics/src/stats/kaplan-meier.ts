import type { Maybe } from "./missing";
import { areColumns, areNumbers, completeRows, pickRows } from "./missing";
import type { Refusal } from "./status";
import { CONFIDENCE, insufficient, invalid, isConfidence } from "./status";
import { groupByTime, type TimeGroup } from "./survival-groups";
import { zOf } from "./wilson";

export type ConfidenceType = "log-log" | "log";
const CONFIDENCE_TYPES: readonly string[] = ["log-log", "log"] satisfies ConfidenceType[];

/** A survival curve: at each event time the share that is still waiting, with its pointwise interval. */
export type SurvivalCurve = {
  n: number;
  events: number;
  times: number[];
  atRisk: number[];
  deaths: number[];
  survival: number[];
  /** Greenwood's standard error; null where nobody is left. */
  stdErr: Maybe[];
  lower: Maybe[];
  upper: Maybe[];
  /** The longest time that anybody was seen, event or not; null for nobody. */
  lastTime: Maybe;
};

type AtTimes = { times: number[]; survival: number[]; lower: Maybe[]; upper: Maybe[] };

export type KaplanMeier =
  | (SurvivalCurve & {
      status: "ok";
      dropped: number;
      q25: Maybe;
      median: Maybe;
      q75: Maybe;
      medianLower: Maybe;
      medianUpper: Maybe;
      /** The curve read at the times asked for. */
      at?: AtTimes;
    })
  | Refusal<"insufficient" | "error">;

/**
 * Kaplan–Meier estimate of how long things last when some were only seen up to a point.
 *
 * Waits of answered contacts alone are biased low: the customers who gave up had been waiting too. With answered as the
 * event and abandoned or open as censored this is the virtual wait; the reverse is patience. It assumes that wait and
 * patience are independent, which the screen prints.
 *
 * @param input.time  durations, in any unit; missing pairs are dropped and counted
 * @param input.event 1 if the event was seen, 0 if censored there
 * @param input.at    times at which to read the curve
 * @returns `insufficient` for no rows, `error` for a negative time or an event that is neither
 * @see Kaplan & Meier (1958), JASA 53:457–481; Brown et al. (2005), JASA 100:36–50
 */
export function kaplanMeier(input: {
  time: readonly Maybe[];
  event: readonly Maybe[];
  confType?: ConfidenceType | undefined;
  at?: readonly number[] | null | undefined;
  conf?: number | undefined;
}): KaplanMeier {
  if (input.time.length !== input.event.length) return invalid("time and event differ in length");
  if (!areColumns([input.time])) return invalid("not a number");
  if (input.at && !(Array.isArray(input.at) && areNumbers(input.at)))
    return invalid("at must be a list of numbers");
  const rows = completeRows([input.time, input.event]);
  if (rows.length === 0) return insufficient("n=0");
  const time = pickRows(input.time, rows);
  const event = pickRows(input.event, rows).map(Number);
  if (time.some((value) => !(value >= 0))) return invalid("negative time");
  if (event.some((value) => value !== 0 && value !== 1)) return invalid("event must be 0 or 1");
  if (input.confType && !CONFIDENCE_TYPES.includes(input.confType)) return invalid("unknown confType");
  if (!isConfidence(input.conf ?? CONFIDENCE)) return invalid("conf outside 0..1");
  const curve = survivalCurve(groupByTime(time, event), {
    confType: input.confType ?? "log-log",
    conf: input.conf ?? CONFIDENCE,
  });
  const median = quantileOfCurve(curve, 0.5);
  return {
    status: "ok",
    dropped: input.time.length - rows.length,
    ...curve,
    q25: quantileOfCurve(curve, 0.25).value,
    median: median.value,
    q75: quantileOfCurve(curve, 0.75).value,
    medianLower: median.lower,
    medianUpper: median.upper,
    ...(input.at ? { at: readCurve(curve, input.at) } : {}),
  };
}

/** The curve of durations that are already grouped by time, ascending. */
export function survivalCurve(
  groups: readonly TimeGroup[],
  options: { confType: ConfidenceType; conf: number },
): SurvivalCurve {
  const n = groups.reduce((total, group) => total + group.events + group.censored, 0);
  const curve: SurvivalCurve = {
    n,
    events: 0,
    times: [],
    atRisk: [],
    deaths: [],
    survival: [],
    stdErr: [],
    lower: [],
    upper: [],
    lastTime: groups.at(-1)?.time ?? null,
  };
  const z = zOf(options.conf);
  let atRisk = n;
  let survival = 1;
  let greenwood = 0;
  for (const group of groups) {
    if (group.events > 0) {
      survival *= 1 - group.events / atRisk;
      greenwood += group.events / (atRisk * (atRisk - group.events));
      curve.times.push(group.time);
      curve.atRisk.push(atRisk);
      curve.deaths.push(group.events);
      curve.events += group.events;
      pushPoint(curve, {
        survival: group.events === atRisk ? 0 : survival,
        greenwood,
        z,
        confType: options.confType,
      });
    }
    atRisk -= group.events + group.censored;
  }
  return curve;
}

function pushPoint(
  curve: SurvivalCurve,
  point: { survival: number; greenwood: number; z: number; confType: ConfidenceType },
): void {
  const { survival, z } = point;
  curve.survival.push(survival);
  if (survival <= 0) {
    curve.stdErr.push(null);
    curve.lower.push(null);
    curve.upper.push(null);
    return;
  }
  // The standard error relative to the curve: Var(ln S) is Greenwood's sum.
  const relative = Math.sqrt(point.greenwood);
  curve.stdErr.push(survival * relative);
  if (point.confType === "log") {
    curve.lower.push(survival * Math.exp(-z * relative));
    curve.upper.push(Math.min(1, survival * Math.exp(z * relative)));
  } else {
    const logSurvival = Math.log(survival);
    const factor = Math.exp((z * relative) / -logSurvival);
    curve.lower.push(Math.exp(logSurvival * factor));
    curve.upper.push(Math.exp(logSurvival / factor));
  }
}

/** A quantile of the curve and its bounds; null where the curve, or the limit, does not reach it. */
export function quantileOfCurve(
  curve: SurvivalCurve,
  p: number,
): { value: Maybe; lower: Maybe; upper: Maybe } {
  return {
    value: crossing(curve, curve.survival, 1 - p),
    lower: crossing(curve, curve.lower, 1 - p),
    upper: crossing(curve, curve.upper, 1 - p),
  };
}

/**
 * The first time at which the curve is at or below a level; halfway along a step that lies exactly on it. The last step
 * ends where the last one was seen.
 */
function crossing({ times, lastTime }: SurvivalCurve, heights: readonly Maybe[], level: number): Maybe {
  const tolerance = 1e-9;
  const index = heights.findIndex((height) => height !== null && height <= level + tolerance);
  const time = times[index];
  const height = heights[index];
  if (time === undefined || height === undefined || height === null) return null;
  const next = times[index + 1] ?? lastTime ?? time;
  return Math.abs(height - level) <= tolerance ? (time + next) / 2 : time;
}

function readCurve(curve: SurvivalCurve, at: readonly number[]): AtTimes {
  const read: AtTimes = { times: [...at], survival: [], lower: [], upper: [] };
  for (const time of at) {
    const index = curve.times.findLastIndex((eventTime) => eventTime <= time);
    // Before the first event everybody is still waiting, without doubt.
    read.survival.push(index < 0 ? 1 : (curve.survival[index] ?? 1));
    read.lower.push(index < 0 ? 1 : (curve.lower[index] ?? null));
    read.upper.push(index < 0 ? 1 : (curve.upper[index] ?? null));
  }
  return read;
}

import { KPI_IDS, type KpiId } from "../kpi/figure";
import { groupBy } from "../stats/group-by";
import type { Maybe } from "../stats/missing";
import { completeRows, pickRows } from "../stats/missing";
import { type PenaltyRewardClass, penaltyReward } from "../stats/penalty-reward";
import type { DriverRows } from "./driver";
import { FEWEST_EITHER_WAY } from "./driver";
import type { Estimate } from "./driver-analysis";
import { centreByKind } from "./driver-case-mix";
import { drawMoments, momentsByCustomer } from "./driver-moments";
import { solveSpread } from "./driver-solve";
import { rangeOf } from "./driver-spread";

/** How one contact went for one KPI, by cut-offs that are fixed beforehand: badly, neither, or very well. */
export type Level = -1 | 0 | 1;

/** Fixed beforehand, for every organisation alike; the screen shows them. */
export const ASYMMETRY_CUTS = {
  /** Times the promise: a wait above the first is low, one up to the second is high. */
  speed: { lowAbove: 2, highUpTo: 0.5 },
  /** Scores of friendliness. */
  friendliness: { lowUpTo: 2, highFrom: 4 },
} as const;

/** "none" where neither side has an effect that can be seen. */
export type AsymmetryClass = PenaltyRewardClass | "none";

/** What a bad and a very good contact do for the outcome, against one in between. */
export type Asymmetry =
  | {
      kpi: KpiId;
      status: "ok";
      low: number;
      high: number;
      penalty: Estimate;
      reward: Estimate;
      /** Penalty + reward. */
      asymmetry: Estimate;
      class: AsymmetryClass;
    }
  /** Too few rows on a side, or no third level at all. */
  | { kpi: KpiId; status: "insufficient"; low: number; middle: number; high: number };

export type AsymmetryReading = { n: number; kpis: Asymmetry[] };

/** A difference below this part of both sides together is called even, however surely it is not nothing. */
const LEAST_PART = 0.2;

export type LevelRows = Omit<DriverRows, "drivers"> & {
  levels: Readonly<Record<KpiId, readonly (Level | null)[]>>;
};

/**
 * Whether bad hurts more than good helps, by `penaltyReward`; its intervals by drawing customers, who may have answered
 * more than once, and the class by those.
 */
export function readAsymmetry(
  input: LevelRows,
  { draws = 1000, seed = 20_260_101 }: { draws?: number; seed?: number } = {},
): AsymmetryReading {
  const known = completeRows([input.y]);
  const enough = KPI_IDS.filter((kpi) => isEnough(countLevels(input.levels[kpi], known)));
  const rows = completeRows([input.y, ...enough.map((kpi) => input.levels[kpi])]);
  const kpis = enough.filter((kpi) => isEnough(countLevels(input.levels[kpi], rows)));
  const told = kpis.length === 0 ? [] : contrasts(input, { rows, kpis, draws, seed });
  return {
    n: kpis.length === 0 ? 0 : rows.length,
    kpis: KPI_IDS.map(
      (kpi) =>
        told.find((each) => each.kpi === kpi) ?? {
          kpi,
          status: "insufficient",
          ...countLevels(input.levels[kpi], known),
        },
    ),
  };
}

type Chosen = { rows: readonly number[]; kpis: readonly KpiId[]; draws: number; seed: number };

function contrasts(input: LevelRows, { rows, kpis, draws, seed }: Chosen): Asymmetry[] {
  const centre = centreByKind(input.mix, rows);
  const dummies = (level: Level) =>
    kpis.map((kpi) => centre(rows.map((row) => (input.levels[kpi][row] === level ? 1 : 0))));
  const [low, high, y] = [dummies(-1), dummies(1), centre(pickRows(input.y, rows))];
  const fit = penaltyReward({ y, low, high, kpis });
  if (fit.status !== "ok") return [];
  const customer = rows.map((row) => input.customer[row] as string | number);
  const columns = [...low, ...high].map((_, k) => k);
  const drawn = drawMoments(
    momentsByCustomer([...low, ...high, y], customer, seed),
    { draws, seed },
    (spread) => solveSpread(spread, columns).coef,
  );
  return fit.kpis.map((found, k): Asymmetry => {
    const [penalties, rewards] = [
      drawn.map((coef) => coef[k] as number),
      drawn.map((coef) => coef[k + kpis.length] as number),
    ];
    const penalty = { value: found.penalty, ...rangeOf(penalties) };
    const reward = { value: found.reward, ...rangeOf(rewards) };
    const sums = penalties.map((value, draw) => value + (rewards[draw] as number));
    const asymmetry = { value: found.asymmetry, ...rangeOf(sums) };
    const { low: lows, high: highs } = countLevels(input.levels[kpis[k] as KpiId], rows);
    const kind = classOf({ penalty, reward, asymmetry });
    return {
      kpi: kpis[k] as KpiId,
      status: "ok",
      low: lows,
      high: highs,
      penalty,
      reward,
      asymmetry,
      class: kind,
    };
  });
}

type Sides = { penalty: Estimate; reward: Estimate; asymmetry: Estimate };

function classOf({ penalty, reward, asymmetry }: Sides): AsymmetryClass {
  if (mayBeNothing(penalty) && mayBeNothing(reward)) return "none";
  const part = Math.abs(asymmetry.value) / (Math.abs(penalty.value) + Math.abs(reward.value));
  if (mayBeNothing(asymmetry) || part < LEAST_PART) return "linear";
  return asymmetry.value < 0 ? "dissatisfier" : "satisfier";
}

const mayBeNothing = ({ lower, upper }: Estimate): boolean => lower <= 0 && upper >= 0;

function countLevels(levels: readonly Maybe[], rows: readonly number[]) {
  const counts = groupBy(rows, (row) => levels[row]);
  const of = (level: Level) => counts.get(level)?.length ?? 0;
  return { low: of(-1), middle: of(0), high: of(1) };
}

function isEnough({ low, middle, high }: { low: number; middle: number; high: number }): boolean {
  return Math.min(low, middle, high) >= FEWEST_EITHER_WAY;
}

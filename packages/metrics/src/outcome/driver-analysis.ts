import type { KpiId } from "../kpi/figure";
import { minimumForDrivers } from "../policy";
import { lmg } from "../stats/lmg";
import { pickRows } from "../stats/missing";
import { mean } from "../stats/sum";
import type { DriverRows, LeftOutDriver } from "./driver";
import { centreByKind } from "./driver-case-mix";
import { type Chance, chanceEffects } from "./driver-chance";
import { momentsByCustomer } from "./driver-moments";
import { completeCases } from "./driver-rows";
import { boundsOfDraws } from "./driver-spread";

/** A number with its 95 % interval. */
export type Estimate = { value: number; lower: number; upper: number };

/** What one KPI does for an outcome. */
export type Driver = {
  kpi: KpiId;
  /** How often it went well in these rows, 0 to 1. */
  went: number;
  /** Part of what the KPIs explain together; all parts add up to 1. */
  share: Estimate;
  /**
   * How much higher the outcome is where the KPI went well than where it did not, in points of the answer; of a yes or no
   * by how much the chance is higher, on average over these rows. Null where it cannot be told.
   */
  effect: Estimate | null;
  /** Of a yes or no. */
  oddsRatio: Estimate | null;
};

/** How many rows there were, and what became of them. */
export type DriverBasis = {
  /** Rows with the outcome, and those in which everything compared is known. */
  answered: number;
  n: number;
  customers: number;
  leftOut: LeftOutDriver[];
};

export type DriverAnalysis =
  | (DriverBasis & {
      status: "ok";
      /** Noise where all KPIs together explain no more than chance would. */
      word: "signal" | "noise";
      /** From the first to the last by share. */
      drivers: Driver[];
      /** Those that cannot be told apart from the first, itself included; one where the first leads for sure. */
      leading: KpiId[];
      r2: number;
      p: number;
      draws: number;
      /** Why the effects on a chance are missing; null where they are there, and for answers in points. */
      noChance: Exclude<Chance["status"], "ok"> | null;
    })
  | (DriverBasis & { status: "insufficient"; lacks: "rows" | "drivers" | "outcomes" });

const DRAWS = 1000;
const SEED = 20_260_101;
/** Rows of the rarer outcome per KPI (Peduzzi et al. 1996, Journal of Clinical Epidemiology 49:1373–1379). */
const RARER_PER_DRIVER = 10;

/**
 * Which KPI weighs most for an outcome: shares of R² averaged over all orders (LMG), with intervals by drawing customers.
 *
 * @param isYesOrNo whether y is 0 or 1; effects are then on the chance, by logistic regression
 * @see Grömping (2006), Journal of Statistical Software 17(1)
 */
export function analyseDrivers(
  input: DriverRows,
  { isYesOrNo, draws = DRAWS, seed = SEED }: { isYesOrNo: boolean; draws?: number; seed?: number },
): DriverAnalysis {
  const { kpis, rows, answered, leftOut } = completeCases(input);
  const customer = rows.map((row) => input.customer[row] as string | number);
  const basis = { answered, n: rows.length, customers: new Set(customer).size, leftOut };
  const refuse = (lacks: "rows" | "drivers" | "outcomes"): DriverAnalysis => ({
    status: "insufficient",
    ...basis,
    lacks,
  });
  if (answered < minimumForDrivers(2)) return refuse("rows");
  if (kpis.length < 2) return refuse("drivers");
  const y = pickRows(input.y, rows);
  const columns = kpis.map((kpi) => pickRows(input.drivers[kpi], rows));
  if (isYesOrNo && rarerOf(y) < RARER_PER_DRIVER * kpis.length) return refuse("outcomes");

  const centre = centreByKind(input.mix, rows);
  const [centredY, centred] = [centre(y), columns.map(centre)];
  const shares = lmg({ y: centredY, columns: centred });
  if (shares.status !== "ok") return refuse("outcomes");
  const moments = momentsByCustomer([...centred, centredY], customer, seed);
  const bounds = boundsOfDraws(moments, { draws, seed });
  const chance = isYesOrNo ? chanceEffects(y, columns) : null;
  const drivers = kpis.map((kpi, k): Driver => {
    const effect = chance ? (chance.status === "ok" ? (chance.ame[k] ?? null) : null) : bounds.effect(k);
    return {
      kpi,
      went: mean(columns[k] ?? []) ?? 0,
      share: { value: shares.share[k] ?? 0, ...bounds.share(k) },
      effect,
      oddsRatio: chance?.status === "ok" ? (chance.oddsRatio[k] ?? null) : null,
    };
  });
  drivers.sort((one, other) => other.share.value - one.share.value);
  return {
    status: "ok",
    ...basis,
    word: bounds.p < 0.05 ? "signal" : "noise",
    drivers,
    leading: leadingOf(drivers),
    r2: shares.r2,
    p: bounds.p,
    draws: bounds.draws,
    noChance: chance && chance.status !== "ok" ? chance.status : null,
  };
}

function rarerOf(y: readonly number[]): number {
  const ones = y.filter((value) => value === 1).length;
  return Math.min(ones, y.length - ones);
}

/** Intervals that overlap that of the first are not told apart from it. */
function leadingOf(drivers: readonly Driver[]): KpiId[] {
  const lowest = drivers[0]?.share.lower ?? 0;
  return drivers.filter(({ share }, place) => place === 0 || share.upper >= lowest).map(({ kpi }) => kpi);
}

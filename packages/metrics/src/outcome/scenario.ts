import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { quantileOfSorted } from "../stats/quantile-interval";
import type { RandomSource } from "../stats/random";
import { drawNormal, randomSource } from "../stats/random";
import type { Refusal } from "../stats/status";
import { invalid } from "../stats/status";
import { zOf } from "../stats/wilson";
import { returnOnService } from "./return-on-service";
import { type ScenarioKind, wrongAssumptions } from "./scenario-assumption";

/** A low, a middle and a high outcome: P10, P50 and P90 of seeded draws. Money is in minor units. */
export type OutcomeRange = { low: number; mid: number; high: number };

/** What a scenario comes to, "if its assumptions hold"; always a range. */
export type ScenarioOutcome =
  | {
      status: "ok";
      kind: ScenarioKind;
      /** Revenue per year that may be lost, or what is left after the costs. */
      total: OutcomeRange;
      /** Customers who leave more, or who are kept. */
      customers: OutcomeRange;
      /** Only of a return: what is spent, and the net result per unit of it; null where nothing is spent. */
      cost: number | null;
      ratio: OutcomeRange | null;
      /** Only of a return: the share of draws in which more comes in than goes out. */
      chanceOfGain: number | null;
    }
  | Refusal<"error">;

const DRAWS = 20_000;
const VALUE_CV = 0.2;

/**
 * Computes a scenario. What has a lower and an upper end is drawn from the normal distribution of which 95 % lies between
 * them; the value of a customer has a spread of 20 %.
 *
 * A return counts one year of the effect: contacts that are no longer needed, and the margin of customers who stay because
 * their question was solved, over the years ahead.
 *
 * @see Rust, Zahorik & Keiningham (1995), Journal of Marketing 59:58–70
 */
export function scenarioOutcome(
  kind: ScenarioKind,
  assumptions: Readonly<Record<string, number>>,
): ScenarioOutcome {
  const wrong = wrongAssumptions(kind, assumptions);
  if (wrong.length > 0) return invalid(`out of range: ${wrong.join(", ")}`);
  const of = (id: string): number => assumptions[id] ?? 0;
  return kind === "revenue-at-risk" ? revenueOutcome(of) : returnOutcome(of);
}

type Of = (id: string) => number;

function revenueOutcome(of: Of): ScenarioOutcome {
  const random = randomSource(xoroshiro128plus(1));
  const total = new Float64Array(DRAWS);
  const customers = new Float64Array(DRAWS);
  for (let draw = 0; draw < DRAWS; draw++) {
    // A chance is none below 0, whatever a wide range of it would draw.
    const excess = Math.max(0, drawBetween(random, of("excessLower"), of("excessUpper")));
    customers[draw] = of("customersWithExperience") * excess;
    total[draw] = (customers[draw] ?? 0) * of("valuePerYear") * valueFactor(random);
  }
  return {
    status: "ok",
    kind: "revenue-at-risk",
    total: rangeOf(total),
    customers: rangeOf(customers),
    cost: null,
    ratio: null,
    chanceOfGain: null,
  };
}

function returnOutcome(of: Of): ScenarioOutcome {
  const perCustomer = returnOnService({
    customersKept: 1,
    annualRevenue: of("valuePerYear"),
    margin: of("margin"),
    annualRetention: of("annualRetention"),
    discountRate: of("discountRate"),
    years: of("years"),
    cost: 0,
  });
  if (perCustomer.status !== "ok") return perCustomer;
  const cost = of("coachingHours") * of("hourlyCost");
  const random = randomSource(xoroshiro128plus(1));
  const net = new Float64Array(DRAWS);
  const kept = new Float64Array(DRAWS);
  let gains = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    const solved = of("contactsPerYear") * drawBetween(random, of("effectLower"), of("effectUpper"));
    kept[draw] = solved * of("excessLeave");
    const worth = (kept[draw] ?? 0) * perCustomer.valuePerCustomer * valueFactor(random);
    net[draw] = worth + solved * of("costPerContact") - cost;
    if ((net[draw] ?? 0) > 0) gains += 1;
  }
  const total = rangeOf(net);
  return {
    status: "ok",
    kind: "return-on-service",
    total,
    customers: rangeOf(kept),
    cost,
    ratio: cost === 0 ? null : { low: total.low / cost, mid: total.mid / cost, high: total.high / cost },
    chanceOfGain: gains / DRAWS,
  };
}

function drawBetween(random: RandomSource, lower: number, upper: number): number {
  return (lower + upper) / 2 + (drawNormal(random) * (upper - lower)) / (2 * zOf(0.95));
}

/** Log-normal with mean 1: a value is never negative. */
function valueFactor(random: RandomSource): number {
  const logVariance = Math.log1p(VALUE_CV ** 2);
  return Math.exp(Math.sqrt(logVariance) * drawNormal(random) - logVariance / 2);
}

function rangeOf(draws: Float64Array): OutcomeRange {
  const sorted = Array.from(draws.sort());
  return {
    low: quantileOfSorted(sorted, 0.1),
    mid: quantileOfSorted(sorted, 0.5),
    high: quantileOfSorted(sorted, 0.9),
  };
}

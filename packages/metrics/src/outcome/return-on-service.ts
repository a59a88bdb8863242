import { areNumbers, isDivisor } from "../stats/missing";
import type { Refusal } from "../stats/status";
import { invalid } from "../stats/status";

/** What keeping customers brings in, against what it costs. */
export type ReturnOnService =
  | {
      status: "ok";
      /** Discounted margin of one customer over the years looked at. */
      valuePerCustomer: number;
      gain: number;
      net: number;
      /** (gain − cost) ÷ cost; null when it costs nothing. */
      returnRatio: number | null;
    }
  | Refusal<"error">;

export type ReturnOnServiceInput = {
  customersKept: number;
  annualRevenue: number;
  /** Share of revenue, 0–1. */
  margin: number;
  /** Chance that a customer stays another year, 0–1. */
  annualRetention: number;
  discountRate: number;
  years: number;
  cost: number;
};

const MOST_YEARS = 1000;

/**
 * Return on service, "if these links are causal".
 *
 * @see Rust, Zahorik & Keiningham (1995), Journal of Marketing 59:58–70
 */
export function returnOnService(input: ReturnOnServiceInput): ReturnOnService {
  const { customersKept, annualRevenue, margin, annualRetention, discountRate, years, cost } = input;
  if (!areNumbers([customersKept, annualRevenue, margin, annualRetention, discountRate, years, cost]))
    return invalid("not a number");
  if (!(annualRetention >= 0 && annualRetention <= 1)) return invalid("retention outside 0..1");
  if (!(discountRate > -1)) return invalid("discount rate must be above −1");
  if (!(Number.isInteger(years) && years >= 0 && years <= MOST_YEARS))
    return invalid("years must be a whole number, 1,000 at most");
  let worth = 0;
  // The first year counts in full, also for customers of whom none would stay another.
  for (let year = 0, share = 1; year < years; year++) {
    worth += share;
    share *= annualRetention / (1 + discountRate);
  }
  const valuePerCustomer = annualRevenue * margin * worth;
  const gain = customersKept * valuePerCustomer;
  const net = gain - cost;
  return {
    status: "ok",
    valuePerCustomer,
    gain,
    net,
    returnRatio: isDivisor(Math.abs(cost)) ? net / cost : null,
  };
}

/** The same for a low, a middle and a high number of customers kept: P10, P50 and P90. */
export function returnScenarios(
  input: Omit<ReturnOnServiceInput, "customersKept">,
  kept: { low: number; mid: number; high: number },
): Record<"low" | "mid" | "high", ReturnOnService> {
  return {
    low: returnOnService({ ...input, customersKept: kept.low }),
    mid: returnOnService({ ...input, customersKept: kept.mid }),
    high: returnOnService({ ...input, customersKept: kept.high }),
  };
}

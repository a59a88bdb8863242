import { logistic } from "../stats/logistic";
import type { Maybe } from "../stats/missing";
import type { Estimate } from "./driver-analysis";

/** What every KPI does for the chance of a yes, or why that cannot be told. */
export type Chance =
  | { status: "ok"; ame: (Estimate | null)[]; oddsRatio: (Estimate | null)[] }
  | { status: "separated" | "rank-deficient" | "unstable" };

/** Wald's 95 % interval of a coefficient. */
const Z = 1.959963984540054;

/** Logistic regression of a yes or no: odds ratios and average marginal effects with their intervals. */
export function chanceEffects(y: readonly number[], columns: readonly (readonly number[])[]): Chance {
  const fit = logistic({ y, columns });
  if (fit.status === "separated" || fit.status === "rank-deficient") return { status: fit.status };
  if (fit.status !== "ok") return { status: "unstable" };
  return {
    status: "ok",
    ame: columns.map((_, k) => {
      const [coef = 0, se = 0, effect = 0] = [fit.coef[k + 1], fit.se[k + 1], fit.ame[k]];
      // The effect is the coefficient times the mean of p(1 − p), and so are its bounds.
      const scale = coef === 0 ? 0 : effect / coef;
      return { value: effect, lower: scale * (coef - Z * se), upper: scale * (coef + Z * se) };
    }),
    oddsRatio: columns.map((_, k) =>
      estimateOf(fit.oddsRatio[k] ?? null, fit.orLower[k] ?? null, fit.orUpper[k] ?? null),
    ),
  };
}

function estimateOf(value: Maybe, lower: Maybe, upper: Maybe): Estimate | null {
  return value === null || lower === null || upper === null ? null : { value, lower, upper };
}

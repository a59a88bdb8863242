import { sum } from "../stats/sum";
import type { LeavingRow } from "./leaving-table";
import { type RevenueAtRisk, revenueAtRisk } from "./revenue-at-risk";

/** Customers who are still there, by their number of bad experiences, and what is known of their value per year. */
export type PresentCustomers = {
  badExperiences: number;
  customers: number;
  /** How many of them have a known value, and what those are worth together per year, in minor units. */
  valued: number;
  valueMinor: number;
};

/** Who may leave because of what they went through, always as a range. */
export type CustomersAtRisk = {
  /** Still there, with one bad experience or more. */
  customers: number;
  /**
   * How many more of them leave than without bad experiences: 80 % of the draws lie between lower and upper, 95 % between
   * least and most.
   */
  leaving: { least: number; lower: number; mid: number; upper: number; most: number } | null;
  /** What they bring in per year, in minor units; null while no customer's value is known. */
  revenue: RevenueAtRisk | null;
  /** Whether some values are taken from other customers, which widens the range. */
  isEstimate: boolean;
  /** Mean value per year of a customer with a bad experience, in minor units. */
  valuePerCustomerMinor: number | null;
};

/**
 * Customers and revenue at risk: the excess over those without bad experiences, "if these links are causal".
 *
 * @param assumedValueMinor per year, where no customer's value is known; null leaves the revenue out
 */
export function customersAtRisk(
  rows: readonly LeavingRow[],
  present: readonly PresentCustomers[],
  assumedValueMinor: number | null = null,
): CustomersAtRisk {
  const last = rows.at(-1)?.badExperiences ?? 0;
  const groups = rows.map(({ badExperiences }) =>
    present.filter((group) => Math.min(group.badExperiences, last) === badExperiences),
  );
  const customers = groups.map((group) => sum(group.map((each) => each.customers)));
  const values = valuesOf(groups, assumedValueMinor);
  const shapes = { alpha: rows.map(({ alpha }) => alpha), beta: rows.map(({ beta }) => beta) };
  const leaving = revenueAtRisk({ customers, annualValue: customers.map(() => 1), ...shapes });
  const exposed = sum(customers.slice(1));
  const money = sum(customers.map((count, k) => (k === 0 ? 0 : count * (values.perCustomer?.[k] ?? 0))));
  return {
    customers: exposed,
    leaving: leaving.status === "ok" ? leavingRange(leaving.mc) : null,
    revenue: values.perCustomer
      ? revenueAtRisk({
          customers,
          annualValue: values.perCustomer,
          ...shapes,
          valueIsEstimate: values.isEstimate,
        })
      : null,
    isEstimate: values.isEstimate,
    valuePerCustomerMinor: values.perCustomer && exposed > 0 ? money / exposed : null,
  };
}

function leavingRange(mc: Extract<RevenueAtRisk, { status: "ok" }>["mc"]): CustomersAtRisk["leaving"] {
  return { least: mc.p2_5, lower: mc.p10, mid: mc.p50, upper: mc.p90, most: mc.p97_5 };
}

function valuesOf(
  groups: readonly (readonly PresentCustomers[])[],
  assumed: number | null,
): { perCustomer: number[] | null; isEstimate: boolean } {
  const meanOf = (group: readonly PresentCustomers[]) => {
    const valued = sum(group.map((each) => each.valued));
    return valued === 0 ? null : sum(group.map((each) => each.valueMinor)) / valued;
  };
  const overall = meanOf(groups.flat()) ?? assumed;
  if (overall === null) return { perCustomer: null, isEstimate: true };
  return {
    perCustomer: groups.map((group) => meanOf(group) ?? overall),
    isEstimate: groups.slice(1).some((group) => group.some(({ customers, valued }) => valued < customers)),
  };
}

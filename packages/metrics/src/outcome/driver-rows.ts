import { KPI_IDS, type KpiId } from "../kpi/figure";
import { minimumForDrivers } from "../policy";
import { groupBy } from "../stats/group-by";
import { completeRows } from "../stats/missing";
import { type DriverRows, FEWEST_EITHER_WAY, type LeftOutDriver } from "./driver";

/** The rows in which everything is known that is compared, and what is not compared and why. */
export type CompleteCases = {
  kpis: KpiId[];
  rows: number[];
  /** Rows with an outcome, complete or not. */
  answered: number;
  leftOut: LeftOutDriver[];
};

/**
 * Leaves out every KPI that shows nothing, and then the one that fewest rows know, as long as too few rows know all of the
 * others. So a survey that hardly asked for one KPI does not take the others with it.
 */
export function completeCases({ y, drivers }: DriverRows): CompleteCases {
  const answered = completeRows([y]).length;
  const leftOut: LeftOutDriver[] = [];
  const known = new Map(KPI_IDS.map((kpi) => [kpi, completeRows([y, drivers[kpi]])] as const));
  let kpis: KpiId[] = [];
  for (const kpi of KPI_IDS) {
    const rows = known.get(kpi) ?? [];
    const different = rowsThatDiffer(drivers[kpi], rows);
    if (rows.length < minimumForDrivers(1)) leftOut.push({ kpi, reason: "unknown", n: rows.length });
    else if (different < FEWEST_EITHER_WAY) leftOut.push({ kpi, reason: "no-spread", n: different });
    else kpis.push(kpi);
  }
  for (;;) {
    const rows = kpis.length === 0 ? [] : completeRows([y, ...kpis.map((kpi) => drivers[kpi])]);
    const still = kpis.find((kpi) => rowsThatDiffer(drivers[kpi], rows) < FEWEST_EITHER_WAY);
    if (kpis.length < 2 || (rows.length >= minimumForDrivers(kpis.length) && still === undefined)) {
      return { kpis, rows, answered, leftOut };
    }
    const scarce = kpis.reduce((one, other) =>
      (known.get(other)?.length ?? 0) < (known.get(one)?.length ?? 0) ? other : one,
    );
    leftOut.push({ kpi: scarce, reason: "unknown", n: known.get(scarce)?.length ?? 0 });
    kpis = kpis.filter((kpi) => kpi !== scarce);
  }
}

/** Rows with another value than the most frequent one. */
function rowsThatDiffer(values: DriverRows["y"], rows: readonly number[]): number {
  const counts = [...groupBy(rows, (row) => values[row]).values()].map((alike) => alike.length);
  return rows.length - Math.max(0, ...counts);
}

import type { Store } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { addDays } from "@kwartet/metrics/calendar-day";
import { compareOnAll } from "../../src/comparisons/read-fair";
import { readFigureContext } from "../../src/kpis/context-queries";
import { systemScope } from "../../src/scope";
import { RANGES } from "./product-queries";
import type { Subjects } from "./subjects";
import { tell } from "./tell";
import { type Timing, timeRuns } from "./timing";

const FIRST_RUNS = 5;
const RUNS = 40;

export type ComparisonResult = { first: Timing; again: Timing };

/**
 * The fair comparison of all agents on every KPI that has one: the first time after the stored figures changed, and from
 * then on, when it is remembered. Each first time asks of other weeks.
 */
export async function benchComparison(store: Store, subjects: Subjects): Promise<ComparisonResult> {
  const { organizationId } = subjects;
  const scope = systemScope(organizationId, "agent-figure:read");
  const compare = (weeksEarlier: number) =>
    withOrganization(store.db, organizationId, async (tx) => {
      const context = await readFigureContext(tx, scope);
      await compareOnAll(tx, scope, { context, untilDay: addDays(RANGES.weeks.to, -7 * (weeksEarlier + 1)) });
    });
  const first = await timeRuns({ runs: FIRST_RUNS, warmUp: 0 }, compare);
  const again = await timeRuns({ runs: RUNS }, () => compare(0));
  tell(`fair comparison of all agents: first ${first.medianMs} ms, then ${again.medianMs} ms`);
  return { first, again };
}

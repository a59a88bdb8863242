import type { Db } from "@kwartet/db/client";
import { isPartialPeriod, lastBoardPeriod } from "@kwartet/metrics/board/board-period";
import { readFigureContext } from "../kpis/context-queries";
import type { Scope } from "../scope";

/** The last month or quarter of which the data hold every day; null where they hold none as a whole. */
export async function lastWholePeriod(
  db: Db,
  scope: Scope,
  unit: "month" | "quarter",
): Promise<string | null> {
  const { bounds } = await readFigureContext(db, scope, {});
  if (bounds === null) return null;
  const period = lastBoardPeriod(unit, bounds);
  return isPartialPeriod(period, bounds) ? null : period.key;
}

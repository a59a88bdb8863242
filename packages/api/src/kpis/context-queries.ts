import type { Db } from "@kwartet/db/client";
import { preparedRows } from "@kwartet/db/prepared";
import type { ResolutionMeasure } from "@kwartet/metrics/kpi";
import { sql } from "drizzle-orm";
import { found } from "../errors";
import type { Scope } from "../scope";
import { type Rules, type RulesRow, rulesColumns, rulesFrom, settingsOn } from "../settings/in-force-queries";
import {
  type BoundsRow,
  boundsColumns,
  boundsFrom,
  type DataBounds,
  leadingResolutionFrom,
} from "./bounds-queries";

/** What every figure of one answer is computed with. */
export type FigureContext = {
  rules: Rules;
  /** Null before the first import. */
  bounds: DataBounds | null;
  /** Another after every change of the stored figures: what was computed from them holds as long as this does. */
  dataVersion: string | null;
  shortAbandonSeconds: number;
  resolutionLeading: ResolutionMeasure;
};

/**
 * The rules as they are in force on a day, the last of the data unless another is given. One limit
 * for short abandons holds for a whole answer: a range over a change of it is read by the newer one.
 */
export async function readFigureContext(
  db: Db,
  scope: Scope,
  given: { day?: string | undefined; shortAbandonSeconds?: number | undefined } = {},
): Promise<FigureContext> {
  const { organizationId } = scope;
  const [answer] = await preparedRows<RulesRow & BoundsRow>(
    db,
    sql`select ${rulesColumns(organizationId)}, ${boundsColumns(organizationId)}`,
  );
  const row = found(answer, "Settings");
  const rules = rulesFrom(row);
  const bounds = boundsFrom(row, rules);
  const settings = settingsOn(rules, given.day ?? bounds?.asOfDay ?? "9999-12-31");
  return {
    rules,
    bounds,
    dataVersion: row.dataVersion,
    shortAbandonSeconds: given.shortAbandonSeconds ?? settings.shortAbandonSeconds,
    resolutionLeading: leadingResolutionFrom(row, settings.resolutionMeasure),
  };
}

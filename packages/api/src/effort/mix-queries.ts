import type { Db } from "@kwartet/db/client";
import { rowsOf } from "@kwartet/db/rows";
import { caseMixCells } from "@kwartet/db/schema/rollups";
import type { Channel } from "@kwartet/metrics/contact";
import { type EffortCell, type EffortTally, easyOf } from "@kwartet/metrics/effort/effort-tally";
import type { HourBand } from "@kwartet/metrics/hour-band";
import type { ResolutionMeasure } from "@kwartet/metrics/kpi";
import type { DayRange } from "@kwartet/metrics/period";
import { type SQL, sql } from "drizzle-orm";
import type { Scope } from "../scope";

type MixToRead = { weeks: DayRange; resolution: ResolutionMeasure };

type Row = {
  teamId: string;
  week: string;
  channel: Channel;
  topic: string;
  hour: HourBand;
  counts: number[];
};

const RESOLVED: Readonly<Record<ResolutionMeasure, { x: SQL; n: SQL }>> = {
  "no-repeat": { x: sql`no_repeat_x`, n: sql`no_repeat_n` },
  "said-solved": { x: sql`said_solved_x`, n: sql`said_solved_n` },
  "reported-resolved": { x: sql`reported_resolved_x`, n: sql`reported_resolved_n` },
  reopened: { x: sql`reopened_x`, n: sql`reopened_n` },
};

/** A point of a scale; a scale that nobody answered is stored as nothing. */
const point = (scale: string, value: number): SQL => sql.raw(`coalesce(${scale}[${value}], 0)`);
const points = (scale: string, values: readonly number[]): SQL =>
  sql.join(
    values.map((value) => point(scale, value)),
    sql` + `,
  );
const EFFORT = [1, 2, 3, 4, 5, 6, 7];

/** In the order in which `tallyOf` takes them. */
function countsOf(resolution: ResolutionMeasure): SQL[] {
  const { x, n } = RESOLVED[resolution];
  return [
    ...["offered", "answered", "abandoned", "short_abandoned", "within_promise"].map((name) => sql.raw(name)),
    ...["handled", "handle_sum", "handed_over", "repeat_pending"].map((name) => sql.raw(name)),
    ...[sql`no_repeat_n`, sql`no_repeat_x`, n, x],
    ...[points("friendliness", [1, 2, 3, 4, 5]), points("friendliness", [4, 5])],
    ...EFFORT.map((value) => point("effort", value)),
  ];
}

/**
 * The mix of contacts of each team in whole ISO weeks, all agents together: no person comes out of it. The counts come as
 * one list, because reading some twenty fields of each of thousands of rows costs more than adding them up.
 */
export async function readMixCells(
  db: Db,
  { organizationId }: Scope,
  { weeks, resolution }: MixToRead,
): Promise<EffortCell[]> {
  const sums = countsOf(resolution).map((count) => sql`sum(${count})::float8`);
  const rows = await rowsOf<Row>(
    db.execute(sql`
      select team_id as "teamId", starts_on::text as week, channel, topic, hour_band as hour,
        json_build_array(${sql.join(sums, sql`, `)}) as counts
      from ${caseMixCells}
      where organization_id = ${organizationId} and starts_on between ${weeks.from} and ${weeks.to}
      group by team_id, starts_on, channel, topic, hour_band
    `),
  );
  return rows.map(({ counts, ...place }) => ({ ...place, tally: tallyOf(counts) }));
}

function tallyOf(counts: readonly number[]): EffortTally {
  const at = (index: number): number => counts[index] ?? 0;
  const effort = counts.slice(15);
  return {
    ...{ offered: at(0), answered: at(1), abandoned: at(2), shortAbandoned: at(3), withinPromise: at(4) },
    ...{ handled: at(5), handleSum: at(6), handedOver: at(7), repeatPending: at(8) },
    noRepeat: { n: at(9), x: at(10) },
    resolved: { n: at(11), x: at(12) },
    friendly: { n: at(13), x: at(14) },
    easy: easyOf(effort),
    effort,
  };
}

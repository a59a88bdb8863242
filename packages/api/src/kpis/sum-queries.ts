import type { Db } from "@kwartet/db/client";
import { preparedRows } from "@kwartet/db/prepared";
import { columnName } from "@kwartet/db/rows";
import { NONE } from "@kwartet/db/schema/columns";
import { rollups } from "@kwartet/db/schema/rollups";
import type { KpiId } from "@kwartet/metrics/kpi";
import { emptyCommonTally } from "@kwartet/metrics/rollup";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { columnsOfCommon, type StoredCounts } from "../rollups/row";
import type { Scope } from "../scope";
import { inRollupSlices } from "./slice-queries";
import type { Selection } from "./tally-queries";

/** KPIs that are made of counts alone: what adds up may be added up where it lies. */
const COUNTS = {
  resolution: [
    "reportedResolvedN",
    "reportedResolvedX",
    "noRepeatN",
    "noRepeatX",
    "saidSolvedN",
    "saidSolvedX",
    "reopenedN",
    "reopenedX",
  ],
  friendliness: ["rated"],
} as const;
export type CountedKpi = keyof typeof COUNTS;

export const isCounted = (kpi: KpiId | undefined): kpi is CountedKpi => kpi !== undefined && kpi in COUNTS;

const FRIENDLINESS_POINTS = [1, 2, 3, 4, 5];
const KEYS = { agent: "agent_id", team: "team_id", channel: "channel", all: null } as const;
export type SumKey = keyof typeof KEYS;

export type SumsToRead = { selection: Selection; by: SumKey; kpi: CountedKpi };

/**
 * The counts of one KPI over all days of a selection, a row for each agent, team or channel: for everybody of a large
 * organisation that is thousands of stored rows, of which the way to here would take longer than adding them up.
 */
export async function readTallySums(
  db: Db,
  { organizationId }: Scope,
  { selection, by, kpi }: SumsToRead,
): Promise<{ key: string | null; counts: StoredCounts }[]> {
  const { subject, slices, channel } = selection;
  if (slices.length === 0) return [];
  const key = KEYS[by] === null ? sql`'all'` : sql`${sql.identifier(KEYS[by])}::text`;
  const condition = and(
    eq(rollups.organizationId, organizationId),
    eq(rollups.subject, subject),
    channel && eq(rollups.channel, channel),
    inRollupSlices(subject, { slices, coarsest: "any" }, organizationId),
  );
  const rows = await preparedRows<{ key: string } & Partial<StoredCounts>>(
    db,
    sql`select ${key} as key, ${SUMS[kpi]} from ${rollups} where ${condition} group by 1`,
  );
  return rows.map(({ key: value, ...counts }) => ({
    key: value === NONE ? null : value,
    counts: { ...NOTHING, ...counts },
  }));
}

const NOTHING: StoredCounts = {
  ...columnsOfCommon(emptyCommonTally()),
  answeredWaits: null,
  abandonedWaits: null,
};

const SUMS: Record<CountedKpi, SQL> = {
  resolution: sumsOf(COUNTS.resolution),
  friendliness: sql`${sumsOf(COUNTS.friendliness)}, array[${sql.join(
    FRIENDLINESS_POINTS.map((point) => sql`coalesce(sum(friendliness[${sql.raw(String(point))}]), 0)`),
    sql`, `,
  )}]::int[] as friendliness`,
};

function sumsOf(names: readonly string[]): SQL {
  const sums = names.map(
    (name) => sql`sum(${sql.identifier(columnName(name))})::float8 as ${sql.identifier(name)}`,
  );
  return sql.join(sums, sql`, `);
}

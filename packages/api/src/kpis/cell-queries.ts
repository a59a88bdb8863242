import type { Db } from "@kwartet/db/client";
import { NONE } from "@kwartet/db/schema/columns";
import { caseMixCells } from "@kwartet/db/schema/rollups";
import type { CellTally } from "@kwartet/metrics/case-mix-cell";
import type { Channel } from "@kwartet/metrics/contact";
import type { DayRange } from "@kwartet/metrics/period";
import { and, between, eq, or, type SQL, sql } from "drizzle-orm";
import { cellOfRow } from "../rollups/row";
import type { Scope } from "../scope";
import { inSlices } from "./slice-queries";
import type { Slice } from "./slices";

/** What cells can be told apart by; the others are added up by the database. */
export type CellDimension = "teamId" | "agentId" | "startsOn" | "channel" | "topic";

/** Cells that are alike in one dimension, added up. `value` is null for no agent and for no topic. */
export type CellSum = { value: string | null; cell: CellTally };

export type CellFilter = {
  /** Only slices in which every one of the weeks lies as a whole are right to read. */
  slices: readonly Slice[];
  /** Mondays of the weeks to read, as ranges. */
  weeks: readonly DayRange[];
  channel?: Channel | undefined;
  topic?: string | undefined;
};

const COUNTS = [
  "offered",
  "answered",
  "abandoned",
  "open",
  "answeredUnknownWait",
  "abandonedUnknownWait",
  "withinPromise",
  "waitSum",
  "waitSumSquares",
  "handled",
  "handleSum",
  "handleSumSquares",
  "wrapped",
  "wrapSum",
  "reportedResolvedN",
  "reportedResolvedX",
  "noRepeatN",
  "noRepeatX",
  "repeatPending",
  "saidSolvedN",
  "saidSolvedX",
  "reopenedN",
  "reopenedX",
  "handedOver",
  "rated",
  "shortAbandoned",
  "within20",
  "within30",
  "within60",
] as const;
/** The scales of which figures are made, with their points; the others are not read. */
const SCALES = { friendliness: 5 } as const;
const NOT_READ = { satisfaction: [], effort: [], recommend: [] };

type Count = (typeof COUNTS)[number];
type Scale = keyof typeof SCALES;

/** Every count as its sum; a statistic that adds up may be added up where it lies. */
const SUMS = {
  ...(Object.fromEntries(
    COUNTS.map((name) => [name, sql<number>`sum(${caseMixCells[name]})::float8`.as(name)]),
  ) as Record<Count, SQL.Aliased<number>>),
  ...(Object.fromEntries((Object.keys(SCALES) as Scale[]).map((name) => [name, sumOfScale(name)])) as Record<
    Scale,
    SQL.Aliased<number[]>
  >),
};

/** A scale that nobody answered is an empty array, in which there is nothing at any point. */
function sumOfScale(name: Scale): SQL.Aliased<number[]> {
  const points = Array.from(
    { length: SCALES[name] },
    (_, index) => sql`coalesce(sum(${caseMixCells[name]}[${sql.raw(String(index + 1))}]), 0)`,
  );
  return sql<number[]>`array[${sql.join(points, sql`, `)}]::int[]`.as(name);
}

/** The mix of contacts in whole ISO weeks, added up by one dimension, or altogether. */
export async function readCells(
  db: Db,
  scope: Scope,
  { dimension, ...filter }: CellFilter & { dimension: CellDimension | null },
): Promise<CellSum[]> {
  if (filter.weeks.length === 0 || filter.slices.length === 0) return [];
  const value = dimension === null ? sql<string>`'all'` : sql<string>`${caseMixCells[dimension]}::text`;
  const rows = await db
    .select({ value, ...SUMS })
    .from(caseMixCells)
    .where(
      and(
        eq(caseMixCells.organizationId, scope.organizationId),
        or(...filter.weeks.map(({ from, to }) => between(caseMixCells.startsOn, from, to))),
        filter.channel && eq(caseMixCells.channel, filter.channel),
        filter.topic === undefined ? undefined : eq(caseMixCells.topic, filter.topic),
        inSlices({ ...caseMixCells, day: caseMixCells.startsOn }, filter.slices),
      ),
    )
    .groupBy(sql`1`);
  return rows.map((row) => ({
    value: row.value === "" || row.value === NONE ? null : row.value,
    cell: cellOfRow({ ...row, ...NOT_READ }),
  }));
}

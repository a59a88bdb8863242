import { rollups } from "@kwartet/db/schema/rollups";
import type { Column, SQL } from "drizzle-orm";
import { and, eq, gte, lte, or, sql } from "drizzle-orm";
import { type Cover, coverOf } from "./covering";
import type { OpenRange, Slice } from "./slices";

type SliceColumns = { teamId: Column; agentId: Column; day: Column };

/** Only rows inside one of the slices; no slice is no row. */
export function inSlices(columns: SliceColumns, slices: readonly Slice[]): SQL {
  return anyOf(slices.map((slice) => and(...ofSubject(columns, slice), ...inRange(columns.day, slice))));
}

/** The fewest stored rollups that add up to the slices: whole periods, and days at their edges. */
export function inRollupSlices(slices: readonly Slice[], coarsest: Cover["grain"]): SQL {
  return anyOf(
    slices.map((slice) => {
      const parts = coverOf(slice, coarsest).map((part) =>
        and(eq(rollups.grain, part.grain), ...inRange(rollups.startsOn, part)),
      );
      return and(...ofSubject({ ...rollups, day: rollups.startsOn }, slice), or(...parts));
    }),
  );
}

/** A slice without a condition is everything; no slice at all is nothing. */
function anyOf(conditions: (SQL | undefined)[]): SQL {
  return or(...conditions.map((condition) => condition ?? sql`true`)) ?? sql`false`;
}

function ofSubject({ teamId, agentId }: SliceColumns, slice: Slice): (SQL | undefined)[] {
  return [
    slice.teamId === null ? undefined : eq(teamId, slice.teamId),
    slice.agentId === null ? undefined : eq(agentId, slice.agentId),
    slice.exceptAgentId === undefined ? undefined : sql`${agentId} is distinct from ${slice.exceptAgentId}`,
  ];
}

/** Where a period starts inside the range, it lies in it: covers end where their last period does. */
function inRange(column: Column, { from, to }: OpenRange): (SQL | undefined)[] {
  return [from === null ? undefined : gte(column, from), to === null ? undefined : lte(column, to)];
}

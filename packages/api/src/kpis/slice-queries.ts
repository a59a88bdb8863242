import { NONE } from "@kwartet/db/schema/columns";
import { type ROLLUP_SUBJECTS, rollups } from "@kwartet/db/schema/rollups";
import { teams } from "@kwartet/db/schema/teams";
import type { Column, SQL } from "drizzle-orm";
import { and, eq, gte, lte, or, sql } from "drizzle-orm";
import { coverOf } from "./covering";
import type { RollupPart } from "./slice-match";
import type { OpenRange, Slice } from "./slices";

type SliceColumns = { teamId: Column; agentId: Column; day: Column };

/** Only rows inside one of the slices; no slice is no row. */
export function inSlices(columns: SliceColumns, slices: readonly Slice[]): SQL {
  return anyOf(slices.map((slice) => and(...ofSubject(columns, slice), ...inRange(columns.day, slice))));
}

/** The stored rollups of a subject that add up to slices: whole periods, and days at their edges. */
export function inRollupSlices(
  subject: RollupSubject,
  { slices, coarsest }: RollupPart,
  organizationId: string,
): SQL {
  return anyOf(
    slices.map((slice) => {
      const parts = coverOf(slice, coarsest).map((part) =>
        and(eq(rollups.grain, part.grain), ...inRange(rollups.startsOn, part)),
      );
      return and(...ofKey(subject, slice, organizationId), or(...parts));
    }),
  );
}

type RollupSubject = (typeof ROLLUP_SUBJECTS)[number];

/**
 * Names the team and the agent wherever they are known, since the key of the rollups begins with them: an agent's
 * rows are then found team by team instead of among everybody's.
 */
function ofKey(subject: RollupSubject, slice: Slice, organizationId: string): (SQL | undefined)[] {
  const named = ofSubject({ ...rollups, day: rollups.startsOn }, slice);
  if (subject === "organization") return [eq(rollups.teamId, NONE), eq(rollups.agentId, NONE), ...named];
  const isOfEveryAgent = subject === "agent" && slice.agentId === null;
  return [
    subject === "team" ? eq(rollups.agentId, NONE) : undefined,
    slice.teamId === null && !isOfEveryAgent ? inAnyTeam(rollups.teamId, organizationId) : undefined,
    ...named,
  ];
}

/** True for every row; what it gives is a way into an index that begins with the team. */
export const inAnyTeam = (teamId: Column, organizationId: string): SQL =>
  sql`${teamId} = any(array(select id from ${teams} where organization_id = ${organizationId}))`;

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

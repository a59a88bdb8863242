import type { Db } from "@kwartet/db/client";
import { coachingSessions } from "@kwartet/db/schema/coaching-sessions";
import { goals } from "@kwartet/db/schema/goals";
import type { KpiId } from "@kwartet/metrics/kpi";
import type { DayRange } from "@kwartet/metrics/period";
import { and, asc, between, eq, inArray } from "drizzle-orm";
import type { Scope } from "../scope";
import type { Slice } from "./slices";

/** Something that was agreed or talked about, as a line in a chart. */
export type Phase = { kind: "goal-start" | "session"; on: string };

type Visible = { agentId: string; range: DayRange; slices: readonly Slice[] };
type Asked = Visible & { kpi: KpiId };

/** Goals on the KPI and sessions, on the days and in the teams of which the caller may see the agent's figures. */
export async function readPhases(
  db: Db,
  scope: Scope,
  { agentId, kpi, range, slices }: Asked,
): Promise<Phase[]> {
  const started = await db
    .select({ on: goals.startedOn, teamId: goals.teamId })
    .from(goals)
    .where(
      and(
        eq(goals.organizationId, scope.organizationId),
        eq(goals.personId, agentId),
        // Goals are on what agents are coached on: speed is none of these, and finds nothing.
        eq(goals.kpi, kpi as (typeof goals.$inferSelect)["kpi"]),
        between(goals.startedOn, range.from, range.to),
      ),
    )
    .orderBy(asc(goals.startedOn));
  const held = await readHeldDays(db, scope, { agentId, range, slices });
  return [
    ...started.flatMap((one) => visibleDay(slices, one)).map((on): Phase => ({ kind: "goal-start", on })),
    ...held.map((on): Phase => ({ kind: "session", on })),
  ].sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** The days on which an agent was talked with, as far as the caller may see the agent's figures; the earliest first. */
export async function readHeldDays(
  db: Db,
  scope: Scope,
  { agentId, range, slices }: Visible,
): Promise<string[]> {
  const held = await db
    .select({ on: coachingSessions.heldOn, teamId: coachingSessions.teamId })
    .from(coachingSessions)
    .where(
      and(
        eq(coachingSessions.organizationId, scope.organizationId),
        eq(coachingSessions.personId, agentId),
        inArray(coachingSessions.status, ["held", "confirmed"]),
        between(coachingSessions.heldOn, range.from, range.to),
      ),
    )
    .orderBy(asc(coachingSessions.heldOn));
  return held.flatMap((one) => visibleDay(slices, one));
}

function visibleDay(
  slices: readonly Slice[],
  { on, teamId }: { on: string | null; teamId: string },
): string[] {
  return on !== null && slices.some((slice) => isInside(slice, { on, teamId })) ? [on] : [];
}

function isInside({ teamId, from, to }: Slice, at: { on: string; teamId: string }): boolean {
  return (
    (teamId === null || teamId === at.teamId) &&
    (from === null || from <= at.on) &&
    (to === null || at.on <= to)
  );
}

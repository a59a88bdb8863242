import type { Db } from "@kwartet/db/client";
import { NONE } from "@kwartet/db/schema/columns";
import { rollups } from "@kwartet/db/schema/rollups";
import { partners, teams } from "@kwartet/db/schema/teams";
import type { DayRange } from "@kwartet/metrics/period";
import { and, asc, eq, ne } from "drizzle-orm";
import { inRollupSlices } from "../kpis/slice-queries";
import type { Scope } from "../scope";

export type OverviewTeam = { id: string; name: string; partner: string | null };

export async function readTeams(db: Db, scope: Scope): Promise<OverviewTeam[]> {
  return db
    .select({ id: teams.id, name: teams.name, partner: partners.name })
    .from(teams)
    .leftJoin(
      partners,
      and(eq(partners.organizationId, teams.organizationId), eq(partners.id, teams.partnerId)),
    )
    .where(eq(teams.organizationId, scope.organizationId))
    .orderBy(asc(teams.name), asc(teams.id));
}

/**
 * Who took contacts for which team in some days; only to count them. Members who took none do not
 * count: the figures of a team of nine in which three worked are those of three.
 */
export async function readActiveAgents(
  db: Db,
  scope: Scope,
  range: DayRange,
): Promise<Map<string, Set<string>>> {
  const rows = await db
    .selectDistinct({ teamId: rollups.teamId, agentId: rollups.agentId })
    .from(rollups)
    .where(
      and(
        eq(rollups.organizationId, scope.organizationId),
        eq(rollups.subject, "agent"),
        ne(rollups.agentId, NONE),
        inRollupSlices(
          "agent",
          { slices: [{ teamId: null, agentId: null, ...range }], coarsest: "month" },
          scope.organizationId,
        ),
      ),
    );
  const agents = new Map<string, Set<string>>();
  for (const { teamId, agentId } of rows) {
    agents.set(teamId, (agents.get(teamId) ?? new Set()).add(agentId));
  }
  return agents;
}

import type { Db } from "@kwartet/db/client";
import type { z } from "zod";
import { recordAudit } from "../audit/queries";
import { type Scope, visiblePeriodsOfAgent, visiblePeriodsOfTeam } from "../scope";
import type { agentDetailInput, agentTableInput, organizationDetailInput, teamDetailInput } from "./input";
import { type FigureRow, listFigures } from "./list-figures";
import { type Detail, readDetail } from "./read-detail";
import { organizationSlices } from "./selection";
import { ALL_DAYS, slicesOfAgent, slicesOfTeams } from "./slices";
import { findVisibleAgent, findVisibleTeam } from "./visible-queries";

/** Why somebody looks at a person's figures, for the audit. */
export const purposeOf = (scope: Scope, agentId: string | undefined): string =>
  agentId !== undefined && scope.personId === agentId ? "own figures" : "coaching";

export async function readAgentTable(
  db: Db,
  scope: Scope,
  request: z.infer<typeof agentTableInput>,
): Promise<FigureRow[]> {
  const { agentId, teamId, by } = request;
  const rows = await listFigures(db, scope, request);
  await recordAudit(db, scope, {
    action: "person-read",
    ...(agentId === undefined ? {} : { subjectPersonId: agentId }),
    purpose: purposeOf(scope, agentId),
    rowCount: rows.length,
    details: { by, ...(teamId === undefined ? {} : { teamId }), people: peopleIn(rows) },
  });
  return rows;
}

/** Whose figures were in the answer, so that each of them can be told. */
export function peopleIn(rows: readonly FigureRow[]): string[] {
  return [...new Set(rows.flatMap(({ id }) => id ?? []))];
}

export async function readAgentDetail(
  db: Db,
  scope: Scope,
  request: z.infer<typeof agentDetailInput>,
): Promise<Detail> {
  const { agentId } = request;
  const agent = await findVisibleAgent(db, scope, agentId);
  await recordAudit(db, scope, {
    action: "person-read",
    subjectPersonId: agentId,
    purpose: purposeOf(scope, agentId),
    details: { measure: request.measure },
  });
  const slices = slicesOfAgent(visiblePeriodsOfAgent(scope, agentId), { agentId, range: ALL_DAYS });
  return readDetail(db, scope, {
    subject: { type: "agent", id: agent.id, name: agent.name },
    selection: { subject: "agent", slices, channel: request.channel },
    request,
  });
}

export async function readTeamDetail(
  db: Db,
  scope: Scope,
  request: z.infer<typeof teamDetailInput>,
): Promise<Detail> {
  const team = await findVisibleTeam(db, scope, request.teamId);
  const slices = slicesOfTeams(visiblePeriodsOfTeam(scope, team.id), ALL_DAYS);
  return readDetail(db, scope, {
    subject: { type: "team", id: team.id, name: team.name },
    selection: { subject: "team", slices, channel: request.channel },
    request,
  });
}

export async function readOrganizationDetail(
  db: Db,
  scope: Scope,
  request: z.infer<typeof organizationDetailInput>,
): Promise<Detail> {
  return readDetail(db, scope, {
    subject: { type: "organization", id: null, name: null },
    selection: {
      subject: "organization",
      slices: organizationSlices(scope, ALL_DAYS),
      channel: request.channel,
    },
    request,
  });
}

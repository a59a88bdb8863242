import { badRequest, notFound } from "../errors";
import type { Permission } from "../permissions";
import { type Scope, visiblePeriodsOfAgent, visiblePeriodsOfTeam } from "../scope";
import type { FigureRequest } from "./list-figures";
import { ALL_DAYS, type OpenRange, slicesOfAgent, slicesOfAnybody, slicesOfTeams } from "./slices";
import type { Selection } from "./tally-queries";

/** Which stored figures answer a request, cut down to what the caller may see of them. */
export function selectionOf(scope: Scope, request: FigureRequest): Selection {
  const { by, agentId, teamId, channel } = request;
  const range: OpenRange = { from: request.from ?? null, to: request.to ?? null };
  if (agentId !== undefined) {
    const visible = visiblePeriodsOfAgent(scope, agentId);
    return { subject: "agent", slices: slicesOfAgent(visible, { agentId, teamId, range }), channel };
  }
  if (by === "agent") return { subject: "agent", slices: slicesOfAnybody(scope, { teamId, range }), channel };
  if (teamId !== undefined) {
    const visible = visiblePeriodsOfTeam(scope, teamId);
    if (visible.length === 0) throw notFound("Team");
    return { subject: "team", slices: slicesOfTeams(visible, range), channel };
  }
  if (by === "team") {
    const ids = new Set([...scope.coachOf, ...scope.agentOf].map((period) => period.teamId));
    const visible = scope.seesEverybody
      ? [{ teamId: null, ...ALL_DAYS }]
      : [...ids].flatMap((id) => visiblePeriodsOfTeam(scope, id));
    return { subject: "team", slices: slicesOfTeams(visible, range), channel };
  }
  return { subject: "organization", slices: organizationSlices(scope, range), channel };
}

/** What lets somebody see the organisation as a whole, and no person. */
const OF_ORGANIZATION: ReadonlySet<Permission> = new Set([
  "organization-figure:read",
  "board-summary:read",
  "board-summary:write",
  "worth:read",
]);

/** The organisation as a whole, for those who may see it. */
export function organizationSlices(scope: Scope, range: OpenRange) {
  if (!scope.seesEverybody && !OF_ORGANIZATION.has(scope.permission)) {
    throw badRequest("Say whose figures: an agent's or a team's.");
  }
  return [{ teamId: null, agentId: null, ...range }];
}

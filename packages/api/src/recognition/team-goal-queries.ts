import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { teamGoals } from "@kwartet/db/schema/recognition";
import { teams } from "@kwartet/db/schema/teams";
import type { Figure, KpiId, MeasureId } from "@kwartet/metrics/kpi";
import { localDayOf } from "@kwartet/metrics/period";
import { and, desc, eq, isNull } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import { badRequest, conflict, found, notFound, preconditionFailed } from "../errors";
import { type FigureContext, readFigureContext } from "../kpis/context-queries";
import { figureOfGroup } from "../kpis/group";
import { readGroups } from "../kpis/read-groups";
import { earlierDay, slicesOfTeams } from "../kpis/slices";
import { findVisibleTeam } from "../kpis/visible-queries";
import { requireCoached, type Scope, visiblePeriodsOfTeam } from "../scope";
import { today } from "../settings/change-queries";
import { settingsToday } from "../settings/today";
import type { ClosedTeamGoal, NewTeamGoal } from "./input";

/** What a team wants to reach together, and where it stands since the start. */
export type TeamGoal = Pick<
  typeof teamGoals.$inferSelect,
  "id" | "kpi" | "target" | "why" | "startsOn" | "reviewOn" | "closedAt" | "outcome" | "outcomeReason"
> & {
  measure: MeasureId;
  /** Null where the data end before the start. */
  figure: Figure | null;
};

export type TeamGoals = { team: { id: string; name: string }; canWrite: boolean; goals: TeamGoal[] };

/** A team's goals for who is in it or coaches it, open ones first. */
export async function listTeamGoals(
  db: Db,
  scope: Scope,
  { teamId }: { teamId: string },
): Promise<TeamGoals> {
  const team = await findVisibleTeam(db, scope, teamId);
  const context = await readFigureContext(db, scope);
  const rows = await db
    .select()
    .from(teamGoals)
    .where(and(eq(teamGoals.organizationId, scope.organizationId), eq(teamGoals.teamId, teamId)))
    .orderBy(desc(teamGoals.closedAt), desc(teamGoals.startsOn), desc(teamGoals.id));
  const goals: TeamGoal[] = [];
  for (const row of rows) goals.push(await readTeamGoal(db, scope, { row, context }));
  const isOpen = ({ closedAt }: TeamGoal) => closedAt === null;
  return {
    team: { id: team.id, name: team.name },
    canWrite: scope.coachOf.some((period) => period.teamId === teamId),
    goals: [...goals.filter(isOpen), ...goals.filter((goal) => !isOpen(goal))],
  };
}

const LEADING: Readonly<Record<Exclude<KpiId, "resolution">, MeasureId>> = {
  "response-speed": "within-promise",
  friendliness: "top-two",
  availability: "answered-of-offered",
};

type Row = { row: typeof teamGoals.$inferSelect; context: FigureContext };

async function readTeamGoal(db: Db, scope: Scope, { row, context }: Row): Promise<TeamGoal> {
  const { id, teamId, kpi, target, why, startsOn, reviewOn, closedAt, outcome, outcomeReason } = row;
  const measure = kpi === "resolution" ? context.resolutionLeading : LEADING[kpi];
  const shown = { id, kpi, target, why, startsOn, reviewOn, closedAt, outcome, outcomeReason, measure };
  const { bounds, rules } = context;
  const closedOn = closedAt && localDayOf(closedAt.getTime(), settingsToday(rules).settings.timeZone);
  const to = bounds === null ? null : earlierDay(closedOn ?? bounds.asOfDay, bounds.asOfDay);
  if (to === null || startsOn > to) return { ...shown, figure: null };
  const groups = await readGroups<string>(db, scope, {
    selection: {
      subject: "team",
      slices: slicesOfTeams(visiblePeriodsOfTeam(scope, teamId), { from: startsOn, to }),
    },
    coarsest: "month",
    context,
    keyOf: () => "all",
    withMinutes: false,
    withOpen: false,
  });
  return { ...shown, figure: figureOfGroup(measure, groups.of("all"), { subject: "team", context }) };
}

/** Sets a goal for a team; one at a time for each KPI, so that it stays clear what the team works at. */
export async function setTeamGoal(
  db: Db,
  scope: Scope,
  { teamId, ...goal }: NewTeamGoal,
): Promise<{ teamGoalId: string }> {
  requireCoached(scope, teamId);
  const { organizationId, personId: createdBy } = scope;
  if (createdBy === null) throw notFound("Team");
  // The team is held: of two who set one at once, the second sees the first.
  const [team] = await db
    .select({ id: teams.id })
    .from(teams)
    .where(and(eq(teams.organizationId, organizationId), eq(teams.id, teamId)))
    .for("update");
  found(team, "Team");
  if (goal.reviewOn <= (await today(db, scope))) {
    throw badRequest("Choose a review date that is still to come.", "review-past");
  }
  const [open] = await db
    .select({ id: teamGoals.id })
    .from(teamGoals)
    .where(
      and(
        eq(teamGoals.organizationId, organizationId),
        eq(teamGoals.teamId, teamId),
        eq(teamGoals.kpi, goal.kpi),
        isNull(teamGoals.closedAt),
      ),
    );
  if (open) throw conflict("The team has a goal on this KPI already. Close that one first.", "goal-of-kpi");
  const id = newId();
  await db.insert(teamGoals).values({ organizationId, id, teamId, ...goal, createdBy });
  await recordTeamGoal(db, scope, { teamId, teamGoalId: id, change: "set" });
  return { teamGoalId: id };
}

export async function closeTeamGoal(
  db: Db,
  scope: Scope,
  { teamGoalId, outcome, reason }: ClosedTeamGoal,
): Promise<void> {
  const isIt = and(eq(teamGoals.organizationId, scope.organizationId), eq(teamGoals.id, teamGoalId));
  const [row] = await db.select().from(teamGoals).where(isIt).for("update");
  const goal = found(row, "Team goal");
  if (!scope.coachOf.some(({ teamId }) => teamId === goal.teamId)) throw notFound("Team goal");
  if (goal.closedAt !== null) throw preconditionFailed("This goal was closed already.", "closed");
  await db.update(teamGoals).set({ closedAt: new Date(), outcome, outcomeReason: reason }).where(isIt);
  await recordTeamGoal(db, scope, { teamId: goal.teamId, teamGoalId, change: "close" });
}

type TeamGoalChange = { teamId: string; teamGoalId: string; change: "set" | "close" };

async function recordTeamGoal(db: Db, scope: Scope, details: TeamGoalChange): Promise<void> {
  await recordAudit(db, scope, { action: "recognition-change", purpose: "team goal", details });
}

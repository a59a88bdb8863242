import type { Db } from "@kwartet/db/client";
import { kpiOf } from "@kwartet/metrics/kpi";
import { periodEndOf, periodKeyOf, periodStartOf } from "@kwartet/metrics/period";
import { type FigureContext, readFigureContext } from "../../kpis/context-queries";
import { emptyGroup, figureOfGroup, type Group } from "../../kpis/group";
import { readGroups } from "../../kpis/read-groups";
import { readActiveAgents } from "../../overview/queries";
import { TEAM_MINIMUM_AGENTS } from "../../overview/small-teams";
import type { Scope } from "../../scope";
import type { ImportSession } from "../write/import-session";
import { readCoachedTeams, readTouchedTeams } from "./place-queries";
import type { Movement, PreviewFigure } from "./preview";

/** Weeks of teams that are told one by one; above it each team is told over the whole range. */
const MOST_WEEKS = 24;
const MOST_TEAMS = 20;

type Place = Pick<Movement, "teamId" | "team" | "isNew" | "week" | "from" | "to" | "isTooSmall">;
export type Places = { places: Place[]; teamsTotal: number; isTruncated: boolean };
/** By `team from to`. */
export type FiguresByPlace = ReadonlyMap<string, PreviewFigure[]>;
export type Movements = { places: Places; figures: FiguresByPlace };

type Days = Map<string, Set<string>>;

/** Which teams and weeks an import touches, cut to what can be read. */
export async function placesOf(session: ImportSession): Promise<Places> {
  const { db, scope, touched } = session;
  const weeksOf: Days = new Map();
  for (const key of touched.teamDays) {
    const [teamId = "", day = ""] = key.split(" ");
    weeksOf.set(teamId, (weeksOf.get(teamId) ?? new Set()).add(periodKeyOf(day, "week")));
  }
  const named = await readTouchedTeams(db, scope, [...weeksOf.keys()]);
  const busiest = [...named].sort((a, b) => sizeOf(weeksOf, b.id) - sizeOf(weeksOf, a.id));
  const shown = new Set(busiest.slice(0, MOST_TEAMS).map(({ id }) => id));
  const weeks = [...shown].reduce((sum, id) => sum + sizeOf(weeksOf, id), 0);
  const ranges = weeks <= MOST_WEEKS ? null : rangeOver(weeksOf, shown);
  const coached = await readCoachedTeams(db, scope);
  const places: Place[] = [];
  for (const { id, name, isNew } of named.filter((team) => shown.has(team.id)).sort(byName)) {
    const team = { teamId: id, team: name, isNew };
    const periods = ranges ? [{ week: null, ...ranges }] : [...(weeksOf.get(id) ?? [])].sort().map(weekOf);
    for (const period of periods) {
      const isTooSmall = !coached.has(id) && (await isSmall(db, scope, { teamId: id, ...period }));
      places.push({ ...team, ...period, isTooSmall });
    }
  }
  return { places, teamsTotal: named.length, isTruncated: named.length > shown.size };
}

const sizeOf = (weeksOf: Days, id: string): number => weeksOf.get(id)?.size ?? 0;
const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
const weekOf = (week: string) => ({ week, from: periodStartOf(week), to: periodEndOf(week) });

function rangeOver(weeksOf: Days, teamIds: ReadonlySet<string>): { from: string; to: string } {
  const weeks = [...teamIds].flatMap((id) => [...(weeksOf.get(id) ?? [])]).sort();
  return { from: periodStartOf(weeks[0] ?? ""), to: periodEndOf(weeks.at(-1) ?? "") };
}

type Period = { teamId: string; from: string; to: string };

/** The figures of a few people are those of persons, and whoever imports may see no person. */
async function isSmall(db: Db, scope: Scope, { teamId, from, to }: Period): Promise<boolean> {
  if (scope.seesEverybody) return false;
  const active = await readActiveAgents(db, scope, { from, to });
  return (active.get(teamId)?.size ?? 0) < TEAM_MINIMUM_AGENTS;
}

const keyOf = ({ teamId, from, to }: Period): string => `${teamId} ${from} ${to}`;

/** The leading figures of every place as the store stands now. */
export async function readFiguresOf(db: Db, scope: Scope, { places }: Places): Promise<FiguresByPlace> {
  const figures = new Map<string, PreviewFigure[]>();
  const ranges = new Map(places.map(({ from, to }) => [`${from} ${to}`, { from, to }]));
  for (const range of ranges.values()) {
    const context = await readFigureContext(db, scope, { day: range.to });
    const groups = await readGroups(db, scope, {
      selection: { subject: "team", slices: [{ teamId: null, agentId: null, ...range }] },
      coarsest: "month",
      context,
      keyOf: ({ teamId }) => teamId,
      withMinutes: false,
      withOpen: false,
    });
    for (const { teamId, from, to, isTooSmall } of places) {
      if (from !== range.from || to !== range.to || isTooSmall) continue;
      const group = groups.byKey.get(teamId) ?? emptyGroup();
      figures.set(keyOf({ teamId, from, to }), leadingFigures(group, context));
    }
  }
  return figures;
}

function leadingFigures(group: Group, context: FigureContext): PreviewFigure[] {
  const measures = [
    kpiOf("response-speed").leading.team,
    context.resolutionLeading,
    kpiOf("friendliness").leading.team,
    kpiOf("availability").leading.team,
  ];
  return measures.map((measure) => {
    const figure = figureOfGroup(measure, group, { subject: "team", context });
    const { kpi, unit, value, lower, upper, x, n } = figure;
    return { kpi, measure, unit, value, lower, upper, x, n };
  });
}

/** What each figure is and would become. */
export function movementsOf(
  { places }: Places,
  { before, after }: { before: FiguresByPlace; after: FiguresByPlace },
): Movement[] {
  return places.map((place) => {
    const then = after.get(keyOf(place)) ?? [];
    const now = before.get(keyOf(place)) ?? [];
    const kpis = now.flatMap((figure) => {
      const becomes = then.find(({ kpi }) => kpi === figure.kpi);
      return becomes ? [{ before: figure, after: becomes }] : [];
    });
    return { ...place, kpis };
  });
}

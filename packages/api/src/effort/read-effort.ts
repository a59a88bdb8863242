import type { Db } from "@kwartet/db/client";
import { isPartialPeriod } from "@kwartet/metrics/board/board-period";
import { CHANNELS } from "@kwartet/metrics/contact";
import type { Effort } from "@kwartet/metrics/effort/effort";
import { channelEffort, type NeedlessPeriod, needlessRows } from "@kwartet/metrics/effort/needless";
import { needlessCosts } from "@kwartet/metrics/effort/needless-costs";
import { type TopicCell, topicCells, topicEffort } from "@kwartet/metrics/effort/topic-effort";
import { type BoardContext, readBoardContext } from "../board-summary/board-context";
import { readOrganizationName } from "../board-summary/figure-queries";
import { Remembered } from "../comparisons/remembered";
import type { DataBounds } from "../kpis/bounds-queries";
import { type OverviewTeam, readTeams } from "../overview/queries";
import type { Scope } from "../scope";
import { settingsOn } from "../settings/in-force-queries";
import type { EffortRequest } from "./input";
import { readEffortCells } from "./read-cells";
import { readCostAssumption } from "./read-cost";
import { readGroupEffort } from "./read-groups";
import { readNeedless } from "./read-needless";

/** What customers put up with, and what it costs; null before the first import. Never a person or a customer. */
export async function readEffort(
  db: Db,
  scope: Scope,
  request: EffortRequest,
): Promise<{ data: DataBounds | null; effort: Effort | null }> {
  const { period, compare } = request;
  const context = await readBoardContext(db, scope, { period, compare });
  if (context === null) return { data: null, effort: null };
  const teams = await readTeams(db, scope);
  const key = JSON.stringify([
    ...[scope.organizationId, context.figures.dataVersion, context.figures.resolutionLeading],
    ...[context.period.key, context.compared?.key ?? null, teams],
  ]);
  const counted = await remembered.of(key, () => readCounted(db, scope, { context, teams }));
  const priced = await readCostAssumption(db, scope, request);
  const effort = effortOf(counted, { context, ...priced });
  return {
    data: context.bounds,
    effort: { organization: await readOrganizationName(db, scope), ...effort },
  };
}

type Counted = {
  mix: { now: readonly TopicCell[]; before: readonly TopicCell[] | null };
  now: NeedlessPeriod;
  before: NeedlessPeriod | null;
  groups: Pick<Effort, "groups" | "noGroups">;
};

/** Counting takes a moment over a quarter of a large organisation, and is the same for everybody and any price. */
const remembered = new Remembered<Counted>(20);

type ToCount = { context: BoardContext; teams: readonly OverviewTeam[] };

async function readCounted(db: Db, scope: Scope, { context, teams }: ToCount): Promise<Counted> {
  const { figures, period, compared } = context;
  const teamIds = teams.map(({ id }) => id);
  const cellsIn = ({ from, to }: { from: string; to: string }) =>
    readEffortCells(db, scope, { days: { from, to }, teamIds, context: figures });
  const cells = await cellsIn(period);
  const earlier = compared && (await cellsIn(compared));
  const asked = { teamIds, context: figures };
  return {
    mix: { now: topicCells(cells), before: earlier && topicCells(earlier) },
    now: await readNeedless(db, scope, { ...asked, period, cells }),
    before: compared && (await readNeedless(db, scope, { ...asked, period: compared, cells: earlier ?? [] })),
    groups: await readGroupEffort(db, scope, {
      days: { from: period.from, to: period.to },
      ...{ cells, teams, resolution: figures.resolutionLeading },
    }),
  };
}

type Priced = Pick<Effort, "assumption" | "scenarioName"> & { context: BoardContext };

function effortOf(
  { mix, now, before, groups }: Counted,
  { context, assumption, scenarioName }: Priced,
): Omit<Effort, "organization"> {
  const { figures, bounds, period, compared } = context;
  const settings = settingsOn(figures.rules, period.to);
  const { answered, noRepeat, repeatPending } = now.tally;
  const { topics, topicSpread } = topicEffort({ ...mix, assumption });
  return {
    currency: settings.currency,
    period: { ...period, isPartial: isPartialPeriod(period, bounds) },
    compared,
    asOf: bounds.asOf.toISOString(),
    asOfDay: bounds.asOfDay,
    windowDays: settings.repeatWindowDays,
    rows: needlessRows(now, before),
    leftOut: { pending: repeatPending, unknown: answered - noRepeat.n - repeatPending },
    channels: channelEffort(mix.now, CHANNELS),
    ...{ topics, topicSpread, assumption, scenarioName },
    ...needlessCosts(now, { assumption, topics }),
    ...groups,
  };
}

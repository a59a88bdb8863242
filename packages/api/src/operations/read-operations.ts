import type { Db } from "@kwartet/db/client";
import { CHANNELS, clockOf } from "@kwartet/metrics/contact";
import { totalOf } from "@kwartet/metrics/operations/operation-row";
import { solutionFigures } from "@kwartet/metrics/operations/solution";
import { channelMix } from "@kwartet/metrics/operations/volume";
import type { DayRange } from "@kwartet/metrics/period";
import type { DataBounds } from "../kpis/bounds-queries";
import { type FigureContext, readFigureContext } from "../kpis/context-queries";
import { rangeOf } from "../kpis/range";
import { spanOf } from "../kpis/read-subject";
import { organizationSlices } from "../kpis/selection";
import { sparklineWeeks } from "../kpis/series-keys";
import { ALL_DAYS, earlierDay, laterDay, narrowSlices, type Slice, slicesOfTeams } from "../kpis/slices";
import { findVisibleTeam } from "../kpis/visible-queries";
import { type Scope, visiblePeriodsOfTeam } from "../scope";
import { type Backlog, backlogOf, countedBacklog } from "./backlog";
import {
  countBacklog,
  LARGEST_READ,
  readBacklog,
  readCustomerCounts,
  readSolvedCounts,
  readTeamIds,
} from "./contact-queries";
import { isSelfServiceRecorded, readAvailableDays, readOperationRows } from "./day-queries";
import type { OperationsRequest } from "./input";
import { readTeamRows, type TeamOperations } from "./read-teams";
import {
  type ChannelReading,
  type ChannelSolution,
  dataWithin,
  type OperationData,
  type OperationReading,
  readingsOf,
  seriesOf,
  type Weeks,
} from "./reading";

export type OperationsSubject = { type: "team" | "organization"; id: string | null; name: string | null };

/** The work of a team or the organisation beside the four KPIs; never of a person. */
export type Operations = {
  subject: OperationsSubject;
  /** Null before the first import; then there is nothing else either. */
  data: DataBounds | null;
  range: DayRange | null;
  /** In the order of the catalogue, with thirteen weeks each. */
  readings: OperationReading[];
  channels: ChannelReading[];
  /** At the last moment of the data, whatever the range. */
  backlog: Backlog | null;
  solution: ChannelSolution[];
  /** Set where the range has more contacts than are looked at one by one: then customers and solutions are left out. */
  isTooLarge: boolean;
  largestRead: number;
  /** Of the organisation only: teams of enough agents by name, the others together. */
  teams: TeamOperations[];
};

export async function readTeamOperations(
  db: Db,
  scope: Scope,
  { teamId, ...request }: OperationsRequest & { teamId: string },
): Promise<Operations> {
  const team = await findVisibleTeam(db, scope, teamId);
  return readOperations(db, scope, {
    subject: { type: "team", id: team.id, name: team.name },
    slices: slicesOfTeams(visiblePeriodsOfTeam(scope, team.id), ALL_DAYS),
    teamIds: [team.id],
    request,
  });
}

export async function readOrganizationOperations(
  db: Db,
  scope: Scope,
  request: OperationsRequest,
): Promise<Operations> {
  return readOperations(db, scope, {
    subject: { type: "organization", id: null, name: null },
    slices: organizationSlices(scope, ALL_DAYS),
    teamIds: await readTeamIds(db, scope),
    request,
  });
}

type ToRead = {
  subject: OperationsSubject;
  /** Over all that is visible; they are cut to each range. */
  slices: readonly Slice[];
  teamIds: readonly string[];
  request: OperationsRequest;
};

async function readOperations(db: Db, scope: Scope, toRead: ToRead): Promise<Operations> {
  const { subject, slices, request } = toRead;
  const context = await readFigureContext(db, scope, { day: request.to });
  const range = rangeOf(request, context.bounds, "last-13-full-weeks");
  const empty: Operations = { ...NOTHING, subject, data: context.bounds, range, largestRead: LARGEST_READ };
  if (context.bounds === null || range === null) return empty;

  const weeks: Weeks = { keys: sparklineWeeks(range, context).keys, slices, bounds: context.bounds };
  const data = await readDays(db, scope, { ...toRead, range, weeks });
  const asked = { ...toRead, range, weeks, data };
  return {
    ...empty,
    readings: readingsOf(data, { range, weeks, customers: await readCustomers(db, scope, asked) }),
    channels: channelsOf(data, range, weeks),
    backlog: await readBacklogOf(db, scope, { ...toRead, context }),
    solution: await readSolution(db, scope, asked),
    isTooLarge: !isReadable(data, range),
    teams: subject.type === "organization" ? await readTeamRows(db, scope, range) : [],
  };
}

const NOTHING = {
  readings: [],
  channels: [],
  backlog: null,
  solution: [],
  isTooLarge: false,
  teams: [],
};

type Asked = ToRead & { range: DayRange; weeks: Weeks; data: OperationData };

/** One reading for the range and for the weeks, which overlap nearly always. */
async function readDays(
  db: Db,
  scope: Scope,
  { subject, slices, teamIds, range, weeks }: Omit<Asked, "data">,
): Promise<OperationData> {
  const span = spanOf(weeks.keys);
  const days = { from: earlierDay(span.from, range.from), to: laterDay(span.to, range.to) };
  const parts = narrowSlices(slices, days);
  const rows = await readOperationRows(db, scope, { subject: subject.type, slices: parts });
  const availableSeconds = new Map<string, number>();
  for (const { day, seconds } of await readAvailableDays(db, scope, parts)) {
    availableSeconds.set(day, (availableSeconds.get(day) ?? 0) + seconds);
  }
  const asked = { subject: subject.type, teamIds };
  return { rows, availableSeconds, isSelfServiceRecorded: await isSelfServiceRecorded(db, scope, asked) };
}

/** Whether the contacts of some days are few enough to be looked at one by one; the tallies say how many. */
function isReadable(data: OperationData, days: DayRange): boolean {
  return totalOf(dataWithin(data, days).rows, ({ offered }) => offered) <= LARGEST_READ;
}

async function readCustomers(db: Db, scope: Scope, { slices, teamIds, range, weeks, data }: Asked) {
  const span = spanOf(weeks.keys);
  const read = (cut: "whole" | "week", days: DayRange) =>
    readCustomerCounts(db, scope, { cut, teamIds, slices: narrowSlices(slices, days) });
  const whole = isReadable(data, range) ? await read("whole", range) : null;
  const none = { customers: 0, contacts: 0, contactsSquares: 0 };
  return {
    total: whole && (whole.get("") ?? none),
    byWeek: isReadable(data, span) ? await read("week", span) : new Map(),
  };
}

function channelsOf(data: OperationData, range: DayRange, weeks: Weeks): ChannelReading[] {
  return channelMix(dataWithin(data, range).rows).map(({ channel, figure }) => ({
    channel,
    figure,
    series: seriesOf(
      weeks,
      (week) => channelMix(dataWithin(data, week).rows).find((share) => share.channel === channel)?.figure,
    ),
  }));
}

async function readBacklogOf(
  db: Db,
  scope: Scope,
  { slices, teamIds, context }: ToRead & { context: FigureContext },
): Promise<Backlog | null> {
  if (context.bounds === null) return null;
  const open = await readBacklog(db, scope, { slices, teamIds });
  if (open === null) return countedBacklog(await countBacklog(db, scope, { slices, teamIds }));
  return backlogOf(open, { rules: context.rules, asOf: context.bounds.asOf, hasData: true });
}

async function readSolution(
  db: Db,
  scope: Scope,
  { slices, teamIds, range, weeks, data }: Asked,
): Promise<ChannelSolution[]> {
  if (!isReadable(data, range)) return [];
  const span = spanOf(weeks.keys);
  const read = (cut: "whole" | "week", days: DayRange) =>
    readSolvedCounts(db, scope, { cut, teamIds, slices: narrowSlices(slices, days) });
  const solved = await read("whole", range);
  const byWeek = isReadable(data, span) ? await read("week", span) : [];
  return CHANNELS.filter((channel) => solved.some((row) => row.channel === channel)).map((channel) => {
    const figures = solutionFigures(solved.filter((row) => row.channel === channel));
    const ofWeek = (monday: string) =>
      solutionFigures(byWeek.filter((row) => row.channel === channel && row.period === monday));
    return {
      channel,
      clock: clockOf(channel),
      readings: figures.map((figure, index) => ({
        figure,
        series: seriesOf(weeks, ({ from }) => ofWeek(from)[index]),
      })),
    };
  });
}

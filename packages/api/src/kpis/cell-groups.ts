import type { Db } from "@kwartet/db/client";
import type { CellTally } from "@kwartet/metrics/case-mix-cell";
import { addContactToCell, emptyCell, mergeCell } from "@kwartet/metrics/case-mix-cell";
import type { Channel } from "@kwartet/metrics/contact";
import type { DayRange } from "@kwartet/metrics/period";
import { periodEndOf, periodKeyOf, periodStartOf, periodsBetween } from "@kwartet/metrics/period";
import { factsBetween } from "../rollups/fact-queries";
import type { Scope } from "../scope";
import { settingsOn } from "../settings/in-force-queries";
import { type CellDimension, readCells } from "./cell-queries";
import type { FigureContext } from "./context-queries";
import { isPeriod, keyIn } from "./grouping-key";
import type { Grouping } from "./input";
import { ALL_DAYS, earlierDay, laterDay, narrowSlices, type Slice } from "./slices";

export type CellRequest = {
  slices: readonly Slice[];
  by: Grouping;
  channel?: Channel | undefined;
  topic?: string | undefined;
  /** Given where another limit is asked for than the one that the cells were counted with. */
  shortAbandonSeconds?: number | undefined;
};

/**
 * Tallies of a mix of contacts: whole weeks from the stored cells, days in the partial weeks at the
 * edges from the contacts themselves, counted by the same functions.
 */
export async function readCellGroups(
  db: Db,
  scope: Scope,
  { context, ...request }: CellRequest & { context: FigureContext },
): Promise<Map<string | null, CellTally>> {
  const { by } = request;
  const groups = new Map<string | null, CellTally>();
  const groupOf = (key: string | null) => {
    const cell = groups.get(key) ?? emptyCell();
    groups.set(key, cell);
    return cell;
  };
  for (const slice of boundedSlices(request.slices, context)) {
    const { weeks, days } = partition(slice, request, context);
    const whole = { ...request, slices: [{ ...slice, ...ALL_DAYS }], weeks, dimension: dimensionOf(by) };
    for (const { value, cell } of await readCells(db, scope, whole)) {
      mergeCell(groupOf(isPeriod(by) && value !== null ? periodKeyOf(value, by) : value), cell);
    }
    for (const range of days) {
      for (const placed of await readFacts(db, scope, { context, range, slice, request })) {
        const key = keyIn(by, { ...placed, channel: placed.fact.channel, day: placed.offeredOn });
        addContactToCell(groupOf(key), placed.fact, cellRules(placed.offeredOn, request, context));
      }
    }
  }
  return groups;
}

function dimensionOf(by: Grouping): CellDimension | null {
  if (isPeriod(by)) return "startsOn";
  return ({ all: null, agent: "agentId", team: "teamId", channel: "channel", topic: "topic" } as const)[by];
}

function cellRules(day: string, { shortAbandonSeconds }: CellRequest, { rules, bounds }: FigureContext) {
  const settings = settingsOn(rules, day);
  return {
    repeatWindowDays: settings.repeatWindowDays,
    asOf: bounds?.asOf.getTime() ?? 0,
    shortAbandonSeconds: shortAbandonSeconds ?? settings.shortAbandonSeconds,
  };
}

type FactsToRead = { context: FigureContext; range: DayRange; slice: Slice; request: CellRequest };

async function readFacts(db: Db, scope: Scope, { context, range, slice, request }: FactsToRead) {
  const facts = await factsBetween(db, scope, {
    rules: context.rules,
    ...range,
    ...(slice.teamId === null ? {} : { teamIds: [slice.teamId] }),
    ...(slice.agentId === null ? {} : { agentIds: [slice.agentId] }),
    ...(request.channel === undefined ? {} : { channel: request.channel }),
    ...(request.topic === undefined ? {} : { topic: request.topic }),
  });
  return slice.exceptAgentId === undefined
    ? facts
    : facts.filter(({ agentId }) => agentId !== slice.exceptAgentId);
}

/** Open sides end where the data do, in whole weeks: there is nothing beyond. */
function boundedSlices(slices: readonly Slice[], { bounds }: FigureContext): (Slice & DayRange)[] {
  if (bounds === null) return [];
  const data = {
    from: periodStartOf(periodKeyOf(bounds.firstDay, "week")),
    to: periodEndOf(periodKeyOf(bounds.asOfDay, "week")),
  };
  return narrowSlices(slices, data) as (Slice & DayRange)[];
}

type Partition = {
  /** Mondays of the weeks that cells answer for. */
  weeks: DayRange[];
  /** Days that the contacts themselves answer for. */
  days: DayRange[];
};

function partition(slice: DayRange, request: CellRequest, context: FigureContext): Partition {
  const { shortAbandonSeconds } = request;
  const otherLimit = context.rules.settings.some(
    (version) => shortAbandonSeconds !== undefined && version.shortAbandonSeconds !== shortAbandonSeconds,
  );
  if (otherLimit || request.by === "day") return { weeks: [], days: [slice] };
  const result: Partition = { weeks: [], days: [] };
  for (const key of periodsBetween(slice.from, slice.to, "week")) {
    const week = { from: periodStartOf(key), to: periodEndOf(key) };
    const isWhole = week.from >= slice.from && week.to <= slice.to && isInOnePeriod(week, request.by);
    if (isWhole) extend(result.weeks, week);
    else extend(result.days, narrowRange(week, slice));
  }
  return result;
}

/** A week that lies in two months belongs to neither as a whole. */
function isInOnePeriod({ from, to }: DayRange, by: Grouping): boolean {
  if (by !== "month" && by !== "quarter" && by !== "year") return true;
  return periodKeyOf(from, by) === periodKeyOf(to, by);
}

function narrowRange(range: DayRange, within: DayRange): DayRange {
  return {
    from: laterDay(range.from, within.from),
    to: earlierDay(range.to, within.to),
  };
}

/** Weeks that follow one another are read as one range. */
function extend(ranges: DayRange[], next: DayRange): void {
  const last = ranges.at(-1);
  const isAdjacent = last && periodsBetween(last.to, next.from, "day").length === 2;
  if (last && isAdjacent) last.to = next.to;
  else ranges.push({ ...next });
}

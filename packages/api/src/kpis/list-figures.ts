import type { Db } from "@kwartet/db/client";
import type { Channel } from "@kwartet/metrics/contact";
import type { Figure, KpiId } from "@kwartet/metrics/kpi";
import { figuresOfCell, kpiOf } from "@kwartet/metrics/kpi";
import type { RangePreset } from "@kwartet/metrics/period";
import { readWords } from "../comparisons/read-words";
import { mergeRow } from "../rollups/row";
import type { Scope } from "../scope";
import { readCellGroups } from "./cell-groups";
import { type FigureContext, readFigureContext } from "./context-queries";
import type { Cover } from "./covering";
import { figureOfGroup, figuresOfGroup, type Group, Groups } from "./group";
import { isPeriod, keyIn } from "./grouping-key";
import type { Grouping } from "./input";
import { type Named, readAgentNames, readTeamNames } from "./name-queries";
import { rangeOf } from "./range";
import { readGroups } from "./read-groups";
import { selectionOf } from "./selection";
import { type CountedKpi, isCounted, readTallySums, type SumKey } from "./sum-queries";
import type { Selection } from "./tally-queries";
import { findVisibleAgent, findVisibleTeam } from "./visible-queries";

export type FigureRequest = {
  by: Grouping;
  preset?: RangePreset | undefined;
  /** Local days, both inclusive; all data where there is none. */
  from?: string | undefined;
  to?: string | undefined;
  /** The setting in force unless given. */
  shortAbandonSeconds?: number | undefined;
  agentId?: string | undefined;
  teamId?: string | undefined;
  channel?: Channel | undefined;
  topic?: string | undefined;
  /** All of them unless one is named; of one, only what it is made of is read. */
  kpi?: KpiId | undefined;
};

/**
 * One figure of one group. `key` is what the source calls an agent or team, a period, a channel, a
 * topic, or `all`; null is contacts of no agent or without a topic. `label` is for people, `id` leads
 * to the agent or team and is null for every other grouping.
 */
export type FigureRow = { key: string | null; label: string | null; id: string | null } & Figure;

/** The figures of a request, every measure that its grouping has, from what the caller may see. */
export async function listFigures(db: Db, scope: Scope, asked: FigureRequest): Promise<FigureRow[]> {
  const { shortAbandonSeconds } = asked;
  const context = await readFigureContext(db, scope, { day: asked.to, shortAbandonSeconds });
  const range = asked.preset === undefined ? null : rangeOf(asked, context.bounds, asked.preset);
  const request = { ...asked, ...range };
  if (request.agentId !== undefined) await findVisibleAgent(db, scope, request.agentId);
  if (request.teamId !== undefined) await findVisibleTeam(db, scope, request.teamId);
  const selection = selectionOf(scope, request);
  const byKey =
    request.by === "topic" || request.topic !== undefined
      ? await figuresOfMix(db, scope, { request, selection, context })
      : await figuresOfPeriods(db, scope, { request, selection, context });
  const names = await namesFor(db, scope, request.by);
  const wordOf = isCompared(request) ? await readWords(db, scope, { ...request, context }) : null;
  return [...byKey]
    .map(([id, figures]) => ({ ...nameOf(id, names), figures }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .flatMap(({ figures, ...name }) =>
      figures.map((figure) => ({
        ...name,
        ...figure,
        word: name.id === null || wordOf === null ? null : wordOf(name.id, figure.measure),
      })),
    )
    .filter(({ kpi }) => request.kpi === undefined || kpi === request.kpi);
}

/** Agents are compared over all that they got: a part of it has no fair comparison. */
const isCompared = ({ by, channel, topic }: FigureRequest): boolean =>
  by === "agent" && channel === undefined && topic === undefined;

type Reading = { request: FigureRequest; selection: Selection; context: FigureContext };
type FiguresByKey = Map<string | null, Figure[]>;

/** From the stored periods: the fewest rows that add up to the range. */
async function figuresOfPeriods(db: Db, scope: Scope, reading: Reading): Promise<FiguresByKey> {
  const { request, selection, context } = reading;
  const { by, kpi } = request;
  const isAsked = (id: KpiId) => kpi === undefined || kpi === id;
  if (isCounted(kpi) && isSummed(by)) return figuresOfSums(db, scope, { ...reading, kpi, by });
  const hasMinutes = by !== "channel" && request.channel === undefined && isAsked("availability");
  const groups = await readGroups<string | null>(db, scope, {
    selection,
    coarsest: coarsestFor(by),
    context,
    keyOf: (place) => keyIn(by, place),
    withMinutes: hasMinutes,
    withOpen: isAsked("response-speed"),
    withWaits: isAsked("response-speed") || isAsked("availability"),
  });
  if (by === "all") groups.of("all");
  return new Map(
    [...groups.byKey].map(([key, group]) => {
      // Minutes are somebody's: contacts that no agent got have no attendance.
      const withMinutes = hasMinutes && key !== null;
      return [key, figuresAsked(group, { kpi, subject: selection.subject, context, withMinutes })];
    }),
  );
}

/** A period is shown as what is stored of it; everything else is a sum over the range. */
const isSummed = (by: Grouping): by is SumKey => !isPeriod(by) && by !== "topic";

async function figuresOfSums(
  db: Db,
  scope: Scope,
  { selection, context, kpi, by }: Reading & { kpi: CountedKpi; by: SumKey },
): Promise<FiguresByKey> {
  const groups = new Groups<string | null>();
  for (const { key, counts } of await readTallySums(db, scope, { selection, kpi, by })) {
    mergeRow(groups.of(key).tally, counts);
  }
  if (by === "all") groups.of("all");
  const asked = { kpi, subject: selection.subject, context, withMinutes: false };
  return new Map([...groups.byKey].map(([key, group]) => [key, figuresAsked(group, asked)]));
}

type Asked = Parameters<typeof figuresOfGroup>[1] & { kpi: KpiId | undefined };

function figuresAsked(group: Group, { kpi, ...asked }: Asked): Figure[] {
  if (kpi === undefined || kpi === "availability") return figuresOfGroup(group, asked);
  return kpiOf(kpi).measures.map(({ id }) => figureOfGroup(id, group, asked));
}

/** From the stored mix, for topics: without waits, so without the measures that need them. */
async function figuresOfMix(db: Db, scope: Scope, reading: Reading): Promise<FiguresByKey> {
  const { request, selection, context } = reading;
  const cells = await readCellGroups(db, scope, {
    ...request,
    slices: selection.slices,
    context,
  });
  const subject = selection.subject === "agent" ? "agent" : "team";
  return new Map(
    [...cells].map(([key, cell]) => [
      key,
      figuresOfCell(cell, { resolutionLeading: context.resolutionLeading, subject }),
    ]),
  );
}

function coarsestFor(by: Grouping): Cover["grain"] {
  return by === "day" || by === "week" ? by : "month";
}

async function namesFor(db: Db, scope: Scope, by: Grouping): Promise<Map<string, Named> | null> {
  if (by === "agent") return readAgentNames(db, scope);
  return by === "team" ? readTeamNames(db, scope) : null;
}

type Name = Pick<FigureRow, "key" | "label" | "id">;

function nameOf(id: string | null, names: Map<string, Named> | null): Name {
  if (id === null) return { key: null, label: null, id: null };
  const named = names?.get(id);
  return named ? { ...named, id } : { key: id, label: id, id: null };
}

/** A to Z, and what belongs to nobody at the end. */
function compareKeys(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

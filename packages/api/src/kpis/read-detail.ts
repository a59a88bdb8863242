import type { Db } from "@kwartet/db/client";
import { dayNumberOf } from "@kwartet/metrics/calendar-day";
import { emptyCell } from "@kwartet/metrics/case-mix-cell";
import type { Channel } from "@kwartet/metrics/contact";
import { type Figure, figuresOfCell, kpiOf, type MeasureId, measureOf } from "@kwartet/metrics/kpi";
import type { DayRange } from "@kwartet/metrics/period";
import type { z } from "zod";
import type { FairReading } from "../comparisons/fair-reading";
import { readFairReading } from "../comparisons/read-fair";
import { badRequest } from "../errors";
import type { Scope } from "../scope";
import type { DataBounds } from "./bounds-queries";
import { readCellGroups } from "./cell-groups";
import { type FigureContext, readFigureContext } from "./context-queries";
import { figureOfGroup, figuresOfGroup, hasMeasure, needsMinutes } from "./group";
import type { organizationDetailInput } from "./input";
import { type Phase, readPhases } from "./phase-queries";
import { comparedRange, rangeOf } from "./range";
import { type ReadSubject, readSeries, readSubject, spanOf } from "./read-subject";
import { type Point, pointsOf, type Reading, readingOf } from "./reading";
import { chartPeriods, comparedPeriods, type SeriesKeys } from "./series-keys";
import { narrowSlices } from "./slices";
import { type DefinitionInForce, readDefinitionsOn, readSources, type Source } from "./source-queries";
import type { Selection } from "./tally-queries";

export type DetailSubject = { type: Selection["subject"]; id: string | null; name: string | null };
export type DetailRequest = z.infer<typeof organizationDetailInput>;

/** A figure of a part: of one channel, or of one topic (null where the source names none). */
export type Part = { key: string | null; figure: Figure };

/** One KPI of one subject, with all that explains it. */
export type Detail = {
  subject: DetailSubject;
  measure: MeasureId;
  channel: Channel | null;
  /** Null before the first import; then there is nothing else either. */
  data: DataBounds | null;
  reading: Reading | null;
  grain: "week" | "month";
  /** Point for point beside the series of the reading; null where nothing is compared. */
  comparedSeries: Point[] | null;
  /** The other measures of the same KPI over the range. */
  beside: Figure[];
  byChannel: Part[];
  /** Empty for measures that do not exist by topic: medians, percentiles, minutes. */
  byTopic: Part[];
  definition: DefinitionInForce | null;
  sources: Source[];
  /** What was agreed or talked about in the time that the series shows; of an agent only. */
  phases: Phase[];
};

type DetailToRead = { subject: DetailSubject; selection: Selection; request: DetailRequest };

/** `selection` has slices over all that the caller may see of the subject. */
export async function readDetail(db: Db, scope: Scope, toRead: DetailToRead): Promise<Detail> {
  const { subject, selection, request } = toRead;
  const { measure } = request;
  if (!hasMeasure(measure, subject.type)) throw badRequest(`${measure} does not exist for ${subject.type}.`);
  const context = await readFigureContext(db, scope, { day: request.to });
  const range = rangeOf(request, context.bounds, "last-4-full-weeks");
  const common = {
    subject,
    measure,
    channel: request.channel ?? null,
    data: context.bounds,
    sources: await readSources(db, scope),
  };
  if (context.bounds === null || range === null) {
    return { ...common, ...NOTHING };
  }
  const series = chartPeriods(range, context);
  const compared = comparedRange(range, request.compare);
  const withOpen = measureOf(measure).kpi.id === "response-speed";
  const withMinutes = measureOf(measure).kpi.id === "availability";
  const read = { selection, context, range, comparedRange: compared, series, withOpen, withMinutes };
  const readable = await readSubject(db, scope, { ...read, withChannels: true });
  const definitions = await readDefinitionsOn(db, scope, range.to);
  const ofAgent = await readOfAgent(db, scope, { toRead, context, range, series });
  return {
    ...common,
    reading: readingOf(measure, readable, ofAgent.fair),
    phases: ofAgent.phases,
    grain: series.grain,
    comparedSeries: await readComparedSeries(db, scope, { ...read, request }),
    beside: besideOf(
      measure,
      figuresOfGroup(readable.total, { subject: subject.type, context, withMinutes }),
    ),
    byChannel: channelsOf(measure, readable),
    byTopic: await readTopics(db, scope, { measure, selection, context, range }),
    definition: definitions.find(({ kpi }) => kpi === measureOf(measure).kpi.id) ?? null,
  };
}

const NOTHING = {
  reading: null,
  grain: "week" as const,
  comparedSeries: null,
  beside: [],
  byChannel: [],
  byTopic: [],
  definition: null,
  phases: [],
};

type OfAgent = { toRead: DetailToRead; context: FigureContext; range: DayRange; series: SeriesKeys };

/** What only a person has: a fair comparison, over all channels, and what was agreed with them. */
async function readOfAgent(
  db: Db,
  scope: Scope,
  { toRead, context, range, series }: OfAgent,
): Promise<{ fair: FairReading | null; phases: Phase[] }> {
  const { subject, selection, request } = toRead;
  const { id: agentId } = subject;
  if (subject.type !== "agent" || agentId === null) return { fair: null, phases: [] };
  const { measure, channel } = request;
  const { kpi } = measureOf(measure);
  return {
    fair:
      channel === undefined
        ? await readFairReading(db, scope, { measure, agentId, context, untilDay: range.to })
        : null,
    phases: await readPhases(db, scope, {
      agentId,
      kpi: kpi.id,
      range: spanOf(series.keys),
      slices: selection.slices,
    }),
  };
}

function besideOf(measure: MeasureId, figures: readonly Figure[]): Figure[] {
  const siblings = kpiOf(measureOf(measure).kpi.id).measures.map(({ id }) => id);
  return figures.filter((figure) => figure.measure !== measure && siblings.includes(figure.measure));
}

type Compared = {
  selection: Selection;
  context: FigureContext;
  range: DayRange;
  comparedRange: DayRange | null;
  series: SeriesKeys;
  withOpen: boolean;
  withMinutes: boolean;
  request: DetailRequest;
};

async function readComparedSeries(db: Db, scope: Scope, compared: Compared): Promise<Point[] | null> {
  const { selection, context, range, comparedRange: earlier, request, ...asked } = compared;
  if (earlier === null || request.compare === "none") return null;
  const daysEarlier = dayNumberOf(range.from) - dayNumberOf(earlier.from);
  const series = comparedPeriods(compared.series, { compare: request.compare, daysEarlier });
  const groups = await readSeries(db, scope, { ...asked, selection, context, series });
  return pointsOf(request.measure, { selection, context, series: { keys: series.keys, groups } });
}

/** Minutes belong to no channel: coverage and attendance have no such parts. */
function channelsOf(measure: MeasureId, { selection, context, channels }: ReadSubject): Part[] {
  if (needsMinutes(measure)) return [];
  return [...channels.byKey]
    .map(([key, group]) => ({
      key,
      figure: figureOfGroup(measure, group, { subject: selection.subject, context }),
    }))
    .sort(byKey);
}

type PartsToRead = { measure: MeasureId; selection: Selection; context: FigureContext; range: DayRange };

const MEASURES_OF_CELLS = new Set(figuresOfCell(emptyCell()).map(({ measure }) => measure));

async function readTopics(db: Db, scope: Scope, parts: PartsToRead): Promise<Part[]> {
  const { measure, selection, context, range } = parts;
  // Of all stored figures the mix of contacts is the most to read: not for a measure that it does not have.
  if (!MEASURES_OF_CELLS.has(measure)) return [];
  const cells = await readCellGroups(db, scope, {
    slices: narrowSlices(selection.slices, range),
    by: "topic",
    channel: selection.channel,
    context,
  });
  const subject = selection.subject === "agent" ? "agent" : "team";
  return [...cells]
    .flatMap(([key, cell]) => {
      const figures = figuresOfCell(cell, { resolutionLeading: context.resolutionLeading, subject });
      const figure = figures.find((candidate) => candidate.measure === measure);
      return figure ? [{ key, figure }] : [];
    })
    .sort(byKey);
}

/** A to Z; never by the figure, which would be a ranking. */
function byKey(a: Part, b: Part): number {
  if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? 1 : -1;
  return a.key < b.key ? -1 : 1;
}
